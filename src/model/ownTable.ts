/**
 * A reader's own table on its way from a file to a page: the grid as found, and the reading of it.
 *
 * All of it is plain data, so that it passes between a worker and the page. Addresses are as in a spreadsheet: a column letter
 * and a row counted from 1; a row of text is a record, not a line.
 */
import type { HedgeKind } from "./hedge";

/** What the bytes are, whatever the name says. */
export type Door = "text" | "xlsx" | "ods" | "html";

export const OWN_REFUSALS = [
  ...(["empty", "pdf", "not-a-table", "xls", "encrypted", "damaged", "not-a-spreadsheet", "flat-ods", "doctype"] as const),
  ...(["too-large-unpacked", "too-large", "too-many-rows", "too-many-columns", "too-many-cells"] as const),
] as const;
export type OwnRefusal = (typeof OWN_REFUSALS)[number];

/** Why a file was not opened. */
export interface Refused {
  readonly outcome: "refused";
  readonly refusal: OwnRefusal;
  /** The sentence that is shown. */
  readonly message: string;
}

/** A run of a cell's text; raised where its formatting says so. */
export interface TextRun {
  readonly text: string;
  readonly raised: boolean;
  /** Its digits meet those of the run before it and are set otherwise: they are not of one number. */
  readonly apart?: boolean;
}

/** A note of a cell in a spreadsheet, or a thread of comments. */
export interface GridNote {
  readonly kind: "cell-note" | "thread";
  readonly text: string;
  readonly author: string | null;
  readonly messages: readonly { readonly author: string | null; readonly text: string }[];
  readonly resolved: boolean;
}

/** A cell as it stands in the file. */
export interface GridCell {
  /** The stored text; numbers in their shortest form; "" for an empty cell. */
  readonly raw: string;
  /** What the program shows, where that differs. */
  readonly shown: string | null;
  /** How it is stored. Of text files and pasted tables all are text. */
  readonly stored: "text" | "number" | "date" | "time" | "boolean" | "error" | "empty";
  /** The stored number; of a workbook's date its serial number. */
  readonly number: number | null;
  /** ISO text of a stored date, to the precision of its format ("2024-03"). */
  readonly date: string | null;
  /** The number format of a workbook, such as `0.0%`. */
  readonly format: string | null;
  /** Null where all of it is set alike and not raised. */
  readonly runs: readonly TextRun[] | null;
  /** Struck out as a whole, or in parts, which are left out. */
  readonly struck?: "all" | "part";
  readonly notes: readonly GridNote[];
  readonly formula: "none" | "with-value" | "without-value";
}

/** One table of cells as found. */
export interface OwnGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet that was in front when the workbook was saved. */
  readonly active?: boolean;
  /** A pasted table's own caption. */
  readonly caption?: string;
  readonly direction: "ltr" | "rtl";
  /** The decimal mark that the program says it shows, where it was copied from one; null where it says both. */
  readonly decimal?: "." | "," | null;
  /** Rows in the order of the file; a row may be shorter than others. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Row numbers from 1, column numbers from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Ranges of merged cells, such as `B1:C1`. */
  readonly merges: readonly string[];
  /** Lines that were copied along behind a pasted table, such as a list of notes; they have the address `list`. */
  readonly after: readonly string[];
}

/** A file that was opened: what stands in it, before anything is read out of it. */
export interface Opened {
  readonly outcome: "opened";
  /** Name of the file, or "" for what was pasted. */
  readonly name: string;
  readonly door: Door;
  /** Of text only. */
  readonly text: OpenedText | null;
  readonly grids: readonly OwnGrid[];
  /** Said without a question: `kind where`, such as `macros-ignored` or `hidden-sheet Working`. */
  readonly warnings: readonly string[];
  /** Asked of the file as a whole: encoding, quotes. */
  readonly questions: readonly OwnQuestion[];
}

export interface OpenedText {
  readonly encoding: string;
  readonly delimiter: string;
  /** The line that names the separator, such as `sep=;`. */
  readonly sepLine: string | null;
}

