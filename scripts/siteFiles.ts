/** What the built site publishes of the data: the CSVs as curated, the wide CSV of each dataset, and the interface in `/api/`. */
import { SITE_MAKER } from "../src/model/maker";
import { createHash } from "node:crypto";
import { loadLibrary } from "./checks/library";
import { siteAddress } from "./site/address";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import { besideIn } from "../src/export/besideView";
import { catalogOf } from "../src/export/catalogJson";
import { cellTables, mergeTables } from "../src/export/cells/cellTables";
import { cellPackage, siteProperties } from "../src/export/cells/toCellPackage";
import { toLinkedData } from "../src/export/cells/toLinkedData";
import { toPx } from "../src/export/cells/toPx";
import { cellRecords } from "../src/export/cellsJson";
import type { Described } from "../src/export/descriptors";
import { toCroissant, toCsvw, toDataPackage } from "../src/export/descriptors";
import { disagreementRecords, toDisagreementsCsv } from "../src/export/disagreementsFile";
import { toFeed } from "../src/export/feed";
import { toMarkdown } from "../src/export/toMarkdown";
import type { ExportModel } from "../src/export/exportModel";
import { toAccessibleXlsx } from "../src/export/sheets/toXlsx";
import { buildExport } from "../src/export/exportModel";
import { toBibtex, toCslJson, toRis } from "../src/export/bibliography";
import { toCsv } from "../src/export/wideCsv";
import { loadExtras } from "../src/load/loadExtras";
import { measuresOf, reportsOf } from "../src/model/library";
import { SITE_ID, SITE_NAME } from "../src/model/site";
import { ownStandfirst, proseText } from "../src/view/proseText";
import { buildView } from "../src/view/buildView";
import { wholeView } from "../src/model/viewRequest";
import { dataVersion } from "./site/dataVersion";
import { readSite } from "./site/siteFile";

/** Every dataset whole and in the order of its source, as files are written from it. */
export function publishedModels(root: string): readonly ExportModel[] {
  const files = readDataFiles(root);
  const { datasets, cells, shared } = loadLibrary(files, datasetIds(root));
  const { date } = readCatalog(root);
  const version = dataVersion(date, files);
  const library = { datasets, cells, measures: measuresOf(datasets), citations: shared.citations, places: shared.places };
  return datasets.flatMap(({ id }) => {
    const view = buildView(library, wholeView("dataset", id));
    return view === null ? [] : [buildExport(view, { address: `${siteAddress(root)}d/${id}/`, version, date, maker: SITE_MAKER })];
  });
}

/** `/d/<dataset>.xlsx`: the accessible copy, which loses nothing when a machine reads it. */
export async function buildWorkbooks(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = publishedModels(root).map(async (model) => [`d/${model.id}.xlsx`, await toAccessibleXlsx(model)] as const);
  return new Map(await Promise.all(made));
}

/** Path in the site → text. The data must be free of problems. */
export function buildSite(root: string): ReadonlyMap<string, string> {
  const files = readDataFiles(root);
  const { datasets, disagreements, counters, terms, cells, shared } = loadLibrary(files, datasetIds(root));
  const version = dataVersion(readCatalog(root).date, files);
  const measures = measuresOf(datasets);
  const { corrections } = loadExtras(files, shared.citations, cells);
  const publication = { site: siteAddress(root), version, date: readCatalog(root).date, about: readSite(root).description };
  const models = publishedModels(root);
  const described = datasets.map((dataset, index): Described => {
    const model = models[index];
    if (model === undefined) throw new Error(`no model of ${dataset.id}`);
    const csv = toCsv(model);
    const description = proseText(ownStandfirst(dataset), cells);
    const sha256 = createHash("sha256").update(csv).digest("hex");
    const places = [...new Set(dataset.rows.map(({ place }) => place))];
    const codes = places.flatMap((place) => shared.placeCodes.get(place) ?? []);
    return { model, description, reports: reportsOf(dataset), codes, sha256, bytes: Buffer.byteLength(csv) };
  });
  const related = disagreementRecords({ datasets, disagreements, measures });
  const beside = besideIn({ datasets, disagreements, measures, corrections });
  const whole = cellPackage(mergeTables(models.map((model) => cellTables(model, beside))), {
    name: `${SITE_ID}-cells`,
    title: SITE_NAME,
    description: publication.about,
    date: publication.date,
    own: siteProperties(publication.site, version, SITE_MAKER),
  });
  const catalog = catalogOf(version, { datasets, disagreements, counters, terms, places: shared.places }, shared.reports.values());
  return new Map([
    ...files,
    ["data/catalog.json", json(readCatalog(root))],
    ["data/library.json", libraryJson(version, new Map([...files, ["data/catalog.json", json(readCatalog(root))]]))],
    ["api/cells.json", json({ version, cells: cellRecords(datasets, shared.placeCodes) })],
    ["api/catalog.json", json(catalog)],
    ...datasets.map((dataset): [string, string] => [
      `d/${dataset.id}.json`,
      json({ version, dataset: dataset.id, title: dataset.title, cells: cellRecords([dataset], shared.placeCodes) }),
    ]),
    ...described.flatMap(({ model }): [string, string][] => [
      [`d/${model.id}.csv`, toCsv(model)],
      [`d/${model.id}.jsonld`, toLinkedData(model, beside)],
      [`d/${model.id}.px`, toPx(model, beside)],
      [`d/${model.id}.md`, toMarkdown(model)],
      [`d/${model.id}.bib`, toBibtex(model)],
      [`d/${model.id}.ris`, toRis(model)],
      [`d/${model.id}.csl.json`, toCslJson(model)],
    ]),
    ...described.map((one): [string, string] => [`d/${one.model.id}.csv-metadata.json`, toCsvw(one, publication)]),
    ["api/datapackage.json", toDataPackage(described, publication)],
    ...[...whole].map(([path, text]): [string, string] => [`api/cells/${path}`, text]),
    ["api/croissant.json", toCroissant(described, publication)],
    ["api/corrections.json", json({ version, corrections })],
    ["api/disagreements.json", json({ version, disagreements: related })],
    ["api/disagreements.csv", toDisagreementsCsv(related, publication.site)],
    ["corrections.xml", toFeed(corrections, publication.site, publication.date)],
  ]);
}

/** Every data file in one, for pages that need them all: one request, compressed as one text. */
function libraryJson(version: string, files: ReadonlyMap<string, string>): string {
  return `${JSON.stringify({ version, files: Object.fromEntries(files) })}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
