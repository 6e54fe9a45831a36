/** The wide CSVs described for machines: CSVW (W3C, Metadata Vocabulary for Tabular Data) and Data Package v2 (datapackage.org). */
import type { Report } from "../model/report";
import type { Publication } from "./datasetJsonLd";
import { captionText } from "../view/captionText";
import type { ExportCell } from "./exportCell";
import { claimText } from "./exportCell";
import type { ExportModel, ExportRow } from "./exportModel";
import { rowsOf } from "./exportModel";
import { fullNotes, noteTexts, wideColumns } from "./wideCsv";
import { SITE_ID, SITE_NAME } from "../model/site";

const LICENSE = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0",
} as const;

/** Of Croissant 1.0, as its specification prints it. Source: docs.mlcommons.org/croissant/docs/croissant-spec.html. */
const CROISSANT_CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
} as const;

export interface Described {
  readonly model: ExportModel;
  /** Our own text, without markers. */
  readonly description: string;
  readonly reports: readonly Report[];
  /** ISO 3166 codes of its places, where they have one. */
  readonly codes: readonly string[];
  /** Of the CSV as published: SHA-256 and bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The text of `/d/<dataset>.csv-metadata.json`, beside the file it describes. */
export function toCsvw({ model, description, reports, codes }: Described, { site, version, date }: Publication): string {
  return json({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "@id": `${site}d/${model.id}.csv-metadata.json`,
    url: `${model.id}.csv`,
    "dc:title": model.title,
    "dc:description": description,
    "dc:license": { "@id": LICENSE.path },
    "dc:modified": { "@value": date, "@type": "xsd:date" },
    "dc:hasVersion": version,
    "dc:source": reports.map(sourceText),
    ...(codes.length === 0 ? {} : { "dc:coverage": codes }),
    notes: cellNotes(model),
    dialect: { delimiter: ",", header: true, encoding: "utf-8", lineTerminators: ["\r\n"], doubleQuote: true },
    tableSchema: {
      columns: wideColumns(model).map(({ name, title, type, sparse, description: about }) => ({
        name,
        titles: title,
        "dc:description": about,
        datatype: type,
        ...(sparse ? { null: "" } : { required: true }),
      })),
      primaryKey: "row_id",
    },
  });
}

/**
 * What is to be read with each cell, as annotations of it, which RFC 7111 names by line and column, counted from 1 with the headings: its
 * caption, and, as comments, who says so and each of its notes in full.
 */
function cellNotes(model: ExportModel): readonly object[] {
  const names = wideColumns(model).map(({ name }) => name);
  const texts = noteTexts(model);
  return rowsOf(model).flatMap((row, line) =>
    placedCells(model, row).flatMap(({ column, cell }) => {
      const at = names.indexOf(column.replaceAll("-", "_")) + 1;
      const note = { type: "Annotation", target: `${model.id}.csv#cell=${line + 2},${at}` };
      const comments = [claimText(cell), ...fullNotes(cell, texts).split(" | ")];
      return [
        ...(cell.caption === "" ? [] : [{ ...note, body: captionText(cell.caption, cell.inSentence) }]),
        ...comments.map((body) => ({ ...note, motivation: "commenting", body })),
      ];
    }),
  );
}

/** Every cell of a row with the id of its column. */
function placedCells({ columns }: ExportModel, { cells, described }: ExportRow): readonly Placed[] {
  return [...cells.map((cell, index) => ({ column: columns[index]?.id ?? "", cell })), ...described];
}

interface Placed {
  readonly column: string;
  readonly cell: ExportCell;
}

/** The first caption of a column, as an example of what its figures say. */
function exampleOf(model: ExportModel, name: string): string {
  const at = model.columns.findIndex(({ id }) => id.replaceAll("-", "_") === name);
  const found = rowsOf(model)
    .flatMap(({ cells }) => cells[at] ?? [])
    .find(({ caption }) => caption !== "");
  return found === undefined ? "" : ` For example: “${captionText(found.caption, found.inSentence)}”`;
}

/** Of everything at once. */
export interface SitePublication extends Publication {
  /** What the site says of itself, in one sentence. */
  readonly about: string;
}

/** The text of `/api/datapackage.json`, over every CSV. Paths are absolute, since a package may not name what lies above it. */
export function toDataPackage(described: readonly Described[], { site, version, date, about }: SitePublication): string {
  return json({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: SITE_ID,
    id: site,
    title: SITE_NAME,
    description: about,
    homepage: site,
    version: version.replace("+", "-"),
    created: `${date}T00:00:00Z`,
    licenses: [LICENSE],
    contributors: [{ title: SITE_NAME, path: site, roles: ["publisher"] }],
    sources: [...new Map(described.flatMap(({ reports }) => reports.map((report) => [report.id, { title: sourceText(report) }]))).values()],
    resources: described.map(({ model, description, sha256, bytes }) => ({
      $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
      name: model.id,
      type: "table",
      title: model.title,
      description,
      path: `${site}d/${model.id}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes,
      hash: `sha256:${sha256}`,
      dialect: { $schema: "https://datapackage.org/profiles/2.0/tabledialect.json", delimiter: ",", lineTerminator: "\r\n" },
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: wideColumns(model).map(({ title, type, sparse, description: about }) => ({
          name: title,
          type,
          description: about,
          constraints: { required: !sparse },
        })),
        fieldsMatch: ["equal"],
        missingValues: [""],
        primaryKey: [model.key.id],
      },
    })),
  });
}

/** A name that a path in JSON can hold, in Croissant's ids. */
function columnId(dataset: string, name: string): string {
  return `${dataset}/${name}`;
}

/**
 * The text of `/api/croissant.json`: every CSV as a file and a set of records (MLCommons Croissant 1.0, a vocabulary over
 * schema.org, for tools that load data for learning machines).
 */
export function toCroissant(described: readonly Described[], { site, version, date, about }: SitePublication): string {
  return json({
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: SITE_ID,
    description: `${about} A number is not exact unless its kind is plain: read it with the hedge and the note beside it.`,
    url: site,
    version: version.replace("+", "-"),
    datePublished: date,
    license: LICENSE.path,
    creator: { "@type": "sc:Organization", name: SITE_NAME, url: site },
    citeAs: `${SITE_NAME}, data version ${version}, ${site}`,
    distribution: described.map(({ model, description, sha256, bytes }) => ({
      "@type": "cr:FileObject",
      "@id": `${model.id}.csv`,
      name: `${model.id}.csv`,
      description,
      contentUrl: `${site}d/${model.id}.csv`,
      contentSize: `${bytes} B`,
      encodingFormat: "text/csv",
      sha256,
    })),
    recordSet: described.map(({ model, description }) => ({
      "@type": "cr:RecordSet",
      "@id": model.id,
      name: model.id,
      description,
      key: { "@id": columnId(model.id, "row_id") },
      field: wideColumns(model).map(({ name, title, type, description: about }) => ({
        "@type": "cr:Field",
        "@id": columnId(model.id, name),
        name: columnId(model.id, name),
        description: `${about}${exampleOf(model, name)}`,
        dataType: type === "number" ? "sc:Float" : "sc:Text",
        source: { fileObject: { "@id": `${model.id}.csv` }, extract: { column: title } },
      })),
    })),
  });
}

/** "International Crisis Group, Pakistan: …, Asia Report N°354, 27 February 2026". */
function sourceText({ authors, publisher, title, series, datePrinted }: Report): string {
  return [authors.join(" and "), publisher, title, series ?? "", datePrinted ?? "no date printed"].filter((part) => part !== "").join(", ");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
