import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readCollections, REFERENCES_KEY, setReferences, setSlides, SLIDES_KEY } from "../../src/state/collections";
import { createAppStore } from "../../src/state/store";
import { damagedKey } from "../../src/state/storedList";
import { MOST_ENTRIES } from "../../src/url/slideList";
import { anyEntry, wholeEntry } from "../url/anyEntry";

beforeEach(() => {
  window.localStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function reloaded(): ReturnType<ReturnType<typeof createAppStore>["getState"]> {
  const store = createAppStore();
  readCollections(store);
  return store.getState();
}

describe("what a reader collects", () => {
  it("is there again after a reload, each once and in order", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (takes) => {
        const store = createAppStore();
        setSlides(store, [...takes, ...takes]);
        expect(reloaded().slides).toEqual(store.getState().slides);
      }),
      { numRuns: 200 },
    );
    const store = createAppStore();
    setReferences(store, ["trade-shares", "fatalities-2025.security-text.killed", "trade-shares"]);
    expect(reloaded().references).toEqual(["trade-shares", "fatalities-2025.security-text.killed"]);
  });

  it("holds no more than a deck", () => {
    const store = createAppStore();
    setSlides(
      store,
      Array.from({ length: 90 }, (_, index) => wholeEntry("dataset", `a${index}`)),
    );
    expect(store.getState().slides).toHaveLength(MOST_ENTRIES);
  });

  it("leaves nothing behind when it is emptied", () => {
    const store = createAppStore();
    setSlides(store, [wholeEntry("dataset", "trade-shares")]);
    setSlides(store, []);
    expect(window.localStorage.getItem(SLIDES_KEY)).toBeNull();
  });
});

const DAMAGED: readonly (readonly [name: string, text: string])[] = [
  ["bad JSON", '["d/a/both"'],
  ["nothing", ""],
  ["null", "null"],
  ["a number", "7"],
  ["a text", '"d/a/both"'],
  ["an object", '{"0":"d/a/both"}'],
  ["a prototype", '{"__proto__":["d/a/both"]}'],
  ["a list in a list", '[["d/a/both"]]'],
  ["a list of numbers", "[1,2,3]"],
  ["a future version", '{"version":9,"slides":[]}'],
  ["too many", JSON.stringify(Array.from({ length: 5000 }, () => "d/a/both"))],
  ["five megabytes", JSON.stringify(["x".repeat(5_000_000)])],
];

describe("a damaged list", () => {
  it.each(DAMAGED.flatMap(([name, text]) => [SLIDES_KEY, REFERENCES_KEY].map((key) => [name, key, text] as const)))(
    "%s in %s is set aside and read as empty",
    (_, key, text) => {
      window.localStorage.setItem(key, text);
      const { slides, references } = reloaded();
      expect([slides, references]).toEqual([[], []]);
      expect(window.localStorage.getItem(damagedKey(key))).toBe(text);
    },
  );

  it("loses only the entries that mean nothing", () => {
    window.localStorage.setItem(SLIDES_KEY, JSON.stringify(["d/a/both", "javascript:alert(1)", "q/b/chart"]));
    expect(reloaded().slides.map(({ request }) => request.id)).toEqual(["a", "b"]);
  });
});

describe("storage that is blocked or full", () => {
  it("keeps the list for the page, and says that nothing stays", () => {
    vi.spyOn(window.localStorage, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    vi.spyOn(window.localStorage, "getItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const store = createAppStore();
    readCollections(store);
    expect(setSlides(store, [wholeEntry("dataset", "trade-shares")])).toBe(false);
    expect(store.getState().slides).toHaveLength(1);
  });
});
