/** An opened file and the reader's decisions → the reading of one table. Pure: the same in, the same out. */
import type {
  CellReading,
  GridCell,
  Opened,
  OwnDecisions,
  OwnGrid,
  OwnQuestion,
  OwnReading,
  OwnTableNote,
  TableParts,
} from "../../model/ownTable";
import { askedMarks, addUse, joinNotes, ownNotes, repeatedMarks, writtenNotes, type MarkUses } from "./tableNotes";
import { cellQuestions } from "./askCells";
import { filledIn, isFilled, textOf } from "./cellShape";
import { chooseTable } from "./chooseTable";
import { marksIn, readColumnCells, type ColumnCells } from "./columnCells";
import { hasDecimalComma } from "./columnFacts";
import { isOffered } from "./columnTypes";
import type { RowRange } from "./findTables";
import { addressOf, columnLetters, EMPTY_CELL } from "./gridCells";
import { matchId, namesOf } from "./markIds";
import { readCell, type CellContext } from "./readCell";
import { headingWarnings, readColumns, type Column, type Unmark } from "./readColumns";
import { tableWarnings } from "./tableWarnings";
import {
  columnQuestions,
  groupQuestion,
  headingQuestion,
  hiddenQuestion,
  marksColumnAnswers,
  noteQuestions,
  totalQuestions,
  totalRows,
} from "./tableQuestions";
import { findParts, type Parts } from "./tableParts";

/** For headings, titles and labels: words, from which only marks are taken. */
const WORDS: CellContext = { letters: true };

function unmarker(noteIds: ReadonlySet<string>, noteNames: ReadonlySet<string>): Unmark {
  return (cell) => {
    const { base, marks = [], sure } = readCell({ ...cell, stored: "text" }, { ...WORDS, noteIds: noteNames });
    if (base === undefined || sure !== true) return { text: textOf(cell), marks: [] };
    return { text: base.trim(), marks: marks.map((id) => matchId(id, noteIds)) };
  };
}

/**
 * Reads one table of an opened file.
 * @param decisions what the reader settled; `NO_DECISIONS` for a first look
 */
export function readTable(opened: Opened, decisions: OwnDecisions): OwnReading {
  const { grid, range, sheets, notesSheets, questions } = chooseTable(opened, decisions);
  const found = partsOf(grid, range, decisions);
  const groups = groupQuestion(grid, found);
  const parts = decisions.answers[`group-rows ${groups?.about ?? ""}`] === "rows" ? { ...found, groupRows: [] } : found;
  const written = writtenNotes(grid, parts.foot, notesSheets, decisions);
  const noteIds = new Set([...written.flatMap(({ id, whole }) => (whole ? [] : [id])), ...Object.keys(decisions.noteTexts ?? {})]);
  const noteNames = namesOf(noteIds);
  const unmark = unmarker(noteIds, noteNames);
  const columns = readColumns(grid, parts, decisions, unmark).filter(({ decision }) => decision.leftOut !== true);
  const commaFirst = opened.text?.delimiter === ";" || columns.some(({ texts }) => hasDecimalComma(texts));
  const context = { noteIds, noteNames, decimal: grid.decimal, commaFirst, firstRow: parts.body.first + 1, decisions };
  const read = columns.map((column) => readColumnCells(column, context));
  const titles = parts.title.map((row) => ({ row, ...unmark(firstCell(grid.rows[row])) }));

  const uses: MarkUses = new Map();
  const own: OwnTableNote[] = [];
  const resolved: string[] = [];
  const takeOwn = (cell: GridCell, at: string, holdsFor: string): readonly string[] => {
    const isSettled = cell.notes.some((note) => note.kind === "thread" && note.resolved);
    if (isSettled) resolved.push(at);
    const isOut = isSettled && decisions.answers[`resolved-thread ${at}`] !== "take-in";
    const notes = ownNotes(cell, at).map((note) => ({ ...note, for: isOut && note.kind === "thread" ? [] : [holdsFor] }));
    own.push(...notes);
    return notes.filter((note) => note.for.length > 0).map(({ id }) => id);
  };
  for (const { row, marks } of titles) {
    takeOwn(firstCell(grid.rows[row]), addressOf(row + 1, filledIn(grid.rows[row])[0] ?? 0), "table");
    for (const id of marks) addUse(uses, id, "table");
  }
  for (const row of parts.headings)
    grid.rows[row]?.forEach((cell, column) => takeOwn(cell, addressOf(row + 1, column), addressOf(row + 1, column)));
  for (const { marks } of columns) for (const { id, at } of marks) addUse(uses, id, at);
  const { rows, waiting } = joinCells(read, noteIds, uses, takeOwn);
  useMarkColumns(read, noteIds, uses, decisions);

  const notes = [...joinNotes(written, uses, decisions), ...own];
  const totals = totalRows(grid, parts);
  const questioned: readonly (OwnQuestion | null)[] = [
    ...opened.questions,
    ...questions,
    headingQuestion(grid, parts),
    hiddenQuestion(grid),
    ...read.flatMap((each) => [...cellQuestions(each.tally.asked), ...columnQuestions(each, read)]),
    groups,
    ...totalQuestions(grid, totals),
    ...noteQuestions(notes, askedMarks(waiting), resolved, opened.door),
  ];
  const warnings = [
    ...opened.warnings,
    ...headingWarnings(columns, parts.headings.length > 0),
    ...tableWarnings(grid, parts, read, totals, opened.door),
  ];
  return {
    outcome: "table",
    sheets,
    title: titles[0]?.text ?? grid.caption ?? null,
    subtitle: titles[1]?.text ?? null,
    direction: grid.direction === "rtl" || isRightToLeft(columns) ? "rtl" : "ltr",
    table: addressed(grid.name, parts, grid.rows),
    columns: read.map(({ column, type }) => ({
      at: column.letters,
      heading: column.heading,
      path: column.path,
      marks: column.marks.map(({ id }) => id),
      unitText: column.unitText,
      type,
    })),
    rows,
    notes,
    questions: questioned.filter((question) => question !== null),
    warnings: [...new Set(warnings)],
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns.map(columnLetters),
  };
}

