/** The view as a table for readers, one line a row, with the notes beside every value. */
import type { Table } from "./delimited";
import { formatDelimited, formatGuarded } from "./delimited";
import type { ExportCell } from "./exportCell";
import { printedIn } from "./exportCell";
import type { ExportColumn, ExportModel, ExportNote, ExportRow } from "./exportModel";
import { rowsOf } from "./exportModel";
import { notesNamed } from "./exportProse";

/** Column headings and lines of text. What a file is, and where from, stands in its last columns, so that it stays one table. */
function wideTable(model: ExportModel): Table {
  if (model.maker.kind === "reader") return ownTable(model, model.maker.notice);
  const about = aboutFields(model);
  const notes = noteTexts(model);
  const headings = wideColumns(model).map(({ title }) => title);
  const lines = model.groups.flatMap((group) =>
    group.rows.map((row) => [
      row.id,
      rowName(row),
      group.label === "" ? model.title : group.label,
      row.place,
      ...model.columns.flatMap((column, index) => cellFields(column, row.cells[index], notes)),
      ...model.describing.flatMap((column) => cellFields(column, row.described.find((one) => one.column === column.id)?.cell, notes)),
      ...about.map(([, value]) => value),
    ]),
  );
  return [headings, ...lines];
}

/** A reader's own table: what it is first, in every line, so that it stays one table. */
function ownTable(model: ExportModel, notice: string): Table {
  const notes = noteTexts(model);
  const parts = ({ type }: ExportColumn): readonly string[] => [
    ...(type === "number" ? ["number", "low", "high"] : []),
    ...["as written", "note"],
  ];
  const headings = model.columns.flatMap((column) => [
    column.unit === null ? column.label : `${column.label} (${column.unit})`,
    ...parts(column).map((part) => `${column.label}: ${part}`),
  ]);
  const lines = rowsOf(model).map((row) => [
    notice,
    rowName(row),
    ...row.cells.flatMap((cell, index) => {
      const numbers = model.columns[index]?.type === "number" ? [cell.value, cell.low, cell.high].map(numberText) : [];
      return [cell.text, ...numbers, cell.wording ?? "", fullNotes(cell, notes)];
    }),
  ]);
  return [["Whose data", model.key.label, ...headings], ...lines];
}

/** A row's heading with what tells it from others of the same name. */
export function rowName({ label, detail }: ExportRow): string {
  return detail === "" ? label : `${label} (${detail})`;
}

/** What every file says of itself, as heading and text. */
export function aboutFields(model: ExportModel): readonly (readonly [heading: string, text: string])[] {
  const { maker } = model;
  const filtered = ["Filtered by", model.filteredBy ?? "not filtered"] as const;
  if (maker.kind === "reader") {
    const author = maker.name === "" ? [] : [["Author", maker.name] as const];
    return [["Whose data", maker.notice], ["Table", model.title], ...author, filtered, ["Made", model.date]];
  }
  return [
    ["Table", model.title],
    filtered,
    ["Data version", model.version],
    ["Retrieved", model.date],
    ["Address", model.address],
    ["Licence of the data", `${maker.licence.name}, ${maker.licence.address}`],
  ];
}

/** Of `aboutFields`, what is true of every view of a list. */
export function sharedFields(models: readonly ExportModel[]): readonly (readonly [heading: string, text: string])[] {
  const [first] = models;
  const own = ["Table", "Filtered by", "Address", "Whose data", "Author"];
  return first === undefined ? [] : aboutFields(first).filter(([heading]) => !own.includes(heading));
}

/** What a file of a reader's own table says first; nothing in files of a site. */
export function noticeOf({ maker }: Pick<ExportModel, "maker">): readonly string[] {
  return maker.kind === "reader" ? [maker.notice] : [];
}

/** Whose data a page or a slide shows, in one line. */
export function citedAs({ maker, version, date }: ExportModel): string {
  return maker.kind === "reader" ? maker.notice : `${maker.name}, data ${version}, retrieved ${date}, ${maker.licence.short}`;
}

/** Where a copied text is from. */
export function whereFrom({ maker, address, version, date }: ExportModel): string {
  return maker.kind === "reader" ? maker.notice : `${address}, data version ${version}, retrieved ${date}. ${maker.licence.name}`;
}

/** A column of the wide table, as metadata formats describe it. */
export interface WideColumn {
  /** A name for machines: letters, digits and underscores. */
  readonly name: string;
  /** The heading in the file. */
  readonly title: string;
  /** Numbers are empty where the wording states none on that side. */
  readonly type: "string" | "number";
  readonly description: string;
  /** Whether it is empty in rows of which the report says no such thing. */
  readonly sparse: boolean;
}

/** The columns of the wide table, in its order. */
export function wideColumns(model: ExportModel): readonly WideColumn[] {
  const text = (name: string, title: string, description: string): WideColumn => ({
    name,
    title,
    type: "string",
    description,
    sparse: false,
  });
  return [
    text("row_id", model.key.id, "The row’s own name, which never changes."),
    text("row_label", model.key.label, "What the row is about."),
    text("row_group", "Group", "Rows of one group are comparable with each other."),
    text("row_place", "Place", "Where it was counted."),
    ...model.columns.flatMap((column) => cellColumns(column)),
    ...model.describing.flatMap((column) => cellColumns(column, true)),
    ...aboutFields(model).map(([heading]) =>
      text(`about_${heading.toLowerCase().replace(/[^a-z]/gu, "_")}`, heading, "The same in every row: about this file."),
    ),
  ];
}

