/** Words of a source looked for in its document: found whole and as printed, or said plainly why not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "../../../src/load/own/findWords";

const PAGES = [
  "The valley book. A page of no figures, but with enough letters to be a text of its own.",
  "Ambrel brought in some 660 tonnes, as many as the wardens had hoped for, and El-\nverne at least 190.",
  "The “old” mill – closed since 2019 – took oﬀ 1,204 sacks; 6601 were sold. It is said that in the end",
  "nobody counted the rest of them, which lay in the loft until the spring of the next year.",
];
const pageOf = (words: string): number | string => {
  const found = findWords(PAGES, words);
  return found.outcome === "found" ? (found.places[0]?.page ?? 0) : found.outcome;
};

describe("words in a document", () => {
  it.each([
    ["some 660 tonnes", 2],
    ["some  660\ntonnes", 2],
    ["Elverne at least 190", 2],
    ['The "old" mill - closed since 2019', 3],
    ["took off 1,204 sacks", 3],
    ["in the end nobody counted", 3],
    ["the loft until", 4],
  ])("%s stand on page %d", (words, page) => {
    expect(pageOf(words)).toBe(page);
  });

  it.each(["about 660 tonnes", "660 Tonnes", "some 66", "204 sacks", "1,20", "660 were sold", "601 were sold", "ambrel brought"])(
    "%s do not stand in it",
    (words) => {
      expect(pageOf(words)).toBe("not-found");
    },
  );

  it("are said as far as they stand there", () => {
    expect(findWords(PAGES, "brought in some 680 tonnes")).toEqual({ outcome: "not-found", longest: "brought in some", page: 2 });
    expect(findWords(PAGES, "xylophone")).toEqual({ outcome: "not-found", longest: "", page: null });
  });

  it("are counted on every page", () => {
    expect(findWords(["seven of seven, said the seven wardens here", "seven more of the same wardens came"], "seven")).toEqual({
      outcome: "found",
      places: [
        { page: 1, times: 3 },
        { page: 2, times: 1 },
      ],
    });
  });

  it("are not looked for in pages that were scanned", () => {
    expect(findWords(["", " 2 ", "\n"], "some 660 tonnes")).toEqual({ outcome: "no-text" });
    expect(findWords([], "some 660 tonnes")).toEqual({ outcome: "no-text" });
  });

  it("are found wherever they are put, however their lines break", () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 12, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 4, max: 8 }),
        fc.integer({ min: 2, max: 7 }),
        (words, from, count, width) => {
          const start = from % (words.length - count);
          const wanted = words.slice(start, start + count).join(" ");
          const lines = words.map((one, at) => one + (at % width === width - 1 ? "\n" : " ")).join("");
          expect(findWords(["A page before it, with letters enough.", lines], wanted)).toMatchObject({ outcome: "found" });
        },
      ),
    );
  });
});
