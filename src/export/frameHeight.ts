/**
 * How high a frame must be that no script sizes, from what stands in the embed: its drawings' own measures, and the lines that its texts
 * take in the widest fonts that readers have. Measures are those of `ui/embed/embed.css`, in pixels.
 */
import type { ChartGroup, ChartModel } from "../chart/buildChart";
import { keyCaution, keyTexts } from "../chart/keyNames";
import { LOOKS } from "../chart/looks";
import { shortNoteText } from "../view/footnote";
import type { EmbedModel } from "./embedModel";
import { foldRows } from "./foldRows";
import { foldedPanels, panelsOf } from "./foldPanels";
import type { Shown } from "./embedShown";
import type { COLUMN } from "./embedWidths";
import { drawnWidth, EMBED_MARGIN, framesOf } from "./embedWidths";
import { tableHeight } from "./frameTable";
import { LINE, linesHeight, linesOf, lineWidth, TALL_LINE } from "./frameText";

const BORDER = 3;
/** Between the parts of an embed, and of an open fold. */
const GAP = 8;
/** The line of a fold, and of whose figures they are. */
const FOOT = 1 + GAP + TALL_LINE;
const TITLE = { size: 19, line: 24 } as const;
/** Between panels, across and down. */
const PANELS = { across: 24, down: 8 } as const;
const KEY = { sample: 48, across: 24, down: 4 } as const;
const NOTE_INDENT = 24;
const LINK_GAP = 12;
/** Where a line of a reader’s font is a little higher than the line it stands in. */
const SLACK = 5;

/** In a wide window and in a narrow one. */
export type FrameHeights = Readonly<Record<keyof typeof COLUMN, number>>;

/**
 * Heights that fit in any frame at least as wide as its column (`COLUMN`), in pixels.
 * @param shown what is open in it
 * @param frozen whether it says that it is kept as it is
 */
export function frameHeights(figure: EmbedModel, shown: Shown = "folded", frozen = false): FrameHeights {
  const fits = (column: keyof typeof COLUMN): number =>
    Math.max(...framesOf(column).map((width) => Math.ceil((heightIn(figure, shown, frozen, width) + SLACK) / 10) * 10));
  return { wide: fits("wide"), narrow: fits("narrow") };
}

function heightIn(figure: EmbedModel, shown: Shown, frozen: boolean, frame: number): number {
  const { title, subtitle, chart, gap } = figure;
  const inner = frame - 2 * EMBED_MARGIN;
  const open = shown === "both" || shown === "table";
  const { shown: seen, folded } = foldRows(figure);
  const table = (groups: EmbedModel["groups"]): number => tableHeight(figure, groups, frame);
  const more =
    folded.groups.length === 0 ? 0 : TALL_LINE + (open ? part(table(folded.groups)) + part(notesHeight(folded.notes, inner)) : 0);
  const parts = [
    linesOf(title, inner, "serifBold", TITLE.size) * TITLE.line,
    linesHeight(subtitle, inner),
    chart === null ? table(seen.groups) : shown === "table" ? 0 : chartHeight(figure, chart, frame, open),
    more,
    gap === "" ? 0 : linesHeight(`About the gap. ${gap}`, inner),
    FOOT + (open ? proofHeight(figure, seen.notes, frozen, frame) : 0),
  ];
  return BORDER + 2 * EMBED_MARGIN - GAP + parts.reduce((sum, height) => sum + part(height), 0);
}

/** A part with the gap before it; nothing where there is none. */
function part(height: number): number {
  return height === 0 ? 0 : height + GAP;
}

function notesHeight(notes: EmbedModel["notes"], inner: number): number {
  return notes.reduce((sum, { citations }) => sum + linesHeight(shortNoteText(citations), inner - NOTE_INDENT), 0);
}

/** What the open fold holds below its line. */
function proofHeight(figure: EmbedModel, notes: EmbedModel["notes"], frozen: boolean, frame: number): number {
  const { chart, groups, source } = figure;
  const inner = frame - 2 * EMBED_MARGIN;
  const links = ["Every figure with its source", "Data", "Image"].reduce((sum, name) => sum + lineWidth(`${name} `) + LINK_GAP, 0);
  return [
    // The line that leads to what was corrected, once something is.
    TALL_LINE,
    chart === null ? 0 : keyHeight(chart, inner),
    chart === null ? 0 : tableHeight(figure, groups, frame),
    notesHeight(notes, inner),
    linesHeight(`Source: ${source}.`, inner) + LINE,
    frozen ? linesHeight("Frozen version 0123456789ab: the figures stay as they were on 2026-12-31. As it stands now", inner) + 4 : 0,
    TALL_LINE * Math.ceil(links / inner),
  ].reduce((sum, height) => sum + part(height), 0);
}

/** Entries beside each other while they fit. */
function keyHeight(chart: ChartModel, inner: number): number {
  const caution = keyCaution(chart);
  const entries = keyTexts(chart).map((text) => {
    const sample = text === caution ? 0 : KEY.sample;
    const width = Math.min(inner, sample + lineWidth(text));
    return { width, height: linesHeight(text, inner - sample) };
  });
  return rowsHeight(entries, inner, KEY);
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Boxes that flow: as many in a row as there is room for. */
function rowsHeight(boxes: readonly Box[], inner: number, { across, down }: { readonly across: number; readonly down: number }): number {
  let [x, row, sum] = [0, 0, 0];
  for (const { width, height } of boxes) {
    if (x > 0 && x + across + width > inner) {
      sum += row + down;
      [x, row] = [0, 0];
    }
    x += (x === 0 ? 0 : across) + width;
    row = Math.max(row, height);
  }
  return sum + row;
}

/** With its fold, which is closed unless all is open. */
function chartHeight(figure: EmbedModel, chart: ChartModel, frame: number, open: boolean): number {
  const look = LOOKS.embed;
  const width = drawnWidth(frame);
  if (chart.kind === "columns" && width >= look.narrow) return look.columns.height;
  const panels = panelsOf(chart, width);
  const folded = foldedPanels(figure);
  const flow = (of: (group: ChartGroup) => boolean): number =>
    rowsHeight(
      panels.filter((_, index) => chart.groups[index] !== undefined && of(chart.groups[index])),
      frame - 2 * EMBED_MARGIN,
      PANELS,
    );
  const seen = flow((group) => !folded.includes(group));
  if (folded.length === 0) return seen;
  return seen + GAP + TALL_LINE + (open ? GAP + flow((group) => folded.includes(group)) : 0);
}
