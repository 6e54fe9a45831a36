/** Whether a chart already shows a contested figure: every claim of it, on one scale. */
import type { Question } from "../model/dataset";
import type { ChartModel } from "./buildChart";

/** @param dataset the id of the dataset of both */
export function drawsClaims({ groups }: ChartModel, question: Question, dataset: string): boolean {
  const scales = question.rows.map((row) => {
    const cell = `${dataset}.${row}.${question.measure}`;
    return groups.find(({ marks }) => marks.some(({ cellId }) => cellId === cell))?.scale ?? null;
  });
  return scales.every((scale) => scale !== null && scale === scales[0]);
}