function cellColumns({ id, label, type, unit, counts, place }: ExportColumn, sparse = false): readonly WideColumn[] {
  const name = id.replaceAll("-", "_");
  const column = (part: string, kind: WideColumn["type"], description: string): WideColumn => ({
    name: `${name}_${part.replace(/ /gu, "_")}`,
    title: `${label}: ${part}`,
    type: kind,
    description,
    sparse: sparse || kind === "number",
  });
  const numbers = [
    column("number", "number", "The number printed; empty for ranges and for words."),
    column("low", "number", "The least that the wording allows; empty where it sets none."),
    column("high", "number", "The most that the wording allows; empty where it sets none."),
  ];
  return [
    {
      name,
      title: unit === null ? label : `${label} (${unit})`,
      type: "string",
      description: `The figure with its hedge, as the site prints it.${counts === null ? "" : ` Counts: ${countsText(counts, unit)}.`}${place === null ? "" : ` Counted in ${place}.`}${sparse ? " It describes the row; empty where it has none." : ""}`,
      sparse,
    },
    ...(type === "number" ? numbers : []),
    ...(isCountedByRow({ type, counts })
      ? [column("counts", "string", "What it counts, as all datasets call it."), column("unit", "string", "The unit it counts in.")]
      : []),
    column("as reported", "string", "The words as printed in the report."),
    column("who says so", "string", "Who counted or claims it."),
    column("printed in", "string", "The newspaper or agency in whose headline it stands; “the report” where the report itself prints it."),
    column("note", "string", "Report, place, wording, what the report cites; then notes of the editors."),
  ];
}

/** Number, low and high are empty where the wording states none, and what describes a row where it has none; all else is said in words. */
function cellFields(column: ExportColumn, cell: ExportCell | undefined, notes: NoteTexts): readonly string[] {
  if (cell === undefined) return cellColumns(column).map(() => "");
  const numbers = column.type === "number" ? [cell.value, cell.low, cell.high].map(numberText) : [];
  const counted = isCountedByRow(column) ? [cell.counts ?? "not stated", cell.unit ?? "none"] : [];
  return [cell.text, ...numbers, ...counted, cell.wording ?? "nothing printed", cell.claimant, printedIn(cell), fullNotes(cell, notes)];
}

/** Whether figures of a column count different things, so that each says which. */
function isCountedByRow({ type, counts }: Pick<ExportColumn, "type" | "counts">): boolean {
  return type === "number" && counts === null;
}

/** "People killed; unit people, harm killed, who people". */
function countsText({ label, harm, who }: NonNullable<ExportColumn["counts"]>, unit: string | null): string {
  return `${label}; unit ${unit ?? "none"}, harm ${harm}, who ${who}`;
}

/** A number as machines read it; empty for none. */
function numberText(value: number | null): string {
  return value === null ? "" : String(value);
}

/** Texts of a model's notes, by number and by letter. */
export interface NoteTexts {
  readonly notes: ReadonlyMap<number, ExportNote>;
  readonly editors: ReadonlyMap<string, string>;
}

export function noteTexts(model: ExportModel): NoteTexts {
  return {
    notes: new Map(model.notes.map((note) => [note.number, note])),
    editors: new Map(model.editorNotes.map(({ letter, title, text }) => [letter, `${title}. ${text}`])),
  };
}

/** A cell's notes in full, separated by bars. Other notes that an editor's note names are among them. */
export function fullNotes(cell: ExportCell, texts: NoteTexts): string {
  const editors = cell.letters.map((letter) => `[editor’s note ${letter}] ${texts.editors.get(letter) ?? ""}`);
  const others = [...new Set(editors.flatMap(notesNamed))].filter((number) => !cell.notes.includes(number));
  return [
    ...cell.notes.map((number) => noteLine(number, cell, texts)),
    ...editors,
    ...others.map((number) => noteLine(number, cell, texts)),
  ].join(" | ");
}

function noteLine(number: number, { citations, yearFrom }: ExportCell, { notes }: NoteTexts): string {
  const note = notes.get(number);
  const own = (note?.citations ?? []).filter(({ id }) => citations.includes(id));
  const year = own.length > 0 && own.every(({ id }) => yearFrom.includes(id)) ? "Year inferred from: " : "";
  return `[note ${number}] ${year}${note?.text ?? ""}`;
}

/** CSV, exact: every field as published. */
export function toCsv(model: ExportModel): string {
  return formatDelimited(wideTable(model), ",");
}

/** CSV for spreadsheets: nothing in it runs, signed numbers stay numbers. */
export function toSafeCsv(model: ExportModel): string {
  return formatGuarded(wideTable(model), ",");
}

/** The same with semicolons, and commas in numbers. */
export function toSemicolonCsv(model: ExportModel): string {
  return formatGuarded(wideTable(model), ";");
}

/** Tab-separated, exact. */
export function toTsv(model: ExportModel): string {
  return formatDelimited(wideTable(model), "\t");
}
