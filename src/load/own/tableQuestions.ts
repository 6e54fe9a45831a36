/** Questions about rows, columns and notes of a table. They stay when they are answered, so that an answer can be changed. */
import type { Door, OwnGrid, OwnQuestion, OwnTableNote } from "../../model/ownTable";
import { textOf } from "./cellShape";
import type { ColumnCells } from "./columnCells";
import { unlikeUnits } from "./columnTypes";
import { addressOf, columnLetters } from "./gridCells";
import type { Parts } from "./tableParts";

const NONE = { examples: [] } as const;

/** `3`, `3 and 6`, `3, 6 and 9`. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

const rowNumbers = (rows: readonly number[]): readonly string[] => rows.map((row) => String(row + 1));

/** Where the table has no headings, several rows of them, or a row of units. */
export function headingQuestion(grid: OwnGrid, { headings, units, width, body }: Parts): OwnQuestion | null {
  if (width === 0) return null;
  const [first] = headings;
  const right = width - 1;
  if (first === undefined) {
    const row = body.first;
    const single = width === 1;
    const about = single ? addressOf(row + 1, 0) : `A${String(row + 1)}:${addressOf(row + 1, right)}`;
    const ask = single ? `Is ${textOf(grid.rows[row]?.[0])} a heading or a figure?` : "Is the first row one of headings or of figures?";
    return { kind: "heading-rows", about, ask, answers: single ? ["figure", "heading"] : ["figures", "headings"], ...NONE };
  }
  if (headings.length < 2 && units === null) return null;
  const last = units ?? headings.at(-1) ?? first;
  const span = headings.length === 1 ? rowNumbers(headings).join("") : `${String(first + 1)}-${String((headings.at(-1) ?? first) + 1)}`;
  return {
    kind: "heading-rows",
    about: `A${String(first + 1)}:${addressOf(last + 1, right)}`,
    ask: units === null ? "Are these the headings?" : "Are these the headings and units?",
    answers: [units === null ? `${String(headings.length)} rows` : `headings ${span}, units ${String(units + 1)}`, "other"],
    ...NONE,
  };
}

export function hiddenQuestion(grid: OwnGrid): OwnQuestion | null {
  const rows = grid.hiddenRows.map((row) => `row ${String(row)}`);
  const columns = grid.hiddenColumns.map((column) => `column ${columnLetters(column)}`);
  const all = [...rows, ...columns];
  if (all.length === 0) return null;
  const ask = `The file hides ${listed(all)}. Take ${all.length === 1 ? "it" : "them"} in?`;
  return { kind: "hidden", about: all.join(", "), ask, answers: ["leave-out", "take-in"], ...NONE };
}

export function groupQuestion(grid: OwnGrid, { groupRows }: Parts): OwnQuestion | null {
  if (groupRows.length === 0) return null;
  const numbers = rowNumbers(groupRows);
  const one = numbers.length === 1;
  return {
    kind: "group-rows",
    about: `${one ? "row" : "rows"} ${numbers.join(", ")}`,
    ask: one
      ? `Row ${numbers.join("")} holds a label and nothing else. Is it a heading of the rows beneath?`
      : `Rows ${listed(numbers)} hold a label and nothing else. Are they headings of the rows beneath?`,
    answers: ["groups", "rows"],
    examples: groupRows.slice(0, 3).map((row) => ({ at: addressOf(row + 1, 0), raw: grid.rows[row]?.[0]?.raw ?? "", readings: [] })),
  };
}

const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|all|sum|overall|together|insgesamt|gesamt|summe|ensemble|totaux|suma|کل|مجموعہ|میزان|المجموع|الإجمالي|कुल|মোট|итого|всего)(?::|$|\s(?:of|for)\b)/iu;

/** Rows whose label is a word for a total. */
export function totalRows(grid: OwnGrid, parts: Parts): readonly number[] {
  const groups = new Set(parts.groupRows);
  const rows = Array.from({ length: Math.max(0, parts.body.last - parts.body.first + 1) }, (_, at) => parts.body.first + at);
  return rows.filter((row) => !groups.has(row) && TOTAL.test(textOf(grid.rows[row]?.[0])));
}

