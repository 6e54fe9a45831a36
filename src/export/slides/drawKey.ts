/** The key of a chart on one line: only what the chart uses, plain numbers first. */
import type { ChartModel, DotShape, EndKind } from "../../chart/buildChart";
import { DOT_NAMES, END_NAMES } from "../../chart/keyNames";
import { drawBar } from "./drawEnds";
import { COLOURS, FONT, INK, SIZE } from "./look";
import type { Shape, TextLook } from "./shapes";

const SAMPLE = 0.5;
const LETTER = 0.085;
const small: TextLook = { font: FONT.sans, size: SIZE.note, colour: INK.soft, valign: "middle" };

/** Samples with their names from a place to the right, and what the ends mean. */
export function drawKey(model: ChartModel, x: number, y: number): readonly Shape[] {
  const worded = model.ends.some((end) => end !== "plain" && end !== "range");
  const entries: readonly (readonly [sample: (at: number) => readonly Shape[], name: string])[] = [
    ...(model.kind === "dots" ? model.dots.map((dot) => [(at: number) => dotSample(dot, at, y), DOT_NAMES[dot]] as const) : []),
    ...(model.kind === "dots" ? [] : model.ends.map((end) => [(at: number) => endSample(end, at, y), END_NAMES[end]] as const)),
    ...(worded ? [[() => [], "Faded and open ends and rings show wording, not amounts."] as const] : []),
  ];
  const shapes: Shape[] = [];
  let at = x;
  for (const [sample, name] of entries) {
    const drawn = sample(at);
    const start = drawn.length === 0 ? at : at + SAMPLE + 0.08;
    const w = name.length * LETTER + 0.12;
    shapes.push(...drawn, { kind: "text", box: { x: start, y, w, h: 0.24 }, text: name, look: small });
    at = start + w + 0.12;
  }
  return shapes;
}

function endSample(end: EndKind, x: number, y: number): readonly Shape[] {
  const open = end === "more_than" || end === "at_least";
  const value = x + (open ? 0.14 : end === "plain" ? 0.4 : 0.28);
  const high = end === "range" ? x + 0.45 : null;
  return drawBar(end, { zero: x, value, high, across: y + 0.05, thick: 0.14, vertical: false, fill: COLOURS.series });
}

function dotSample(dot: DotShape, x: number, y: number): readonly Shape[] {
  const middle = y + 0.12;
  const stub = dot === "stub";
  const stem: Shape = {
    kind: "line",
    box: { x, y: middle, w: 0.36, h: 0 },
    colour: INK.soft,
    points: 1.5,
    ...(stub ? { dash: "dot" as const } : {}),
  };
  const box = { x: x + 0.32, y: middle - 0.065, w: 0.13, h: 0.13 };
  if (stub) return [stem];
  if (dot === "square") return [stem, { kind: "rect", box, fill: INK.ink }];
  return [stem, { kind: "ellipse", box, fill: dot === "hollow" ? INK.page : INK.soft, line: INK.soft }];
}
