/** A chart model as native shapes in a box: rows of bars, columns, or dots by claimant. Every number beside its word and its notes. */
import type { ChartGroup, ChartModel, Mark } from "../../chart/buildChart";
import { partsText } from "../../view/cellText";
import { superscript } from "../../view/numberNotes";
import { drawBar, reachOf } from "./drawEnds";
import { COLOURS, FONT, heightOf, INK, SIZE } from "./look";
import type { Box, Drawing, Shape, TextLook } from "./shapes";

const LABELS = 3.6;
const AFTER = 2.6;
const AXIS = 0.34;
const ROW = { least: 0.42, most: 0.66 } as const;
const HEADING = 0.27;
const DOT = 0.15;
const STUB = 1.15;
const GAP = 0.08;

const label: TextLook = { font: FONT.sans, size: SIZE.label, colour: INK.ink, valign: "middle" };
const small: TextLook = { font: FONT.sans, size: SIZE.note, colour: INK.soft, valign: "middle" };

/** Least height the groups of a chart need, in inches. */
export function chartHeight(groups: readonly ChartGroup[], kind: ChartModel["kind"]): number {
  if (kind === "columns") return 3;
  const rows = groups.flatMap(({ marks }) => marks).reduce((sum, mark) => sum + rowHeight(mark), 0);
  return rows + AXIS + groups.filter(({ label: text }) => text !== "").length * HEADING;
}

function rowHeight({ label: name, detail }: Mark): number {
  return Math.max(ROW.least, heightOf(name, LABELS, SIZE.label) + heightOf(detail, LABELS, SIZE.note) + GAP);
}

/** Draws the groups given, on the scale of the whole chart. */
export function drawChart(model: ChartModel, groups: readonly ChartGroup[], box: Box): Drawing {
  const shapes = model.kind === "columns" ? drawColumns(model, groups, box) : drawRows(model, groups, box);
  return { alt: `${model.title}. ${groups.flatMap(({ marks }) => marks.map(({ spoken }) => spoken)).join("; ")}`, shapes };
}

function drawRows(model: ChartModel, groups: readonly ChartGroup[], box: Box): readonly Shape[] {
  const left = box.x + LABELS + 0.15;
  const scale = scaleOf(model, left, box.x + box.w - AFTER);
  const bottom = box.y + box.h - AXIS;
  const spare = Math.max(0, box.h - chartHeight(groups, model.kind)) / Math.max(1, groups.flatMap(({ marks }) => marks).length);
  const [rows, headings]: [Shape[], Shape[]] = [[], []];
  // Where the rows of each group stand: grid lines run beside rows and not through headings.
  const stretches: { readonly from: number; readonly to: number }[] = [];
  let y = box.y;
  for (const group of groups) {
    if (group.label !== "") {
      const text = group.why === "" ? group.label : `${group.label} — ${group.why}`;
      headings.push({ kind: "text", box: { x: box.x, y, w: box.w, h: HEADING - 0.01 }, text, look: { ...small, bold: true } });
      y += HEADING;
    }
    const from = y;
    for (const mark of group.marks) {
      const h = rowHeight(mark) + Math.min(spare, ROW.most - ROW.least);
      rows.push(...drawRow(model, mark, { x: box.x, y, w: box.w, h }, scale));
      y += h;
    }
    stretches.push({ from, to: y });
  }
  const axis = Math.min(bottom, y + 0.04);
  const lineAt = (value: number, colour: string, points: number): readonly Shape[] =>
    stretches.map(({ from, to }) => ({ kind: "line", box: { x: scale(value), y: from, w: 0, h: to - from }, colour, points }));
  const texts = model.ticks.map(({ value, text }): Shape => {
    return { kind: "text", box: { x: scale(value) - 0.8, y: axis, w: 1.6, h: 0.26 }, text, look: { ...small, align: "center" } };
  });
  return [...model.ticks.flatMap(({ value }) => lineAt(value, INK.grid, 0.75)), ...headings, ...rows, ...lineAt(0, INK.ink, 1), ...texts];
}

function drawRow(model: ChartModel, mark: Mark, { x, y, w, h }: Box, scale: (value: number) => number): readonly Shape[] {
  const name: Shape = {
    kind: "text",
    box: { x, y, w: LABELS, h },
    text: mark.detail === "" ? mark.label : `${mark.label}\n${mark.detail}`,
    look: label,
  };
  const zero = scale(0);
  const [drawn, end] = model.kind === "dots" ? dot(mark, zero, scale, y + h / 2) : bar(mark, zero, scale, y, h);
  const value: Shape = {
    kind: "text",
    box: { x: end + GAP, y, w: x + w - end - GAP, h },
    text: valueText(mark),
    look: { ...label, bold: true },
  };
  return [...drawn, name, value];
}

type Drawn = readonly [shapes: readonly Shape[], end: number];

