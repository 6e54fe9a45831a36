/** Which charts slides can have as objects of the presentation program, and what is lost. */
import type { ChartModel } from "../chart/buildChart";

/** For whoever chooses, in a line. */
export const OBJECT_CHOICE = {
  name: "Bars and columns as chart objects, with a data sheet behind",
  lost: "What is lost: their drawn ends, which show “over” or “about”; the words stand in the labels. Charts with dots or ranges, and figures that stand alone, stay shapes.",
} as const;

/** Whether its bars can be: each has one number, and the report’s words stand in its label. Dots and ranges would say less than is drawn. */
export function hasObjects({ kind, groups }: ChartModel): boolean {
  const scaled = groups.filter(({ scale }) => scale !== null);
  const whole = scaled.every(({ marks }) => marks.every(({ end, value, high }) => end !== "range" && value !== null && high === null));
  return kind !== "dots" && scaled.length > 0 && whole;
}
