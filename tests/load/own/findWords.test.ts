/** Words of a source looked for in its document: found whole and as printed, or said plainly why not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "../../../src/load/own/findWords";
import { hasText, makeDocument } from "../../../src/load/own/makeDocument";
import type { FoundWords, PrintedPage } from "../../../src/model/ownDocument";

const PAGES = [
  "The valley book. A page of no figures, but with enough letters to be a text of its own.",
  "Ambrel brought in some 660 tonnes, as many as the wardens had hoped for, and El-\nverne at least 190.",
  "The “old” mill – closed since 2019 – took oﬀ 1,204 sacks; 6601 were sold. It is said that in the end",
  "nobody counted the rest of them, which lay in the loft until the spring of the next year.",
];
const printed = (texts: readonly string[]): readonly PrintedPage[] => texts.map((text) => ({ text, level: text, label: null }));
const find = (texts: readonly string[], words: string): FoundWords => findWords(makeDocument("book", "page", printed(texts)), words);
/** The page from 1 on which words stand first. */
const pageOf = (words: string, texts = PAGES): number | string => {
  const found = find(texts, words);
  return found.outcome === "found" ? (found.places[0]?.page ?? -1) + 1 : found.outcome;
};

describe("words in a document", () => {
  it.each([
    ["some 660 tonnes", 2],
    ["some  660\ntonnes", 2],
    ["Elverne at least 190", 2],
    ["El-\nverne at least 190", 2],
    ['The "old" mill - closed since 2019', 3],
    ["took off 1,204 sacks", 3],
    ["in the end nobody counted", 3],
    ["the loft until", 4],
  ])("%s stand on page %d", (words, page) => {
    expect(pageOf(words)).toBe(page);
  });

  it.each([
    "about 660 tonnes",
    "660 Tonnes",
    "some 66",
    "204 sacks",
    "1,20",
    "660 were sold",
    "601 were sold",
    "ambrel brought",
    "verne at",
  ])("%s do not stand in it", (words) => {
    expect(pageOf(words)).toBe("not-found");
  });

  it.each([
    ["The well-\nknown mill of the valley", "well-known mill"],
    ["The well-\nknown mill of the valley", "wellknown mill"],
    ["Both long-\nand short-term loans of it", "long- and short-term"],
    ["In the years 2019–\n20 it was dry", "2019-20 it was dry"],
    ["The co\u00adopera\u00ad\ntive of the valley", "cooperative of"],
    ["What? (In all) 5+ $2.50 [a] were paid", "What? (In all) 5+ $2.50 [a]"],
  ])("%j holds %s, whether a hyphen at a line's end is the printer's or the word's", (text, words) => {
    expect(pageOf(words, [text])).toBe(1);
  });

  it("never lose the hyphen between numbers", () => {
    expect(pageOf("201920 it was", ["In the years 2019–\n20 it was dry"])).toBe("not-found");
  });

  it("are said as far as they stand there", () => {
    expect(find(PAGES, "brought in some 680 tonnes")).toEqual({ outcome: "not-found", longest: "brought in some", page: 1 });
    expect(find(PAGES, "in the end nobody counted these")).toEqual({ outcome: "not-found", longest: "in the end nobody counted", page: 2 });
    expect(find(PAGES, "xylophone")).toEqual({ outcome: "not-found", longest: "", page: null });
    expect(find(PAGES, "xylophone of the valley")).toEqual({ outcome: "not-found", longest: "", page: null });
  });

  it("are counted on every page", () => {
    expect(find(["seven of seven, said the seven wardens here", "seven more of the same wardens came"], "seven")).toEqual({
      outcome: "found",
      places: [
        { page: 0, times: 3 },
        { page: 1, times: 1 },
      ],
    });
  });

  it("are found over a page's end, past what stands at the head and foot of every page", () => {
    const book = ["The goats of the upper val-", "ley were some", "4,300 in all. The herders of the", "plain had more."].map(
      (text, at) => `Valley book, ${at + 1}\n${text}\n${at + 11}`,
    );
    expect(pageOf("upper valley were some 4,300 in all", book)).toBe("not-found");
    expect(pageOf("the upper valley were some", book)).toBe(1);
    expect(pageOf("were some 4,300 in all", book)).toBe(2);
    expect(pageOf("of the plain", book)).toBe(3);
    // What the pages do print is there too.
    expect(pageOf("Valley book, 2", book)).toBe(2);
  });

  it("are found though a raised mark stands within them, and the mark is never a digit", () => {
    const page = {
      text: "brought in some 66013 tonnes of millet in all",
      level: "brought in some 660 tonnes of millet in all",
      label: null,
    };
    const book = makeDocument("book", "page", [page]);
    expect(findWords(book, "some 660 tonnes").outcome).toBe("found");
    expect(pageOf("some 660 tonnes", ["brought in some 660¹³ tonnes of millet"])).toBe(1);
    expect(pageOf("over 12 km² of land", ["They hold over 12 km² of land in all"])).toBe(1);
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
          expect(find(["A page before it, with letters enough.", lines], wanted)).toMatchObject({ outcome: "found" });
        },
      ),
    );
  });
});

describe("a document", () => {
  it("that was scanned has no text", () => {
    expect(hasText(printed(["", " 2 ", "\n"]))).toBe(false);
    expect(hasText([])).toBe(false);
    expect(hasText(printed(PAGES))).toBe(true);
  });

  it("calls its pages by their own numbers where it gives them, and counts them where it does not", () => {
    const [first] = printed(["The preface of it"]);
    if (first === undefined) throw new Error("no page");
    const book = makeDocument("book", "page", [{ ...first, label: "xii" }, first, { ...first, text: "", level: "" }]);
    expect(book.pages.map(({ place }) => place)).toEqual(["p. xii", "p. 2", "p. 3"]);
    expect(book.empty).toBe(1);
  });
});
