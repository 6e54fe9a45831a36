/** Effects that bring data into the store. Each can be called again after a failure; what is ready is never fetched twice. */
import { idsOf, loadAll } from "../load/loadAll";
import { parseBundle } from "../load/bundle";
import { loadDataset as readDataset, datasetFiles } from "../load/loadDataset";
import type { Shared } from "../load/loadShared";
import { loadShared as readShared, SHARED_FILES } from "../load/loadShared";
import { parseCatalog } from "../load/catalog";
import type { Dataset } from "../model/dataset";
import { fetchFiles } from "./fetchFiles";
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
  store.setState({ library: { state: "loading" } });
  const { files, problems } = await fetchFiles(base, [LIBRARY], before?.state === "failed");
  const bundle =
    problems.length > 0 ? { files: new Map<string, string>(), version: "", problems } : parseBundle(LIBRARY, files.get(LIBRARY) ?? "");
  if (bundle.problems.length > 0) {
    store.setState({ library: { state: "failed", problems: bundle.problems } });
    return;
  }
  const { library, shared, problems: found } = loadAll(bundle.files, idsOf(bundle.files), bundle.version);
  if (found.length > 0) {
    store.setState({ library: { state: "failed", problems: found } });
    return;
  }
  store.setState((state) => withLibrary(state, library, shared));
}

/** A store's values with everything loaded. */
export function withLibrary(state: State, library: Library, shared: Shared): Partial<State> {
  return {
    library: { state: "ready", value: library },
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
