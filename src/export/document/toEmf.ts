/**
 * Shapes as a picture that text programs draw sharp at any size: an enhanced metafile. Published grammar: [MS-EMF], whose section of
 * each record stands beside it. Unlike an SVG it needs no second picture of points, and unlike points no browser to draw it.
 */
import { officeColour } from "../officeColour";
import type { Box, Shape, TextPiece } from "../slides/shapes";
import { arialWidth } from "./arialWidths";

/** A length in inches as the picture counts: twentieths of a point, as on a device of so many to the inch. */
const UNITS = 1440;
const POINT = 20;
const LEADING = 1.18;
/** From a line's top to its baseline, and down from there to a raised digit's, as shares of its size. */
const [ASCENT, RAISED, RAISED_SIZE] = [0.92, 0.34, 0.66];
const FONT = "Arial";
const PAPER = officeColour("surface");
/** In how many steps a bar runs out, and how much of its colour is left at its end. */
const FADE = { steps: 24, least: 0.06 } as const;

/** @param shapes in inches @param box what of them is the picture; what lies beside it is left out of its frame */
export function toEmf(shapes: readonly Shape[], box: Box): Uint8Array {
  const at = { x: box.x, y: box.y };
  const body = [record(18, [1]), record(22, [ALIGN_BASELINE]), ...shapes.flatMap((shape) => drawn(shape, at))];
  const end = record(14, [0, 16, 20]);
  const records = [...body, end];
  const bytes = HEADER + records.reduce((sum, { length }) => sum + length, 0);
  return joined([headerOf(box, bytes, records.length + 1), ...records], bytes);
}

const ALIGN_BASELINE = 24;
const HEADER = 88;

/** 2.3.4.2 EMR_HEADER */
function headerOf({ w, h }: Box, bytes: number, records: number): Uint8Array {
  const [right, bottom] = [units(w), units(h)];
  const hundredths = (inches: number): number => Math.round(inches * 2540);
  const device = [10 * UNITS, 10 * UNITS, 254, 254];
  // A pen or a font, a brush, and the first that every picture has.
  const handles = 3;
  const frame = [0, 0, hundredths(w), hundredths(h)];
  return record(1, [0, 0, right, bottom, ...frame, 0x464d4520, 0x10000, bytes, records, handles, 0, 0, 0, ...device]);
}

type Point = Pick<Box, "x" | "y">;

function drawn(shape: Shape, at: Point): readonly Uint8Array[] {
  const box = { ...shape.box, x: shape.box.x - at.x, y: shape.box.y - at.y };
  switch (shape.kind) {
    case "rect":
      return shape.fade === null ? filled(box, mixed(shape.fill, 1 - shape.clear / 100)) : faded(box, shape.fill, shape.fade);
    case "ellipse":
      return ellipse(box, shape);
    case "line":
      return line(box, shape);
    case "text":
      return text(box, shape);
  }
}

/** 2.3.5.35 EMR_RECTANGLE, without an outline */
function filled({ x, y, w, h }: Box, fill: string): readonly Uint8Array[] {
  const [left, top, right, bottom] = [units(x), units(y), units(x + w), units(y + h)];
  return using(brush(fill), [record(37, [NO_PEN]), record(43, [left, top, Math.max(right, left + 1), Math.max(bottom, top + 1)])]);
}

/** A bar that runs out, in steps: the grammar's own gradients are not drawn by every program. */
function faded(box: Box, fill: string, to: "right" | "up"): readonly Uint8Array[] {
  return Array.from({ length: FADE.steps }, (_, step) => {
    const share = step / FADE.steps;
    const left = 1 - (1 - FADE.least) * (step / (FADE.steps - 1));
    const part =
      to === "right"
        ? { ...box, x: box.x + box.w * share, w: box.w / FADE.steps }
        : { ...box, y: box.y + box.h * (1 - share) - box.h / FADE.steps, h: box.h / FADE.steps };
    return filled(part, mixed(fill, left));
  }).flat();
}

