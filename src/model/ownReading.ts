/** What is read of a reader's own file, with every split that was made, before anything is shown as a page. */
import type { Value } from "./cell";
import type { OwnNote } from "./report";

/** What a file is, by its bytes. */
export type Door = "text" | "xlsx" | "ods" | "html";

/** What a reader brings: bytes of a file, or what they pasted. */
export type OwnInput =
  | { readonly from: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: "paste"; readonly name: string; readonly text: string };

/** A raw cell that is read as a figure with something taken off it. */
export interface Split {
  /** What is left to read. */
  readonly base: string;
  readonly marks: readonly string[];
  /** Whether it is taken; a split that is refused leaves the cell as text, as it was written. */
  readonly taken: boolean;
}

export interface ReadCell {
  /** As a spreadsheet names it: "B3". */
  readonly at: string;
  readonly raw: string;
  /** Null where it holds no figure. */
  readonly value: Value | null;
  /** What was seen, in a word beside the cell; empty where there is nothing to say. */
  readonly seen: "" | "note" | "word" | "asked" | "text" | "none";
  readonly split: Split | null;
  readonly notes: readonly OwnNote[];
}

export interface ReadColumn {
  /** `c0`, `c1` …: a reader's heading is only ever text. */
  readonly id: string;
  /** Its letter. */
  readonly at: string;
  readonly heading: string;
  readonly unit: string | null;
  readonly type: "number" | "date" | "text";
  /** Whether it holds the sources of its rows, and is no column of the page. */
  readonly sources: boolean;
  readonly notes: readonly OwnNote[];
}

export interface ReadRow {
  readonly id: string;
  /** Its number in the file, counted from 1. */
  readonly at: number;
  readonly total: boolean;
  readonly cells: readonly ReadCell[];
}

/** A row of the file that is no row of the table. */
export interface LooseRow {
  readonly at: number;
  readonly role: "title" | "heading" | "note" | "other";
  readonly text: string;
}

/** What only the reader can settle; what is not answered stays text. */
export interface OwnQuestion {
  readonly id: string;
  /** As a sentence that names the column or the cell. */
  readonly title: string;
  /** Each with real cells in that reading. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export interface OwnReading {
  readonly door: Door;
  /** How it was read, in a line: "UTF-8, separated by semicolons". */
  readonly how: string;
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly columns: readonly ReadColumn[];
  /** Place of the column that names the rows. */
  readonly key: number;
  readonly rows: readonly ReadRow[];
  readonly loose: readonly LooseRow[];
  /** Notes on the whole table. */
  readonly about: readonly OwnNote[];
  /** Every note found, those of cells included. */
  readonly notes: readonly OwnNote[];
  readonly questions: readonly OwnQuestion[];
  /** What has to be said without a question, in whole sentences. */
  readonly warnings: readonly string[];
}

/** What a reader decides of a reading. */
export interface OwnDecisions {
  /** By question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Cells whose splits are refused. */
  readonly asText: readonly string[];
  readonly sheet: string | null;
  /** Rows above the table's first, headings included; null for what the file suggests. */
  readonly headingRow: number | null;
  /** The last row of the table; null likewise. */
  readonly lastRow: number | null;
  readonly columns: Readonly<Record<string, ColumnDecision>>;
}

export interface ColumnDecision {
  readonly heading?: string;
  readonly unit?: string;
  readonly type?: "number" | "text" | "key" | "out";
}

export const NOTHING_DECIDED: OwnDecisions = { answers: {}, asText: [], sheet: null, headingRow: null, lastRow: null, columns: {} };

/** Why a file was not opened, in words for the reader. */
export interface Refusal {
  readonly refused: string;
}

export type OwnRead = OwnReading | Refusal;
