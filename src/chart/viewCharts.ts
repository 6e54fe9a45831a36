/** The charts of a dataset as a reader has arranged it: its figures, then the questions all of whose claims are shown. */
import type { Dataset, Question, Row } from "../model/dataset";
import type { Sort } from "../view/arrangeRows";
import { arrangeRows } from "../view/arrangeRows";
import type { ChartModel, ChartSpec } from "./buildChart";
import { buildChart } from "./buildChart";

/** @param markers note numbers by cell id; @param keeps which rows are shown */
export function figureCharts(
  dataset: Dataset,
  markers: ReadonlyMap<string, readonly number[]>,
  sort: Sort | null,
  keeps: (row: Row) => boolean,
): readonly ChartModel[] {
  return dataset.figures.flatMap((figure) => {
    const spec: ChartSpec = { ...figure, rows: null };
    // A column series runs in time; bars follow the table.
    const chart = buildChart(dataset, spec, arrangeRows(dataset, figure.kind === "columns" ? null : sort, keeps), markers);
    return chart === null ? [] : [chart];
  });
}

/** Questions of a dataset none of whose claimants is hidden. */
export function wholeQuestions(dataset: Dataset, keeps: (row: Row) => boolean): readonly Question[] {
  const shown = new Set(dataset.rows.filter(keeps).map(({ id }) => id));
  return dataset.questions.filter(({ rows }) => rows.every((id) => shown.has(id)));
}