/** 2.3.5.5 EMR_ELLIPSE; a broken outline is as thin as the grammar draws one */
function ellipse({ x, y, w, h }: Box, { fill, line: colour, points, dashed }: Extract<Shape, { kind: "ellipse" }>): readonly Uint8Array[] {
  const place = record(42, [units(x), units(y), units(x + w), units(y + h)]);
  const inside = fill === null ? [record(37, [NO_BRUSH]), place] : using(brush(fill), [place]);
  return using(pen(colour, points, dashed ? 1 : 0), inside);
}

/** 2.3.11.26 EMR_MOVETOEX and 2.3.5.13 EMR_LINETO, once a dash */
function line({ x, y, w, h }: Box, { colour, points, dash }: Extract<Shape, { kind: "line" }>): readonly Uint8Array[] {
  const length = Math.max(w, h);
  const [on, off] =
    dash === null ? [length, 0] : dash === "dot" ? [points / 72, (2 * points) / 72] : [(4 * points) / 72, (3 * points) / 72];
  const count = on + off <= 0 ? 0 : Math.max(1, Math.ceil(length / (on + off)));
  const dashes = Array.from({ length: count }, (_, index) => {
    const from = index * (on + off);
    const to = Math.min(from + on, length);
    const place = (along: number): readonly number[] => [units(x + (w * along) / (length || 1)), units(y + (h * along) / (length || 1))];
    return [record(27, place(from)), record(54, place(to))];
  });
  return using(pen(colour, points, 0), dashes.flat());
}

/** A text's lines in the middle of their box or at its top, each broken where it is wider than that. */
function text({ x, y, w, h }: Box, { align, top, lines }: Extract<Shape, { kind: "text" }>): readonly Uint8Array[] {
  const broken = lines.flatMap((pieces) => brokenIn(pieces, w));
  const heights = broken.map((pieces) => (Math.max(0, ...pieces.map(({ size }) => size)) * LEADING) / 72);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const first = top ? y : y + (h - total) / 2;
  return broken.flatMap((pieces, index) => {
    const above = first + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    const size = Math.max(0, ...pieces.map((piece) => piece.size));
    const left = align === "left" ? x : x + (w - pieces.reduce((sum, piece) => sum + pieceWidth(piece), 0)) / 2;
    return lineOf(pieces, left, above + (size * ASCENT) / 72);
  });
}

/** A line, broken between words where it is wider than its box. */
function brokenIn(pieces: readonly TextPiece[], width: number): readonly (readonly TextPiece[])[] {
  if (pieces.reduce((sum, piece) => sum + pieceWidth(piece), 0) <= width) return [pieces];
  const words = pieces.flatMap((piece) => piece.text.split(/(?<= )/u).map((word) => ({ ...piece, text: word })));
  const lines: TextPiece[][] = [[]];
  for (const word of words) {
    const last = lines.at(-1) ?? [];
    const used = last.reduce((sum, piece) => sum + pieceWidth(piece), 0);
    if (last.length > 0 && used + pieceWidth({ ...word, text: word.text.trimEnd() }) > width) lines.push([word]);
    else last.push(word);
  }
  return lines;
}

function lineOf(pieces: readonly TextPiece[], left: number, baseline: number): readonly Uint8Array[] {
  const records: Uint8Array[] = [];
  let x = left;
  for (const piece of pieces.flatMap(setPieces)) {
    records.push(...words(piece, x, baseline - piece.raised));
    x += widthOf(piece);
  }
  return records;
}

interface SetPiece extends TextPiece {
  /** In inches, above the line's baseline. */
  readonly raised: number;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Raised digits are small ones set higher: the fonts at hand have some of them, and not of one size. */
function setPieces(piece: TextPiece): readonly SetPiece[] {
  return piece.text
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u)
    .filter((part) => part !== "")
    .map((part) => {
      if (!SUPERSCRIPTS.includes(part.charAt(0))) return { ...piece, text: part, raised: 0 };
      const digits = [...part].map((digit) => String(SUPERSCRIPTS.indexOf(digit))).join("");
      return { ...piece, text: digits, size: piece.size * RAISED_SIZE, raised: (piece.size * RAISED) / 72 };
    });
}

function pieceWidth(piece: TextPiece): number {
  return setPieces(piece).reduce((sum, part) => sum + widthOf(part), 0);
}

