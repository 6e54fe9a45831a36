/** What the built site publishes of the data: the CSVs as curated, the wide CSV of each dataset, and the interface in `/api/`. */
import { createHash } from "node:crypto";
import { loadLibrary } from "./checks/library";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import { catalogOf } from "../src/export/catalogJson";
import { cellRecords } from "../src/export/cellsJson";
import { buildExport } from "../src/export/exportModel";
import { toCsv } from "../src/export/wideCsv";
import { arrangeRows } from "../src/view/arrangeRows";

/** The data's date and the first characters of a hash over every data file: "2026-11-21+1f3a…". */
export function dataVersion(date: string, files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort()) hash.update(`${path}\n${files.get(path) ?? ""}\n`);
  return `${date}+${hash.digest("hex").slice(0, 12)}`;
}

/** Path in the site → text. The data must be free of problems. */
export function buildSite(root: string): ReadonlyMap<string, string> {
  const files = readDataFiles(root);
  const { datasets, cells, shared } = loadLibrary(files, datasetIds(root));
  const version = dataVersion(readCatalog(root).date, files);
  const measures = new Map(
    datasets.flatMap((dataset) => dataset.measures.map((measure) => [`${dataset.id}.${measure.id}`, measure] as const)),
  );
  const catalog = catalogOf(version, datasets, shared.reports.values());
  return new Map([
    ...files,
    ["data/catalog.json", json(readCatalog(root))],
    ["api/cells.json", json({ version, cells: cellRecords(datasets) })],
    ["api/catalog.json", json(catalog)],
    ...datasets.map((dataset): [string, string] => {
      const library = { cells, measures, citations: shared.citations };
      const stamp = { address: `d/${dataset.id}/`, version, date: readCatalog(root).date };
      const view = { kind: "dataset", dataset, library, stamp, groups: arrangeRows(dataset, null), measures: dataset.measures } as const;
      return [`d/${dataset.id}.csv`, toCsv(buildExport({ ...view, filteredBy: null }))];
    }),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
