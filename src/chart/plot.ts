/** Measures of a drawing: how many pixels a unit takes, which ticks fit, how labels break, how high a group is. */
import type { ChartGroup, ChartModel, ColourId, EndKind, Mark } from "./buildChart";
import type { Token } from "./tokens";
import type { Look } from "./looks";
import { partsText } from "../view/cellText";
import { superscript } from "../view/numberNotes";
import { textWidth, wrapText } from "./textWidth";

/** From the end of a mark to its value's text, in pixels. */
const CLEAR = 9;
const BETWEEN_TICKS = 14;

/** Lengths of worded ends, in pixels; they never scale, so that nobody can read an amount off them. */
export const FADE_ABOUT = 30;
export const FADE_UNDER = 26;
export const STROKES: readonly number[] = [0.62, 0.46, 0.32, 0.2, 0.1];
export const STROKE_STEP = 5;
export const STUB = 110;

export const COLOURS: Readonly<Record<ColourId, Token>> = {
  series: "d1",
  "party-1": "d1",
  "party-2": "d2",
  "party-3": "d3",
  outsider: "ink",
  context: "dContext",
};

export function markerText({ markers }: Mark): string {
  return markers.map(superscript).join("\u2009");
}

/** How far beyond its value an end reaches, in pixels: where a label may begin. */
export function reachOf(end: EndKind): number {
  switch (end) {
    case "about":
      return FADE_ABOUT / 2;
    case "more_than":
    case "at_least":
      return STROKES.length * STROKE_STEP + 2;
    default:
      return 0;
  }
}

/** How far beyond its centre a dot reaches, in pixels. */
function dotReach(mark: Mark, zero: number, x: number): number {
  if (mark.dot === "stub") return zero + STUB - x + 10;
  return mark.end === "more_than" || mark.end === "at_least" ? 30 : 18;
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
export function scaleOf(model: ChartModel, room: number, narrow: boolean, look: Look): number {
  const top = model.domain[1];
  const marks = model.groups.flatMap((group) => group.marks);
  const limits = marks.flatMap((mark) => {
    const far = mark.high ?? mark.value ?? 0;
    return far <= 0 ? [] : [(room - labelReach(model, mark, 0, 0) - valueWidth(mark, look)) / far];
  });
  const axis = narrow ? [] : [(room - tickWidth(model.ticks.at(-1)?.text ?? "", look) / 2) / top];
  const scale = Math.min(room / top, ...limits, ...axis);
  // A value's text wider than the chart itself: bars keep a third of it.
  return scale > 0 ? scale : room / 3 / top;
}

function valueWidth(mark: Mark, { sizes, bold }: Look): number {
  return textWidth(partsText(mark.parts), sizes.value, bold) + textWidth(markerText(mark), sizes.marker, bold) + 1;
}

export function tickText(model: ChartModel, value: number | undefined): string {
  return model.ticks.find((tick) => tick.value === value)?.text ?? "";
}

function tickWidth(text: string, { sizes, font }: Look): number {
  return textWidth(text, sizes.tick, font);
}

/** The ticks whose texts do not touch: all, or every second counted from the last, which names the unit. */
export function fittingTicks(model: ChartModel, scale: number, look: Look): number[] {
  const values = model.ticks.map((tick) => tick.value);
  const widest = Math.max(...model.ticks.map((tick) => tickWidth(tick.text, look)));
  const step = ((values[1] ?? 0) - (values[0] ?? 0)) * scale;
  return step >= widest + BETWEEN_TICKS ? values : values.filter((_, index) => (values.length - 1 - index) % 2 === 0);
}

export interface Line {
  readonly text: string;
  readonly detail: boolean;
}

/** A mark's label and its detail, broken into lines that fit a width in pixels. */
function labelLines({ label, detail }: Mark, width: number, { sizes, font }: Look): readonly Line[] {
  return [
    ...wrapText(label, width, sizes.label, font).map((text) => ({ text, detail: false })),
    ...(detail === "" ? [] : wrapText(detail, width, sizes.detail, font).map((text) => ({ text, detail: true }))),
  ];
}

/** Where the rows of a group stand in a drawing. */
export interface Rows {
  readonly narrow: boolean;
  readonly bar: number;
  /** Where the bars begin. */
  readonly zero: number;
  readonly lines: readonly (readonly Line[])[];
  /** From one row to the next. */
  readonly pitch: number;
  readonly axis: number;
  readonly height: number;
}

/** @param first whether the scale stands above this group */
export function rowsOf(group: ChartGroup, first: boolean, width: number, look: Look): Rows {
  const narrow = width < look.narrow;
  const bar = narrow ? look.narrowBar : look.bar;
  const zero = narrow ? 0 : look.labels;
  const lines = group.marks.map((mark) => labelLines(mark, narrow ? width : look.labels - 12, look));
  const tallest = Math.max(...lines.map((one) => one.length)) * look.line;
  const pitch = narrow ? bar + tallest + 14 : Math.max(bar + look.gap, tallest + look.gap);
  const axis = first && !narrow ? look.axis : 0;
  return { narrow, bar, zero, lines, pitch, axis, height: group.marks.length * pitch + axis + 2 };
}
