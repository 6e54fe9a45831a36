/** Every format a view can be taken along in, with its writer; a writer's library is loaded when it is first asked for. */
import type { DrawChart } from "../chart/drawing";
import type { ExportModel } from "./exportModel";
import { rowsOf } from "./exportModel";
import { safeFileName } from "./safeFileName";
import type { Prepared } from "./prepareExport";
import type { DeckOptions } from "./slides/toPptx";

export type FormatGroup = "slides" | "spreadsheet" | "document" | "data" | "programs" | "references";

export interface Format<P extends Prepared = Prepared> {
  readonly id: string;
  readonly group: FormatGroup;
  readonly name: string;
  /** What it is for, in a line. */
  readonly hint: string;
  /** Before the ending of the file's name, where two formats share one. */
  readonly variant: string;
  readonly extension: string;
  readonly type: string;
  /** @param draw draws a chart, where the format has one; @param look of slides */
  readonly write: (prepared: P, draw: DrawChart, look: SlideLook) => Promise<string | Uint8Array>;
}

/** Whose look slides have, and whether their charts are objects with a data sheet behind. */
export type SlideLook = Pick<DeckOptions, "template" | "objects">;

/** A file that is made, not yet saved. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

type TextWriter = (model: ExportModel) => string;

const text =
  (load: () => Promise<TextWriter>): Format["write"] =>
  async ({ model }) =>
    (await load())(model);

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const FORMATS: readonly Format[] = [
  {
    id: "slide",
    group: "slides",
    name: "One slide (PowerPoint)",
    hint: "The chart as shapes you can edit, or the table where there is none, with its notes",
    variant: "slide",
    extension: "pptx",
    type: PPTX,
    write: async ({ model, charts }, draw, look) =>
      (await import("./slides/toPptx")).toPptx([{ model, charts: charts.slice(0, 1), table: charts.length === 0 }], model.date, draw, look),
  },
  {
    id: "pptx",
    group: "slides",
    name: "Slides (PowerPoint)",
    hint: "Every chart and the table as objects you can edit, notes on each slide",
    variant: "",
    extension: "pptx",
    type: PPTX,
    write: async ({ model, charts }, draw, look) =>
      (await import("./slides/toPptx")).toPptx([{ model, charts, table: true }], model.date, draw, look),
  },
  {
    id: "xlsx-reading",
    group: "spreadsheet",
    name: "Reading copy (Excel)",
    hint: "The table as you see it, notes as comments on the cells",
    variant: "reading",
    extension: "xlsx",
    type: XLSX,
    write: async ({ model }) => (await import("./sheets/toXlsx")).toReadingXlsx(model),
  },
  {
    id: "xlsx-accessible",
    group: "spreadsheet",
    name: "Accessible copy (Excel)",
    hint: "One figure a line; number, hedge, claimant and notes in columns of their own",
    variant: "accessible",
    extension: "xlsx",
    type: XLSX,
    write: async ({ model }) => (await import("./sheets/toXlsx")).toAccessibleXlsx(model),
  },
  {
    id: "docx",
    group: "document",
    name: "Word",
    hint: "A table with real footnotes",
    variant: "",
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async ({ model }) => (await import("./document/toDocx")).toDocx(model),
  },
  {
    id: "md",
    group: "document",
    name: "Markdown",
    hint: "With footnotes",
    variant: "",
    extension: "md",
    type: "text/markdown",
    write: text(async () => (await import("./toMarkdown")).toMarkdown),
  },
  {
    id: "html",
    group: "document",
    name: "Web page",
    hint: "One file that needs nothing else",
    variant: "",
    extension: "html",
    type: "text/html",
    write: text(async () => (await import("./toHtml")).toHtml),
  },
  {
    id: "csv",
    group: "data",
    name: "CSV, exact",
    hint: "Every text as it is",
    variant: "exact",
    extension: "csv",
    type: "text/csv",
    write: text(async () => (await import("./wideCsv")).toCsv),
  },
  {
    id: "csv-safe",
    group: "data",
    name: "CSV, spreadsheet-safe",
    hint: "Opens in Excel with its letters right, and nothing in it can run",
    variant: "spreadsheet-safe",
    extension: "csv",
    type: "text/csv",
    write: text(async () => (await import("./wideCsv")).toSafeCsv),
  },
  {
    id: "csv-semicolon",
    group: "data",
    name: "CSV, with semicolons",
    hint: "The same for Excel where numbers are written with a comma: 0,5",
    variant: "semicolons",
    extension: "csv",
    type: "text/csv",
    write: text(async () => (await import("./wideCsv")).toSemicolonCsv),
  },
  {
    id: "tsv",
    group: "programs",
    name: "TSV",
    hint: "Tabs between the fields",
    variant: "",
    extension: "tsv",
    type: "text/tab-separated-values",
    write: text(async () => (await import("./wideCsv")).toTsv),
  },
  {
    id: "json",
    group: "programs",
    name: "JSON",
    hint: "Every cell with its bounds, words and citations",
    variant: "",
    extension: "json",
    type: "application/json",
    write: text(async () => (await import("./toJson")).toJson),
  },
  {
    id: "datapackage",
    group: "programs",
    name: "Data Package",
    hint: "One cell a line for programs, with tables of notes, passages, sources and disagreements (Frictionless)",
    variant: "datapackage",
    extension: "zip",
    type: "application/zip",
    write: async ({ model, beside }) => (await import("./cells/toCellPackage")).toCellPackage(model, await beside()),
  },
  {
    id: "jsonld",
    group: "programs",
    name: "Linked data (JSON-LD)",
    hint: "Each figure as a claim with who says so, its words, its sources and what disagrees",
    variant: "",
    extension: "jsonld",
    type: "application/ld+json",
    write: async ({ model, beside }) => (await import("./cells/toLinkedData")).toLinkedData(model, await beside()),
  },
  {
    id: "px",
    group: "programs",
    name: "PX",
    hint: "For PxWin and PxWeb; exact numbers in the table, all else in the notes of its cells",
    variant: "",
    extension: "px",
    type: "application/octet-stream",
    write: async ({ model, beside }) => (await import("./cells/toPx")).toPx(model, await beside()),
  },
  {
    id: "bib",
    group: "references",
    name: "BibTeX",
    hint: "For LaTeX and Zotero",
    variant: "",
    extension: "bib",
    type: "application/x-bibtex",
    write: text(async () => (await import("./bibliography")).toBibtex),
  },
  {
    id: "ris",
    group: "references",
    name: "RIS",
    hint: "For EndNote and Mendeley",
    variant: "",
    extension: "ris",
    type: "application/x-research-info-systems",
    write: text(async () => (await import("./bibliography")).toRis),
  },
  {
    id: "csl",
    group: "references",
    name: "CSL-JSON",
    hint: "For Zotero and Pandoc",
    variant: "",
    extension: "csl.json",
    type: "application/vnd.citationstyles.csl+json",
    write: text(async () => (await import("./bibliography")).toCslJson),
  },
];

/** @throws where there is no such format */
export function formatNamed(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
}

