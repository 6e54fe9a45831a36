/** The places that have a page. */
import { placeOf } from "../model/dataset";
import type { Library } from "../model/library";
import { isQuantity } from "./answers";
import { isPlace, placesAround } from "./places";

/** Where there is a figure with a quantity or a dated event, and the places around, in the order of the list of places. */
export function placesWithPages({ datasets, places }: Pick<Library, "datasets" | "places">): readonly string[] {
  const found = new Set<string>();
  for (const { rows, measures, events } of datasets) {
    for (const row of rows) {
      for (const cell of row.cells.values()) {
        const isDated = events !== null && cell.state === "reported" && cell.value.type === "date";
        if (!isQuantity(cell) && !isDated) continue;
        const measure = measures.find(({ id }) => id === cell.measure) ?? null;
        for (const place of placesAround(placeOf(row, measure), places)) found.add(place);
      }
    }
  }
  return [...places.keys()].filter((place) => found.has(place) && isPlace(place));
}
