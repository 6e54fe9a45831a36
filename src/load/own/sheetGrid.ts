/** One sheet of a workbook → a grid: what is stored, what is shown, notes and threads, what is merged and hidden. */
import type { Cell, CellValue, Sheet, Workbook } from "hucre/xlsx";
import type { GridCell, GridNote, OwnGrid } from "../../model/ownTable";
import { addressOf, EMPTY_CELL } from "./gridCells";
import { datePrecision, showDate, showNumber } from "./numberFormat";
import { joinedText, joinPieces, type TextPiece } from "./textRuns";

const DAY = 86_400_000;

/** @param raised texts of notes with raised digits, by address */
export function sheetGrid(sheet: Sheet, workbook: Workbook, raised: ReadonlyMap<string, string> = new Map()): OwnGrid {
  const threads = threadsOf(sheet, workbook);
  const is1904 = workbook.dateSystem === "1904";
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      if (value === null && cell === undefined) return EMPTY_CELL;
      const read = cellOf(value, cell, is1904);
      const at = cell?.comment === undefined && threads.size === 0 ? "" : addressOf(row + 1, column);
      const notes = notesOf(cell, threads.get(at) ?? [], raised.get(at));
      return notes.length === 0 ? read : { ...read, notes };
    }),
  );
  while (rows.at(-1)?.every((cell) => cell === EMPTY_CELL) === true) rows.pop();
  const hidden = (sheet.columns ?? []).flatMap((column, at) => (column.hidden === true ? [at] : []));
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    direction: sheet.view?.rightToLeft === true ? "rtl" : "ltr",
    rows,
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden: isHidden }]) => (isHidden === true ? [row + 1] : [])),
    hiddenColumns: hidden.filter((column) => rows.some((row) => column < row.length)),
    merges: (sheet.merges ?? []).map(
      ({ startRow, startCol, endRow, endCol }) => `${addressOf(startRow + 1, startCol)}:${addressOf(endRow + 1, endCol)}`,
    ),
    after: [],
  };
}

function cellOf(value: CellValue, cell: Cell | undefined, is1904: boolean): GridCell {
  const stored = storedOf(value, cell, is1904);
  const font = cell?.style?.font;
  const isPlain = cell?.richText === undefined && font?.vertAlign === undefined && font?.strikethrough !== true;
  if (isPlain || stored.raw === "") return stored;
  const { runs, struck } = joinPieces(typeof value === "string" ? piecesOf(value, cell) : [pieceOf(stored.raw, font, undefined)]);
  const set = { ...stored, runs: runs.some(({ raised, apart }) => raised || apart === true) ? runs : null };
  if (struck === undefined) return set;
  return { ...set, ...(struck === "part" ? { raw: joinedText(runs) } : {}), struck };
}

function storedOf(value: CellValue, cell: Cell | undefined, is1904: boolean): GridCell {
  const format = cell?.style?.numFmt ?? null;
  const isFormula = cell?.formula !== undefined || cell?.formulaType !== undefined;
  const common = { ...EMPTY_CELL, format, formula: isFormula ? "with-value" : "none" } as const;
  if (value === null) return isFormula ? { ...common, formula: "without-value" } : EMPTY_CELL;
  if (cell?.type === "error") return { ...common, raw: String(value), stored: "error" };
  if (typeof value === "boolean") return { ...common, raw: value ? "TRUE" : "FALSE", stored: "boolean" };
  if (value instanceof Date) return dateCell(value, format ?? "yyyy-mm-dd", common, is1904);
  if (typeof value === "number") {
    const shown = format === null ? null : showNumber(value, format);
    return { ...common, raw: String(value), shown, stored: "number", number: value };
  }
  return { ...common, raw: value, stored: value === "" ? "empty" : "text" };
}

