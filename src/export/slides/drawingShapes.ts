/** A drawing as native shapes on a slide: its groups under their headings, then its key. */
import type { ChartModel } from "../../chart/buildChart";
import type { CircleShape, DrawChart, Drawing, LineShape, RectShape, Shape as Drawn, TextShape } from "../../chart/drawing";
import { keyTexts } from "../../chart/keyNames";
import { LOOKS } from "../../chart/looks";
import { panelHeight } from "../../chart/panelHeight";
import { SHAPE_LOOKS, TEXT_LOOKS } from "../../chart/roles";
import { textWidth } from "../../chart/textWidth";
import { officeColour } from "../officeColour";
import { FONT, INK, PIXELS, POINTS, SIZE, WIDTH } from "./look";
import type { Box, Shape, TextPiece } from "./shapes";

/** Points for a pixel of a drawing. */
const POINT = POINTS / PIXELS;
const LEADING = 1.2;
/** From the middle of a line of text down to its baseline, as a share of its size. */
const BASELINE = 0.34;
/** How wide a centred text's box is, beyond the text. */
const SLACK = 24;
/** In inches: of a group's heading, a line of the key, and a sample of it with the space after it. */
const HEADING = 0.27;
const KEY_LINE = 0.28;
const SAMPLE = 0.5;

/** Where a panel's pixels begin, and where its box ends, in inches; whether its texts are no column beside a scale but have all its width. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly alone: boolean;
}

/** A chart on a slide, and where; below 1 it is drawn larger than its box and made smaller. */
export interface SlideChart {
  readonly model: ChartModel;
  readonly box: Box;
  readonly scale: number;
}

/** What is drawn of it: the chart as the site's components draw it, at the slide's width and in its sizes. */
export async function slideShapes({ model, box, scale }: SlideChart, draw: DrawChart): Promise<readonly Shape[]> {
  const width = box.w / scale;
  const shapes = drawingShapes(await draw(model, { width: Math.floor(width * PIXELS), look: "slide" }), { ...box, w: width });
  return scale === 1 ? shapes : shapes.map((shape) => scaled(shape, box, scale));
}

/** The largest of a few sizes at which a chart is no higher than its room, or the smallest. */
export function scaleFor(model: ChartModel, room: number): number {
  const sizes = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
  return sizes.find((scale) => drawingHeight(model, WIDTH / scale) * scale <= room) ?? 0.6;
}

/** A shape as far from the corner of its chart as the size says. */
function scaled(shape: Shape, { x, y }: Box, by: number): Shape {
  const { box } = shape;
  const moved = { ...shape, box: { x: x + (box.x - x) * by, y: y + (box.y - y) * by, w: box.w * by, h: box.h * by } };
  if (moved.kind !== "text") return moved;
  return { ...moved, lines: moved.lines.map((line) => line.map((piece) => ({ ...piece, size: piece.size * by }))) };
}

/** @param box where it stands; a drawing is as wide as it was drawn, and as high as `drawingHeight` says */
export function drawingShapes({ panels, key }: Drawing, box: Box): readonly Shape[] {
  const shapes: Shape[] = [];
  let y = box.y;
  for (const panel of panels) {
    if (panel.heading !== null) {
      const { label, why } = panel.heading;
      shapes.push(plainText(why === "" ? label : `${label} — ${why}`, { x: box.x, y, w: box.w, h: HEADING }, true));
      y += HEADING;
    }
    const alone = !panel.shapes.some(({ role }) => role === "zero" || role === "grid");
    const place = { x: box.x, y, right: box.x + box.w, alone };
    shapes.push(...panel.shapes.flatMap((shape) => nativeShape(shape, place)));
    y += panel.height / PIXELS;
  }
  return [...shapes, ...keyShapes(key, { ...box, y })];
}

/** How high the shapes of a chart are that is drawn so wide, in inches. */
export function drawingHeight(model: ChartModel, width = WIDTH): number {
  const look = LOOKS.slide;
  const pixels = Math.floor(width * PIXELS);
  const rows = model.groups.map((group) => panelHeight(model, group, pixels, look) / PIXELS);
  const headings = model.groups.filter(({ label }) => label !== "").length * HEADING;
  const drawn = model.kind === "columns" ? look.columns.height / PIXELS : rows.reduce((sum, height) => sum + height, headings);
  const last = keyPlaces(keyTexts(model), width).at(-1);
  return drawn + (last === undefined ? 0 : last.y + KEY_LINE);
}

/** Where the entries of a key stand, beside each other on as many lines as they need; a sentence without a sample has its room too. */
function keyPlaces(texts: readonly string[], room: number): readonly { readonly x: number; readonly y: number; readonly w: number }[] {
  let [x, y] = [0, 0.06];
  return texts.map((text) => {
    const w = (textWidth(text, SIZE.note, FONT.sans) + 8) / POINTS;
    const whole = SAMPLE + w + 0.12;
    if (x > 0 && x + whole > room) [x, y] = [0, y + KEY_LINE];
    const place = { x, y, w };
    x += whole;
    return place;
  });
}

