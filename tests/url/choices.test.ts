import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChoices, NO_CHOICES, parseChoices } from "../../src/url/choices";

const columns = ["row", "killed", "period"];

describe("choices in an address", () => {
  it("come back as they went in", () => {
    const sort = fc.option(fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }), { nil: null });
    fc.assert(
      fc.property(sort, fc.constantFrom("light", "dark", null), (by, theme) => {
        const choices = { sort: by, theme };
        expect(parseChoices(formatChoices(choices), columns)).toEqual({ choices, notUnderstood: [] });
      }),
    );
  });

  it("are not written when they are the default", () => {
    expect(formatChoices(NO_CHOICES)).toBe("");
    expect(formatChoices({ sort: { column: "killed", descending: true }, theme: null })).toBe("?sort=-killed");
  });

  it("fall back to the default, and say so, for anything else", () => {
    expect(parseChoices("?sort=-kiled&theme=blue&x=1&sort", columns)).toEqual({
      choices: NO_CHOICES,
      notUnderstood: ["sort=-kiled", "theme=blue", "x=1", "sort"],
    });
  });

  it("never throw, whatever the address holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
        const { choices } = parseChoices(query, columns);
        expect(choices.sort === null || columns.includes(choices.sort.column)).toBe(true);
      }),
    );
    expect(parseChoices("?sort=%E0%A4%A&%", columns).choices).toEqual(NO_CHOICES);
  });
});
