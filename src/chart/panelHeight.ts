/** How high a group is drawn, for what is laid out before it is drawn. */
import { aloneOf } from "./alone";
import type { ChartGroup, ChartModel } from "./buildChart";
import type { Look } from "./looks";
import { figureSetting, isFirstOnScale, rowsOf } from "./plot";

/** In pixels. */
export function panelHeight(model: ChartModel, group: ChartGroup, width: number, look: Look): number {
  if (group.scale !== null) return rowsOf(group, isFirstOnScale(model, group), width, look, figureSetting(model, width, look)).height;
  return group.marks.reduce((sum, mark) => sum + aloneOf(mark, width, look).height, 0);
}
