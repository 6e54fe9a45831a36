/** Two honest spreadsheets: one to read, as the table is seen, and one to work with, where nothing is merged, blank or only shown. */
import type { ExportCell } from "../exportCell";
import { claimText, markedText, markersText } from "../exportCell";
import { propertiesOf } from "../archive/finishPackage";
import type { ExportColumn, ExportModel, ExportNote, ExportRow } from "../exportModel";
import { cellsOf } from "../exportModel";
import { madeOf } from "../madeOf";
import { longHeadings, longTable } from "../longTable";
import { whoField, whoHeading } from "../whoSaysSo";
import { aboutFields, fullNotes, noteTexts, noticeOf, rowName, sharedFields } from "../wideCsv";
import { NOTE_KINDS } from "../../model/ownPage";
import { passagesOf } from "../../view/noteText";
import { formatNumber } from "../../view/cellText";
import { listTitle } from "../prepareList";
import type { Sheet, SheetCell, SheetStyle } from "./writeWorkbook";
import { linesAcross, writeWorkbook } from "./writeWorkbook";

/**
 * The table as seen, with each cell's notes in full in its comment; a number is one where the words are exact.
 * @param carries a reader's page that it opens again as
 */
export async function toReadingXlsx(model: ExportModel, carries: string | null = null): Promise<Uint8Array> {
  return writeWorkbook({
    ...propertiesOf(model),
    description: noticeOf(model).join(""),
    carries,
    made: madeOf([{ model, charts: [], table: true }], "reading", model.date),
    sheets: [seenSheet(model, "Table"), ...noteSheets([model]), aboutSheet(model, READING)],
  });
}

/**
 * One table a sheet, a line a figure: number, bounds, hedge, wording, claimant and note numbers each in a column of their own.
 * Follows gov.uk "Creating and sharing spreadsheets": no merged or blank cells, no meaning in colour, notes in a column.
 */
export async function toAccessibleXlsx(model: ExportModel, carries: string | null = null): Promise<Uint8Array> {
  return writeWorkbook({
    ...propertiesOf(model),
    description: noticeOf(model).join(""),
    carries,
    made: madeOf([{ model, charts: [], table: true }], "accessible", model.date),
    sheets: [aboutSheet(model, WORKING), longSheet(model, "Figures", "Figures"), ...noteSheets([model])],
  });
}

/** Which of the two workbooks a list is. */
export type ListWorkbook = "reading" | "accessible";

/**
 * A list of views as one workbook: what it holds first, a sheet a view, and all their notes once.
 * @param models numbered together; at least one
 */
export async function toListXlsx(models: readonly ExportModel[], kind: ListWorkbook): Promise<Uint8Array> {
  const [first] = models;
  if (first === undefined) throw new Error("a workbook of no view");
  const names = sheetNames(models.map(({ title }) => title));
  const sheets = models.map((model, index) => {
    const name = names[index] ?? "";
    return kind === "reading" ? seenSheet(model, name) : longSheet(model, name, `Figures${index + 1}`);
  });
  return writeWorkbook({
    ...propertiesOf(first),
    title: listTitle(models),
    carries: null,
    made: madeOf(
      models.map((model) => ({ model, charts: [], table: true })),
      kind,
      first.date,
    ),
    sheets: [contentsSheet(models, names, kind), ...sheets, ...noteSheets(models)],
  });
}

/** What is in the workbook, each leading to its sheet, and where each is from. */
function contentsSheet(models: readonly ExportModel[], names: readonly string[], kind: ListWorkbook): Sheet {
  const views = models.flatMap((model, index): (readonly SheetCell[])[] => {
    const name = names[index] ?? "";
    const line = (heading: string, text: string, leads: string): readonly SheetCell[] => [
      as("plain")(heading),
      leads === "" ? as("plain")(text) : { ...as("plain")(text), leads },
    ];
    return [
      line(`Sheet ${index + 1}`, model.title, `#'${name.replaceAll("'", "''")}'!A1`),
      ...(model.filteredBy === null ? [] : [line("Filtered by", model.filteredBy, "")]),
      line("Address", model.address, model.address),
    ];
  });
  const same = sharedFields(models).map((field) => field.map(as("plain")));
  const how = (kind === "reading" ? READING_LIST : WORKING_LIST).map((field) => field.map(as("plain")));
  return { name: "Contents", widths: [24, 100], rows: [["property", "text"].map(as("heading")), ...views, ...same, ...how], frozen: 1 };
}

