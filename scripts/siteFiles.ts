/** What the built site publishes of the data: the CSVs as curated, the wide CSV of each dataset, and the interface in `/api/`. */
import { createHash } from "node:crypto";
import Papa from "papaparse";
import { loadLibrary } from "./checks/library";
import { siteAddress } from "./site/address";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import { catalogOf } from "../src/export/catalogJson";
import { cellRecords } from "../src/export/cellsJson";
import type { Described } from "../src/export/descriptors";
import { toCsvw, toDataPackage } from "../src/export/descriptors";
import { toFeed } from "../src/export/feed";
import { toMarkdown } from "../src/export/markdown";
import { buildExport } from "../src/export/exportModel";
import { toBibtex, toCsl, toRis } from "../src/export/references";
import { wideTable } from "../src/export/wideCsv";
import { loadExtras } from "../src/load/loadExtras";
import { measuresOf, reportsOf } from "../src/model/library";
import type { Cell } from "../src/model/cell";
import type { Dataset, Measure } from "../src/model/dataset";
import { ownStandfirst, proseText } from "../src/view/proseText";
import { arrangeRows } from "../src/view/arrangeRows";

/** The data’s date and the first characters of a hash over every data file, the list of frozen versions left out: "2026-11-21+1f3a…". */
export function dataVersion(date: string, files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].filter((one) => !one.startsWith("v/")).sort()) hash.update(`${path}\n${files.get(path) ?? ""}\n`);
  return `${date}+${hash.digest("hex").slice(0, 12)}`;
}

/** Path in the site → text. The data must be free of problems. */
export function buildSite(root: string): ReadonlyMap<string, string> {
  const files = readDataFiles(root);
  const { datasets, cells, shared } = loadLibrary(files, datasetIds(root));
  const version = dataVersion(readCatalog(root).date, files);
  const measures = measuresOf(datasets);
  const { corrections } = loadExtras(files, shared.citations, cells);
  const publication = { site: siteAddress(root), version, date: readCatalog(root).date };
  const described = datasets.map((dataset): Described => {
    const csv = wideCsv(dataset, cells, measures);
    const description = proseText(ownStandfirst(dataset), cells, measures);
    const sha256 = createHash("sha256").update(csv).digest("hex");
    return { dataset, description, reports: reportsOf(dataset), sha256, bytes: Buffer.byteLength(csv) };
  });
  const catalog = catalogOf(version, datasets, shared.reports.values());
  return new Map([
    ...files,
    ["data/catalog.json", json(readCatalog(root))],
    ["data/library.json", libraryJson(version, new Map([...files, ["data/catalog.json", json(readCatalog(root))]]))],
    ["api/cells.json", json({ version, cells: cellRecords(datasets) })],
    ["api/catalog.json", json(catalog)],
    ...datasets.flatMap((dataset): [string, string][] => {
      const address = `d/${dataset.id}/`;
      const model = buildExport(dataset, arrangeRows(dataset, null), dataset.measures, { cells, measures, filter: null, address, version });
      const reports = reportsOf(dataset);
      return [
        [`d/${dataset.id}.csv`, wideCsv(dataset, cells, measures)],
        [`d/${dataset.id}.json`, json({ version, dataset: dataset.id, title: dataset.title, cells: cellRecords([dataset]) })],
        [`d/${dataset.id}.md`, toMarkdown(model)],
        [`d/${dataset.id}.bib`, toBibtex(reports)],
        [`d/${dataset.id}.ris`, toRis(reports)],
        [`d/${dataset.id}.csl.json`, toCsl(reports)],
      ];
    }),
    ...described.map((one): [string, string] => [`d/${one.dataset.id}.csv-metadata.json`, toCsvw(one, publication)]),
    ["api/datapackage.json", toDataPackage(described, publication)],
    ["api/corrections.json", json({ version, corrections })],
    ["corrections.xml", toFeed(corrections, publication.site, publication.date)],
  ]);
}

/** The wide table as published. */
function wideCsv(dataset: Dataset, cells: ReadonlyMap<string, Cell>, measures: ReadonlyMap<string, Measure>): string {
  const table = wideTable(dataset, cells, measures).map((line) => [...line]);
  return `${Papa.unparse(table, { newline: "\r\n" })}\r\n`;
}

/** Every data file in one, for pages that need them all: one request, compressed as one text. */
function libraryJson(version: string, files: ReadonlyMap<string, string>): string {
  return `${JSON.stringify({ version, files: Object.fromEntries(files) })}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
