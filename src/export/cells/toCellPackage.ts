/** A Data Package (datapackage.org, version 2) of cells, notes, passages, sources and disagreements: the descriptor and its tables. */
import type { Parts } from "../archive/zipParts";
import { zipParts } from "../archive/zipParts";
import type { BesideView } from "../besideView";
import { formatDelimited } from "../delimited";
import type { ExportModel } from "../exportModel";
import { noticeOf } from "../wideCsv";
import { slugOf } from "../../view/slug";
import type { CellTables, TableName } from "./cellTables";
import { cellTables, TABLES } from "./cellTables";
import { TABLE_SHAPES } from "./tableFields";

/** What a package says of itself; `own` are further properties of its descriptor, such as its licence. */
export interface PackageSaid {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** ISO day. */
  readonly date: string;
  readonly own: Readonly<Record<string, unknown>>;
}

type SiteMaker = Extract<ExportModel["maker"], { kind: "site" }>;

const HOW_TO_READ =
  "A number is exact only where OBS_VALUE holds it; every other figure is its text with low and high. Never use one without its claimant, stance and notes.";

/** Path in the package → text. */
export function cellPackage(tables: CellTables, { name, title, description, date, own }: PackageSaid): ReadonlyMap<string, string> {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description: `${description} ${HOW_TO_READ}`,
    created: `${date}T00:00:00Z`,
    ...own,
    resources: TABLES.map(resourceOf),
  };
  return new Map([
    ["datapackage.json", `${JSON.stringify(descriptor, null, 1)}\n`],
    ...TABLES.map((table) => [`${table}.csv`, csvOf(table, tables)] as const),
  ]);
}

function resourceOf(name: TableName): object {
  const { title, fields, primaryKey, foreignKeys } = TABLE_SHAPES[name];
  return {
    name,
    type: "table",
    title,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n" },
    schema: { fields, fieldsMatch: ["equal"], missingValues: [""], primaryKey, ...(foreignKeys.length === 0 ? {} : { foreignKeys }) },
  };
}

function csvOf(name: TableName, tables: CellTables): string {
  const headings = TABLE_SHAPES[name].fields.map((field) => field.name);
  return formatDelimited([headings, ...tables[name].map((line) => line.map((field) => (field === null ? "" : String(field))))], ",");
}

/** One view as an archive with its descriptor inside. */
export function toCellPackage(model: ExportModel, beside: BesideView): Uint8Array {
  const { title, summary, date, maker, filteredBy } = model;
  const filtered = filteredBy === null ? [] : [`Filtered by ${filteredBy}.`];
  const parts: Parts = cellPackage(cellTables(model, beside), {
    name: slugOf(model.id) || "table",
    title,
    description: [...noticeOf(model), ...filtered, summary].filter((part) => part !== "").join(" "),
    date,
    own: maker.kind === "site" ? siteProperties(model.address, model.version, maker) : {},
  });
  return zipParts(parts);
}

/** What a package of the site's data says of where it is from, and on which terms it may be used. */
export function siteProperties(address: string, version: string, { name, licence }: SiteMaker): PackageSaid["own"] {
  return {
    id: address,
    homepage: address,
    version: version.replace("+", "-"),
    licenses: [{ name: "CC-BY-4.0", path: licence.address, title: licence.name }],
    contributors: [{ title: name, roles: ["publisher"] }],
  };
}