/** In inches. */
function widthOf({ text: said, size, bold }: TextPiece): number {
  return said.split("").reduce((sum, letter) => sum + arialWidth(letter, size, bold), 0) / 72;
}

/** 2.3.5.8 EMR_EXTTEXTOUTW: a text, and how far each of its letters reaches */
function words({ text: said, size, colour, bold }: SetPiece, x: number, baseline: number): readonly Uint8Array[] {
  const letters = said.split("");
  const codes = letters.map((letter) => letter.charCodeAt(0));
  const pairs = Array.from(
    { length: Math.ceil(codes.length / 2) },
    (_, pair) => (codes[2 * pair] ?? 0) | ((codes[2 * pair + 1] ?? 0) << 16),
  );
  const places = letters.map((_, index) => units(x + widthOf({ text: said.slice(0, index), size, colour, bold })));
  const reach = letters.map(
    (_, index) => (places[index + 1] ?? units(x + widthOf({ text: said, size, colour, bold }))) - (places[index] ?? 0),
  );
  const [fixed, strings] = [76, pairs.length * 4];
  const about = [0, 0, -1, -1, 2, ONE, ONE, units(x), units(baseline), codes.length, fixed, 0, 0, 0, -1, -1, fixed + strings];
  return using(font(size, bold), [record(24, [colourOf(colour)]), record(84, [...about, ...pairs, ...reach])]);
}

/** 1 as a number with a fraction. */
const ONE = 0x3f800000;

/** Objects that every program has (2.1.31 StockObject). */
const [NO_BRUSH, NO_PEN] = [0x80000005, 0x80000008];

/** Chosen, used and given back: objects are numbered by what they are. */
function using(made: Uint8Array, records: readonly Uint8Array[]): readonly Uint8Array[] {
  const handle = new DataView(made.buffer).getUint32(8, true);
  return [made, record(37, [handle]), ...records, record(40, [handle])];
}

/** 2.3.7.2 EMR_CREATEBRUSHINDIRECT */
function brush(fill: string): Uint8Array {
  return record(39, [2, 0, colourOf(fill), 0]);
}

/** 2.3.7.7 EMR_CREATEPEN. @param style 0 whole, 1 broken, which is thin */
function pen(colour: string, points: number, style: 0 | 1): Uint8Array {
  return record(38, [1, style, style === 1 ? 1 : Math.max(1, Math.round(points * POINT)), 0, colourOf(colour)]);
}

/** 2.3.7.8 EMR_EXTCREATEFONTINDIRECTW, with the fields of 2.2.16 that say nothing left empty */
function font(size: number, bold: boolean): Uint8Array {
  const made = new DataView(new ArrayBuffer(332));
  [82, 332, 1, -Math.round(size * POINT), 0, 0, 0, bold ? 700 : 400].forEach((field, index) => {
    made.setInt32(index * 4, field, true);
  });
  [...FONT].forEach((letter, index) => {
    made.setUint16(40 + 2 * index, letter.charCodeAt(0), true);
  });
  return new Uint8Array(made.buffer);
}

/** 2.3 A record: what kind it is, how long, and its fields of four bytes. */
function record(type: number, fields: readonly number[]): Uint8Array {
  const made = new DataView(new ArrayBuffer(8 + 4 * fields.length));
  [type, made.byteLength, ...fields].forEach((field, index) => {
    made.setInt32(index * 4, field | 0, true);
  });
  return new Uint8Array(made.buffer);
}

function joined(records: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const one of records) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

function units(inches: number): number {
  return Math.round(inches * UNITS);
}

/** Red, green and blue from the last byte on (2.2.7 ColorRef). */
function colourOf(hex: string): number {
  const [red = "", green = "", blue = ""] = hex.match(/../gu) ?? [];
  return Number(`0x${blue}${green}${red}`);
}

/** A colour on paper through which a share of it is seen: the grammar's shapes are whole. */
function mixed(hex: string, share: number): string {
  const part = (at: number): string => {
    const [own, paper] = [hex, PAPER].map((colour) => Number(`0x${colour.slice(at, at + 2)}`));
    return Math.round((own ?? 0) * share + (paper ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0");
  };
  return [0, 2, 4].map(part).join("");
}
