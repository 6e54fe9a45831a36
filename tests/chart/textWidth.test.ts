/** The one guess at the width of a text, held against the fonts themselves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../src/chart/textWidth";

/** Advances of a TrueType font by its tables `cmap` (format 4), `hmtx` and `head`, in thousandths of its size. */
function advancesOf(path: string): (letter: string) => number {
  const bytes = readFileSync(join(process.cwd(), "node_modules", path));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(bytes.toString("latin1", at, at + 4), view.getUint32(at + 8));
  }
  const [cmap = 0, hmtx = 0, head = 0, hhea = 0] = ["cmap", "hmtx", "head", "hhea"].map((name) => tables.get(name));
  const unicode = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8)).find(
    (at) => view.getUint16(at) === 4,
  );
  if (unicode === undefined) throw new Error(`${path} has no table of characters that is read here`);
  const count = view.getUint16(unicode + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let index = 0; index < count; index += 1) {
      if (view.getUint16(unicode + 14 + 2 * index) < code) continue;
      const start = view.getUint16(unicode + 16 + 2 * count + 2 * index);
      if (start > code) return 0;
      const shift = view.getInt16(unicode + 16 + 4 * count + 2 * index);
      const at = unicode + 16 + 6 * count + 2 * index;
      const range = view.getUint16(at);
      return range === 0 ? (code + shift) & 0xffff : (view.getUint16(at + range + 2 * (code - start)) + shift) & 0xffff;
    }
    return 0;
  };
  const last = view.getUint16(hhea + 34) - 1;
  return (letter) => {
    const glyph = Math.min(glyphOf(letter.codePointAt(0) ?? 0), last);
    return (view.getUint16(hmtx + 4 * glyph) * 1000) / view.getUint16(head + 18);
  };
}

const SANS = advancesOf("source-sans/TTF/SourceSans3-Regular.ttf");
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
    const advance = advancesOf(path);
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
