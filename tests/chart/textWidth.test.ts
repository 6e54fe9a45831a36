/** The one guess at the width of a text, held against the fonts themselves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../src/chart/textWidth";
import { readFont } from "./fontWidths";

const SANS = readFont("source-sans/TTF/SourceSans3-Regular.ttf").advance;
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const OURS = "Military and police personnel, “some 660”: 2,500 to 3,000 people in Khyber Pakhtunkhwa’s districts, $1.7 million, 34%";

describe("the width of a text", () => {
  it("is that of our font, letter by letter", () => {
    for (const letter of [...ASCII, ..."⁰¹²³⁴⁵⁶⁷⁸⁹", ..."’“”·–—…"])
      expect(textWidth(letter, 1000, "exact"), letter).toBeCloseTo(SANS(letter), 0);
    expect(textWidth(OURS, 15, "exact") / (([...OURS].reduce((sum, letter) => sum + SANS(letter), 0) * 15) / 1000)).toBeCloseTo(1, 2);
  });

  it.each([
    ["semibold", "source-sans/TTF/SourceSans3-Semibold.ttf"],
    ["serif", "source-serif/TTF/SourceSerif4-Semibold.ttf"],
  ] as const)("is at least that of our %s, and at most an eighth more", (font, path) => {
    const { advance } = readFont(path);
    const real = [...OURS].reduce((sum, letter) => sum + advance(letter), 0);
    expect(textWidth(OURS, 1000, font)).toBeGreaterThanOrEqual(real * 0.995);
    expect(textWidth(OURS, 1000, font)).toBeLessThan((real * 9) / 8);
  });

  it("grows with each letter and with its size", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.double({ min: 1, max: 100, noNaN: true }), (text, more, size) => {
        expect(textWidth(text + more, size)).toBeGreaterThan(textWidth(text, size));
        expect(textWidth(text, 2 * size)).toBeCloseTo(2 * textWidth(text, size));
      }),
    );
  });
});

describe("broken lines", () => {
  it("hold every word once, in order, and none is wider than it may be but a word that is so by itself", () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,14}$/u), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 600 }), (all, width) => {
        const lines = wrapText(all.join(" "), width, 15);
        expect(lines.join(" ")).toBe(all.join(" "));
        for (const [index, line] of lines.entries()) {
          if (line.includes(" ")) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
          const [next] = lines[index + 1]?.split(" ") ?? [];
          if (next !== undefined) expect(textWidth(`${line} ${next}`, 15)).toBeGreaterThan(width);
        }
      }),
    );
  });
});
