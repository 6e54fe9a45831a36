/** What is wrong with a drawing, found by its geometry alone: where its texts, bars and ticks stand, and how wide its letters are. */
import type { ChartModel, Mark } from "../../src/chart/buildChart";
import type { Drawing, Panel, Shape, TextShape } from "../../src/chart/drawing";
import { LOOKS } from "../../src/chart/looks";
import { markerSize, TEXT_LOOKS } from "../../src/chart/roles";
import type { Measure } from "./fontWidths";

export type FaultKind =
  | "text leaves the drawing"
  | "texts overlap"
  | "text on a mark"
  | "no zero on the scale"
  | "uneven ticks"
  | "ticks touch"
  | "the last tick says no unit"
  | "short bars";

export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half a pixel is rounding. */
const HAIR = 0.5;
/** The least room between the texts of two ticks, in pixels. */
const BETWEEN_TICKS = 8;
/** The least part of the room beside its labels that the longest bar takes; in an embed, of the whole frame. */
const LEAST_BAR = { beside: 0.33, ofFrame: 0.5 } as const;

/** Boxes of the lines of a text: its letters, from the height of a capital to what hangs below the line. */
function boxesOf(shape: TextShape, look: Drawing["look"], measure: Measure): readonly (Box & { readonly text: string })[] {
  const { sizes } = LOOKS[look];
  return shape.lines.flatMap(({ y, runs }) => {
    const size = (role: TextShape["role"]): number =>
      role === "marker" && (shape.role === "lead" || shape.role === "main") ? markerSize(shape.role, sizes) : sizes[role];
    const text = runs.map((run) => run.text).join("");
    if (text.trim() === "") return [];
    // A space at the end of a line is not seen.
    const seen = (text: string, at: number): string => (at === runs.length - 1 ? text.trimEnd() : text);
    const width = runs.reduce((sum, run, at) => sum + measure(seen(run.text, at), size(run.role), TEXT_LOOKS[run.role].bold), 0);
    const tallest = Math.max(...runs.map((run) => size(run.role)));
    const left = shape.anchor === "middle" ? shape.x - width / 2 : shape.x;
    return [{ text, left, right: left + width, top: y - tallest * 0.7, bottom: y + tallest * 0.2 }];
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - HAIR && b.left < a.right - HAIR && a.top < b.bottom - HAIR && b.top < a.bottom - HAIR;

/** What is drawn of marks, as boxes; the lines of the scale lie behind texts. */
function inkOf(shape: Shape): Box | null {
  switch (shape.kind) {
    case "rect":
      return shape.role === "wash" ? null : { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case "circle":
      return { left: shape.cx - shape.r, right: shape.cx + shape.r, top: shape.cy - shape.r, bottom: shape.cy + shape.r };
    case "line":
      if (shape.role === "grid") return null;
      return {
        left: Math.min(shape.x1, shape.x2),
        right: Math.max(shape.x1, shape.x2) + 1,
        top: Math.min(shape.y1, shape.y2),
        bottom: Math.max(shape.y1, shape.y2) + 1,
      };
    case "text":
      return null;
  }
}

/** @param upright whether its bars are columns; @param measure how wide its letters are */
export function faultsOfDrawing(model: ChartModel, drawing: Drawing, upright: boolean, measure: Measure): readonly Fault[] {
  return drawing.panels.flatMap((panel, index) => {
    const texts = panel.shapes.flatMap((shape) =>
      shape.kind === "text" ? boxesOf(shape, drawing.look, measure).map((box) => ({ ...box, shape })) : [],
    );
    const faults: Fault[] = [];
    for (const [at, one] of texts.entries()) {
      if (one.left < -HAIR || one.right > panel.width + HAIR || one.top < -HAIR || one.bottom > panel.height + HAIR)
        faults.push({ kind: "text leaves the drawing", text: `“${one.text}” ${where(one)} in ${panel.width} × ${panel.height}` });
      for (const other of texts.slice(at + 1))
        if (overlap(one, other))
          faults.push({ kind: "texts overlap", text: `“${one.text}” ${where(one)} and “${other.text}” ${where(other)}` });
      for (const shape of panel.shapes) {
        const ink = inkOf(shape);
        if (ink !== null && overlap(one, ink))
          faults.push({ kind: "text on a mark", text: `“${one.text}” ${where(one)} on ${shape.role} ${where(ink)}` });
      }
    }
    return [
      ...faults,
      ...scaleFaults(model, panel, index, drawing.look, upright, measure),
      ...(upright ? [] : barFaults(model, panel, index, drawing.look)),
    ];
  });
}

function where({ left, right, top, bottom }: Box): string {
  return `(${[left, right, top, bottom].map((one) => Math.round(one)).join(" ")})`;
}

function scaleFaults(
  model: ChartModel,
  panel: Panel,
  index: number,
  look: Drawing["look"],
  upright: boolean,
  measure: Measure,
): readonly Fault[] {
  const ticks = panel.shapes.flatMap((shape) => (shape.kind === "text" && shape.role === "tick" && shape.cell === null ? [shape] : []));
  const lines = panel.shapes.flatMap((shape) => (shape.kind === "line" && shape.role === "grid" ? [upright ? shape.y1 : shape.x1] : []));
  if (ticks.length === 0) return [];
  const scale = model.groups[index]?.scale ?? null;
  const said = ticks.map(({ lines: [line] }) => line?.runs.map(({ text }) => text).join("") ?? "");
  const faults: Fault[] = [];
  const places = ticks.map(({ x, lines: [line] }) => (upright ? -(line?.y ?? 0) : x));
  if (!said.some((text) => /^\$?0(?:%| |$)/u.test(text))) faults.push({ kind: "no zero on the scale", text: said.join(", ") });
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  if (steps.some((step) => Math.abs(step - (steps[0] ?? 0)) > 1)) faults.push({ kind: "uneven ticks", text: said.join(", ") });
  const boxes = ticks.flatMap((tick) => boxesOf(tick, look, measure));
  for (const [at, one] of boxes.entries()) {
    const next = boxes[at + 1];
    if (!upright && next !== undefined && next.left - one.right < BETWEEN_TICKS)
      faults.push({ kind: "ticks touch", text: `“${one.text}” ${where(one)} and “${next.text}” ${where(next)}` });
  }
  const last = scale?.ticks.at(-1)?.text ?? "";
  if (!said.includes(last)) faults.push({ kind: "the last tick says no unit", text: `${said.join(", ")} without ${last}` });
  if (lines.length < ticks.length - 1) faults.push({ kind: "uneven ticks", text: `${lines.length} lines for ${said.join(", ")}` });
  return faults;
}

function barFaults(model: ChartModel, { width, shapes }: Panel, index: number, look: Drawing["look"]): readonly Fault[] {
  const group = model.groups[index];
  if (group === undefined || group.scale === null) return [];
  const farOf = ({ value, high }: Mark): number => high ?? value ?? 0;
  const onScale = model.groups.filter(({ scale }) => scale === group.scale).flatMap(({ marks }) => marks);
  const top = Math.max(...onScale.map(farOf));
  const longest = group.marks.find((mark) => farOf(mark) === top);
  if (longest === undefined) return [];
  const zero = shapes.find((shape) => shape.role === "zero");
  const from = zero?.kind === "line" ? zero.x1 : 0;
  const ends = shapes.flatMap((shape) => {
    const isEnd = shape.cell === longest.cellId && ["cap", "softcap", "dot", "hollow"].includes(shape.role);
    return isEnd ? (inkOf(shape) ?? []) : [];
  });
  const bar = Math.max(...ends.map((box) => box.right)) - from;
  const text = `${longest.label}: ${Math.round(bar)} of ${Math.round(width - from)}`;
  const framed = look === "embed";
  const least = framed ? width * LEAST_BAR.ofFrame : (width - from) * LEAST_BAR.beside;
  return bar < least - HAIR ? [{ kind: "short bars", text }] : [];
}
