/** What every file is written from: the view as a reader asked for it, its export model, and its charts. */
import type { ChartModel } from "../chart/buildChart";
import { chartsOf } from "../chart/viewCharts";
import type { ViewLibrary } from "../model/library";
import type { Citation, Provenance } from "../model/report";
import type { ViewRequest } from "../model/viewRequest";
import type { View } from "../view/buildView";
import { buildView } from "../view/buildView";
import type { Beside } from "./besideView";
import { nothingBeside } from "./besideView";
import type { ExportModel, ExportStamp } from "./exportModel";
import { buildExport } from "./exportModel";

/** All that a writer needs. */
export interface Prepared {
  readonly model: ExportModel;
  /** Those that can be drawn. */
  readonly charts: readonly ChartModel[];
  readonly beside: Beside;
}

export interface PreparedExport<P extends Provenance = Citation> extends Prepared {
  readonly view: View<P>;
}

/**
 * @param beside what is known of all figures beside the view
 * @returns null where the library has no such dataset, figure or question
 */
export function prepareExport<P extends Provenance>(
  library: ViewLibrary<P>,
  request: ViewRequest,
  stamp: ExportStamp,
  beside: Beside = nothingBeside,
): PreparedExport<P> | null {
  const view = buildView(library, request);
  return view === null ? null : { view, model: buildExport(view, stamp), charts: chartsOf(view), beside };
}
