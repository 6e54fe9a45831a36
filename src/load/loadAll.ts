/** All data files at once → the library, with every problem found. */
import { datasetFiles, loadDataset } from "./loadDataset";
import { loadCounters } from "./loadCounters";
import { loadDisagreements } from "./loadDisagreements";
import { loadExtras } from "./loadExtras";
import type { Shared } from "./loadShared";
import { loadShared } from "./loadShared";
import type { Dataset } from "../model/dataset";
import type { Library } from "../model/library";
import { cellsOf, measuresOf } from "../model/library";
import type { Problem } from "../model/problem";

export interface LoadedLibrary {
  readonly library: Library;
  readonly shared: Shared;
  readonly problems: readonly Problem[];
}

/** What was read before by itself, and is kept as it is. */
export interface ReadBefore {
  readonly shared: Shared;
  readonly datasets: readonly Dataset[];
}

/** Loads shared files and datasets; a dataset with problems is left out and its problems are kept. */
export function loadAll(files: ReadonlyMap<string, string>, ids: readonly string[], version = ""): LoadedLibrary {
  const steps = loadInSteps(files, ids, version);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same with a rest after the shared files and after each dataset, so that a page can answer in between. */
export function* loadInSteps(
  files: ReadonlyMap<string, string>,
  ids: readonly string[],
  version: string,
  before: ReadBefore | null = null,
): Generator<undefined, LoadedLibrary, undefined> {
  const { shared, problems } = before === null ? loadShared(files) : { shared: before.shared, problems: [] };
  yield;
  const loaded: ReturnType<typeof loadDataset>[] = [];
  for (const id of ids) {
    const dataset = before?.datasets.find((one) => one.id === id);
    loaded.push(dataset === undefined ? loadDataset(id, files, shared) : { dataset, problems: [] });
    yield;
  }
  const datasets = loaded.flatMap(({ dataset }) => (dataset === null ? [] : [dataset]));
  const cells = cellsOf(datasets);
  const extras = loadExtras(files, shared.citations, cells);
  const related = loadDisagreements(files, { cells, citations: shared.citations, claimants: shared.claimants });
  const counted = loadCounters(files, shared);
  const library: Library = {
    version,
    datasets,
    reports: [...shared.reports.values()],
    citations: shared.citations,
    upstream: [...shared.upstream.values()],
    terms: extras.terms,
    corrections: extras.corrections,
    disagreements: related.disagreements,
    counters: counted.counters,
    moved: extras.moved,
    versions: extras.versions,
    topics: [...shared.topics.values()],
    eventKinds: [...shared.eventKinds.values()],
    parties: [...shared.parties.values()],
    harms: [...shared.harms.values()],
    home: extras.home,
    alike: extras.alike,
    cells,
    measures: measuresOf(datasets),
    places: shared.places,
  };
  return {
    library,
    shared,
    problems: [...problems, ...loaded.flatMap((one) => one.problems), ...extras.problems, ...related.problems, ...counted.problems],
  };
}

/** Dataset ids named by the files of a library, in the order of `data/catalog.json`. */
export function idsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const catalog: unknown = JSON.parse(files.get("data/catalog.json") ?? "{}");
  const listed = typeof catalog === "object" && catalog !== null && "datasets" in catalog ? catalog.datasets : [];
  return Array.isArray(listed) ? listed.filter((id): id is string => typeof id === "string" && files.has(datasetFiles(id)[0])) : [];
}
