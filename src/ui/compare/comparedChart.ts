/** Comparable figures of one dataset as a chart, in the reader's order. */
import type { ChartModel } from "../../chart/buildChart";
import { buildChart } from "../../chart/buildChart";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";

/** Null where nothing can be drawn: words only, or figures of different datasets, which have no rows in common. */
export function comparedChart(
  cells: readonly Cell[],
  library: Library,
  markers: ReadonlyMap<string, readonly number[]>,
): ChartModel | null {
  const [first] = cells;
  const dataset = library.datasets.find(({ id }) => id === first?.dataset);
  if (first === undefined || dataset === undefined) return null;
  if (cells.some((cell) => cell.dataset !== dataset.id || cell.measure !== first.measure)) return null;
  const rows = cells.flatMap(({ row }) => dataset.rows.filter(({ id }) => id === row));
  const figure = { id: "compared", title: "Figures compared", subtitle: "", kind: "bars", measure: first.measure } as const;
  return buildChart(dataset, figure, [{ group: { id: figure.id, label: "", why: "", context: false }, rows }], markers);
}
