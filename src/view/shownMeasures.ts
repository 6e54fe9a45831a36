/** Measures whose figures a view prints: the columns a reader chose, and whatever the dataset's charts and questions draw. */
import type { Dataset, Measure } from "../model/dataset";

/** @param columns ids of the columns chosen; null, or none that the dataset has, for all */
export function shownMeasures(dataset: Dataset, columns: readonly string[] | null): readonly Measure[] {
  if (columns === null) return dataset.measures;
  const drawn = [...dataset.figures, ...dataset.questions].map(({ measure }) => measure);
  const shown = dataset.measures.filter(({ id }) => columns.includes(id) || drawn.includes(id));
  return shown.length === 0 ? dataset.measures : shown;
}
