/** How high a table is in an embed: its columns as a browser makes them in a wide frame, and the two that a narrow one has. */
import type { FontName } from "../chart/textWidth";
import { cellText, isPhrase } from "../view/cellText";
import { superscript } from "../view/numberNotes";
import { besideClaimant } from "../view/whoSays";
import type { EmbedModel, EmbedRow } from "./embedModel";
import { EMBED_MARGIN } from "./embedWidths";
import { LINE, linesHeight, linesOf, lineWidth, longestWord, SIZE, TALL_LINE } from "./frameText";

/** In frames below this, a row has two columns, and below them who says so. */
const NARROW = 480;
const PADDING = { beside: 8, above: 4, group: 12 } as const;
const RULE = 1;
/** The room that markers keep, and the narrowest heading of a row. */
const MARKERS = 1.25 * SIZE;
const LEAST_LABEL = 3.2 * SIZE;
/** The part of a narrow row that a figure has at least. */
const LEAST_VALUE = 0.4;
/** The columns of both parts of a folded table. */
const SHARES = [0.4, 0.3, 0.3] as const;

/** Texts below each other. */
interface CellTexts {
  readonly blocks: readonly string[];
  /** What describes the row, which in a narrow frame has all of its width. */
  readonly about?: readonly string[];
  /** The least height of the cell without its padding. */
  readonly least: number;
  /** The width of a figure, which no line parts; 0 for words. */
  readonly whole: number;
  readonly font?: FontName;
}

type RowTexts = readonly [label: CellTexts, value: CellTexts, who: CellTexts];

/** In pixels. @param frame its width */
export function tableHeight(figure: EmbedModel, groups: EmbedModel["groups"], frame: number): number {
  const { measure, chart, groups: all } = figure;
  const inner = frame - 2 * EMBED_MARGIN;
  const head: RowTexts = [headOf("What"), headOf(measure.label), headOf("Who says so")];
  const rows = groups.flatMap((group) => group.rows.map((row) => textsOf(row, figure)));
  const parted = chart === null && groups !== all;
  const columns = parted ? SHARES.map((share) => share * inner) : columnWidths([head, ...rows], inner);
  const narrow = frame < NARROW;
  const first = narrow ? upperHeight(head, inner) : wideHeight(head, columns);
  const heights = rows.map((texts) => (narrow ? upperHeight(texts, inner) + lowerHeight(texts, inner) : wideHeight(texts, columns)));
  const headings = groups.map(
    ({ label, why }) => linesOf(`${label} ${why}`, inner - PADDING.beside, "readers") * LINE + PADDING.group + PADDING.above + RULE,
  );
  return [first, ...heights, ...(all.length === 1 ? [] : headings)].reduce((sum, height) => sum + height, 0);
}

function headOf(text: string): CellTexts {
  return { blocks: [text], least: TALL_LINE, whole: 0, font: "readersBold" };
}

function wordsOf(...blocks: readonly string[]): CellTexts {
  return { blocks, least: LINE, whole: 0 };
}

function textsOf({ label, detail, cell, described }: EmbedRow, { measure, markers }: EmbedModel): RowTexts {
  const marks = (id: string): string => (markers.get(id) ?? []).map(superscript).join("\u202F");
  const below = described.map(
    (one) => `${one.measure.label}: ${cellText(one.cell, one.measure)}${marks(one.cell.id)}${one.by === "" ? "" : ` (${one.by})`}`,
  );
  const said = cellText(cell, measure);
  const whole = isPhrase(cell) ? 0 : lineWidth(said, "semibold") + Math.max(MARKERS, lineWidth(marks(cell.id)));
  return [
    { ...wordsOf(label, detail), about: below },
    { blocks: [said + marks(cell.id)], least: whole === 0 ? LINE : TALL_LINE, whole },
    wordsOf(cell.claimant.name, besideClaimant(cell)),
  ];
}

function heightIn({ blocks, least, whole, font }: CellTexts, width: number): number {
  if (whole > 0 && whole <= width) return least;
  return Math.max(least, blocks.reduce((sum, text) => sum + linesOf(text, width, font), 0) * LINE);
}

function aboutHeight({ about = [] }: CellTexts, width: number): number {
  return about.reduce((sum, text) => sum + linesHeight(text, width), 0);
}

function wideHeight(texts: RowTexts, columns: readonly number[]): number {
  const heights = texts.map((one, index) => {
    const width = (columns[index] ?? 0) - PADDING.beside;
    return heightIn(one, width) + aboutHeight(one, width);
  });
  return Math.max(...heights) + 2 * PADDING.above + RULE;
}

/** As browsers do (CSS 2, section 17.5.2.2): each column between its longest word and its longest line, by how far these are apart. */
function columnWidths(rows: readonly RowTexts[], inner: number): readonly number[] {
  const columns = [0, 1, 2].map((index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    const widest = (of: (text: string, font?: FontName) => number): number =>
      Math.max(
        ...cells.map(({ blocks, about = [], whole, font }) =>
          whole > 0 ? whole : Math.max(...[...blocks, ...about].map((text) => of(text, font))),
        ),
      );
    const least = Math.max(index === 0 ? LEAST_LABEL : 0, widest(longestWord)) + PADDING.beside;
    return { least, most: Math.max(least, widest(lineWidth) + PADDING.beside) };
  });
  const least = columns.reduce((sum, one) => sum + one.least, 0);
  const most = columns.reduce((sum, one) => sum + one.most, 0);
  if (inner >= most) return columns.map((one) => (one.most * inner) / most);
  const part = Math.max(0, inner - least) / (most - least);
  return columns.map((one) => one.least + (one.most - one.least) * part);
}

/** Of a narrow row, what is named and what is said, and below them what describes it. */
function upperHeight([label, value]: RowTexts, inner: number): number {
  const wide = Math.max(LEAST_VALUE * inner, value.whole === 0 ? 0 : value.whole + PADDING.beside);
  const beside = Math.max(heightIn(label, inner - wide - PADDING.beside), heightIn(value, wide - PADDING.beside));
  return beside + aboutHeight(label, inner) + 2 * PADDING.above + RULE;
}

/** Of a narrow row, who says so. */
function lowerHeight([, , who]: RowTexts, inner: number): number {
  return linesHeight(who.blocks.filter((text) => text !== "").join(" · "), inner - PADDING.beside) + PADDING.above;
}