function dateCell(date: Date, format: string, common: GridCell, is1904: boolean): GridCell {
  // Day 60 of 1900 is a day that never was; from day 61 on the count is one more than the days that passed.
  const days = (date.getTime() - (is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;
  const serial = Number((!is1904 && days < 61 ? days - 1 : days).toPrecision(15));
  const precision = datePrecision(format);
  const shown = showDate(date, format);
  const stored = { ...common, raw: String(serial), shown, number: serial };
  if (precision === "time") return { ...stored, stored: "time" };
  const length = precision === "day" ? 10 : precision === "month" ? 7 : 4;
  return { ...stored, stored: "date", date: date.toISOString().slice(0, length) };
}

type Font = NonNullable<NonNullable<Cell["richText"]>[number]["font"]>;

/** The pieces of a text as they are set; a piece without a font of its own has that of its cell. */
function piecesOf(value: string, cell: Cell | undefined): readonly TextPiece[] {
  const own = cell?.style?.font;
  if (cell?.richText === undefined) return [pieceOf(value, own, undefined)];
  return cell.richText.map(({ text, font }) => pieceOf(text, font ?? own, own));
}

function pieceOf(text: string, font: Font | undefined, around: Font | undefined): TextPiece {
  const { vertAlign, strikethrough } = font ?? {};
  const color = font?.color ?? around?.color;
  return {
    text,
    level: vertAlign === "superscript" ? "raised" : vertAlign === "subscript" ? "low" : "line",
    isStruck: strikethrough === true,
    face: [font?.size ?? around?.size ?? "", color?.rgb ?? "", color?.theme ?? "", color?.indexed ?? ""].join(" "),
  };
}

function notesOf(cell: Cell | undefined, threads: readonly GridNote[], raised: string | undefined): readonly GridNote[] {
  const comment = cell?.comment;
  // Beside a thread stands a note that says so for old programs.
  if (comment === undefined || threads.length > 0 || comment.author?.startsWith("tc=") === true) return threads;
  const { author, text } = withoutAuthor(raised ?? comment.text, comment.author ?? "");
  return [{ kind: "cell-note", text, author, messages: [], resolved: false }];
}

/** An author's name that a program repeats as the first or last line is no part of the note. */
export function withoutAuthor(text: string, name: string): { readonly author: string | null; readonly text: string } {
  const signed = /^(?<text>[^]*)\n\t-\s*(?<name>[^\n]+)$/u.exec(text.trim())?.groups;
  const author = name !== "" ? name : (signed?.["name"] ?? null);
  if (author === null) return { author, text: text.trim() };
  if (signed?.["name"] === author) return { author, text: (signed["text"] ?? "").trim() };
  const lines = text.trim().split("\n");
  const isName = (line: string | undefined): boolean => line?.trim().replace(/^-\s*|:$/gu, "") === author;
  const from = lines.length > 1 && isName(lines[0]) ? 1 : 0;
  const to = lines.length - from > 1 && isName(lines.at(-1)) ? -1 : undefined;
  return { author, text: lines.slice(from, to).join("\n").trim() };
}

function threadsOf(sheet: Sheet, workbook: Workbook): ReadonlyMap<string, readonly GridNote[]> {
  const all = sheet.threadedComments ?? [];
  const nameOf = new Map((workbook.persons ?? []).map(({ id, displayName }) => [id, displayName]));
  const threads = new Map<string, GridNote[]>();
  for (const first of all) {
    if (first.parentId !== undefined || first.ref === undefined) continue;
    const messages = all
      .filter((each) => each === first || each.parentId === first.id)
      .map(({ personId, text }) => ({ author: nameOf.get(personId) ?? null, text: text.trim() }));
    const text = messages.map((each) => (each.author === null ? each.text : `${each.author}: ${each.text}`)).join("\n");
    const note: GridNote = { kind: "thread", text, author: null, messages, resolved: first.done === true };
    threads.set(first.ref, [...(threads.get(first.ref) ?? []), note]);
  }
  return threads;
}
