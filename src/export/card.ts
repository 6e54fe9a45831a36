/**
 * The picture that other sites show beside a link: our sentence for one figure, the figure large in it, and its note. A question shows
 * every claimant or, where they are too many, none. 1200 by 630 pixels; all of it stands in the middle, which square crops keep.
 */
import { COLOURS } from "../chart/plot";
import { LIGHT } from "../chart/tokens";
import { textWidth, wrapText } from "../chart/textWidth";
import { CAPTION_PLACE, captionText } from "../view/captionText";
import { cellParts, cellText } from "../view/cellText";
import { noteSign } from "../view/footnote";
import { superscript } from "../view/numberNotes";
import { stanceText } from "../view/whoSays";
import type { Cell } from "../model/cell";
import type { EmbedModel, EmbedRow } from "./embedModel";
import { TEXT_STYLES } from "./pictureStyles";
import { escapeXml } from "./xml";
import { SITE_NAME } from "../model/site";

const CARD = { width: 1200, height: 630 } as const;
const MIDDLE = CARD.width / 2;
const WIDE = 600;
/** Between the stripe at the top and the wordmark. */
const [TOP, FOOT] = [30, 552];
const LARGE = { number: 84, word: 50 } as const;
/** Sizes of a sentence; the first that fits is taken. */
const SENTENCES = [36, 32, 28] as const;
const SOURCE = 22;
/** Sizes of a question and of the notes under it; the first that fit are taken. */
const QUESTIONS = [
  { size: 40, source: SOURCE },
  { size: 34, source: 19 },
  { size: 30, source: 17 },
] as const;
/** Claimants beside each other: how many, how wide each, and between them. */
const BESIDE = { most: 2, wide: 285, gap: 30, number: 66 } as const;
const LISTED = 40;
const LISTED_LEAST = 28;

/** A part of a card, as tall as it says, written from its top. */
interface Piece {
  readonly height: number;
  readonly write: (y: number) => string;
}

export function toCard(figure: EmbedModel): string {
  const contents = [...contentsOf(figure), countOf(figure)];
  const pieces = contents.find((one) => heightOf(one) <= FOOT - TOP) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">
<style>${TEXT_STYLES}
text{text-anchor:middle}
.sentence{font-family:"Desk Serif","Source Serif 4","Source Serif Pro","Noto Serif","DejaVu Serif",Georgia,serif}</style>
<rect width="${CARD.width}" height="${CARD.height}" fill="${LIGHT.page}"/><rect width="${CARD.width}" height="12" fill="${LIGHT.ink}"/>
${writeAll(pieces, Math.round((TOP + FOOT - heightOf(pieces)) / 2))}
<text class="brand" x="${MIDDLE}" y="597" style="font-size:24px">${escapeXml(SITE_NAME)}<tspan fill="${LIGHT.accent}">¹</tspan></text>
</svg>
`;
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { height }) => sum + height, 0);
}

/** Pieces below each other. */
function writeAll(pieces: readonly Piece[], top: number): string {
  let y = top;
  const written = pieces.map(({ height, write }) => {
    y += height;
    return write(y - height);
  });
  return written.filter((one) => one !== "").join("\n");
}

/** What a card may hold, the largest first: a figure never stands without its note, nor a claimant without the others. */
function contentsOf(figure: EmbedModel): readonly (readonly Piece[])[] {
  if (!figure.contested) {
    const row = freeRow(figure);
    return row === null ? [] : SENTENCES.map((size) => [...sentence(figure, row, size), ...notesUnder(figure, [row])]);
  }
  const rows = figure.groups.flatMap((group) => group.rows);
  const said = claims(figure, rows);
  return QUESTIONS.map(({ size, source }) => [
    ...linesOf(figure.title, size, "title"),
    gap(16),
    ...said,
    ...notesUnder(figure, rows, source),
  ]);
}

/** What stands where figures and notes do not fit together, or none has a sentence of its own. */
function countOf({ title, groups, source }: EmbedModel): readonly Piece[] {
  const count = groups.flatMap(({ rows }) => rows).length;
  const told = `${count} figures, each with who says so, and the words that state it.`;
  return [...linesOf(title, 40, "title"), gap(18), ...linesOf(told, 28, "subtitle"), ...rule(), ...linesOf(source, SOURCE, "note")];
}

/** The first number that no question holds, and that has a sentence. */
function freeRow({ groups, disputed }: EmbedModel): EmbedRow | null {
  const rows = groups.flatMap((group) => group.rows);
  return rows.find(({ cell }) => !disputed.has(cell.id) && cell.caption !== "" && isNumber(cell)) ?? null;
}

function isNumber(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word";
}

/** Our sentence: what comes before its figure, the figure on a line of its own, what comes after. */
function sentence(figure: EmbedModel, row: EmbedRow, size: number): readonly Piece[] {
  const [before = "", after = ""] = captionText(row.cell.caption, CAPTION_PLACE).split(CAPTION_PLACE);
  const [stop = ""] = /^[,;:.]?/u.exec(after) ?? [];
  const parts = cellParts(row.cell, null);
  // A stop stands at what it follows.
  const said = parts.after === "" ? { ...parts, number: `${parts.number}${stop}` } : { ...parts, after: `${parts.after}${stop}` };
  return [
    ...linesOf(before.trim(), size, "sentence"),
    numberLine(said, markersOf(figure, row), { x: MIDDLE, wide: WIDE, ...LARGE }),
    ...linesOf(after.slice(stop.length).trim(), size, "sentence"),
  ];
}

interface NumberPlace {
  readonly x: number;
  readonly wide: number;
  /** Of its digits and of its words; smaller where they do not fit. */
  readonly number: number;
  readonly word: number;
}

interface Said {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** A figure with its markers; its words beside it. */
function numberLine({ before, number, after }: Said, markers: string, { x, wide, ...sizes }: NumberPlace): Piece {
  const words = [before, after].reduce((sum, one) => (one === "" ? sum : sum + textWidth(`${one} `, sizes.word, "serif")), 0);
  const scale = Math.min(1, wide / (words + textWidth(`${number}${markers}`, sizes.number, "serif")));
  const [large, small] = [Math.floor(sizes.number * scale), Math.floor(sizes.word * scale)];
  const said = (one: string): string => (one === "" ? "" : `<tspan style="font-size:${small}px;font-weight:400">${escapeXml(one)}</tspan>`);
  const noted = `<tspan class="number" style="font-size:${Math.min(small, LARGE.word)}px">${markers}</tspan>`;
  const content = `${said(before === "" ? "" : `${before} `)}${escapeXml(number)}${noted}${said(after === "" ? "" : ` ${after}`)}`;
  const write = (y: number): string =>
    `<text class="sentence" x="${x}" y="${y + large}" style="font-size:${large}px;font-weight:600" xml:space="preserve">${content}</text>`;
  return { height: Math.round(large * 1.3), write };
}

/** Claimants beside each other or, where they are more than two, below each other; the figures of all in one size. */
function claims(figure: EmbedModel, rows: readonly EmbedRow[]): readonly Piece[] {
  const beside = rows.length <= BESIDE.most;
  const wide = beside ? BESIDE.wide : WIDE;
  const said = rows.filter(({ cell }) => isNumber(cell)).map((row) => `${cellText(row.cell, null)}${markersOf(figure, row)}`);
  const most = beside ? BESIDE.number : LISTED;
  const size = Math.max(LISTED_LEAST, Math.min(most, ...said.map((text) => Math.floor(wide / textWidth(text, 1, "serif")))));
  const columns = rows.map((row, index) => {
    const x = beside ? MIDDLE + (index - (rows.length - 1) / 2) * (BESIDE.wide + BESIDE.gap) : MIDDLE;
    const own = isNumber(row.cell) ? size : Math.min(size, LISTED_LEAST);
    const place = { x, wide, number: own, word: own };
    const pieces = [
      ...(beside ? [{ height: 12, write: (y: number) => stripe(x - wide / 2, y, colourOf(figure, row)) }] : []),
      numberLine(cellParts(row.cell, null), markersOf(figure, row), place),
      ...wrapText(whoOf(row), wide, SOURCE, "Arial").map((line) => textLine(line, SOURCE, "note", x)),
      gap(8),
    ];
    return pieces;
  });
  if (!beside) return columns.flat();
  return [{ height: Math.max(...columns.map(heightOf)), write: (top) => columns.map((pieces) => writeAll(pieces, top)).join("\n") }];
}

function stripe(x: number, y: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${BESIDE.wide}" height="4" fill="${colour}"/>`;
}

