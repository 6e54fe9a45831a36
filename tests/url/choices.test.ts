import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices } from "../../src/url/choices";
import { formatChoices, NO_CHOICES, parseChoices, READING_LEVELS } from "../../src/url/choices";
import { formatEntry } from "../../src/url/slideList";
import { anyEntry } from "./anyEntry";

const columns = ["row", "killed", "period"];
const figures = ["wells.north.killed", "wells.south.killed", "rivers.east.length"];
const places = ["hill", "valley-2"];
const page = {
  columns,
  figures: new Set(figures),
  filters: new Map([["place", new Set(places)]]),
  takesItems: true,
  takesViews: true,
  takesQuery: true,
};
const plain = { ...page, filters: new Map<string, Set<string>>(), takesItems: false, takesViews: false, takesQuery: false };

const anyChoices: fc.Arbitrary<Choices> = fc.record({
  sort: fc.option(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { nil: null }),
  figure: fc.option(fc.constantFrom(...figures), { nil: null }),
  theme: fc.constantFrom("light", "dark", null),
  reading: fc.option(fc.constantFrom(...READING_LEVELS), { nil: null }),
  columns: fc.option(fc.subarray(columns, { minLength: 1 }), { nil: null }),
  filters: fc.option(fc.constantFrom(...places), { nil: null }).map((place) => (place === null ? {} : { place })),
  items: fc.shuffledSubarray(figures),
  slides: fc.uniqueArray(anyEntry, { selector: formatEntry, maxLength: 5 }),
  q: fc.string({ unit: "grapheme", maxLength: 40 }),
});

describe("choices in an address", () => {
  it("come back as they went in", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(parseChoices(formatChoices(choices), page)).toEqual({ choices, notUnderstood: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("are not written when they are the default", () => {
    expect(formatChoices(NO_CHOICES)).toBe("");
    expect(formatChoices({ ...NO_CHOICES, sort: { column: "killed", descending: true } })).toBe("?sort=-killed");
    expect(formatChoices({ ...NO_CHOICES, filters: { place: "" } })).toBe("");
  });

  it("fall back to the default, and say so, for anything else", () => {
    expect(parseChoices("?sort=-kiled&theme=blue&figure=wells.south&x=1&sort&reading=all&columns=row,nothing&place=sea", page)).toEqual({
      choices: NO_CHOICES,
      notUnderstood: ["sort=-kiled", "theme=blue", "figure=wells.south", "x=1", "sort", "reading=all", "columns=row,nothing", "place=sea"],
    });
  });

  it("are not taken by a page that has no use for them", () => {
    const query = "?q=58&draw=wells.north.killed&item=d/wells/both&place=hill";
    expect(parseChoices(query, plain)).toEqual({ choices: NO_CHOICES, notUnderstood: query.slice(1).split("&") });
  });

  it("draw twelve figures at most, and only such as there are; earlier addresses call them items", () => {
    const many = Array.from({ length: 13 }, (_, index) => `wells.r${index}.killed`);
    const wide = { ...page, figures: { has: () => true } };
    expect(parseChoices(`?draw=${many.join(",")}`, wide).choices.items).toEqual([]);
    expect(parseChoices(`?draw=${many.slice(1).join(",")}`, wide).choices.items).toHaveLength(12);
    expect(parseChoices("?draw=wells.north.killed,wells.none.killed", page).choices.items).toEqual([]);
    expect(parseChoices("?items=wells.north.killed", page)).toEqual(parseChoices("?draw=wells.north.killed", page));
  });

  it("hold several values of a filter only where the page takes them, each once and each a value that there is", () => {
    const several = { ...page, takesSeveral: true };
    expect(parseChoices("?place=hill,valley-2,hill", several).choices.filters).toEqual({ place: "hill,valley-2" });
    expect(parseChoices("?place=hill,sea", several)).toEqual({ choices: NO_CHOICES, notUnderstood: ["place=hill,sea"] });
    expect(parseChoices("?place=hill,valley-2", page)).toEqual({ choices: NO_CHOICES, notUnderstood: ["place=hill,valley-2"] });
    expect(parseChoices("?place=", several)).toEqual({ choices: NO_CHOICES, notUnderstood: ["place"] });
  });

  it("never throw, whatever the address holds", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("__proto__", "constructor", "%", "sort", "items", "q"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 6 }), (pairs) => {
        const { choices } = parseChoices(pairs.map(([name, value]) => `${name}=${value}`).join("&"), page);
        expect(choices.sort === null || columns.includes(choices.sort.column)).toBe(true);
        expect(choices.items.every((id) => figures.includes(id))).toBe(true);
        expect(Object.keys(choices.filters).every((name) => name === "place")).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(parseChoices("?sort=%E0%A4%A&%", page).choices).toEqual(NO_CHOICES);
  });
});
