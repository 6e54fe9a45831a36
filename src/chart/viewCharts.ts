/** The charts of a view, with its rows in its order and its note numbers. */
import type { Dataset } from "../model/dataset";
import type { Provenance } from "../model/report";
import type { View } from "../view/buildView";
import type { NumberedNotes } from "../view/numberNotes";
import type { ViewChart } from "../view/viewCharts";
import type { ChartModel } from "./buildChart";
import { buildChart } from "./buildChart";

/** Null where there is nothing to draw: a table, words, or claims too far apart for one scale. */
export function chartOf(dataset: Dataset<Provenance>, chart: ViewChart<Provenance>, markers: NumberedNotes["markers"]): ChartModel | null {
  return buildChart(dataset, chart, chart.groups, markers);
}

/** Those that can be drawn, in the view's order. */
export function chartsOf({ dataset, charts, markers }: View<Provenance>): readonly ChartModel[] {
  return charts.flatMap((chart) => chartOf(dataset, chart, markers) ?? []);
}
