import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHARACTERS } from "../../scripts/fonts/characters";

describe("the characters of our fonts", () => {
  it("hold the markers, the signs and every letter of the curated texts", () => {
    for (const character of "⁰¹²³⁴⁵⁶⁷⁸⁹≈≥≤→↑–—“”‘’…ü°") expect(CHARACTERS).toContain(character);
    const texts = ["citations", "upstream", "notes", "claimants", "places", "units"].map((name) =>
      readFileSync(`data/${name}.csv`, "utf8"),
    );
    const missing = new Set([...texts.join("")].filter((one) => one > " " && !CHARACTERS.includes(one)));
    expect([...missing]).toEqual([]);
  });
});
