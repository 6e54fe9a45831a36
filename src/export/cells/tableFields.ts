/** The fields of the tables of cells, as Table Schema describes them (datapackage.org), and how the tables hang together. */
import type { TableName } from "./cellTables";

export interface TableField {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly description: string;
}

interface Reference {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

export interface TableShape {
  readonly title: string;
  readonly fields: readonly TableField[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly Reference[];
}

const text = (name: string, description: string): TableField => ({ name, type: "string", description });
const number = (name: string, description: string): TableField => ({ name, type: "number", description });
const integer = (name: string, description: string): TableField => ({ name, type: "integer", description });
const to = (resource: TableName, fields: readonly string[], there = fields): Reference => ({
  fields,
  reference: { resource, fields: there },
});

export const TABLE_SHAPES: Readonly<Record<TableName, TableShape>> = {
  cells: {
    title: "Cells, one a line, empty ones too",
    fields: [
      text("cell", "The cell’s own name, which never changes."),
      text("table", "The table that it stands in."),
      text("row", "The row’s own name."),
      text("row_label", "What the row is about."),
      text("row_group", "Rows of one group are comparable with each other."),
      text("measure", "The column’s own name."),
      text("measure_label", "The column’s heading."),
      number("OBS_VALUE", "The number, where the words are an exact one; else empty."),
      text(
        "OBS_STATUS",
        "SDMX’s CL_OBS_STATUS: A exact number, P provisional; without a number E called an estimate, M cannot be, O missing or none that could stand alone: read kind, low, high and text.",
      ),
      number("low", "The least that the words allow; empty where they set none."),
      number("high", "The most that the words allow; empty where they set none."),
      number("number_in_words", "The number that the words name, never exact unless kind is plain."),
      text("kind", "plain, about, just_under, more_than, at_least, less_than, at_most, range, fraction, word; date, text; none."),
      text("hedge", "The source’s own word beside the number; empty where it prints none."),
      text("text", "The figure with its hedge and unit, as it is to be shown."),
      text("wording", "The words as printed; empty where nothing is printed."),
      text("unit", "What is counted."),
      text("counts", "What it counts, as all tables call it."),
      text("place", "Where it was counted."),
      text("period", "ISO 8601; .. is an open end."),
      text("period_inferred", "yes where the year is the editors’, no where it is printed."),
      text("claimant", "Who counted or says so."),
      text("stance", "Of which side the claimant speaks."),
      text("printed_in", "Who prints it."),
      text("standing", "final, revised, provisional or disputed."),
      text("caption", "The figure in a sentence; empty for dates, texts and where there is none."),
    ],
    primaryKey: ["cell"],
    foreignKeys: [],
  },
  cell_notes: {
    title: "Which notes each cell carries",
    fields: [
      text("cell", "A cell."),
      text("table", "The table whose notes are meant."),
      text("note", "Number of a footnote, or letter of an editor’s note."),
    ],
    primaryKey: ["cell", "note"],
    foreignKeys: [to("cells", ["cell"]), to("notes", ["table", "note"])],
  },
  cell_citations: {
    title: "Which passages each cell leans on",
    fields: [
      text("cell", "A cell."),
      text("citation", "A passage."),
      text("supports", "figure, or year where it supports an inferred year only."),
    ],
    primaryKey: ["cell", "citation"],
    foreignKeys: [to("cells", ["cell"]), to("citations", ["citation"])],
  },
  notes: {
    title: "Notes in full",
    fields: [
      text("table", "The table whose note it is."),
      text("note", "Its number, or its letter."),
      text("kind", "footnote or editor’s note."),
      text("title", "Of an editor’s note."),
      text("text", "The note in full."),
    ],
    primaryKey: ["table", "note"],
    foreignKeys: [],
  },
  citations: {
    title: "Passages of reports",
    fields: [
      text("citation", "The passage’s own name."),
      text("source", "The report that it stands in."),
      text("section", "Heading of its section."),
      integer("paragraph", "Counted within the section."),
      integer("report_note", "Number of the report’s own note; empty in its text."),
      text("wording", "The words as printed."),
      text("basis", "stated, headline, part or later: what the note there supports."),
    ],
    primaryKey: ["citation"],
    foreignKeys: [to("sources", ["source"])],
  },
  citation_works: {
    title: "What the report cites for a passage",
    fields: [text("citation", "A passage."), text("source", "The work that the report cites there.")],
    primaryKey: ["citation", "source"],
    foreignKeys: [to("citations", ["citation"]), to("sources", ["source"])],
  },
  sources: {
    title: "Reports, and the works that they cite",
    fields: [
      text("source", "Its own name."),
      text("kind", "report, or the kind of work that a report cites."),
      text("title", "As printed."),
      text("authors", "As printed, separated by semicolons."),
      text("publisher", "As printed."),
      text("series", "Series and number."),
      text("date", "As printed; empty where none is."),
      text("sha256", "Of the report’s text as it was read."),
    ],
    primaryKey: ["source"],
    foreignKeys: [],
  },
  disagreements: {
    title: "What does not fit together, one member a line",
    fields: [
      text("disagreement", "Its own name."),
      integer("member", "Counted from 1."),
      text("kind", "between-sides, between-counters, within-report, between-reports; other-measure is no dispute."),
      text("title", "What it is about."),
      text("differs", "What differs, in a sentence."),
      text("cell", "The member’s cell, which may stand in another table; empty for words that no cell holds."),
      text("text", "What it says, with its hedge."),
      text("claimant", "Who says so; empty where nobody is named."),
      text("citations", "Its passages, parted by spaces."),
    ],
    primaryKey: ["disagreement", "member"],
    foreignKeys: [],
  },
};
