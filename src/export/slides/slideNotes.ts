/** Notes of a slide: at its foot, in full where there is room; for its speaker; and all of a deck's on pages at its end. */
import type { Report } from "../../model/report";
import { passagesOf } from "../../view/noteText";
import { citesText, placeText, reportText, wordingsText } from "../../view/footnote";
import { superscript } from "../../view/numberNotes";
import { placeSign, reportName } from "../../view/sourceNames";
import { captionText } from "../../view/captionText";
import type { ExportCell } from "../exportCell";
import { claimText, markedText } from "../exportCell";
import type { ExportModel, ExportNote, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { notesNamed } from "../exportProse";
import { aboutFields, rowName } from "../wideCsv";
import type { Room } from "./look";
import { FONT, heightOf, linesIn, PAGE, SIZE } from "./look";
import { paginate } from "./paginate";
import type { Box } from "./shapes";

/** A text of a slide, and where. */
export interface TextPlan {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
}

/** Notes as they stand at a slide's foot; whether they are all there is to say. */
export interface FootNotes extends TextPlan {
  readonly inFull: boolean;
}

/** From what is shown to the line above the notes, and the room around that line. */
const RULE = 0.28;
/** Lines that notes in full may take, and notes with their words. */
const MOST = { full: 5, words: 4 } as const;

/**
 * The ways in which notes can stand at a slide's foot, from the one that says most: in full, with place and words, with their places.
 * @param below what else is said there of what is shown; may be empty
 */
export function footForms(notes: readonly ExportNote[], below: string, room: Room): readonly FootNotes[] {
  const words = byReport(notes, "   ", wordedText);
  const full = byReport(notes, "\n", fullText);
  const forms = [
    { text: full, inFull: true, most: MOST.full },
    { text: words, inFull: false, most: MOST.words },
  ];
  const fitting = forms.filter(({ text, most }) => linesIn(text, room.width, SIZE.note, FONT.sans) <= most);
  return [...fitting.map(({ text, inFull }) => footOf(text, below, inFull, room)), shortestFoot(notes, below, room)];
}

/** Notes with their places alone. */
export function shortestFoot(notes: readonly ExportNote[], below: string, room: Room): FootNotes {
  const text = byReport(notes, "; ", signText);
  return footOf(text, below, notes.length === 0, room);
}

function footOf(notes: string, below: string, inFull: boolean, { width, foot }: Room): FootNotes {
  const text = [below, notes].filter((part) => part !== "").join("\n");
  const h = 0.12 + heightOf(text, width, SIZE.note);
  return { text, inFull, size: SIZE.note, box: { x: PAGE.margin, y: foot - h, w: width, h } };
}

/** How far down what is shown may reach above its notes. */
export function roomAbove({ box }: FootNotes): number {
  return box.y - RULE + 0.12;
}

function byReport(notes: readonly ExportNote[], between: string, textOf: (note: ExportNote) => string): string {
  const marked = (note: ExportNote): string => `${superscript(note.number)}\u00A0${textOf(note)}`;
  const reports = [...new Set(notes.flatMap((note) => reportOf(note) ?? []))];
  const lines = reports.map((report) => {
    const texts = notes.filter((note) => reportOf(note) === report).map(marked);
    return `${reportName(report)}:${between === "\n" ? "\n" : " "}${texts.join(between)}${between === "; " ? "." : ""}`;
  });
  // Of a reader's table: no report stands above its notes.
  const own = notes.filter((note) => reportOf(note) === null).map(marked);
  return [...lines, ...(own.length === 0 ? [] : [own.join(between)])].join("\n");
}

/** The report that a note's passages stand in; null of a reader's own. */
function reportOf({ citations: [first] }: ExportNote): Report | null {
  return first.kind === "passage" ? first.report : null;
}

/** Where a passage stands; a reader's note as far as there is room. */
function signText({ citations: [first], text }: ExportNote): string {
  if (first.kind === "passage") return placeSign(first);
  return text.length <= SHORT ? text : `${text.slice(0, SHORT)}…`;
}

function wordedText(note: ExportNote): string {
  const [first] = note.citations;
  return first.kind === "passage" ? `${placeSign(first)}: ${wordingsText(passagesOf(note.citations))}` : note.text;
}

const SHORT = 60;

/** A note without its report, which stands above it. */
function fullText({ citations, text }: ExportNote): string {
  const [first] = citations;
  return first.kind === "passage" ? `${placeText(first)}: ${wordingsText(passagesOf(citations))}. ${citesText(first)}` : text;
}

/**
 * What a speaker is given: two sentences to say, then each figure with who says so, then the sources in full.
 * @param drawn ids of the cells that a chart draws; null for a table
 * @param more what a chart does not draw
 */
export function speakerText(
  model: ExportModel,
  rows: readonly ExportRow[],
  notes: readonly ExportNote[],
  drawn: ReadonlySet<string> | null,
  more: readonly string[],
): string {
  const cells = rows.flatMap((row) => cellsOf(row).map((cell) => ({ row, cell })));
  const figures = cells
    .filter(({ cell }) => cell.kind !== "none")
    .map(
      ({ row, cell }) =>
        // Stryker disable next-line StringLiteral: what has a kind was reported, and so has words; the default is for the compiler
        `${saidOf(row, cell)} As ${model.maker.kind === "site" ? `reported: “${cell.wording ?? ""}”; ${claimText(cell)}` : `written: “${cell.wording ?? ""}”`}; notes ${cell.notes.join(", ")}.`,
    );
  const letters = new Set(rows.flatMap((row) => row.letters));
  const editors = model.editorNotes
    .filter(({ letter }) => letters.has(letter))
    .map(({ letter, title, text }) => `[editor’s note ${letter}] ${title}. ${text}`);
  const about = aboutFields(model).map(([heading, text]) => `${heading}: ${text}`);
  const first = drawn !== null || rows[0] === rowsOf(model)[0];
  const say = sentencesToSay(
    first ? model : { ...model, summary: "" },
    cells.map(({ cell }) => cell).filter(({ id }) => drawn?.has(id) ?? true),
  );
  // No number is said without its note: those of columns that a chart does not draw, and those that an editor's note names.
  const said = new Set([
    ...notes.map(({ number }) => number),
    ...cells.flatMap(({ cell }) => cell.notes),
    ...[say, ...editors].flatMap(notesNamed),
  ]);
  const full = model.notes.filter(({ number }) => said.has(number)).map(({ number, text }) => `[note ${number}] ${text}`);
  return [say, ...figures, ...more, ...full, ...editors, ...about].filter((line) => line !== "").join("\n");
}

/** At most so many figures are said one by one; of more, what is said of their table. */
const FEW = 3;

/** Every claim of a question, and every one of few figures; else the first two sentences of what is said of the table. */
function sentencesToSay(model: ExportModel, cells: readonly ExportCell[]): string {
  const captioned = cells.filter(({ caption }) => caption !== "");
  if (model.kind !== "question" && captioned.length > FEW) return firstSentences(model.summary, 2);
  return captioned.map(({ caption, inSentence, notes }) => captionText(caption, markedText({ text: inSentence, notes }))).join(" ");
}

/** The first sentences of a text. */
export function firstSentences(text: string, count: number): string {
  return text
    .split(/(?<=[.?!]) (?=[\p{Lu}“])/u)
    .slice(0, count)
    .join(" ");
}

/** A figure's sentence; of a date or a text its row and what stands there. */
function saidOf(row: ExportRow, { caption, text, inSentence }: ExportCell): string {
  return caption === "" ? `${rowName(row)}: ${text}.` : captionText(caption, inSentence);
}

/** Whose notes stand on the pages at the end. */
export interface NotedSlides {
  /** "Slide 1: …" */
  readonly heading: string;
  readonly model: ExportModel;
  readonly notes: readonly ExportNote[];
  readonly letters: readonly string[];
}

const GUTTER = 0.4;
/** Of the letters, in points: the largest in which one page holds all, or the smallest. */
const SIZES: readonly number[] = [SIZE.note, 11, 10];

/** Notes in full in two columns a page. @param top where the columns begin, in inches */
export function notesColumns(slides: readonly NotedSlides[], top: number, { width, foot }: Room): readonly (readonly TextPlan[])[] {
  const column = (width - GUTTER) / 2;
  const lines = slides.flatMap(noteLines);
  const room = foot - 0.1 - top;
  const pagesAt = (size: number): readonly (readonly TextPlan[])[] => {
    const columns = paginate(
      lines.map((line) => [line]),
      (shown) => heightOf(shown.join("\n"), column, size) <= room,
    );
    return Array.from({ length: Math.ceil(columns.length / 2) }, (_, page) =>
      columns.slice(2 * page, 2 * page + 2).map((shown, index) => ({
        text: shown.join("\n"),
        size,
        box: { x: PAGE.margin + index * (column + GUTTER), y: top, w: column, h: room },
      })),
    );
  };
  const size = SIZES.find((one) => pagesAt(one).length <= 1) ?? 10;
  return pagesAt(size);
}

function noteLines({ heading, model, notes, letters }: NotedSlides): readonly string[] {
  return [
    heading,
    // The report stands above its notes, once more where those of another stood between.
    ...notes.flatMap((note, index) => {
      const [first] = note.citations;
      const before = notes[index - 1];
      const again = before !== undefined && reportOf(before) === reportOf(note);
      const named = again || first.kind !== "passage" ? [] : [`${reportText(first)}:`];
      return [...named, `${note.number}  ${fullText(note)}`];
    }),
    ...model.editorNotes
      .filter(({ letter }) => letters.includes(letter))
      .map(({ letter, title, text }) => `Editor’s note ${letter}. ${title}. ${text}`),
    aboutFields(model)
      .map(([name, text]) => `${name}: ${text}`)
      .join(" · "),
  ];
}

/** "Slide 1", "Slides 2 to 4", "Slides 1, 3, 4". */
export function slidesText(numbers: readonly number[]): string {
  const [first = 1, end = first] = [numbers[0], numbers.at(-1)];
  if (numbers.length < 2) return `Slide ${first}`;
  return end - first === numbers.length - 1 ? `Slides ${first} to ${end}` : `Slides ${numbers.join(", ")}`;
}
