/**
 * Measures whose figures a view prints: the columns a reader chose, whatever the charts and questions draw, and the numbers whose wording
 * has a column; then those that describe its rows.
 */
import type { Provenance } from "../model/report";
import type { Dataset, Measure } from "../model/dataset";
import { columnsOf, describingOf } from "../model/dataset";

/** @param columns ids of the columns chosen; null, or none that the dataset has, for all */
export function shownMeasures(dataset: Dataset<Provenance>, columns: readonly string[] | null): readonly Measure[] {
  const all = columnsOf(dataset);
  if (columns === null) return [...all, ...describingOf(dataset)];
  const drawn = [...dataset.figures, ...dataset.questions].map(({ measure }) => measure);
  const worded = columns.includes("wording");
  const shown = all.filter(({ id, type }) => columns.includes(id) || drawn.includes(id) || (worded && type === "number"));
  return [...(shown.length === 0 ? all : shown), ...describingOf(dataset)];
}
