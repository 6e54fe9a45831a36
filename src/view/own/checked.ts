/** A reading as it is checked on screen: rows and columns in order, and of every cell what was seen, what was taken off, and its notes. */
import type { Value } from "../../model/cell";
import type { CellReading, ColumnReading, OwnDecisions, OwnReading, OwnTableNote } from "../../model/ownTable";
import type { OwnNote } from "../../model/report";
import type { OwnSaved } from "../../model/ownPage";
import { rangeOf } from "./addresses";
import { valueOf } from "./ownValues";

/** A row of the file that is no row of the table. */
export interface LooseRow {
  /** Its number in the file, counted from 1; 0 for what was copied along behind a pasted table. */
  readonly at: number;
  readonly role: "title" | "heading" | "foot";
  readonly text: string;
}

/** What comes of a file once it is opened and read. */
export interface OwnFound {
  /** Its cells stand in what is checked. */
  readonly reading: Omit<OwnReading, "rows">;
  readonly checked: Checked;
  readonly loose: readonly LooseRow[];
  /** What it is called on its page and in its files. */
  readonly file: string;
  /** How it was read, in a line: "Text, UTF-8, separated by semicolons". */
  readonly how: string;
}

/** What a reader brings: bytes of a file, or what they pasted. */
export type OwnInput =
  | { readonly from: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: "paste"; readonly name: string; readonly text: string; readonly html: string };

/** What was read; a page that was saved from here; or why nothing was read, in words for the reader. */
export type OwnRead = OwnFound | { readonly saved: OwnSaved } | { readonly refused: string };

export interface CheckedSplit {
  readonly base: string;
  readonly marks: readonly string[];
  /** A split that is not taken leaves the cell as text, as it was written. */
  readonly taken: boolean;
}

/** Cells of one column that are read alike, and have no notes of their own, are one. */
export interface CheckedCell {
  readonly raw: string;
  /** Null where it holds no figure and no date. */
  readonly value: Value | null;
  readonly unit: string | null;
  /** What was seen, in a word beside it; empty where there is nothing to say. */
  readonly seen: "" | "note" | "word" | "asked" | "text" | "none";
  readonly split: CheckedSplit | null;
  readonly notes: readonly OwnNote[];
  /** A source that the file gives for it; empty for none. */
  readonly source: string;
}

export interface CheckedColumn {
  /** `c0`, `c1` …: a reader's heading is only ever text. */
  readonly id: string;
  readonly at: string;
  readonly heading: string;
  /** The unit of all its figures; null where they have none, or several. */
  readonly unit: string | null;
  readonly type: "number" | "date" | "text";
  /** What it is on the page: the names of the rows, a column, the sources of the rows, or nothing. */
  readonly use: "key" | "column" | "sources" | "none";
  readonly notes: readonly OwnNote[];
}

export interface CheckedRow {
  readonly id: string;
  readonly at: number;
  readonly total: boolean;
  readonly notes: readonly OwnNote[];
  readonly cells: readonly CheckedCell[];
}

export interface Checked {
  readonly columns: readonly CheckedColumn[];
  readonly rows: readonly CheckedRow[];
  /** Notes on the whole table. */
  readonly about: readonly OwnNote[];
  /** A source that the file gives for the whole table; empty for none. */
  readonly source: string;
}

const SOURCES = /^(?:sources?|références?|quellen?|fuentes?)$/iu;