/** Why a view gives no file; null where it gives one. */
export function whyNoFile(model: ExportModel): string | null {
  const { filteredBy } = model;
  if (rowsOf(model).length > 0) return null;
  return filteredBy === null
    ? "The table has no row, so that there is nothing to save."
    : `No row is left when filtered by ${filteredBy}, so that there is nothing to save. Take ${model.kind === "list" ? "all of it" : "the whole dataset"}, or change the filter.`;
}

/** A view of which one chart is meant, where it has that chart. */
export function withChart<P extends Prepared>(prepared: P, id: string | null): P {
  const meant = prepared.charts.filter((chart) => chart.id === id);
  return meant.length === 0 ? prepared : { ...prepared, charts: meant };
}

/** A view in one format. @throws what the writer throws, and where its library cannot be loaded */
export async function makeFile<P extends Prepared>(
  format: Format<P>,
  prepared: P,
  draw: DrawChart,
  look: SlideLook = {},
): Promise<MadeFile> {
  const { variant, extension, type, write } = format;
  const { id, date, filteredBy } = prepared.model;
  // A part is never named as the whole is: it says by what it was filtered, as far as there is room.
  const part = filteredBy === null ? "" : `filtered-${filteredBy.slice(0, 30)}`;
  const name = [id, part, variant, date].filter((one) => one !== "").join("-");
  return { name: safeFileName(name, extension), type, content: await write(prepared, draw, look) };
}