/** The parts as proposed, or with the first row as headings where the reader said so. */
function partsOf(grid: OwnGrid, range: RowRange, decisions: OwnDecisions): Parts {
  const parts = findParts(grid, range, decisions) ?? nothing(range);
  const about = headingQuestion(grid, parts)?.about ?? "";
  const { first } = parts.body;
  if (!/^headings?$/u.test(decisions.answers[`heading-rows ${about}`] ?? "")) return parts;
  return findParts(grid, range, { ...decisions, headingRows: [first + 1, first + 1] }) ?? parts;
}

const nothing = ({ first }: RowRange): Parts => ({
  ...{ title: [], headings: [], units: null, body: { first, last: first - 1 }, foot: [], groupRows: [], width: 0 },
});

function firstCell(row: readonly GridCell[] | undefined): GridCell {
  return row?.find(isFilled) ?? row?.[0] ?? EMPTY_CELL;
}

/** All cells, row by row, with their own notes as marks, and those that wait for an answer; every mark is entered among the uses. */
function joinCells(
  read: readonly ColumnCells[],
  noteIds: ReadonlySet<string>,
  uses: MarkUses,
  takeOwn: (cell: GridCell, at: string, holdsFor: string) => readonly string[],
): { readonly rows: readonly (readonly CellReading[])[]; readonly waiting: readonly CellReading[] } {
  const rows: CellReading[][] = [];
  const waiting: CellReading[] = [];
  const count = read[0]?.cells.length ?? 0;
  for (let row = 0; row < count; row += 1) {
    const joinedRow: CellReading[] = [];
    rows.push(joinedRow);
    for (const { cells: column, type } of read) {
      const each = column[row];
      if (each === undefined) continue;
      const { cell, reading } = each;
      if (reading.marks === undefined && cell.notes.length === 0) {
        joinedRow.push(reading);
        if (reading.readings !== undefined) waiting.push(reading);
        continue;
      }
      const { at } = each;
      const marks = (reading.marks ?? []).map((id) => matchId(id, noteIds));
      const waits = reading.sure === false && !(isOffered(each) && marks.every((id) => !noteIds.has(id)));
      if (type !== "notes" && !waits) for (const id of marks) addUse(uses, id, at);
      const repeated = repeatedMarks(cell, noteIds);
      for (const id of repeated) addUse(uses, id, at);
      const all = [...new Set([...marks, ...(repeated.length > 0 ? repeated : takeOwn(cell, at, at))])];
      const joined = all.length === 0 ? reading : { ...reading, marks: all };
      joinedRow.push(joined);
      if (joined.readings !== undefined || joined.sure === false) waiting.push(joined);
    }
  }
  return { rows, waiting };
}

/** Marks in a column of their own are for the column at the left, for columns that the reader named, or for the row. */
function useMarkColumns(read: readonly ColumnCells[], noteIds: ReadonlySet<string>, uses: MarkUses, decisions: OwnDecisions): void {
  for (const { column, cells, marks } of read) {
    if (marks === null || decisions.answers[`notes-column ${column.letters}`] === "text") continue;
    const answer = decisions.answers[`notes-column ${column.letters}`] ?? marksColumnAnswers(marks, column.index, read)[0] ?? "row";
    const targets = column.decision.notesFor ?? [answer];
    for (const { at, cell } of cells) {
      const row = /\d+$/u.exec(at)?.[0] ?? "";
      const onCells = (id: string): boolean => read.some((one) => uses.get(id)?.has(`${one.column.letters}${row}`) === true);
      // A column that gathers what the row's cells carry says nothing of its own.
      for (const id of marksIn(cell, noteIds).filter((one) => !onCells(one)))
        for (const target of targets) addUse(uses, id, target === "row" ? `row ${row}` : `${target}${row}`);
    }
  }
}

function isRightToLeft(columns: readonly Column[]): boolean {
  const words = columns.flatMap(({ path }) => path).filter((heading) => /\p{L}/u.test(heading));
  return words.length > 0 && words.every((heading) => /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(heading));
}

function addressed(
  sheet: string,
  { title, headings, units, body, foot, groupRows, width }: Parts,
  rows: Opened["grids"][number]["rows"],
): TableParts {
  const right = Math.max(0, width - 1);
  const span = (first: number, last: number): string => `A${String(first + 1)}:${addressOf(last + 1, right)}`;
  const firstFilled = (row: number): string => addressOf(row + 1, filledIn(rows[row])[0] ?? 0);
  const [top] = headings;
  return {
    sheet: sheet === "" ? null : sheet,
    title: title.map(firstFilled),
    headings: top === undefined ? null : span(top, headings.at(-1) ?? top),
    units: units === null ? null : span(units, units),
    body: span(body.first, Math.max(body.first, body.last)),
    foot: foot.map(firstFilled),
    groupRows: groupRows.map((row) => row + 1),
  };
}
