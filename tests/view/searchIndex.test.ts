import { describe, expect, it } from "vitest";
import { buildSearchIndex, tokensOf } from "../../src/view/searchIndex";
import { curated, wells } from "./library";

const index = buildSearchIndex(curated);
const figures = (query: string): readonly string[] => index.find(query, "figure", 500).map(({ id }) => id);

describe("search", () => {
  it("finds a number by its value, however it is written", () => {
    const [digits, words, full] = ["2 million", "two million", "2,000,000"].map(figures);
    expect(digits).toContain("refugees-and-returns.deported-or-fled.people");
    expect(words).toEqual(digits);
    expect(full).toEqual(digits);
    expect(figures("eleven")).toContain("named-attacks.orakzai-clash.killed");
    expect(figures("11")).toContain("named-attacks.orakzai-clash.killed");
  });

  it("does not take one number for the beginning of another", () => {
    const values = index.find("58", "figure", 500).map(({ title, detail }) => `${title} ${detail}`);
    expect(values.length).toBeGreaterThan(0);
    for (const id of figures("58")) {
      const words =
        curated.cells
          .get(id)
          ?.citations.map(({ citation }) => citation.wording)
          .join(" ") ?? "";
      expect(words).toMatch(/\b58\b/u);
    }
  });

  it("prints each figure with its hedge, and leads to its source", () => {
    const hit = index.find("660", "figure", 5)[0];
    expect(hit?.title).toBe("some 660");
    expect(hit?.address).toBe("d/fatalities-2025/?figure=fatalities-2025.security-text.killed");
  });

  it("finds names by their other spellings, with or without accents", () => {
    const ttp = index.find("Tehrik-i-Taliban", null, 50);
    expect(ttp.some(({ kind, id }) => kind === "term" && id === "ttp")).toBe(true);
    expect(ttp.filter(({ kind }) => kind === "figure").length).toBeGreaterThan(0);
    expect(index.find("turkiye", null, 50).length).toBeGreaterThan(0);
    expect(index.find("Türkiye", null, 50)).toEqual(index.find("Turkiye", null, 50));
    const small = buildSearchIndex(wells);
    expect(small.find("Wetterdienst", "term", 5).map(({ id }) => id)).toEqual(["desk"]);
    expect(small.find("meteo", "term", 5).map(({ id }) => id)).toEqual(["desk"]);
  });

  it("finds every kind of thing, figures first, and can keep to one", () => {
    const kinds = index.find("Pakistan", null, 3).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(["figure", "dataset", "question", "note", "term", "source"]);
    expect(index.find("Pakistan", "question", 99).every(({ kind }) => kind === "question")).toBe(true);
    expect(kinds.filter((kind) => kind === "figure")).toHaveLength(3);
  });

  it("finds nothing for what no report holds", () => {
    expect(index.find("zeppelin", null, 10)).toEqual([]);
    expect(index.find("", null, 10)).toEqual([]);
  });

  it("finds every reported number of the data by its own printed words", () => {
    const numbers = [...curated.cells.values()].filter((cell) => cell.state === "reported" && cell.value.type === "number");
    const lost = numbers.filter((cell) => cell.state === "reported" && !figures(cell.asReported).includes(cell.id));
    expect(lost.map((cell) => cell.id)).toEqual([]);
  }, 60_000);
});

describe("terms of a text", () => {
  it("are numbers by value and folded words", () => {
    expect(tokensOf("Some 1.7 million Afghans, İstanbul")).toEqual(["=1700000", "some", "afghans", "istanbul"]);
    expect(tokensOf("15-25km")).toEqual(["=15", "=25", "km"]);
  });
});
