import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadDataset } from "../../src/load/loadDataset";
import { loadShared } from "../../src/load/loadShared";
import { choose, readAddress } from "../../src/state/address";
import { createAppStore } from "../../src/state/store";
import { NO_CHOICES } from "../../src/url/choices";
import { wellsFiles } from "../load/wells";

const files = wellsFiles();
const { dataset } = loadDataset("wells", files, loadShared(files).shared);
const page = {
  columns: dataset?.measures.map(({ id }) => id) ?? [],
  figures: new Set(["wells.north.wells"]),
  filters: new Map([["place", new Set(["hill"])]]),
  takesItems: false,
  takesQuery: false,
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1000);
  window.history.replaceState(null, "", "/d/wells/#note-a");
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the address", () => {
  it("gives the reader's choices, and what of it was not understood", () => {
    window.history.replaceState(null, "", "/d/wells/?sort=-springs&figure=wells.north.wells&place=hill&colour=red");
    const store = createAppStore();
    readAddress(store, page);
    expect(store.getState().choices).toEqual({
      ...NO_CHOICES,
      sort: { column: "springs", descending: true },
      figure: "wells.north.wells",
      filters: { place: "hill" },
    });
    expect(store.getState().notUnderstood).toEqual(["colour=red"]);
  });

  it("follows a choice at once and keeps the anchor", () => {
    const store = createAppStore();
    choose(store, { sort: { column: "wells", descending: false } });
    expect(window.location.pathname + window.location.search + window.location.hash).toBe("/d/wells/?sort=wells#note-a");
    vi.advanceTimersByTime(1000);
    choose(store, { sort: null });
    expect(window.location.search).toBe("");
  });

  it("is not written for each of many quick choices, and ends at the last", () => {
    const store = createAppStore();
    const write = vi.spyOn(window.history, "replaceState");
    for (let index = 0; index < 200; index += 1) {
      choose(store, { sort: { column: index % 2 === 0 ? "wells" : "springs", descending: true } });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    expect(write.mock.calls.length).toBeLessThan(20);
    expect(window.location.search).toBe("?sort=-springs");
  });

  it("of another page is not touched by a write that comes late", () => {
    const store = createAppStore();
    choose(store, { sort: { column: "wells", descending: true } });
    choose(store, { sort: { column: "wells", descending: false } });
    window.history.replaceState(null, "", "/");
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("");
  });

  it("of the same page with other choices is not touched either", () => {
    const store = createAppStore();
    choose(store, { sort: { column: "wells", descending: true } });
    choose(store, { sort: { column: "springs", descending: true } });
    window.history.pushState(null, "", "/d/wells/?figure=wells.north.wells");
    vi.advanceTimersByTime(1000);
    expect(window.location.search).toBe("?figure=wells.north.wells");
  });

  it("may refuse to be written; the choice holds all the same", () => {
    const store = createAppStore();
    vi.spyOn(window.history, "replaceState").mockImplementation(() => {
      throw new DOMException("too many", "SecurityError");
    });
    choose(store, { sort: { column: "wells", descending: true } });
    expect(store.getState().choices.sort).toEqual({ column: "wells", descending: true });
  });
});
