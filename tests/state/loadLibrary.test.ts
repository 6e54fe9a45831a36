import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCatalog, loadDataset, loadDatasetFirst, loadLibrary } from "../../src/state/loadLibrary";
import type { Store } from "../../src/state/store";
import { createAppStore } from "../../src/state/store";
import type { WellsSite } from "./wellsSite";
import { wellsSite } from "./wellsSite";

let site: WellsSite;
let store: Store;
beforeEach(() => {
  site = wellsSite();
  store = createAppStore();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const OBSERVATIONS = "data/wells/observations.csv";
const stateOf = (id: string) => store.getState().datasets.get(id);

describe("loading", () => {
  it("brings a dataset and what all share, each file once however often it is asked for", async () => {
    await Promise.all([loadDataset(store, site.base, "wells"), loadDataset(store, site.base, "wells")]);
    await loadDataset(store, site.base, "wells");
    expect(stateOf("wells")).toMatchObject({ state: "ready", value: { id: "wells" } });
    expect(site.asked.length).toBe(new Set(site.asked).size);
  });

  it("names the file that did not arrive, and asks for it past the cache when told to try again", async () => {
    site.broken.add(OBSERVATIONS);
    await loadDataset(store, site.base, "wells");
    expect(stateOf("wells")).toMatchObject({ state: "failed", problems: [{ file: OBSERVATIONS }] });
    site.broken.clear();
    await loadDataset(store, site.base, "wells");
    expect(stateOf("wells")?.state).toBe("ready");
    expect(site.cache[site.asked.lastIndexOf(OBSERVATIONS)]).toBe("reload");
  });

  it("shows nothing of a dataset with a damaged line, and says which line", async () => {
    site.instead.set(OBSERVATIONS, "row,measure\nnorth,wells\n");
    await loadDataset(store, site.base, "wells");
    const state = stateOf("wells");
    if (state?.state !== "failed") throw new Error("damaged data was shown");
    expect(state.problems.map((problem) => problem.file)).toContain(OBSERVATIONS);
  });

  it("fails a dataset when what it shares did not arrive, and recovers with it", async () => {
    site.broken.add("data/citations.csv");
    await loadDataset(store, site.base, "wells");
    expect(stateOf("wells")).toMatchObject({ state: "failed", problems: [{ file: "data/citations.csv" }] });
    site.broken.clear();
    await loadDataset(store, site.base, "wells");
    expect(stateOf("wells")?.state).toBe("ready");
  });

  it("tells a damaged catalogue from a missing one, and reads a whole one", async () => {
    site.instead.set("api/catalog.json", "{");
    await loadCatalog(store, site.base);
    expect(store.getState().catalog).toMatchObject({ state: "failed", problems: [{ file: "api/catalog.json" }] });
    site.instead.clear();
    await loadCatalog(store, site.base);
    expect(store.getState().catalog).toMatchObject({ state: "ready", value: [{ id: "wells" }, { id: "rivers" }] });
  });
});

describe("a dataset’s page", () => {
  const LIBRARY = "data/library.json";
  const whole = async (): Promise<string> => (await fetch(new URL(LIBRARY, site.base))).text();
  const failure = () => {
    const { library } = store.getState();
    return library?.state === "failed" ? library.problems.map(({ file, message }) => `${file} ${message}`) : library?.state;
  };
  beforeEach(() => {
    site = wellsSite(true);
    vi.stubGlobal("isSecureContext", true);
  });

  it("has what it shows before the rest is read, of data whose hash is the published one", async () => {
    const readRest = await loadDatasetFirst(store, site.base, "wells");
    const { library, shared, version } = store.getState();
    expect([library?.state, shared.state, stateOf("wells")?.state]).toEqual(["loading", "ready", "ready"]);
    expect(version).toMatch(/^2026-01-02\+[0-9a-f]{12}$/u);
    const page = createAppStore(store.getState());
    await readRest?.(page);
    const rest = page.getState().library;
    if (rest?.state !== "ready") throw new Error("the rest was not read");
    const first = stateOf("wells");
    expect(rest.value.datasets[0]).toBe(first?.state === "ready" ? first.value : null);
    const all = createAppStore();
    await loadLibrary(all, site.base);
    expect(rest).toEqual(all.getState().library);
  });

  it("shows nothing of data that were changed, however well they read", async () => {
    site.instead.set(LIBRARY, (await whole()).replaceAll("ran dry", "ran wet"));
    expect(await loadDatasetFirst(store, site.base, "wells")).toBeNull();
    expect(failure()).toEqual([expect.stringContaining(`${LIBRARY} is not what was published`)]);
    expect(stateOf("wells")).toBeUndefined();
  });

  it("says of changed data which lines cannot be read, if there are any", async () => {
    site.instead.set(LIBRARY, (await whole()).replaceAll("not_stated", "nobody"));
    expect(await loadDatasetFirst(store, site.base, "wells")).toBeNull();
    expect(failure()).toContainEqual(expect.stringMatching(/^data\/wells\/observations\.csv .*nobody/u));
  });

  it("is read whole where the browser cannot hash, and where there is no such dataset", async () => {
    expect(await loadDatasetFirst(store, site.base, "marshes")).toBeNull();
    expect(store.getState().library?.state).toBe("ready");
    vi.stubGlobal("isSecureContext", false);
    store = createAppStore();
    expect(await loadDatasetFirst(store, site.base, "wells")).toBeNull();
    expect([store.getState().library?.state, stateOf("wells")?.state]).toEqual(["ready", "ready"]);
  });
});