/** @param decisions those that it was read with */
export function checkedOf(reading: OwnReading, decisions: OwnDecisions): Checked {
  const { columns: found, table, notes } = reading;
  const noted = indexOf(notes);
  const body = rangeOf(table.body);
  const types = found.map(typeOf);
  const totals = totalRows(reading, decisions);
  const isShown = takesHidden(reading, decisions);
  const hidden = new Set(isShown ? [] : reading.hiddenRows);
  const hiddenColumns = new Set(isShown ? [] : reading.hiddenColumns);
  const key = keyOf(found, types, decisions, hiddenColumns);
  const numbers = Array.from({ length: Math.max(0, body.last - body.first + 1) }, (_, index) => body.first + index).filter(
    (row) => !hidden.has(row),
  );
  const special = specialRows([...noted.places.keys(), ...Object.keys(decisions.splits)]);
  const read = found.map(({ at }) => cellsAlike(at, special.get(at) ?? new Set(), noted, decisions));
  const rows = numbers.map((row): CheckedRow => ({
    id: `r${row}`,
    at: row,
    total: totals.has(row),
    notes: noted.rows.has(row) ? notesFor(noted, [`row ${row}`], []) : NOTHING,
    cells: read.map((cellIn, column) => cellIn(row, reading.rows[row - body.first]?.[column])),
  }));
  const columns = found.map((column, index): CheckedColumn => {
    const decided = decisions.columns[column.at];
    const units = new Set<string | null>();
    for (const { cells } of rows) if (cells[index]?.value?.type === "number") units.add(cells[index].unit);
    const [shared = null] = units.size === 1 ? units : [];
    const unit = decided?.unit ?? shared ?? column.unitText;
    const heading = decided?.name ?? withoutUnit(column.heading.join(" "), unit);
    const type = types[index] ?? "text";
    const none = decided?.leftOut === true || hiddenColumns.has(column.at) || column.type === "notes" || column.type === "empty";
    const sources = type === "text" && decided?.type === undefined && SOURCES.test(heading.trim());
    return {
      id: `c${index}`,
      at: column.at,
      heading,
      unit: unit === "" ? null : unit,
      type,
      use: none ? "none" : index === key ? "key" : sources ? "sources" : "column",
      notes: notesFor(noted, headingCells(table.headings, column.at), column.marks),
    };
  });
  const whole = notes.filter((note) => note.for.includes("table"));
  const loose = notes.filter((note) => note.for.length === 0 && note.text !== null);
  return {
    columns,
    rows,
    about: [
      ...whole.filter(({ kind }) => kind !== "source").map(noteOf),
      ...loose.map((note) => ({ ...noteOf(note), from: `${note.id} in your file; no cell carries it` })),
    ],
    source: whole.find(({ kind }) => kind === "source")?.text ?? "",
  };
}

/** "Harvest (tonnes)" of a column in tonnes is "Harvest": its unit is said beside it. */
function withoutUnit(heading: string, unit: string | null): string {
  const [whole, name = "", said = ""] = /^(.+?)\s*\(([^()]+)\)$/u.exec(heading) ?? [];
  return whole !== undefined && unit !== null && (said === unit || (said === "%" && unit === "percent")) ? name : heading;
}

function typeOf({ type }: ColumnReading): CheckedColumn["type"] {
  return type === "number" || type === "mixed" || type === "ask" ? "number" : type === "date" ? "date" : "text";
}

/** The column that names the rows: what the reader says, or the first of words, of dates, or of anything. */
function keyOf(
  columns: readonly ColumnReading[],
  types: readonly CheckedColumn["type"][],
  { columns: decided }: OwnDecisions,
  hidden: ReadonlySet<string>,
): number {
  const usable = columns.map(({ type, at }) => type !== "notes" && type !== "empty" && decided[at]?.leftOut !== true && !hidden.has(at));
  const first = (type: CheckedColumn["type"]): number => types.findIndex((one, index) => one === type && usable[index] === true);
  const words = first("text");
  if (words !== -1 && words === usable.indexOf(true)) return words;
  const dates = first("date");
  if (dates !== -1 && (words === -1 || dates < words)) return dates;
  return words !== -1 ? words : Math.max(0, usable.indexOf(true));
}

function totalRows({ warnings, questions }: OwnReading, { answers }: OwnDecisions): ReadonlySet<number> {
  const rows = warnings.flatMap((warning) => /^total-row (\d+)$/u.exec(warning)?.slice(1).map(Number) ?? []);
  const kept = questions
    .filter(({ kind, about }) => kind === "total-row" && answers[`${kind} ${about}`] === "keep")
    .map(({ about }) => about);
  return new Set(rows.filter((row) => !kept.some((about) => about.endsWith(` ${row}`))));
}

function takesHidden({ questions }: OwnReading, { answers }: OwnDecisions): boolean {
  return questions.some(({ kind, about }) => kind === "hidden" && answers[`${kind} ${about}`] === "take-in");
}

/** Of each column the rows in which a cell has notes or a decision of its own. */
function specialRows(addresses: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const address of addresses) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    rows.set(letters, (rows.get(letters) ?? new Set()).add(Number(row)));
  }
  return rows;
}

/** The cells of one column, by their rows and how they are read. @param special rows in which a cell is like no other */
function cellsAlike(
  letters: string,
  special: ReadonlySet<number>,
  noted: NoteIndex,
  decisions: OwnDecisions,
): (row: number, cell?: CellReading) => CheckedCell {
  const known = new Map<CellReading | undefined, CheckedCell>();
  return (row, cell) => {
    if (special.has(row)) return cellOf(`${letters}${row}`, cell, noted, decisions);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const checked = cellOf(`${letters}${row}`, cell, noted, decisions);
    known.set(cell, checked);
    return checked;
  };
}