function markersOf({ markers }: EmbedModel, { cell }: EmbedRow): string {
  return (markers.get(cell.id) ?? []).map(superscript).join("\u2009");
}

function whoOf({ label, detail, cell }: EmbedRow): string {
  if (cell.claimant.party !== "none") return `${cell.claimant.name}, ${stanceText(cell)}`;
  return [label, detail].filter((one) => one !== "").join(" · ");
}

function colourOf({ chart }: EmbedModel, { cell }: EmbedRow): string {
  const mark = chart?.groups.flatMap(({ marks }) => marks).find(({ cellId }) => cellId === cell.id);
  return LIGHT[mark === undefined ? "ruleStrong" : COLOURS[mark.colour]];
}

/** The notes of some rows, in short. */
function notesUnder({ notes, markers }: EmbedModel, rows: readonly EmbedRow[], size: number = SOURCE): readonly Piece[] {
  const shown = new Set(rows.flatMap(({ cell }) => markers.get(cell.id) ?? []));
  const written = notes
    .filter(({ number }) => shown.has(number))
    .flatMap(({ number, citations }) => linesOf(`${superscript(number)} ${noteSign(citations)}`, size, "note"));
  return [...rule(), ...written];
}

function rule(): readonly Piece[] {
  return [{ height: 32, write: (y) => `<path d="M${MIDDLE - 36} ${y + 16}h72" stroke="${LIGHT.ink}"/>` }];
}

function gap(height: number): Piece {
  return { height, write: () => "" };
}

function linesOf(text: string, size: number, name: string): readonly Piece[] {
  if (text === "") return [];
  const font = name === "title" || name === "sentence" ? "serif" : "Arial";
  return wrapText(text, WIDE, size, font).map((line) => textLine(line, size, name, MIDDLE));
}

function textLine(text: string, size: number, name: string, x: number): Piece {
  const marked = escapeXml(text).replace(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/u, (marker) => `<tspan class="number">${marker}</tspan>`);
  return {
    height: Math.round(size * 1.3),
    write: (y) => `<text class="${name}" x="${x}" y="${y + size}" style="font-size:${size}px">${marked}</text>`,
  };
}
