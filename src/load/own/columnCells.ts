/** Reads the cells of one column: first what holds for all of it, then each cell, then what the reader settled. */
import type { CellReading, ColumnType, GridCell, OwnDecisions } from "../../model/ownTable";
import { aboutOf, answersOf } from "./askCells";
import { isBareText, isFilled, isYearLike, textOf } from "./cellShape";
import { allYearLike, dateOrder, decimalMark, findCodes, isTimeHeading, yearPair } from "./columnFacts";
import { columnType, isNumber, ReadCell, tallyOf, type Tally } from "./columnTypes";
import { marksOnly, matchId } from "./markIds";
import { readCell, type CellContext } from "./readCell";
import type { Column } from "./readColumns";
import type { DecimalMark } from "./readNumber";

export interface ColumnCells {
  readonly column: Column;
  readonly cells: readonly ReadCell[];
  readonly tally: Tally;
  readonly type: ColumnType;
  /** Whether the reader is asked if these are codes. */
  readonly asksCodes: boolean;
  /** Of a column of marks: whether they are raised, and so for the number at the left. */
  readonly marks: "raised" | "listed" | null;
}

export interface TableContext {
  readonly noteIds: ReadonlySet<string>;
  /** The same with and without the word “note”. */
  readonly noteNames: ReadonlySet<string>;
  /** What the program that the table was copied from says of its decimal mark. */
  readonly decimal: DecimalMark | undefined;
  /** Whether the comma may be the decimal mark: the file's separator leaves it free, or another column's numbers have it. */
  readonly commaFirst: boolean;
  /** The row of the first cell, counted from 1. */
  readonly firstRow: number;
  readonly decisions: OwnDecisions;
}

const NOTES_HEADING = /^(?:foot)?(?:notes?|marks?|flags?|refs?\.?|references?|symbols?)$/iu;

/** A column that holds marks of notes and nothing else. */
function marksColumn({ cells, path }: Column, noteIds: ReadonlySet<string>): "raised" | "listed" | null {
  const filled = cells.filter(isFilled);
  if (filled.length === 0) return null;
  // The first cell settles it for most columns.
  if (filled.some((cell) => marksOnly(textOf(cell)).length === 0)) return null;
  if (filled.every(({ runs }) => runs?.every(({ raised, text }) => raised || text.trim() === "") === true)) return "raised";
  if (!filled.every((cell) => marksIn(cell, noteIds).every((id) => noteIds.has(id)))) return null;
  if (path.length === 0) return "raised";
  return NOTES_HEADING.test(path.at(-1) ?? "") ? "listed" : null;
}

/** The marks alone of a cell in a column of marks. */
export function marksIn(cell: GridCell, noteIds: ReadonlySet<string>): readonly string[] {
  return marksOnly(textOf(cell)).map((id) => matchId(id, noteIds));
}

function markReading(cell: GridCell, kind: "raised" | "listed", noteIds: ReadonlySet<string>): CellReading {
  if (textOf(cell) === "") return { raw: cell.raw, kind: "none", reason: "blank" };
  return kind === "listed" ? { raw: cell.raw, kind: "text" } : { raw: cell.raw, kind: "text", marks: marksIn(cell, noteIds) };
}

interface ColumnContext {
  readonly context: CellContext;
  readonly asksCodes: boolean;
  readonly asksYears: boolean;
  /** Reads a cell with what holds for all. */
  readonly read: (cell: GridCell) => CellReading;
}

/** What holds for all cells of the column. */
function contextOf(column: Column, table: TableContext): ColumnContext {
  const { letters, cells, unlike, texts, path, decision } = column;
  const codes = findCodes(column);
  const plain: CellContext = {
    noteIds: table.noteNames,
    decimal: table.decimal === undefined ? decimalMark(texts, table.commaFirst) : table.decimal,
    dateOrder: dateOrder(texts),
    yearPair: yearPair(texts),
    time: decision.type === "date" || (decision.type !== "number" && isTimeHeading(path) && column.unitText === null),
    codes: codes.isCodes && decision.type !== "number" && table.decisions.answers[`codes ${letters}`] !== "numbers",
    unit: column.unitText !== null && /^(?:%|per ?cent|percent)$/iu.test(column.unitText) ? "percent" : null,
  };
  // Where most cells are unlike, to keep their readings costs more than to read some of them twice.
  const reader = (how: CellContext): ((cell: GridCell) => CellReading) =>
    unlike.length * 2 > cells.length ? (cell) => readCell(cell, how) : readingOnce(how);
  const readPlain = reader(plain);
  const isOf = (holds: (reading: CellReading) => boolean): boolean =>
    unlike.some((cell) => isFilled(cell) && (cell.stored !== "text" || /\p{Nd}/u.test(cell.raw)) && holds(readPlain(cell)));
  const yearLike = allYearLike(column);
  const anyYear = unlike.some(isYearLike);
  const time = plain.time === true || (!yearLike && anyYear && isOf(({ kind }) => kind === "date"));
  const labels = !isOf((reading) => isNumber(reading) || reading.kind === "date" || reading.kind === "ask");
  const hasOtherNumbers = anyYear && isOf(isOtherNumber) && !isOf(({ kind, precision }) => kind === "date" && precision !== "year");
  const context = { ...plain, time, letters: labels };
  return {
    context,
    read: !labels && time === plain.time ? readPlain : reader(context),
    asksCodes: codes.ask && decision.type === undefined,
    // Years beside numbers that are none are as likely amounts.
    asksYears: decision.type === undefined && (plain.time === true ? hasOtherNumbers : yearLike && !time),
  };
}

