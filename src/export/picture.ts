/**
 * A figure as one SVG: title, chart, key, notes and source inside it, text as text. Articles have room for a picture twice as tall as
 * it is wide: what is more says that it stands on the page.
 */
import type { Drawing, Shape } from "../chart/drawing";
import { LIGHT } from "../chart/tokens";
import { textWidth, wrapText } from "../chart/textWidth";
import { cellText } from "../view/cellText";
import { noteSign, shortNoteText } from "../view/footnote";
import { superscript } from "../view/numberNotes";
import { besideClaimant } from "../view/whoSays";
import type { Cell } from "../model/cell";
import type { EmbedGroup, EmbedModel } from "./embedModel";
import { embedText } from "./embedModel";
import type { SvgOptions } from "./drawingSvg";
import { gradientsSvg, shapesSvg } from "./drawingSvg";
import { DRAWING_STYLES, pictureColour, TEXT_STYLES } from "./pictureStyles";
import { escapeXml } from "./xml";
import { SITE_NAME } from "../model/site";

export interface PictureOptions {
  /** The chart as drawn at `width`; null where the figure has none. */
  readonly drawing: Drawing | null;
  /** In pixels; the picture is wider by its margins. */
  readonly width: number;
  readonly version: string;
  /** Where the figure is published. */
  readonly address: string;
}

const MARGIN = 32;
/** Lines are broken for wider fonts than ours, which a machine without them may set them in, so that none runs out of the picture. */
const WIDER = "Arial";
const SMALL = 14;
/** How many times its width a picture is tall, at most. */
const TALLEST = 2;
const DRAWN: SvgOptions = { fades: "fade", colour: pictureColour, grounds: false, washes: false };

/** Pieces of a picture, stacked. */
interface Stack {
  readonly pieces: string[];
  y: number;
}

/** What of a figure a picture holds: so many groups of its chart, or rows of its list, and its notes with their words or without. */
interface Part {
  readonly count: number;
  readonly words: boolean;
}