export function totalQuestions(grid: OwnGrid, rows: readonly number[]): readonly OwnQuestion[] {
  return rows.map((row) => ({
    kind: "total-row",
    about: `row ${String(row + 1)}`,
    ask: `Row “${textOf(grid.rows[row]?.[0])}” looks like a total. Keep it out of the chart?`,
    answers: ["out-of-chart", "keep"],
    ...NONE,
  }));
}

/** The columns that a column of marks may be for: the most likely first. */
export function marksColumnAnswers(marks: "raised" | "listed", index: number, columns: readonly ColumnCells[]): readonly string[] {
  const numbers = columns.filter(({ type }) => type === "number" || type === "mixed" || type === "date").map(({ column }) => column);
  const left = columnLetters(index - 1);
  if (marks === "raised" && index > 0) return [left, "row", "text"];
  return ["row", ...numbers.map(({ letters }) => letters)];
}

/** The first few cells that hold something, as examples. */
function firstFilled(cells: ColumnCells["cells"]): ColumnCells["cells"] {
  const found: ColumnCells["cells"][number][] = [];
  for (const read of cells) {
    if (found.length === 3) break;
    if (read.cell.raw.trim() !== "") found.push(read);
  }
  return found;
}

/** About single columns: marks in a column of their own, units that do not go together, codes. */
export function columnQuestions(
  { column, cells, tally, marks, asksCodes }: ColumnCells,
  all: readonly ColumnCells[],
): readonly OwnQuestion[] {
  const { letters, index } = column;
  const shown = firstFilled(cells).map(({ at, cell }) => ({ at, raw: cell.raw, readings: [] }));
  if (marks !== null) {
    const answers = marksColumnAnswers(marks, index, all);
    const ask =
      marks === "raised"
        ? `Column ${letters} holds raised marks. Are they notes on column ${answers[0] ?? ""}?`
        : `Column ${letters} holds note numbers. Which columns are they for?`;
    return [{ kind: "notes-column", about: letters, ask, answers, examples: shown }];
  }
  if (asksCodes) {
    return [{ kind: "codes", about: letters, ask: "Are these codes or numbers?", answers: ["codes", "numbers"], examples: shown }];
  }
  const unlike = unlikeUnits(tally.units);
  if (unlike.length === 0) return [];
  const ask = `This column holds ${listed(unlike)}. Chart it all the same?`;
  return [{ kind: "mixed-units", about: letters, ask, answers: ["no", "by-unit"], examples: shown }];
}

/** Marks that no note is written for, notes that no mark stands for, threads that are settled. */
export function noteQuestions(
  notes: readonly OwnTableNote[],
  asked: ReadonlySet<string>,
  resolved: readonly string[],
  door: Door,
): readonly OwnQuestion[] {
  const questions: OwnQuestion[] = [];
  const without = notes.filter(({ text }) => text === null).map(({ id }) => id);
  const where = door === "html" ? "what you pasted" : "this file";
  if (without.length === 1) {
    const ask = `This mark has no note in ${where}. Write one?`;
    questions.push({ kind: "mark-without-note", about: without.join(""), ask, answers: ["write", "paste", "leave-without"], ...NONE });
  } else if (without.length > 1) {
    const ask = `These marks have no note in ${where}. Paste the list of references, or write them?`;
    questions.push({ kind: "mark-without-note", about: without.join(", "), ask, answers: ["paste", "write", "leave-without"], ...NONE });
  }
  for (const { id } of notes.filter(
    (note) => note.text !== null && note.kind !== "thread" && note.for.length === 0 && !asked.has(note.id),
  )) {
    const ask = `No cell has the mark ${id}. Does its note hold for the whole table?`;
    questions.push({ kind: "note-unused", about: id, ask, answers: ["table", "leave-out"], ...NONE });
  }
  for (const at of resolved) {
    const ask = `The thread of comments at ${at} is marked as resolved. Take it in?`;
    questions.push({ kind: "resolved-thread", about: at, ask, answers: ["leave-out", "take-in"], ...NONE });
  }
  return questions;
}
