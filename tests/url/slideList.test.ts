import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEntry, MOST_ENTRIES, parseEntry, parseEntries } from "../../src/url/slideList";
import { anyEntry, wholeEntry } from "./anyEntry";

describe("a collected view as text", () => {
  it("comes back as it went in", () => {
    fc.assert(
      fc.property(anyEntry, (take) => {
        expect(parseEntry(formatEntry(take))).toEqual(take);
      }),
      { numRuns: 2000 },
    );
  });

  it("is short for a whole dataset and a whole question", () => {
    expect(formatEntry(wholeEntry("dataset", "fatalities-2025"))).toBe("d/fatalities-2025/both");
    expect(formatEntry(wholeEntry("question", "soldiers-october-2025", "table"))).toBe("q/soldiers-october-2025/table");
    expect(formatEntry({ ...wholeEntry("dataset", "a", "chart"), figure: "b" })).toBe("d/a/chart?figure=b");
  });

  it.each([
    "",
    "d/",
    "d/Fatalities/both",
    "d/a/all",
    "x/a/both",
    "d/../both",
    "d/a/both?sort=",
    "d/a/both?sort=javascript:alert(1)",
    "d/a/both?constructor=x",
    "d/a/both?__proto__=x",
    "q/a/both?sort=b",
    "q/a/chart?figure=b",
    "d/a/both?figure=b",
    "d/a/chart?figure=B",
    `d/${"a".repeat(65)}/both`,
    `d/a/both?x=${"y".repeat(700)}`,
    "d/a/both?columns=a,,b",
    "https://example.org/d/a/both",
  ])("is nothing else: %s", (text) => {
    expect(parseEntry(text)).toBeNull();
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const one of [text, `d/${text}`, `d/a/both?${text}`]) {
          const take = parseEntry(one);
          if (take !== null) expect(parseEntry(formatEntry(take))).toEqual(take);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a list of them", () => {
  it("has each once, in order, and no more than a deck holds", () => {
    const texts = Array.from({ length: 60 }, (_, index) => `d/a${index % 50}/both`);
    const takes = parseEntries(["d/a3/both", "rubbish", ...texts]);
    expect(takes).toHaveLength(MOST_ENTRIES);
    expect(takes.slice(0, 3).map(({ request }) => request.id)).toEqual(["a3", "a0", "a1"]);
  });
});
