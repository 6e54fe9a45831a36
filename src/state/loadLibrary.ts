/** Effects that bring data into the store. Each can be called again after a failure; what is ready is never fetched twice. */
import type { ParsedBundle } from "../load/bundle";
import { parseBundle } from "../load/bundle";
import type { LoadedLibrary, ReadBefore } from "../load/loadAll";
import { idsOf, loadAll, loadInSteps } from "../load/loadAll";
import { loadDataset as readDataset, datasetFiles } from "../load/loadDataset";
import type { Shared } from "../load/loadShared";
import { loadShared as readShared, SHARED_FILES } from "../load/loadShared";
import { parseCatalog } from "../load/catalog";
import type { Dataset } from "../model/dataset";
import { areOfVersion } from "./dataHash";
import { fetchFiles } from "./fetchFiles";
import type { Problem } from "../model/problem";
import { datasetsNamed } from "../view/proseMentions";
import type { Library } from "../model/library";
import type { Loading, State, Store } from "./store";
import { withDataset } from "./store";

const CATALOG = "api/catalog.json";

/** Loads the list of datasets that home and the error pages show. */
export async function loadCatalog(store: Store, base: URL): Promise<void> {
  const before = store.getState().catalog;
  if (before.state === "ready") return;
  store.setState({ catalog: { state: "loading" } });
  const { files, problems } = await fetchFiles(base, [CATALOG], before.state === "failed");
  const parsed = problems.length > 0 ? { value: null, problems } : parseCatalog(CATALOG, files.get(CATALOG) ?? "");
  store.setState({
    catalog: parsed.value === null ? { state: "failed", problems: parsed.problems } : { state: "ready", value: parsed.value },
  });
}

/** Loads a dataset, and first what all datasets share. A failure of either shows as the dataset's, with the file's name. */
export async function loadDataset(store: Store, base: URL, id: string): Promise<void> {
  const before = store.getState().datasets.get(id);
  if (before?.state === "ready" || before?.state === "loading") return;
  store.setState((state) => withDataset(state, id, { state: "loading" }));
  const again = before?.state === "failed";
  const [shared, { files, problems }] = await Promise.all([loadShared(store, base), fetchFiles(base, datasetFiles(id), again)]);
  store.setState((state) => withDataset(state, id, read(id, files, problems, shared)));
}

function read(
  id: string,
  files: ReadonlyMap<string, string>,
  fetchProblems: Extract<Loading<never>, { state: "failed" }>["problems"],
  shared: Loading<Shared>,
): Loading<Dataset> {
  if (fetchProblems.length > 0) return { state: "failed", problems: fetchProblems };
  if (shared.state !== "ready") return { state: "failed", problems: shared.state === "failed" ? shared.problems : [] };
  const { dataset, problems } = readDataset(id, files, shared.value);
  return dataset === null ? { state: "failed", problems } : { state: "ready", value: dataset };
}

const LIBRARY = "data/library.json";

/** Loads every dataset and what they share, in one file; what was loaded before by itself stays as it is. */
export async function loadLibrary(store: Store, base: URL): Promise<void> {
  const before = store.getState().library;
  if (before?.state === "ready" || before?.state === "loading") return;
  const bundle = await loadBundle(store, base, before?.state === "failed");
  if (bundle !== null) keep(store, loadAll(bundle.files, idsOf(bundle.files), bundle.version));
}

/**
 * Loads what one dataset's page shows, out of the file of everything, for a page that is to answer soon. Only of a file whose hash
 * says that it is what was published is a part shown before the rest is read; of any other all is read first.
 * @returns what reads the rest into a store, in steps between which the page answers; null where all was read, or failed
 */
export async function loadDatasetFirst(store: Store, base: URL, id: string): Promise<((into: Store) => Promise<void>) | null> {
  const bundle = await loadBundle(store, base, false);
  if (bundle === null) return null;
  const { files, version } = bundle;
  const read = bundle.isAsPublished ? readFirst(files, id) : null;
  if (read === null) {
    keep(store, loadAll(files, idsOf(files), version));
    return null;
  }
  store.setState({
    shared: { state: "ready", value: read.shared },
    datasets: new Map(read.datasets.map((one) => [one.id, { state: "ready", value: one }])),
  });
  return async (into) => {
    const steps = loadInSteps(files, idsOf(files), version, read);
    let step = steps.next();
    while (step.done !== true) {
      await nextTask();
      step = steps.next();
    }
    keep(into, step.value);
  };
}

