/** Measures whose figures a view prints: the columns a reader chose, whatever the charts and questions draw, and the numbers whose wording has a column. */
import type { Dataset, Measure } from "../model/dataset";

/** @param columns ids of the columns chosen; null, or none that the dataset has, for all */
export function shownMeasures(dataset: Dataset, columns: readonly string[] | null): readonly Measure[] {
  if (columns === null) return dataset.measures;
  const drawn = [...dataset.figures, ...dataset.questions].map(({ measure }) => measure);
  const worded = columns.includes("wording");
  const shown = dataset.measures.filter(({ id, type }) => columns.includes(id) || drawn.includes(id) || (worded && type === "number"));
  return shown.length === 0 ? dataset.measures : shown;
}
