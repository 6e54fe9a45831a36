/** Measures of a drawing: how many pixels a unit takes, which ticks fit, how labels break, how high a group is. */
import type { ChartGroup, ChartModel, ColourId, EndKind, Mark } from "./buildChart";
import type { Token } from "./tokens";
import type { Look } from "./looks";
import { superscript } from "../view/numberNotes";
import { markerSize } from "./roles";
import type { Scale } from "./scales";
import { textWidth, wrapText } from "./textWidth";

/** From the end of a mark to its value's text, in pixels. */
const CLEAR = 9;
const BETWEEN_TICKS = 14;
/** Where figures beside them would leave the longest bar a smaller part of its room, they stand above the bars. */
const LEAST_BAR = 0.4;
/** In frames, the part of the whole width that it takes at least, or labels move above it, and then figures. */
const LEAST_OF_FRAME = 0.5;
/** At most so many bars have large figures, and largest where they are at least so wide, in pixels. */
const MOST_LARGE = 4;
const ROOM_FOR_MAIN = 440;

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

export function markerText({ markers }: Pick<Mark, "markers">): string {
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

/** How large a chart's figures are set, as the roles of their words and their numbers are called. */
export type FigureSize = "value" | "lead" | "main";

export const HEDGE_ROLES = { value: "hedge", lead: "leadHedge", main: "mainHedge" } as const;

/** How the figures of a chart are set. */
export interface FigureSetting {
  readonly size: FigureSize;
  /** On a line of their own above their bars; else beside them. */
  readonly above: boolean;
  /** Whether labels stand above their bars; else beside them, under a scale. */
  readonly narrow: boolean;
}

/** Few bars have room for large figures; on slides all are read from afar and one size. Bars come before the size of figures. */
export function figureSetting(model: ChartModel, width: number, look: Look): FigureSetting {
  const bars = model.groups.reduce((count, { scale, marks }) => count + (scale === null ? 0 : marks.length), 0);
  const large = look.large && model.kind === "bars" && bars <= MOST_LARGE;
  const sizes: readonly FigureSize[] = !large ? ["value"] : width < ROOM_FOR_MAIN ? ["lead", "value"] : ["main", "value"];
  const narrow = width < look.narrow;
  const beside = sizes.map((size) => ({ size, above: false, narrow: narrow || size !== "value" }));
  const last: FigureSetting = { size: "value", above: narrow, narrow };
  const wanted = look.framed && !narrow ? [...beside, { ...last, narrow: true }] : beside;
  const found = wanted.find((setting) => leavesRoom(model, width, look, setting));
  return found ?? (look.framed ? { ...last, above: true, narrow: true } : last);
}

/** Whether figures fit beside their marks, and leave the longest of each scale enough of its room. */
function leavesRoom(model: ChartModel, width: number, look: Look, setting: FigureSetting): boolean {
  const zero = zeroOf(look, setting);
  const room = width - zero;
  const least = look.framed ? width * LEAST_OF_FRAME : room * LEAST_BAR;
  return model.groups.every(({ scale, marks }) => {
    if (scale === null) return true;
    const pixels = scaleOf(model, scale, room, look, setting);
    const longest = Math.max(...model.groups.flatMap((group) => (group.scale === scale ? group.marks.map(farOf) : [])));
    const fits = marks.every((mark) => mark.value !== null || labelReach(model, mark, 0, 0) + valueWidth(mark, look, setting.size) <= room);
    return fits && (longest === 0 || pixels * longest >= least);
  });
}

function farOf({ value, high }: Mark): number {
  return high ?? value ?? 0;
}

/**
 * Pixels per unit, the same for every group that shares a scale: as long as each value's text still fits beside its mark, and the
 * last tick beside its line.
 * @param room width in pixels from zero to the chart's edge
 */
export function scaleOf(model: ChartModel, scale: Scale, room: number, look: Look, { size, above, narrow }: FigureSetting): number {
  const top = scale.domain[1];
  const marks = model.groups.flatMap((group) => (group.scale === scale ? group.marks : []));
  const limits = marks.flatMap((mark) => {
    const far = farOf(mark);
    return far <= 0 ? [] : [(room - labelReach(model, mark, 0, 0) - (above ? 0 : valueWidth(mark, look, size))) / far];
  });
  const axis = narrow ? [] : [(room - tickWidth(scale.ticks.at(-1)?.text ?? "", look) / 2) / top];
  const pixels = Math.min(room / top, ...limits, ...axis);
  // A value's text wider than the chart itself: bars keep a third of it.
  return pixels > 0 ? pixels : room / 3 / top;
}

/** How wide a figure is with its words and its markers on one line, in pixels. */
export function valueWidth(mark: Pick<Mark, "parts" | "value" | "markers">, { sizes, font, bold }: Look, size: FigureSize): number {
  const { before, number, after } = mark.parts;
  const words = [before, after].filter((text) => text !== "").map((text) => textWidth(`${text} `, sizes[HEDGE_ROLES[size]], font));
  const own = mark.value === null ? textWidth(number, sizes.words, font) : textWidth(number, sizes[size], bold);
  return words.reduce((sum, width) => sum + width, own) + textWidth(markerText(mark), markerSize(size, sizes), bold) + 1;
}

export function tickText({ ticks }: Scale, value: number | undefined): string {
  return ticks.find((tick) => tick.value === value)?.text ?? "";
}

function tickWidth(text: string, { sizes, font }: Look): number {
  return textWidth(text, sizes.tick, font);
}

/** The ticks whose texts do not touch, evenly spaced from zero to the last, which names the unit; these two at least. */
export function fittingTicks({ ticks }: Scale, pixels: number, look: Look): number[] {
  const last = ticks.length - 1;
  const halves = ticks.map((tick) => tickWidth(tick.text, look) / 2);
  const fits = (every: number): boolean =>
    ticks.every(({ value }, index) => {
      const next = ticks[index + every];
      if (index % every !== 0 || next === undefined) return true;
      return (next.value - value) * pixels >= (halves[index] ?? 0) + (halves[index + every] ?? 0) + BETWEEN_TICKS;
    });
  const every = ticks.map((_, index) => index + 1).find((one) => last % one === 0 && fits(one)) ?? Math.max(1, last);
  return ticks.flatMap(({ value }, index) => (index % every === 0 ? [value] : []));
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

const LARGE_BARS = { lead: 28, main: 36 } as const;

/** Where bars begin. */
function zeroOf(look: Look, { narrow }: FigureSetting): number {
  return narrow ? 0 : look.labels;
}

/** @param first whether the scale stands above this group */
export function rowsOf(group: ChartGroup, first: boolean, width: number, look: Look, setting: FigureSetting): Rows {
  const { size, above, narrow } = setting;
  const zero = zeroOf(look, setting);
  const bar = size !== "value" ? LARGE_BARS[size] : narrow ? look.narrowBar : look.bar;
  const lines = group.marks.map((mark) => labelLines(mark, narrow ? width : look.labels - 12, look));
  const tallest = (Math.max(...lines.map((one) => one.length)) + (above ? 1 : 0)) * look.line;
  const pitch = narrow ? bar + tallest + (size === "value" ? 14 : 22) : Math.max(bar + look.gap, tallest + look.gap);
  const axis = first && !narrow ? look.axis : 0;
  return { narrow, bar, zero, lines, pitch, axis, height: group.marks.length * pitch + axis + 2 };
}

/** The one scale of a series or of a question's claims. */
export function scaleIn({ groups }: ChartModel): Scale {
  return groups[0]?.scale ?? { domain: [0, 1], ticks: [] };
}

/** Whether a group is the first of those on its scale, above which the scale stands. */
export function isFirstOnScale({ groups }: ChartModel, group: ChartGroup): boolean {
  return groups.find(({ scale }) => scale === group.scale) === group;
}

/** Between panels, and within the frame of one, in pixels. */
const GAP = 24;
const FRAME = { wide: 24, narrow: 16 } as const;
/** How wide a chart is that has two panels beside each other, or three that stand alone. */
const TWO = 720;
const THREE = 900;

/** How wide a frame is that has two figures beside each other, each with its sentence and no bar. */
const TWO_ALONE = 560;

/** How wide each group is drawn: all of the width, or within its frame, beside others where a page has the room. */
export function panelWidths({ groups }: ChartModel, width: number, framed: boolean, look: Look): readonly number[] {
  if (!framed || groups.length < 2) return groups.map(() => width);
  if (look.framed) return rowWidths(groups, width);
  const alone = groups.filter(({ scale }) => scale === null);
  const inRows = besides(alone.length, width < TWO ? 1 : width < THREE ? 2 : 3);
  const pair = width < TWO ? 1 : Math.min(groups.length - alone.length, 2);
  const frame = 2 * (width < TWO ? FRAME.narrow : FRAME.wide) + 2;
  return groups.map((group) => beside(inRows[alone.indexOf(group)] ?? pair, width) - frame);
}

/**
 * Groups beside each other in rows that fill all of the width, so that no part of another page is left empty; those with bars are all as
 * wide, those that stand alone as many in a row as there is room for, or one less.
 */
function rowWidths(groups: readonly ChartGroup[], width: number): readonly number[] {
  const runs: ChartGroup[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    if (run !== undefined && (run[0]?.scale === null) === (group.scale === null)) run.push(group);
    else runs.push([group]);
  }
  const pairs = width >= TWO && runs.every((run) => run[0]?.scale === null || run.length % 2 === 0);
  return runs.flatMap((run) => {
    if (run[0]?.scale !== null) return run.map(() => beside(pairs ? 2 : 1, width));
    return besides(run.length, width < TWO_ALONE ? 1 : width < THREE ? 2 : 3).map((across) => beside(across, width));
  });
}

/** How wide is one of so many in a row. */
const beside = (across: number, width: number): number => Math.floor((width - GAP * (across - 1)) / across);

/** Of figures that stand alone, each with how many there are in its row: as many as there is room for, or one less, so that none is left alone. */
function besides(count: number, most: number): readonly number[] {
  // Four in rows of three leave one alone; in two rows of two they are all alike.
  const across = [most, 2].find((one) => one <= most && count % one === 0) ?? most;
  const rows = Math.ceil(count / across);
  const [least, longer] = [Math.floor(count / rows), count % rows];
  return Array.from({ length: rows }, (_, row) => least + (row < longer ? 1 : 0)).flatMap((one) => Array.from({ length: one }, () => one));
}