/** A sheet's name has at most 31 characters, some of which it may not have. Source: support.microsoft.com, "Rename a worksheet". */
const LONGEST_NAME = 31;

/** "1 Shares of exports", each different by its number. */
function sheetNames(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const name = `${index + 1} ${title.replace(/[\\/?*[\]:]/gu, " ").replace(/\s+/gu, " ")}`;
    const cut = name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME).replace(/ \S*$/u, "");
    return cut.replace(/['’]+$/u, "").trim();
  });
}

/** One table: a line a figure. @param table its name, which no other has */
function longSheet(model: ExportModel, name: string, table: string): Sheet {
  return {
    name,
    widths: longHeadings(model).map((heading) => (["label", "wording", "report", "section", "cites"].includes(heading) ? 32 : 16)),
    rows: [longHeadings(model).map(as("heading")), ...longTable(model).map((line) => line.map(as("plain")))],
    frozen: 1,
    table,
  };
}

const as =
  (style: SheetStyle) =>
  (value: string | number): SheetCell => ({ value, style });

function seenSheet(model: ExportModel, name: string): Sheet {
  const headings = [
    model.key.label,
    ...model.columns.map(({ label, unit }) => (unit === null ? label : `${label} (${unit})`)),
    ...whoHeading(model),
    "Notes",
  ];
  const widths = [34, ...model.columns.map(({ type }) => (type === "number" ? 21 : 30)), ...whoHeading(model).map(() => 34), 30];
  const above = [
    ...noticeOf(model).flatMap((text) => across("group", text, widths)),
    ...across("title", model.title, widths),
    ...across("line", model.summary, widths),
  ].filter(([cell]) => cell?.value !== "");
  return {
    name,
    widths,
    rows: [
      ...above,
      headings.map((heading, index) => ({ ...as("heading")(heading), right: model.columns[index - 1]?.type === "number" })),
      ...model.groups.flatMap((group) => groupRows(model, group, widths)),
    ],
    frozen: above.length + 1,
  };
}

function groupRows(
  model: ExportModel,
  { label, why, rows }: ExportModel["groups"][number],
  widths: Sheet["widths"],
): readonly (readonly SheetCell[])[] {
  // A reader's own total stands at the end of one table, as it did in theirs.
  const isOne = label === "" || model.groups.length === 1 || model.maker.kind === "reader";
  const heading = isOne ? [] : across("group", why === "" ? label : `${label}. ${why}`, widths);
  return [...heading, ...rows.map((row) => seenRow(model, row))];
}

/** Rows of one cell each, whose text runs on over the empty cells beside it. */
function across(style: "title" | "group" | "line", text: string, widths: Sheet["widths"]): readonly (readonly SheetCell[])[] {
  return linesAcross(text, style, widths).map((line) => [as(style)(line)]);
}

function seenRow(model: ExportModel, row: ExportRow): readonly SheetCell[] {
  const texts = noteTexts(model);
  const notes = [...new Set(cellsOf(row).flatMap((cell) => cell.notes))].sort((a, b) => a - b);
  const described = row.described.map(({ label, cell }) => `${label}: ${commentOf(model, cell, fullNotes(cell, texts))}`);
  return [
    {
      ...as("plain")([rowName(row), ...row.described.map(({ label, cell, by }) => `${label}: ${markedText(cell)}${by}`)].join("\n")),
      ...(described.length === 0 ? {} : { comment: described.join("\n") }),
    },
    ...row.cells.map((cell, index) => ({
      ...seenCell(model.maker.kind === "reader" ? unquoted(cell) : cell, model.columns[index]),
      // Stryker disable next-line OptionalChaining: a row has no more cells than there are columns; for the compiler
      right: model.columns[index]?.type === "number",
      comment: commentOf(model, cell, fullNotes(cell, texts)),
    })),
    ...whoField(model, row).map(as("plain")),
    as("plain")(markersText({ notes, letters: row.letters })),
  ];
}

/** A quantity in words as a reader wrote it: our quotation marks are no part of their table. */
function unquoted(cell: ExportCell): ExportCell {
  return cell.kind === "word" ? { ...cell, text: cell.text.replace(/^“|”$/gu, "") } : cell;
}

/** A number where a format shows it exactly as the page does, so that no hedge is lost; text otherwise. */
function seenCell(cell: ExportCell, column: ExportColumn | undefined): SheetCell {
  const { kind, value, text } = cell;
  const format = kind === "plain" && value !== null && column?.type === "number" ? formatOf(value, text) : null;
  return format === null || value === null ? as("plain")(text) : { value, style: "plain", format };
}