/** Reads each cell once, however often it is asked for; what is written alike, and is nothing but text, once for all. */
function readingOnce(context: CellContext): (cell: GridCell) => CellReading {
  const known = new Map<GridCell | string, CellReading>();
  return (cell) => {
    const key = isBareText(cell) ? cell.raw : cell;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = readCell(cell, context);
    known.set(key, reading);
    return reading;
  };
}

/** A bare whole number that is no year. */
const isOtherNumber = ({ kind, value, unit }: CellReading): boolean => kind === "plain" && unit === undefined && Number.isInteger(value);

/** The reading that an answer chose among those of a cell. */
function answered(reading: CellReading, at: string, decisions: OwnDecisions): CellReading {
  if (reading.question === undefined) return reading;
  const { question, readings = [], raw, shown } = reading;
  const answer = decisions.answers[`${question} ${aboutOf(question, at)}`];
  if (answer === undefined) return reading;
  const answers = answersOf(question, readings);
  const place = answers.indexOf(answer);
  const chosen = readings.length === answers.length || place === 0 ? readings[place] : undefined;
  return { raw, ...(shown === undefined ? {} : { shown }), ...(chosen ?? { kind: "text" }) };
}

/** A split that the reader took or refused. */
function splitAs(reading: CellReading, cell: GridCell, choice: "take" | "text" | undefined, context: CellContext): CellReading {
  if (choice === undefined || reading.marks === undefined) return reading;
  const { base, marks, raw } = reading;
  const shown = reading.shown === undefined ? {} : { shown: reading.shown };
  if (choice === "text") return cell.stored === "number" ? withoutMarks(reading) : { raw, ...shown, kind: "text" };
  if (base === undefined || reading.sure !== false) return reading;
  const bare = readCell({ ...cell, raw: base, runs: null }, context);
  return { ...bare, raw, ...shown, base, marks, sure: true };
}

function withoutMarks({ base: _base, marks: _marks, sure: _sure, ...rest }: CellReading): CellReading {
  return rest;
}

export function readColumnCells(column: Column, table: TableContext): ColumnCells {
  const { letters, decision } = column;
  const { decisions, noteIds } = table;
  const readAs = (read: (cell: GridCell) => CellReading): readonly ReadCell[] =>
    column.cells.map((cell, row) => new ReadCell(letters, table.firstRow + row, cell, read(cell)));
  const marks = decision.type === undefined ? marksColumn(column, noteIds) : null;
  if (marks !== null) {
    const cells = readAs((cell) => markReading(cell, marks, noteIds));
    return { column, cells, tally: tallyOf(cells), type: "notes", asksCodes: false, marks };
  }

  const { context, asksCodes, asksYears, read } = contextOf(column, table);
  const asText = ({ raw, shown }: CellReading): CellReading => ({ raw, ...(shown === undefined ? {} : { shown }), kind: "text" });
  const found = readAs((cell) => {
    const reading = read(cell);
    if (decision.type === "text") return reading.kind === "none" ? reading : asText(reading);
    if (!asksYears || !isYearLike(cell)) return reading;
    const readings = [true, false].map((time) => withoutRaw(readCell(cell, { ...context, time })));
    return { raw: reading.raw, kind: "ask", question: "years", readings };
  });
  const cells = found.map((read): ReadCell => {
    const { cell, found: before } = read;
    if (before.question === undefined && before.marks === undefined) return read;
    const { at } = read;
    return read.as(splitAs(answered(before, at, decisions), cell, decisions.splits[at], context));
  });
  const tally = tallyOf(cells);
  return { column, cells, tally, type: decision.type ?? columnType(tally), asksCodes, marks: null };
}

function withoutRaw({ raw: _, ...rest }: CellReading): Omit<CellReading, "raw"> {
  return rest;
}
