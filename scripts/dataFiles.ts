/** The data files of a checkout as text by path, the way the browser gets them from the built site. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { datasetFiles } from "../src/load/loadDataset";
import { COUNTERS_FILE } from "../src/load/loadCounters";
import { DISAGREEMENTS_FILE, MEMBERS_FILE } from "../src/load/loadDisagreements";
import { EXTRA_FILES, VERSIONS_FILE } from "../src/load/loadExtras";
import { SHARED_FILES } from "../src/load/loadShared";
import { withDisputes } from "./disputes";
import { reportsJson } from "./seeds/records";
import { SITE_FILE } from "./site/siteFile";

/** The shared files, with `data/reports.json` made from the records. */
export function readSharedFiles(root: string): ReadonlyMap<string, string> {
  return new Map([...readFiles(root, SHARED_FILES), ["data/reports.json", reportsJson(root)]]);
}

/** Every data file as it is published: the curated ones, which say now what is in dispute. */
export function readDataFiles(root: string): ReadonlyMap<string, string> {
  return withDisputes(readCuratedFiles(root), datasetIds(root));
}

/** Every data file: shared, and each dataset's; and the list of frozen versions, where there is one. */
export function readCuratedFiles(root: string): ReadonlyMap<string, string> {
  const versions = join(root, "public", VERSIONS_FILE);
  return new Map([
    ...readSharedFiles(root),
    ...readFiles(root, [
      SITE_FILE,
      ...EXTRA_FILES,
      DISAGREEMENTS_FILE,
      MEMBERS_FILE,
      COUNTERS_FILE,
      ...datasetIds(root).flatMap(datasetFiles),
    ]),
    ...(existsSync(versions) ? [[VERSIONS_FILE, readFileSync(versions, "utf8")] as const] : []),
  ]);
}

function readFiles(root: string, paths: readonly string[]): readonly (readonly [string, string])[] {
  return paths.filter((path) => existsSync(join(root, path))).map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
}

/** Dataset ids in the order of publication, from `data/catalog.json`. */
export function datasetIds(root: string): readonly string[] {
  return readCatalog(root).datasets;
}

export interface DataCatalog {
  readonly date: string;
  readonly datasets: readonly string[];
  /** Terms of the glossary, named a second time so that none can go unnoticed. */
  readonly terms: readonly string[];
}

/** `data/catalog.json`: the date of this version of the data, its datasets in their order, its terms. */
export function readCatalog(root: string): DataCatalog {
  return JSON.parse(readFileSync(join(root, "data/catalog.json"), "utf8")) as DataCatalog;
}