/** A figure as SVG text. */
export function toSvg(figure: EmbedModel, options: PictureOptions): string {
  const { width, drawing } = options;
  const full = width + 2 * MARGIN;
  const whole = { count: countOf(figure, drawing), words: true };
  const fits = (part: Part): boolean => stackOf(figure, options, part).y + MARGIN <= TALLEST * full;
  // A list has all its words and is shorter by rows; a chart goes without the words first. A question's claimants stand together.
  const shorter = Array.from({ length: whole.count - 1 }, (_, index) => ({ count: whole.count - 1 - index, words: drawing === null }));
  const stack = stackOf(figure, options, [whole, { ...whole, words: false }, ...(figure.contested ? [] : shorter)].find(fits) ?? whole);
  const height = stack.y + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${height}" viewBox="0 0 ${full} ${height}" role="img" aria-labelledby="picture-title picture-desc" xml:lang="en">
<title id="picture-title">${escapeXml(figure.title)}</title>
<desc id="picture-desc">${escapeXml(embedText(figure))}</desc>
<style>${TEXT_STYLES}${drawing === null ? "" : `\n${DRAWING_STYLES}`}</style>
<rect width="${full}" height="${height}" fill="${LIGHT.surface}"/>
<rect width="${full}" height="4" fill="${LIGHT.ink}"/>
<g transform="translate(${MARGIN} 0)">
${stack.pieces.join("\n")}
</g>
</svg>
`;
}

function countOf({ groups }: EmbedModel, drawing: Drawing | null): number {
  return drawing === null ? groups.reduce((sum, { rows }) => sum + rows.length, 0) : drawing.panels.length;
}

/** The first rows of a figure, in their groups. */
function firstRows(groups: readonly EmbedGroup[], count: number): readonly EmbedGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function stackOf(whole: EmbedModel, options: PictureOptions, { count, words }: Part): Stack {
  const { width, version, address } = options;
  const stack: Stack = { pieces: [], y: MARGIN };
  const drawing = options.drawing === null ? null : { ...options.drawing, panels: options.drawing.panels.slice(0, count) };
  const figure = drawing === null ? { ...whole, groups: firstRows(whole.groups, count) } : whole;
  const all = countOf(whole, options.drawing);
  const left = `The first ${count} of ${all} ${drawing === null ? "rows" : "groups"}; the others are on the page.`;
  lines(stack, "title", wrapText(figure.title, width, 27, "any"), 34);
  if (figure.subtitle !== "") lines(stack, "subtitle", wrapText(figure.subtitle, width, 17), 23);
  if (count < all) lines(stack, "subtitle", wrapText(left, width, 17), 23);
  stack.y += 14;
  if (drawing === null) addRows(stack, figure, width);
  else addDrawing(stack, drawing, width);
  stack.y += 10;
  stack.pieces.push(`<path d="M0 ${stack.y}h72" stroke="${LIGHT.ink}" fill="none"/>`);
  stack.y += 12;
  if (figure.gap !== "") lines(stack, "note", wrapText(`About the gap. ${figure.gap}`, width, SMALL, WIDER), 20);
  for (const { number, citations } of notesOf(figure, drawing)) {
    addNote(stack, number, wrapText(words ? shortNoteText(citations) : `${noteSign(citations)}.`, width - 26, SMALL, WIDER));
  }
  if (!words) lines(stack, "small", wrapText("The words that state each figure are on the page.", width, SMALL, WIDER), 20);
  stack.y += 8;
  lines(stack, "small", wrapText(`Source: ${figure.source}.`, width, SMALL, WIDER), 20);
  stack.y += 6;
  stack.pieces.push(
    `<text class="brand" x="0" y="${stack.y + 18}">${escapeXml(SITE_NAME)}<tspan fill="${LIGHT.accent}">¹</tspan></text>`,
    `<text class="small" x="${width}" y="${stack.y + 18}" text-anchor="end">${escapeXml(`Data ${version}, CC BY 4.0`)}</text>`,
  );
  stack.y += 24;
  lines(stack, "small", [address], 20);
  return stack;
}

/** The notes of what a picture holds: those that its chart marks, or those of its rows and of what describes them. */
function notesOf({ groups, notes, markers }: EmbedModel, drawing: Drawing | null): EmbedModel["notes"] {
  const rows = groups.flatMap((group) => group.rows);
  const listed = rows.flatMap((row) => [row.cell.id, ...row.described.map(({ cell }) => cell.id)]);
  const drawn = drawing?.panels.flatMap(({ shapes }) => shapes.flatMap(({ cell }) => cell ?? []));
  const numbers = new Set((drawn ?? listed).flatMap((cell) => markers.get(cell) ?? []));
  return notes.filter(({ number }) => numbers.has(number));
}

function lines(stack: Stack, name: string, texts: readonly string[], height: number): void {
  for (const text of texts) {
    stack.pieces.push(`<text class="${name}" x="0" y="${stack.y + Math.round(height * 0.78)}">${escapeXml(text)}</text>`);
    stack.y += height;
  }
}

function addNote(stack: Stack, number: number, texts: readonly string[]): void {
  stack.pieces.push(`<text class="note number" x="0" y="${stack.y + 15}">${number}</text>`);
  for (const text of texts) {
    stack.pieces.push(`<text class="note" x="26" y="${stack.y + 15}">${escapeXml(text)}</text>`);
    stack.y += 20;
  }
  stack.y += 3;
}

/** The chart's groups below each other, each under its heading, then the key. */
function addDrawing(stack: Stack, { panels, key }: Drawing, width: number): void {
  const all = [...panels, ...key].flatMap(({ shapes }) => shapes);
  stack.pieces.push(`<defs>${gradientsSvg(all, DRAWN)}</defs>`);
  for (const { heading, shapes, height } of panels) {
    if (heading !== null) addHeading(stack, heading.label, heading.why, width);
    addShapes(stack, "drawing", 0, shapes);
    stack.y += height;
  }
  addKey(stack, key, width);
}

function addShapes(stack: Stack, name: "drawing" | "sample", x: number, shapes: readonly Shape[]): void {
  stack.pieces.push(`<g class="${name}" fill="${LIGHT.d1}" transform="translate(${x} ${stack.y})">${shapesSvg(shapes, DRAWN)}</g>`);
}

function addHeading(stack: Stack, label: string, why: string, width: number): void {
  const fits = textWidth(label, SMALL, "semibold") + textWidth(why, SMALL) + 8 < width;
  stack.y += 10;
  const beside = fits && why !== "" ? `<tspan class="why" dx="8">${escapeXml(why)}</tspan>` : "";
  stack.pieces.push(`<text class="heading" x="0" y="${stack.y + 15}">${escapeXml(label)}${beside}</text>`);
  stack.y += 22;
  if (!fits) lines(stack, "why", wrapText(why, width, SMALL, WIDER), 20);
}

function addKey(stack: Stack, key: Drawing["key"], width: number): void {
  stack.y += 14;
  let x = 0;
  for (const { name, shapes } of key) {
    const sample = shapes.length === 0 ? 0 : 48;
    const wide = sample + textWidth(name, SMALL, WIDER) + 24;
    if (x > 0 && x + wide > width) {
      x = 0;
      stack.y += 24;
    }
    if (sample > 0) addShapes(stack, "sample", Math.round(x), shapes);
    stack.pieces.push(`<text class="key" x="${Math.round(x + sample)}" y="${stack.y + 13}">${escapeXml(name)}</text>`);
    x += wide;
  }
  if (key.length > 0) stack.y += 26;
}

/** Figures that are words, dates or too far apart for a scale: as they stand in the table. */
function addRows(stack: Stack, { groups, measure, markers }: EmbedModel, width: number): void {
  const left = Math.round(width * 0.42);
  const marks = ({ id }: Cell): string => (markers.get(id) ?? []).map(superscript).join("\u2009");
  for (const { label, why, rows } of groups) {
    if (groups.length > 1) addHeading(stack, label, why, width);
    for (const row of rows) {
      const label = wrapText(row.label, left - 20, 15);
      const described = row.described.map(
        ({ measure: of, cell, by }) => `${of.label}: ${cellText(cell, of)}\u00A0${marks(cell)}${by === "" ? "" : ` (${by})`}`,
      );
      const below = [row.detail, ...described].filter((text) => text !== "");
      const name = [...label, ...below.flatMap((text) => wrapText(text, left - 20, SMALL, WIDER))];
      const noted = marks(row.cell);
      const said = wrapText(cellText(row.cell, measure), width - left - 30, 15, WIDER);
      const who = row.cell.claimant.party === "none" ? "" : row.cell.claimant.name;
      const top = stack.y;
      name.forEach((text, index) => {
        stack.pieces.push(
          `<text class="${index < label.length ? "row" : "small"}" x="0" y="${top + 20 + index * 20}">${escapeXml(text)}</text>`,
        );
      });
      said.forEach((text, index) => {
        const marker = index === said.length - 1 ? `<tspan class="number" dx="1">${noted}</tspan>` : "";
        stack.pieces.push(`<text class="said" x="${left}" y="${top + 20 + index * 20}">${escapeXml(text)}${marker}</text>`);
      });
      const credited = [who, besideClaimant(row.cell)].filter((part) => part !== "").join(", ");
      const credit = credited === "" ? [] : wrapText(credited, width - left, SMALL, WIDER);
      credit.forEach((text, index) => {
        stack.pieces.push(`<text class="small" x="${left}" y="${top + 20 + (said.length + index) * 20}">${escapeXml(text)}</text>`);
      });
      stack.y = top + 12 + Math.max(name.length, said.length + credit.length) * 20;
      stack.pieces.push(`<path d="M0 ${stack.y}H${width}" stroke="${LIGHT.rule}" fill="none"/>`);
    }
  }
}