/** A dataset and those that its editor's notes name; null where any of it has a problem. */
function readFirst(files: ReadonlyMap<string, string>, id: string): ReadBefore | null {
  const { shared, problems } = readShared(files);
  const own = readDataset(id, files, shared);
  if (own.dataset === null || problems.length > 0) return null;
  const named = datasetsNamed(own.dataset);
  const read = [own, ...named.map((one) => readDataset(one, files, shared))];
  const datasets = read.flatMap(({ dataset }) => (dataset === null ? [] : [dataset]));
  return datasets.length < read.length ? null : { shared, datasets };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

interface LoadedBundle extends ParsedBundle {
  /** False also where the browser cannot tell. */
  readonly isAsPublished: boolean;
}

/** The file of everything, as its files; null where it did not arrive, or not as it was published, which the store then says. */
async function loadBundle(store: Store, base: URL, again: boolean): Promise<LoadedBundle | null> {
  store.setState({ library: { state: "loading" } });
  const { files, problems } = await fetchFiles(base, [LIBRARY], again);
  const bundle = problems.length > 0 ? null : parseBundle(LIBRARY, files.get(LIBRARY) ?? "");
  if (bundle === null || bundle.problems.length > 0) {
    store.setState({ library: { state: "failed", problems: bundle?.problems ?? problems } });
    return null;
  }
  const asPublished = await areOfVersion(bundle.files, bundle.version);
  if (asPublished === false) {
    const found = loadAll(bundle.files, idsOf(bundle.files), bundle.version).problems;
    store.setState({ library: { state: "failed", problems: found.length > 0 ? found : [CHANGED] } });
    return null;
  }
  store.setState({ version: bundle.version });
  return { ...bundle, isAsPublished: asPublished === true };
}

const CHANGED: Problem = { file: LIBRARY, line: 1, column: 1, message: "is not what was published: its hash is another" };

function keep(store: Store, { library, shared, problems }: LoadedLibrary): void {
  if (problems.length > 0) store.setState({ library: { state: "failed", problems } });
  else store.setState((state) => withLibrary(state, library, shared));
}

/** A store's values with everything loaded. */
export function withLibrary(state: State, library: Library, shared: Shared): Partial<State> {
  return {
    library: { state: "ready", value: library },
    version: library.version,
    catalog: {
      state: "ready",
      value: library.datasets.map(({ id, title, topic, rows, questions }) => ({ id, title, topic, rows: rows.length, questions })),
    },
    shared: state.shared.state === "ready" ? state.shared : { state: "ready", value: shared },
    datasets: new Map([
      ...library.datasets.map((dataset) => [dataset.id, { state: "ready", value: dataset }] as const),
      ...[...state.datasets].filter(([, loading]) => loading.state === "ready"),
    ]),
  };
}

const underway = new WeakMap<Store, Promise<Loading<Shared>>>();

async function loadShared(store: Store, base: URL): Promise<Loading<Shared>> {
  const before = store.getState().shared;
  if (before.state === "ready") return before;
  const running = underway.get(store);
  if (running !== undefined) return running;
  const loading = fetchShared(store, base, before.state === "failed");
  underway.set(store, loading);
  const result = await loading;
  underway.delete(store);
  return result;
}

async function fetchShared(store: Store, base: URL, again: boolean): Promise<Loading<Shared>> {
  const { files, problems } = await fetchFiles(base, SHARED_FILES, again);
  const loaded = problems.length > 0 ? null : readShared(files);
  const shared: Loading<Shared> =
    loaded === null || loaded.problems.length > 0
      ? { state: "failed", problems: loaded?.problems ?? problems }
      : { state: "ready", value: loaded.shared };
  store.setState({ shared });
  return shared;
}
