import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCatalog, loadDataset } from "../../src/state/loadLibrary";
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