function bar(mark: Mark, zero: number, scale: (value: number) => number, y: number, h: number): Drawn {
  if (mark.value === null) return [[], zero];
  const thick = Math.min(0.3, h * 0.6);
  const [value, high] = [scale(mark.value), mark.high === null ? null : scale(mark.high)];
  const shapes = drawBar(mark.end, { zero, value, high, across: y + (h - thick) / 2, thick, vertical: false, fill: COLOURS[mark.colour] });
  return [shapes, (high ?? value) + reachOf(mark.end)];
}

/** A stem from zero and a mark whose shape says who speaks of whom; a dotted stub where no number is given. */
function dot(mark: Mark, zero: number, scale: (value: number) => number, y: number): Drawn {
  const colour = COLOURS[mark.colour];
  if (mark.value === null || mark.dot === "stub") {
    return [[{ kind: "line", box: { x: zero, y, w: STUB, h: 0 }, colour: INK.soft, points: 1.5, dash: "dot" }], zero + STUB];
  }
  const at = scale(mark.value);
  const stem: Shape = { kind: "line", box: { x: zero, y, w: at - zero, h: 0 }, colour, points: 1.5 };
  const second = mark.high === null ? [] : [between(at, scale(mark.high), y, colour), ...markShapes(mark, scale(mark.high), y, colour)];
  const end = mark.high === null ? at : scale(mark.high);
  return [
    [stem, ...markShapes(mark, at, y, colour), ...second, ...ring(mark, at, y, colour)],
    end + DOT + (mark.end === "plain" ? 0 : 0.2),
  ];
}

function between(from: number, to: number, y: number, colour: string): Shape {
  return { kind: "line", box: { x: from, y, w: to - from, h: 0 }, colour, points: 4 };
}

function markShapes({ dot: shape }: Mark, x: number, y: number, colour: string): readonly Shape[] {
  const box = { x: x - DOT / 2, y: y - DOT / 2, w: DOT, h: DOT };
  if (shape === "square") return [{ kind: "rect", box, fill: colour }];
  return [{ kind: "ellipse", box, fill: shape === "hollow" ? INK.page : colour, line: colour }];
}

function ring({ end }: Mark, x: number, y: number, colour: string): readonly Shape[] {
  if (end === "plain" || end === "range") return [];
  if (end === "more_than" || end === "at_least") {
    return [0.13, 0.18, 0.23].map((away) => ({ kind: "line", box: { x: x + away, y: y - 0.06, w: 0, h: 0.12 }, colour, points: 1.25 }));
  }
  const size = DOT + 0.1;
  return [{ kind: "ellipse", box: { x: x - size / 2, y: y - size / 2, w: size, h: size }, fill: null, line: INK.ink, dashed: true }];
}

/** Columns run in time, with the value above and the label below. */
function drawColumns(model: ChartModel, groups: readonly ChartGroup[], box: Box): readonly Shape[] {
  const marks = groups.flatMap((group) => group.marks);
  const bottom = box.y + box.h - 0.6;
  const [top, step] = [box.y + 0.5, (box.w - 0.9) / Math.max(1, marks.length)];
  const scale = scaleOf(model, bottom, top);
  const ticks = model.ticks.flatMap(({ value, text }): readonly Shape[] => [
    {
      kind: "line",
      box: { x: box.x + 0.9, y: scale(value), w: box.w - 0.9, h: 0 },
      colour: value === 0 ? INK.ink : INK.grid,
      points: value === 0 ? 1 : 0.75,
    },
    { kind: "text", box: { x: box.x, y: scale(value) - 0.14, w: 0.8, h: 0.28 }, text, look: { ...small, align: "right" } },
  ]);
  return [...ticks, ...marks.flatMap((mark, index) => drawColumn(mark, box.x + 0.9 + index * step, step, bottom, scale))];
}

function drawColumn(mark: Mark, x: number, step: number, bottom: number, scale: (value: number) => number): readonly Shape[] {
  const thick = Math.min(0.9, step * 0.5);
  const zero = scale(0);
  const value = mark.value === null ? zero : scale(mark.value);
  const high = mark.high === null ? null : scale(mark.high);
  const bars = { zero, value, high, across: x + (step - thick) / 2, thick, vertical: true, fill: COLOURS[mark.colour] };
  const above = (high ?? value) - reachOf(mark.end) - 0.34;
  return [
    ...(mark.value === null ? [] : drawBar(mark.end, bars)),
    { kind: "text", box: { x, y: above, w: step, h: 0.3 }, text: valueText(mark), look: { ...label, bold: true, align: "center" } },
    {
      kind: "text",
      box: { x, y: bottom + 0.06, w: step, h: 0.5 },
      text: mark.detail === "" ? mark.label : `${mark.label}\n${mark.detail}`,
      look: { ...small, align: "center", valign: "top" },
    },
  ];
}

function scaleOf({ domain: [low, high] }: ChartModel, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** "some 660 ¹": word, number, unit and note numbers together. */
function valueText({ parts, markers }: Mark): string {
  return [partsText(parts), markers.map(superscript).join("\u2009")].filter((part) => part !== "").join(" ");
}
