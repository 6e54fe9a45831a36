/** The places that have a page. */
import type { Cell } from "../model/cell";
import type { Dataset, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";
import type { Library } from "../model/library";
import { isQuantity } from "./answers";
import { isPlace, placesAround } from "./places";

/** Where there is a figure with a quantity or a dated event, and the places around, in the order of the list of places. */
export function placesWithPages({ datasets, places }: Pick<Library, "datasets" | "places">): readonly string[] {
  const found = new Set<string>();
  for (const dataset of datasets) {
    for (const row of dataset.rows) {
      for (const cell of row.cells.values()) {
        const place = placeWithPage(cell, row, dataset);
        if (place !== null) for (const one of placesAround(place, places)) found.add(one);
      }
    }
  }
  return [...places.keys()].filter((place) => found.has(place));
}

/** The place of a figure with a quantity or of a dated event; null where it is none, or no place is stated. */
export function placeWithPage(cell: Cell, row: Row, { measures, events }: Dataset): string | null {
  const isDated = events !== null && cell.state === "reported" && cell.value.type === "date";
  if (!isQuantity(cell) && !isDated) return null;
  const place = placeOf(row, measures.find(({ id }) => id === cell.measure) ?? null);
  return isPlace(place) ? place : null;
}
