import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChoices, NO_CHOICES, parseChoices } from "../../src/url/choices";

const columns = ["row", "killed", "period"];
const page = { columns, figures: new Set(["wells.north.killed"]) };

describe("choices in an address", () => {
  it("come back as they went in", () => {
    const sort = fc.option(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { nil: null });
    fc.assert(
      fc.property(sort, fc.constantFrom(...page.figures, null), fc.constantFrom("light", "dark", null), (by, figure, theme) => {
        const choices = { sort: by, figure, theme };
        expect(parseChoices(formatChoices(choices), page)).toEqual({ choices, notUnderstood: [] });
      }),
    );
  });

  it("are not written when they are the default", () => {
    expect(formatChoices(NO_CHOICES)).toBe("");
    expect(formatChoices({ sort: { column: "killed", descending: true }, figure: null, theme: null })).toBe("?sort=-killed");
  });

  it("fall back to the default, and say so, for anything else", () => {
    expect(parseChoices("?sort=-kiled&theme=blue&figure=wells.south&x=1&sort", page)).toEqual({
      choices: NO_CHOICES,
      notUnderstood: ["sort=-kiled", "theme=blue", "figure=wells.south", "x=1", "sort"],
    });
  });

  it("never throw, whatever the address holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
        const { choices } = parseChoices(query, page);
        expect(choices.sort === null || columns.includes(choices.sort.column)).toBe(true);
      }),
    );
    expect(parseChoices("?sort=%E0%A4%A&%", page).choices).toEqual(NO_CHOICES);
  });
});
