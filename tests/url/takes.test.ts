import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTake, MOST_TAKES, parseTake, parseTakes, wholeTake } from "../../src/url/takes";
import { anyTake } from "./anyTake";

describe("a collected view as text", () => {
  it("comes back as it went in", () => {
    fc.assert(
      fc.property(anyTake, (take) => {
        expect(parseTake(formatTake(take))).toEqual(take);
      }),
      { numRuns: 2000 },
    );
  });

  it("is short for a whole dataset and a whole question", () => {
    expect(formatTake(wholeTake("dataset", "fatalities-2025"))).toBe("d/fatalities-2025/both");
    expect(formatTake(wholeTake("question", "soldiers-october-2025", "table"))).toBe("q/soldiers-october-2025/table");
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
    `d/${"a".repeat(65)}/both`,
    `d/a/both?x=${"y".repeat(700)}`,
    "d/a/both?columns=a,,b",
    "https://example.org/d/a/both",
  ])("is nothing else: %s", (text) => {
    expect(parseTake(text)).toBeNull();
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const one of [text, `d/${text}`, `d/a/both?${text}`]) {
          const take = parseTake(one);
          if (take !== null) expect(parseTake(formatTake(take))).toEqual(take);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a list of them", () => {
  it("has each once, in order, and no more than a deck holds", () => {
    const texts = Array.from({ length: 60 }, (_, index) => `d/a${index % 50}/both`);
    const takes = parseTakes(["d/a3/both", "rubbish", ...texts]);
    expect(takes).toHaveLength(MOST_TAKES);
    expect(takes.slice(0, 3).map(({ id }) => id)).toEqual(["a3", "a0", "a1"]);
  });
});
