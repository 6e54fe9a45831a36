/** A contested figure's claims on one scale, in the order of the question. */
import type { Dataset, Question } from "../model/dataset";
import type { ChartModel } from "./buildChart";
import { buildChart } from "./buildChart";

/** Null where the claims are not to be drawn: words, or figures too far apart for one scale. */
export function questionChart(dataset: Dataset, question: Question, markers: ReadonlyMap<string, readonly number[]>): ChartModel | null {
  const { id, title, measure, rows } = question;
  return buildChart(dataset, { id, title, subtitle: "", kind: "dots", measure, rows }, [], markers);
}