function keyShapes(key: Drawing["key"], box: Box): readonly Shape[] {
  const places = keyPlaces(
    key.map(({ name }) => name),
    box.w,
  );
  return key.flatMap(({ name, shapes }, index) => {
    const { x, y, w } = places[index] ?? { x: 0, y: 0, w: 0 };
    const [left, top] = [box.x + x, box.y + y];
    const sample = shapes.flatMap((shape) => nativeShape(shape, { x: left, y: top + 0.05, right: left + SAMPLE, alone: false }));
    return [...sample, plainText(name, { x: left + (shapes.length === 0 ? 0 : SAMPLE), y: top, w, h: KEY_LINE - 0.02 }, false)];
  });
}

function plainText(text: string, box: Box, bold: boolean): Shape {
  return { kind: "text", box, align: "left", lines: [[{ text, size: SIZE.note, colour: INK.soft, bold }]] };
}

function nativeShape(shape: Drawn, place: Place): readonly Shape[] {
  switch (shape.kind) {
    case "rect":
      // What a selected mark is highlighted with has no meaning here.
      return shape.role === "wash" ? [] : [rect(shape, place)];
    case "line":
      return [line(shape, place)];
    case "circle":
      return [ellipse(shape, place)];
    case "text":
      return [text(shape, place)];
  }
}

function boxAt({ x, y }: Place, left: number, top: number, width: number, height: number): Box {
  return { x: x + left / PIXELS, y: y + top / PIXELS, w: width / PIXELS, h: height / PIXELS };
}

function rect({ x, y, width, height, colour, opacity, fade }: RectShape, place: Place): Shape {
  return { kind: "rect", box: boxAt(place, x, y, width, height), fill: officeColour(colour), clear: Math.round(100 - 100 * opacity), fade };
}

function line({ role, x1, y1, x2, y2, colour }: LineShape, place: Place): Shape {
  const { stroke, dash } = SHAPE_LOOKS[role];
  const box = boxAt(place, Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  const style = dash === undefined ? null : role === "nofig" ? "dot" : "dash";
  return { kind: "line", box, colour: officeColour(colour), points: (stroke ?? 1) * POINT, dash: style };
}

function ellipse({ role, cx, cy, r, colour }: CircleShape, place: Place): Shape {
  const { stroke, dash, hollow } = SHAPE_LOOKS[role];
  const fill = hollow === true ? INK.page : stroke === null ? officeColour(colour) : null;
  const box = boxAt(place, cx - r, cy - r, 2 * r, 2 * r);
  return { kind: "ellipse", box, fill, line: officeColour(colour), points: (stroke ?? 1) * POINT, dashed: dash !== undefined };
}

/** One box for all lines of a text; lines of one role are one paragraph, which the slide breaks by itself. */
function text({ role, x, anchor, lines }: TextShape, place: Place): Shape {
  const paragraphs: TextPiece[][] = [];
  let before: string | null = null;
  for (const { runs } of lines) {
    const pieces = runs.map((run) => pieceOf(run));
    const first = runs[0]?.role ?? role;
    const last = paragraphs.at(-1)?.at(-1);
    if (role === "label" && !place.alone && first === before && last !== undefined) {
      paragraphs.at(-1)?.splice(-1, 1, { ...last, text: `${last.text} ${pieces.map((piece) => piece.text).join("")}` });
    } else paragraphs.push(pieces);
    before = first;
  }
  return {
    kind: "text",
    box: textBox({ role, x, anchor, lines }, place),
    align: anchor === "middle" ? "center" : "left",
    lines: paragraphs,
  };
}

function pieceOf({ role, text: words }: TextShape["lines"][number]["runs"][number]): TextPiece {
  const { colour, bold } = TEXT_LOOKS[role];
  return { text: words, size: LOOKS.slide.sizes[role] * POINT, colour: officeColour(colour), bold };
}

/** Around the middle of its lines, wide enough for them; labels beside bars have their column, numbers all that is left. */
function textBox({ role, x, anchor, lines }: Omit<TextShape, "kind" | "cell">, place: Place): Box {
  const size = LOOKS.slide.sizes[role];
  const baselines = lines.map(({ y }) => y);
  const middle = (Math.min(...baselines) + Math.max(...baselines)) / 2 - size * BASELINE;
  const height = lines.length * size * LEADING;
  const top = middle - height / 2;
  if (anchor === "start") {
    const room = role === "label" && !place.alone ? LOOKS.slide.labels - 12 : (place.right - place.x) * PIXELS - x;
    return boxAt(place, x, top, role === "tick" ? Math.min(room, LOOKS.slide.columns.axis) : room, height);
  }
  const widest = Math.max(...lines.map(({ runs }) => runs.reduce((sum, run) => sum + textWidth(run.text, size, FONT.sans), 0))) + SLACK;
  return boxAt(place, x - widest / 2, top, widest, height);
}