export const QUESTION_KINDS = [
  ...(["encoding", "quotes", "sheet", "table", "heading-rows", "hidden", "decimal-mark", "date-order", "dash", "brackets"] as const),
  ...(["trailing-minus", "raised-digit", "grouping", "codes", "notes-column", "mark-without-note", "note-unused"] as const),
  ...(["resolved-thread", "total-row", "group-rows", "years", "mixed-units"] as const),
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What only the reader can settle. Until it is answered, its cells are text. */
export interface OwnQuestion {
  readonly kind: QuestionKind;
  /** A column, a row, a cell, a mark, or `file`. */
  readonly about: string;
  /** The question in words. */
  readonly ask: string;
  /** The answers to choose from, the most likely first. */
  readonly answers: readonly string[];
  /** A few real cells, each in the readings that the answers give. */
  readonly examples: readonly { readonly at: string; readonly raw: string; readonly readings: readonly string[] }[];
}

export type OwnKind = "plain" | HedgeKind | "range" | "fraction" | "word" | "date" | "text" | "none" | "ask";

export const NONE_REASONS = [
  ...(["blank", "not-available", "not-applicable", "not-applicable-or-available", "confidential", "low", "low-reliability"] as const),
  ...(["error", "formula-without-value"] as const),
] as const;
export type NoneReason = (typeof NONE_REASONS)[number];

/** A cell of the body as it is read. */
export interface CellReading {
  readonly raw: string;
  readonly shown?: string;
  readonly kind: OwnKind;
  /** The number in full; of a fraction a share of one. */
  readonly value?: number;
  readonly low?: number | null;
  readonly high?: number | null;
  /** The file's own word or sign. */
  readonly hedge?: string;
  readonly hedgeKind?: "plain" | HedgeKind;
  readonly words?: string;
  readonly emphasis?: string;
  readonly unit?: string;
  /** ISO, with `/` for an interval. */
  readonly date?: string;
  readonly precision?: string;
  readonly reason?: NoneReason;
  /** A formula's last value. */
  readonly calculated?: boolean;
  /** What is left once the marks are taken off. */
  readonly base?: string;
  /** Ids of notes, in their order. */
  readonly marks?: readonly string[];
  /** Whether the marks are taken off without asking. */
  readonly sure?: boolean;
  /** Of kind `ask`: which question it waits for, and what it would be read as, the first answer first. */
  readonly question?: QuestionKind;
  readonly readings?: readonly Omit<CellReading, "raw">[];
}

export interface OwnTableNote {
  /** The mark without its brackets; `cell B2` for a cell's own note. */
  readonly id: string;
  /** Null: marked, and not written anywhere. */
  readonly text: string | null;
  readonly at: string | null;
  /** Cells, `row n`, or `table`. */
  readonly for: readonly string[];
  /** "no-source": a workbook from here says with it that a figure has none. */
  readonly kind?: "source" | "no-source" | "cell-note" | "thread";
  readonly author?: string;
  readonly messages?: readonly { readonly author: string | null; readonly text: string }[];
  /** A shorthand whose meaning is common knowledge. */
  readonly standard?: boolean;
}

export const COLUMN_TYPES = ["text", "number", "date", "mixed", "notes", "empty", "ask"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface ColumnReading {
  readonly at: string;
  /** One entry a heading row, blanks left out, marks taken off. */
  readonly heading: readonly string[];
  /** The headings that hold for it, from the widest to its own. */
  readonly path: readonly string[];
  readonly marks: readonly string[];
  readonly unitText: string | null;
  readonly type: ColumnType;
}

/** Where the parts of the table lie. */
export interface TableParts {
  readonly sheet: string | null;
  readonly title: readonly string[];
  readonly headings: string | null;
  readonly units: string | null;
  readonly body: string;
  readonly foot: readonly string[];
  /** Rows with a label only, which head the rows beneath. */
  readonly groupRows: readonly number[];
}

export interface SheetReading {
  readonly name: string;
  readonly hidden: boolean;
  readonly role: "table" | "notes" | "about" | "empty";
}

/** All that is read out of one table of an opened file. */
export interface OwnReading {
  readonly outcome: "table";
  readonly sheets: readonly SheetReading[];
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly direction: "ltr" | "rtl";
  readonly table: TableParts;
  readonly columns: readonly ColumnReading[];
  /** The cells of the body, row by row, one a column; an empty one too. */
  readonly rows: readonly (readonly CellReading[])[];
  readonly notes: readonly OwnTableNote[];
  readonly questions: readonly OwnQuestion[];
  readonly warnings: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
}

/** What the reader settled. What is not in it stands as it was found. */
export interface OwnDecisions {
  /** Answers by `kind about`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Addresses whose split is taken or refused, against what was found. */
  readonly splits: Readonly<Record<string, "take" | "text">>;
  /** Which grid, by its place. */
  readonly grid?: number;
  /** How many rows of title and headings there are, and the last row of the body. */
  readonly headingRows?: readonly [first: number, last: number];
  readonly lastRow?: number;
  /** By the column's letters. */
  readonly columns: Readonly<Record<string, ColumnDecision>>;
  /** Texts of marks that have no note, typed by the reader. */
  readonly noteTexts?: Readonly<Record<string, string>>;
  /** A list of notes, pasted afterwards: a line each. */
  readonly noteList?: string;
}

export interface ColumnDecision {
  readonly name?: string;
  readonly type?: "text" | "number" | "date";
  readonly unit?: string;
  readonly leftOut?: boolean;
  /** The columns whose cells this column's texts are notes of. */
  readonly notesFor?: readonly string[];
}

export const NO_DECISIONS: OwnDecisions = { answers: {}, splits: {}, columns: {} };
