/** A reader's own table once it is read and settled: what its page shows, and nothing of how it was read. */
import type { Value } from "./cell";
import type { OwnNote, OwnSource } from "./report";

export interface OwnCell {
  /** As it stands in the file; kept for ever. */
  readonly raw: string;
  /** What it is read as; null where it holds no figure. */
  readonly value: Value | null;
  /** What it counts in, where its column has several units; null for none. */
  readonly unit: string | null;
  /** Its own notes, in the order of its marks. */
  readonly notes: readonly OwnNote[];
  /** Null where the reader gives none. */
  readonly source: OwnSource | null;
}

export interface OwnColumn {
  /** `c0`, `c1` …: a reader's heading is only ever text. */
  readonly id: string;
  readonly label: string;
  readonly type: Value["type"];
  /** As the file words it: "tonnes", "%"; null for none. */
  readonly unit: string | null;
  /** Notes on its heading, which hold for all its cells. */
  readonly notes: readonly OwnNote[];
}

export interface OwnRow {
  /** `r0`, `r1` …, by their place in the file. */
  readonly id: string;
  readonly label: string;
  /** Notes on its name, which hold for all its cells. */
  readonly notes: readonly OwnNote[];
  /** Whether it is the table's own total: in the table, and in no chart. */
  readonly total: boolean;
  /** One for each column, in their order. */
  readonly cells: readonly OwnCell[];
}

export interface OwnPage {
  readonly title: string;
  readonly standfirst: string;
  /** Name of the file that it was read from, or how it came. */
  readonly file: string;
  /** Heading of the column that names the rows. */
  readonly key: string;
  readonly columns: readonly OwnColumn[];
  readonly rows: readonly OwnRow[];
  /** Notes on the whole table. */
  readonly notes: readonly OwnNote[];
}

/** Where a cell stands, by the ids of its row and its column. */
export interface CellAt {
  readonly row: string;
  readonly column: string;
}

/** What a source is given for; what is given later beats what was before. */
export type SourceScope = "cell" | "row" | "column" | "table";

export interface GivenSource {
  readonly scope: SourceScope;
  /** Of the cell that it was given at. */
  readonly row: string;
  readonly column: string;
  /** Null takes away what was given before. */
  readonly source: OwnSource | null;
}

/** A page as it is kept: in a file that opens again, or on the device. */
export interface OwnSaved {
  readonly page: OwnPage;
  /** Sources given so far, oldest first. */
  readonly given: readonly GivenSource[];
}

/** What the sheet of notes of a workbook says that a note is. */
export const NOTE_KINDS = { note: "note", source: "source", none: "no source" } as const;
/** Where a workbook carries a page. */
export const CARRIED_IN = "customXml/item1.xml";
/** What it begins with within a web page. */
export const SAVED_BEGINS = '<script type="application/json" id="own-table">';

/** As a web page holds it: no "<" in it can end the element around it. */
export function formatSaved({ page, given }: OwnSaved): string {
  return JSON.stringify({ version: 1, page, given }).replaceAll("<", "\\u003c");
}
