/** A drawing as native shapes on a slide: its groups under their headings, and its key. */
import type { ChartGroup, ChartModel } from "../../chart/buildChart";
import type { CircleShape, Drawing, LineShape, Panel, RectShape, Shape as Drawn, TextShape } from "../../chart/drawing";
import { keyTexts } from "../../chart/keyNames";
import type { Look, LookName } from "../../chart/looks";
import { LOOKS } from "../../chart/looks";
import { panelHeight } from "../../chart/panelHeight";
import { SHAPE_LOOKS, TEXT_LOOKS } from "../../chart/roles";
import { textWidth } from "../../chart/textWidth";
import { officeColour } from "../officeColour";
import { BOLD, FONT, heightOf, INK, PIXELS, POINTS, SIZE } from "./look";
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

/** Where a panel's pixels begin, and where its box ends, in inches; whether its labels are a column beside its bars; its sizes. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly beside: boolean;
  readonly look: Look;
}

/** A group under its heading. @param box where it stands, as wide as it was drawn and as high as `groupHeights` says */
export function panelShapes(panel: Panel, look: LookName, box: Box): readonly Shape[] {
  const { heading, shapes, width } = panel;
  const head = heading === null ? 0 : headingHeight(heading, box.w);
  const scaled = shapes.some(({ role }) => role === "zero" || role === "grid");
  const beside = scaled && width >= LOOKS[look].narrow;
  const place = { x: box.x, y: box.y + head, right: box.x + box.w, beside, look: LOOKS[look] };
  const drawn = shapes.flatMap((shape) => nativeShape(shape, place));
  return heading === null ? drawn : [headingText(heading, { ...box, h: head }), ...drawn];
}

/** How high each group of a chart is that is drawn so wide, in inches; columns are one. */
export function groupHeights(model: ChartModel, width: number, name: LookName): readonly number[] {
  const look = LOOKS[name];
  if (model.kind === "columns") return [look.columns.height / PIXELS];
  const pixels = Math.floor(width * PIXELS);
  return model.groups.map(
    (group) => panelHeight(model, group, pixels, look) / PIXELS + (group.label === "" ? 0 : headingHeight(group, width)),
  );
}

/** Whether there is anything to explain: a bar that ends where its number is explains itself. */
export function hasKey({ kind, ends }: ChartModel): boolean {
  return kind === "dots" || ends.some((end) => end !== "plain");
}

/** How high a chart's key is that has so much width, in inches. */
export function keyHeight(model: ChartModel, width: number): number {
  if (!hasKey(model)) return 0;
  const last = keyPlaces(keyTexts(model), width).at(-1);
  return last === undefined ? 0 : last.y + KEY_LINE;
}

/** A group's heading at the top of its box, and the box that is left; columns and a group without a name have none. */
export function underHeading(
  group: ChartGroup,
  kind: ChartModel["kind"],
  box: Box,
): { readonly heading: readonly Shape[]; readonly rest: Box } {
  if (kind === "columns" || group.label === "") return { heading: [], rest: box };
  const h = headingHeight(group, box.w);
  return { heading: [headingText(group, { ...box, h })], rest: { ...box, y: box.y + h, h: box.h - h } };
}

/** A group's name, and behind it why it stands by itself. */
type Heading = Pick<ChartGroup, "label" | "why">;

function headingHeight({ label, why }: Heading, width: number): number {
  return Math.max(HEADING, heightOf(why === "" ? label : `${label} ${why}`, width / BOLD, SIZE.note) + 0.08);
}

function headingText({ label, why }: Heading, box: Box): Shape {
  const look = { size: SIZE.note, colour: INK.soft };
  const pieces = [
    { text: why === "" ? label : `${label} `, ...look, colour: INK.ink, bold: true },
    ...(why === "" ? [] : [{ text: why, ...look, bold: false }]),
  ];
  return { kind: "text", box, align: "left", top: true, lines: [pieces] };
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

export function keyShapes(key: Drawing["key"], box: Box): readonly Shape[] {
  const places = keyPlaces(
    key.map(({ name }) => name),
    box.w,
  );
  return key.flatMap(({ name, shapes }, index) => {
    const { x, y, w } = places[index] ?? { x: 0, y: 0, w: 0 };
    const [left, top] = [box.x + x, box.y + y];
    const sample = shapes.flatMap((shape) =>
      nativeShape(shape, { x: left, y: top + 0.05, right: left + SAMPLE, beside: false, look: LOOKS.slide }),
    );
    return [...sample, plainText(name, { x: left + (shapes.length === 0 ? 0 : SAMPLE), y: top, w, h: KEY_LINE - 0.02 })];
  });
}

function plainText(text: string, box: Box): Shape {
  return { kind: "text", box, align: "left", top: false, lines: [[{ text, size: SIZE.note, colour: INK.soft, bold: false }]] };
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
    const pieces = runs.map((run) => pieceOf(run, place.look));
    const first = runs[0]?.role ?? role;
    const last = paragraphs.at(-1)?.at(-1);
    if (role === "label" && place.beside && first === before && last !== undefined) {
      paragraphs.at(-1)?.splice(-1, 1, { ...last, text: `${last.text} ${pieces.map((piece) => piece.text).join("")}` });
    } else paragraphs.push(pieces);
    before = first;
  }
  return {
    kind: "text",
    box: textBox({ role, x, anchor, lines }, place),
    align: anchor === "middle" ? "center" : "left",
    top: false,
    lines: paragraphs,
  };
}

function pieceOf({ role, text: words }: TextShape["lines"][number]["runs"][number], look: Look): TextPiece {
  const { colour, bold } = TEXT_LOOKS[role];
  return { text: words, size: look.sizes[role] * POINT, colour: officeColour(colour), bold };
}

/** Around the middle of its lines, wide enough for them; labels beside bars have their column, numbers all that is left. */
function textBox({ role, x, anchor, lines }: Omit<TextShape, "kind" | "cell">, place: Place): Box {
  const size = place.look.sizes[role];
  const baselines = lines.map(({ y }) => y);
  const middle = (Math.min(...baselines) + Math.max(...baselines)) / 2 - size * BASELINE;
  const height = lines.length * size * LEADING;
  const top = middle - height / 2;
  if (anchor === "start") {
    const room = role === "label" && place.beside ? place.look.labels - 12 : (place.right - place.x) * PIXELS - x;
    return boxAt(place, x, top, role === "tick" ? Math.min(room, place.look.columns.axis) : room, height);
  }
  const widest = Math.max(...lines.map(({ runs }) => runs.reduce((sum, run) => sum + textWidth(run.text, size, FONT.sans), 0))) + SLACK;
  return boxAt(place, x - widest / 2, top, widest, height);
}
