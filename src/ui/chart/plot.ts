/** Measures of a drawing: how many pixels a unit takes, which ticks fit, how labels break. */
import type { ChartModel, ColourId, Mark } from "../../chart/buildChart";
import { dotReach } from "./Dot";
import { reachOf } from "./ends";
import { wrapText } from "../../chart/wrapText";

/** Width in pixels below which labels stand above their bars and the axis goes. */
export const NARROW = 560;
/** From the end of a mark to its value's text, in pixels. */
const CLEAR = 9;
/** Widths of a figure's characters at 15 pixels, and of a tick's at 13; measured on our sans-serif, rounded up. */
const VALUE_ADVANCE = 7.8;
const MARKER_ADVANCE = 8;
const TICK_ADVANCE = 6.6;
const BETWEEN_TICKS = 14;

export const COLOURS: Readonly<Record<ColourId, string>> = {
  series: "var(--d1)",
  pakistan: "var(--d1)",
  "afghan-taliban": "var(--d2)",
  ttp: "var(--d3)",
  "third-party": "var(--ink)",
  context: "var(--d-context)",
};

/** What Recharts hands to a bar's shape: the bar's box, and the row it stands for. */
export interface ShapeProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly index?: number | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf({ x, y, width, height }: ShapeProps): Box {
  return { x: Number(x ?? 0), y: Number(y ?? 0), width: Number(width ?? 0), height: Number(height ?? 0) };
}

/** Rows as Recharts takes them: fixed keys, so that no name in the data meets one of its own. */
export function rowsOf(marks: readonly Mark[]): { c0: number; c1: string }[] {
  return marks.map((mark, index) => ({ c0: mark.value ?? 0, c1: String(index) }));
}

export function tickText(model: ChartModel, value: number | undefined): string {
  return model.ticks.find((tick) => tick.value === value)?.text ?? "";
}

/** From a bar's or dot's end to its text, in pixels. */
export function labelReach(model: ChartModel, mark: Mark, zero: number, x: number): number {
  return model.kind === "dots" ? dotReach(mark, zero, x) : reachOf(mark.end) + CLEAR;
}

/**
 * Pixels per unit, the same for every group of a chart: as long as each value's text still fits beside its mark, and the
 * last tick beside its line.
 * @param room width in pixels from zero to the chart's edge
 */
export function scaleOf(model: ChartModel, room: number, narrow: boolean): number {
  const top = model.domain[1];
  const marks = model.groups.flatMap((group) => group.marks);
  const limits = marks.flatMap((mark) => {
    const far = mark.high ?? mark.value ?? 0;
    return far <= 0 ? [] : [(room - labelReach(model, mark, 0, 0) - labelWidth(mark)) / far];
  });
  const axis = narrow ? [] : [(room - ((model.ticks.at(-1)?.text.length ?? 0) * TICK_ADVANCE) / 2) / top];
  const scale = Math.min(room / top, ...limits, ...axis);
  // A value's text wider than the chart itself: bars keep a third of it.
  return scale > 0 ? scale : room / 3 / top;
}

function labelWidth({ parts, markers }: Mark): number {
  const letters = parts.before.length + parts.number.length + parts.after.length + 2;
  return letters * VALUE_ADVANCE + markers.join(" ").length * MARKER_ADVANCE;
}

/** The ticks whose texts do not touch: all, or every second counted from the last, which names the unit. */
export function fittingTicks(model: ChartModel, scale: number): number[] {
  const values = model.ticks.map((tick) => tick.value);
  const widest = Math.max(...model.ticks.map((tick) => tick.text.length)) * TICK_ADVANCE;
  const step = ((values[1] ?? 0) - (values[0] ?? 0)) * scale;
  return step >= widest + BETWEEN_TICKS ? values : values.filter((_, index) => (values.length - 1 - index) % 2 === 0);
}

export interface Line {
  readonly text: string;
  readonly detail: boolean;
}

/** A mark's label and its detail, broken into lines that fit a width in pixels. */
export function labelLines({ label, detail }: Mark, width: number): readonly Line[] {
  return [
    ...wrapText(label, width, 15).map((text) => ({ text, detail: false })),
    ...(detail === "" ? [] : wrapText(detail, width, 13.5).map((text) => ({ text, detail: true }))),
  ];
}
