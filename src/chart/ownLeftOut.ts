/** What of the charts of a reader's page its files do not draw, and why. */
import { chartId, MOST_BARS } from "../view/own/ownDataset";
import type { ChartModel } from "./buildChart";
import type { OwnPlot } from "./ownMarks";

/**
 * @param plots what the page draws
 * @param charts what files draw
 * @param overTime whether the page draws lines over time
 * @returns in sentences; empty where files draw it all as the page does
 */
export function notDrawn(plots: readonly OwnPlot[], charts: readonly ChartModel[], overTime: boolean): string {
  const drawn = new Set(charts.map(({ id }) => id));
  const left = plots.filter(({ column }) => !drawn.has(chartId(column))).map((plot) => `${plot.name} (${whyNotDrawn(plot)})`);
  return [
    left.length === 0 ? "" : `Not drawn: ${left.join("; ")}.`,
    overTime && charts.length > 0 ? "The page’s lines over time are columns here, one a row." : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function whyNotDrawn({ marks, others }: OwnPlot): string {
  const values = marks.flatMap(({ value, high }) => (value === null ? [] : [value, high ?? value]));
  if (values.some((value) => value < 0)) return "figures below zero";
  if (marks.length > MOST_BARS) return `${marks.length} rows, of at most ${MOST_BARS}`;
  if (values.every((value) => value === 0)) return "no figure above zero";
  return others > 0 ? "more than one unit" : "figures too far apart for dots on one scale";
}
