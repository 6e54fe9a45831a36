/**
 * Which cells of a row print their note numbers. What a row is about does: its numbers, or its words or dates where its table has no
 * numbers. Whatever else it says prints them only if they lead to a passage that the row has not named yet. Every cell leads to its
 * notes all the same.
 */
import type { Provenance } from "../model/report";
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { describingOf } from "../model/dataset";
import type { View } from "./buildView";

export type MarkedTable = Pick<View, "columns" | "measures" | "markers">;

/** Ids of the row's cells that print their numbers. */
export function markedCells(row: Row<Provenance>, table: MarkedTable): ReadonlySet<string> {
  const { main, rest } = ranked(table);
  const cells = (measures: readonly Measure[]): readonly Cell<Provenance>[] => measures.flatMap(({ id }) => row.cells.get(id) ?? []);
  const marked = new Set(cells(main).map(({ id }) => id));
  const printed = new Set(cells(main).flatMap(({ id }) => table.markers.get(id) ?? []));
  for (const { id } of cells(rest)) {
    const own = table.markers.get(id) ?? [];
    if (own.every((number) => printed.has(number))) continue;
    marked.add(id);
    for (const number of own) printed.add(number);
  }
  return marked;
}

const BY_WEIGHT: readonly Measure["type"][] = ["number", "text", "date"];

/** The columns that rows are about, and all else that describes them, in the order in which their markers count. */
function ranked({ columns, measures }: MarkedTable): { readonly main: readonly Measure[]; readonly rest: readonly Measure[] } {
  const shown = columns.flatMap(({ measure }) => measure ?? []);
  const kind = BY_WEIGHT.find((type) => shown.some((measure) => measure.type === type));
  const main = shown.filter(({ type }) => type === kind);
  return { main, rest: [...shown.filter((measure) => !main.includes(measure)), ...describingOf({ measures })] };
}