function cellOf(at: string, cell: CellReading | undefined, noted: NoteIndex, { splits }: OwnDecisions): CheckedCell {
  if (cell === undefined) return { raw: "", value: null, unit: null, seen: "none", split: null, notes: NOTHING, source: "" };
  const decided = splits[at];
  const marks = cell.marks ?? NOTHING;
  const hedged = cell.hedge !== undefined && cell.hedge !== "";
  const splitable = cell.base !== undefined || hedged || decided !== undefined;
  const taken = decided === undefined ? cell.sure !== false : decided === "take";
  const value = valueOf(cell);
  return {
    raw: cell.shown ?? cell.raw,
    value,
    unit: cell.unit === undefined || SCALES.has(cell.unit) ? null : cell.unit,
    seen: seenIn(cell, marks),
    split: splitable ? { base: cell.base ?? cell.raw, marks: cell.base === undefined ? [] : marks, taken } : null,
    // Most cells of a large table carry nothing.
    notes: marks.length === 0 && !noted.places.has(at) ? NOTHING : notesFor(noted, [at], taken ? marks : []),
    source: noted.places.get(at)?.find(({ kind }) => kind === "source")?.text ?? "",
  };
}

const NOTHING: readonly never[] = [];

/** The thousands that a workbook leaves out of what it shows are no unit here, where its numbers stand in full. */
const SCALES: ReadonlySet<string> = new Set(["thousand", "million", "billion"]);

function seenIn({ kind, hedge, raw }: CellReading, marks: readonly string[]): CheckedCell["seen"] {
  if (kind === "none" || raw.trim() === "") return "none";
  if (kind === "ask") return "asked";
  if (marks.length > 0) return "note";
  if (kind === "text") return "text";
  return hedge !== undefined && hedge !== "" ? "word" : "";
}

/** The notes of a file by where they hold and by their marks, without those on the whole table. */
interface NoteIndex {
  readonly places: ReadonlyMap<string, readonly OwnTableNote[]>;
  readonly marks: ReadonlyMap<string, readonly OwnTableNote[]>;
  /** Rows that have notes as a whole. */
  readonly rows: ReadonlySet<number>;
}

function indexOf(notes: OwnReading["notes"]): NoteIndex {
  const some = notes.filter((note) => !note.for.includes("table"));
  const by = (keysOf: (note: OwnTableNote) => readonly string[]): NoteIndex["places"] => {
    const found = new Map<string, OwnTableNote[]>();
    for (const note of some) for (const key of keysOf(note)) found.set(key, [...(found.get(key) ?? []), note]);
    return found;
  };
  const places = by((note) => note.for);
  const rows = new Set([...places.keys()].flatMap((place) => /^row (\d+)$/u.exec(place)?.slice(1).map(Number) ?? []));
  return { places, marks: by(({ id }) => [id]), rows };
}

/** Notes on some places, or of some marks, each once. */
function notesFor(index: NoteIndex, places: readonly string[], marks: readonly string[]): readonly OwnNote[] {
  return foundFor(index, places, marks)
    .filter(({ kind }) => kind !== "source" && kind !== "no-source")
    .map(noteOf);
}

function foundFor(
  { places: byPlace, marks: byMark }: NoteIndex,
  places: readonly string[],
  marks: readonly string[],
): readonly OwnTableNote[] {
  return [...new Set([...places.flatMap((place) => byPlace.get(place) ?? []), ...marks.flatMap((mark) => byMark.get(mark) ?? [])])];
}

function noteOf({ id, text, kind, author, messages }: OwnTableNote): OwnNote {
  const own = kind === "cell-note" || kind === "thread" || id.startsWith("cell ");
  const from = own ? "a cell’s own note in your file" : `${id} in your file`;
  const said = messages?.map((one) => `${one.author === null ? "" : `${one.author}: `}${one.text}`).join(" / ") ?? text;
  const by = author === undefined || messages !== undefined ? "" : ` (${author})`;
  return { kind: "note", id, text: said === null ? `Marked ${id}; its note is not in the file.` : `${said}${by}`, from };
}

function headingCells(headings: string | null, column: string): readonly string[] {
  if (headings === null) return [];
  const { first, last } = rangeOf(headings);
  return Array.from({ length: last - first + 1 }, (_, index) => `${column}${first + index}`);
}
