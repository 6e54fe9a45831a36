/** The reports behind a view, and this site's version of the data, for reference managers: the reports first. */
import type { Provenance, Report } from "../model/report";
import { passagesOf } from "../view/noteText";
import type { ExportModel } from "./exportModel";
import { SITE_MAKER } from "../model/maker";

/** What a reference says; a date has only the parts that are printed. */
interface Reference {
  readonly id: string;
  readonly type: "report" | "dataset" | "document";
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly series: string | null;
  readonly date: readonly number[];
  readonly address: string | null;
  readonly version: string | null;
  readonly accessed: string | null;
  readonly note: string | null;
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** Reports in the order of the notes, each once, then the data itself. */
function referencesOf(model: ExportModel): readonly Reference[] {
  const first = model.notes.map(({ citations: [one] }) => one);
  const { maker } = model;
  if (maker.kind === "reader") return ownReferences(first, maker.notice);
  const reports = new Map(passagesOf(first).map(({ report }) => [report.id, report]));
  return [...[...reports.values()].map(reportReference), dataReference({ ...model, accessed: model.date }, maker)];
}

/** A reader's sources as they typed them, each once, and of each whose it is. */
function ownReferences(all: readonly Provenance[], notice: string): readonly Reference[] {
  const titles = [...new Set(all.flatMap((one) => (one.kind === "source" ? [one.title] : [])))];
  const rest = {
    type: "document",
    authors: [],
    publisher: "",
    series: null,
    date: [],
    address: null,
    version: null,
    accessed: null,
  } as const;
  return titles.map((title, index) => ({ ...rest, id: `source-${index + 1}`, title, note: notice }));
}

function reportReference({ id, title, authors, publisher, series, datePrinted }: Report): Reference {
  const shared = { id, type: "report", title, authors, publisher, series } as const;
  const date = dateParts(datePrinted ?? "");
  return { ...shared, date, note: date.length === 0 ? "No date printed" : null, address: null, version: null, accessed: null };
}

/** What this site publishes, as a reference needs it. */
export interface DataOfSite {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly address: string;
  /** ISO day, or null. */
  readonly accessed: string | null;
}

function dataReference({ id, title, version, accessed, address }: DataOfSite, maker: Pick<typeof SITE_MAKER, "id" | "name">): Reference {
  return {
    id: `${maker.id}-${id}`,
    type: "dataset",
    title,
    authors: [],
    publisher: maker.name,
    series: null,
    date: dateParts(version.slice(0, 10)),
    address,
    version,
    accessed,
    note: null,
  };
}

/** "27 February 2026" or "2025-09-09" as year, month, day; none where nothing is printed. */
function dateParts(printed: string): readonly number[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(printed);
  if (iso !== null) return iso.slice(1).map(Number);
  const words = /^(?:(\d{1,2}) )?(?:(\p{L}+) )?(\d{4})$/u.exec(printed);
  if (words === null) return [];
  const month = MONTHS.indexOf((words[2] ?? "").toLowerCase()) + 1;
  return [Number(words[3]), ...(month > 0 ? [month] : []), ...(month > 0 && words[1] !== undefined ? [Number(words[1])] : [])];
}

/** BibLaTeX-flavoured BibTeX; braces and specials escaped, titles kept in their own case. */
export function toBibtex(model: ExportModel): string {
  return referencesOf(model).map(bibtexEntry).join("\n");
}

function bibtexEntry(one: Reference): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", one.authors.length === 0 ? null : one.authors.map((name) => `{${tex(name)}}`).join(" and ")],
    ["title", `{${tex(one.title)}}`],
    [one.type === "report" ? "institution" : "publisher", one.publisher === "" ? null : `{${tex(one.publisher)}}`],
    ["number", one.series === null ? null : tex(one.series)],
    ["year", one.date[0] === undefined ? null : String(one.date[0])],
    ["month", one.date[1] === undefined ? null : String(one.date[1])],
    ["day", one.date[2] === undefined ? null : String(one.date[2])],
    ["version", one.version === null ? null : tex(one.version)],
    ["url", one.address === null ? null : texAddress(one.address)],
    ["urldate", one.accessed],
    ["note", one.note === null ? null : tex(one.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@${one.type === "report" ? "techreport" : "misc"}{${one.id},\n${lines.join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}~^$%#&_]/gu, (character) => TEX[character] ?? `\\${character}`);
}

function texAddress(address: string): string {
  return oneLine(address).replace(/[{}\\%#]/gu, (character) => encodeURIComponent(character).replace("%", "\\%"));
}

/** RIS, one tag a line; no value can begin another tag. */
export function toRis(model: ExportModel): string {
  return referencesOf(model).map(risEntry).join("\r\n");
}

const RIS_TYPES = { report: "RPRT", dataset: "DATA", document: "GEN" } as const;

function risEntry(one: Reference): string {
  const [year, month, day] = one.date;
  const date = year === undefined ? null : `${year}/${two(month)}/${two(day)}/`;
  const tags: readonly (readonly [string, string | null])[] = [
    ["TY", RIS_TYPES[one.type]],
    ["ID", one.id],
    ...one.authors.map((name) => ["AU", name] as const),
    ["TI", one.title],
    ["PB", one.publisher === "" ? null : one.publisher],
    ["T2", one.series],
    ["PY", year === undefined ? null : String(year)],
    ["DA", date],
    ["ET", one.version],
    ["UR", one.address],
    ["Y2", one.accessed === null ? null : `${one.accessed.replaceAll("-", "/")}/`],
    ["N1", one.note],
  ];
  return [...tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`])), "ER  - ", ""].join("\r\n");
}

function two(part: number | undefined): string {
  return part === undefined ? "" : String(part).padStart(2, "0");
}

/** A reference as CSL-JSON has it. Source: github.com/citation-style-language/schema. */
export interface CslItem {
  readonly id: string;
  readonly type: Reference["type"];
  readonly title: string;
  readonly note?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly number?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly version?: string;
  readonly URL?: string;
  readonly accessed?: { readonly "date-parts": readonly (readonly number[])[] };
}

export function cslOfReport(report: Report): CslItem {
  return cslItem(reportReference(report));
}

/** @param data a dataset in this site's version; `accessed` is an ISO day or null */
export function cslOfData(data: DataOfSite): CslItem {
  return cslItem(dataReference(data, SITE_MAKER));
}

/** CSL-JSON, for citation styles. */
export function toCslJson(model: ExportModel): string {
  return `${JSON.stringify(referencesOf(model).map(cslItem), null, 1)}\n`;
}

function cslItem(one: Reference): CslItem {
  return {
    id: one.id,
    type: one.type,
    title: one.title,
    ...(one.authors.length === 0 ? {} : { author: one.authors.map((literal) => ({ literal })) }),
    ...(one.type === "document" && one.note !== null ? { note: one.note } : {}),
    ...(one.publisher === "" ? {} : { publisher: one.publisher }),
    ...(one.series === null ? {} : { number: one.series }),
    ...(one.date.length === 0 ? {} : { issued: { "date-parts": [one.date] } }),
    ...(one.version === null ? {} : { version: one.version }),
    ...(one.address === null ? {} : { URL: one.address }),
    ...(one.accessed === null ? {} : { accessed: { "date-parts": [dateParts(one.accessed)] } }),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