function formatOf(value: number, text: string): string | null {
  const digits = formatNumber(value);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const number = `${value < 1000 ? "0" : "#,##0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  if (text === digits) return number;
  if (text === `${digits}%`) return `${number}"%"`;
  if (text === `$${digits}`) return `"$"${number}`;
  return text === `${digits} km` ? `${number}" km"` : null;
}

function commentOf({ maker }: ExportModel, cell: ExportCell, notes: string): string {
  if (maker.kind === "reader") return notes.replaceAll(" | ", "\n");
  return `${cell.wording === null ? "Nothing printed" : `As reported: “${cell.wording}”`}. ${claimText(cell)}.\n${notes.replaceAll(" | ", "\n")}`;
}

/** @param models those of a workbook, numbered together: a note that several have stands there once */
function noteSheets(models: readonly ExportModel[]): readonly Sheet[] {
  const notes = inOrder(new Map(models.flatMap((model) => model.notes.map((note) => [note.number, note] as const))));
  const editorNotes = [...new Map(models.flatMap((model) => model.editorNotes.map((note) => [note.letter, note] as const))).values()];
  const isSite = models.every(({ maker }) => maker.kind === "site");
  const lines = notes.map((note) => [`[note ${note.number}]`, ...saidIn(note)]);
  const sheet = (name: string, headings: readonly string[], body: readonly (readonly string[])[], widths: readonly number[]): Sheet => ({
    name,
    widths,
    rows: [headings.map(as("heading")), ...body.map((line) => line.map(as("plain")))],
    frozen: 1,
  });
  const editors = editorNotes.map(({ letter, title, text }) => [`[editor’s note ${letter}]`, title, text]);
  return [
    sheet("Notes", ["note", "text", ...(isSite ? ["report", "wording"] : ["kind", "in your file"])], lines, [12, 72, 30, 34]),
    ...(editors.length === 0 ? [] : [sheet("Editor’s notes", ["note", "title", "text"], editors, [18, 40, 90])]),
  ];
}

function inOrder(byNumber: ReadonlyMap<number, ExportNote>): readonly ExportNote[] {
  return [...byNumber.values()].toSorted((one, other) => one.number - other.number);
}

/** The text of a note; then the report that its passages stand in, and their words, or what it is of a reader's own and where it stood. */
function saidIn({ text, citations }: ExportNote): readonly string[] {
  const [first] = citations;
  switch (first.kind) {
    case "passage":
      return [
        text,
        first.report.title,
        passagesOf(citations)
          .map(({ wording }) => wording)
          .join(" | "),
      ];
    case "note":
      return [first.text, NOTE_KINDS.note, first.from];
    default:
      return [text, NOTE_KINDS[first.kind], ""];
  }
}

const READING = [
  ["Sheet Table", "The table as the page shows it. Each cell’s comment holds its wording and its notes in full."],
  [
    "Numbers",
    "A cell holds a number where the report’s number is exact. With a word such as “some” or “over” it is text, so that the word stays.",
  ],
] as const;

const WORKING = [
  ["Sheet Figures", "One line a figure, one property a column, no merged and no blank cells."],
  ["value, low, high", "The number as worded, and the bounds the words allow. “Not stated” where the report gives none."],
  [
    "qualifier, hedge",
    "What the report’s word says of the number, and the word itself. A number is not exact unless its qualifier is “plain”.",
  ],
  ["note", "Numbers of the lines in sheet Notes."],
  ["Claims", "Figures of different claimants stand on lines of their own and are not to be added up or averaged."],
] as const;

const READING_LIST = [
  ["Sheets", "Tables as the pages show them. Each cell’s comment holds its wording and its notes in full."],
  ...READING.slice(1),
] as const;
const WORKING_LIST = [["Sheets", "One line a figure, one property a column, no merged and no blank cells."], ...WORKING.slice(1)] as const;

function aboutSheet(model: ExportModel, howToRead: readonly (readonly [string, string])[]): Sheet {
  const summary = model.summary === "" ? [] : [["Summary", model.summary] as const];
  const lines = [...aboutFields(model), ...summary, ...(model.maker.kind === "site" ? howToRead : [])];
  const cell = (text: string): SheetCell =>
    text === model.address && text !== "" ? { ...as("plain")(text), leads: text } : as("plain")(text);
  return {
    name: "Contents",
    widths: [24, 100],
    rows: [["property", "text"].map(as("heading")), ...lines.map((line) => line.map(cell))],
    frozen: 1,
  };
}
