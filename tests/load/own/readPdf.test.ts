/** A PDF read page by page: the words that its pages print are found on them; what cannot be read is said. */
import { beforeAll, describe, expect, it } from "vitest";
import { findWords } from "../../../src/load/own/findWords";
import { makeDocument } from "../../../src/load/own/makeDocument";
import { hasEndlessStreams } from "../../../src/load/own/pdfStreams";
import { readPdf } from "../../../src/load/own/readPdf";
import type { OwnDocument, PdfRead } from "../../../src/model/ownDocument";
import { pdfFile, writtenPdf } from "./documents/pdfs";

const read = (bytes: Uint8Array): Promise<PdfRead> => readPdf(bytes, () => undefined);
async function documentOf(bytes: Uint8Array): Promise<OwnDocument> {
  const found = await read(bytes);
  if ("refused" in found) throw new Error(found.refused);
  return makeDocument("book.pdf", "page", found.pages);
}
const placesOf = (document: OwnDocument, words: string): readonly string[] => {
  const found = findWords(document, words);
  return found.outcome === "found" ? found.places.map(({ page }) => document.pages[page]?.place ?? "") : [];
};

describe("a book as LibreOffice prints it", () => {
  let book: OwnDocument;
  beforeAll(async () => {
    book = await documentOf(pdfFile("book"));
  });

  it.each([
    ["behind a number with a raised mark", "some 660 tonnes of millet", ["p. 1"]],
    ["behind a full stop with one", "Elverne at least 190. The wardens", ["p. 1"]],
    ["over a hyphen that belongs to the word", "in the well-known loft", ["p. 1"]],
    ["over a hyphen that is the printer’s", "loft of Elverne. Its office", ["p. 1"]],
    ["over soft hyphens", "unquestionably incomprehensible and unforgettable bookkeeping of the caravanserai", ["p. 1"]],
    ["with soft hyphens that are not printed", "The cooperative of the lower valley", ["p. 1"]],
    ["with ligatures, quotation marks and dashes", "Its office took off a tenth, and its 'old' mill".replaceAll("'", '"'), ["p. 1"]],
    ["with ligatures as printed", "Its o\ufb01ce took".replace("o\ufb01ce", "of\ufb01ce"), ["p. 1"]],
    ["in the left of two columns", "the upper valley has nearly 4,300 goats, and that", ["p. 1"]],
    ["in the right one", "In the right column stand about 75 wells that fell dry", ["p. 1"]],
    ["over the end of a page", "the others lay by the road until spring", ["p. 2"]],
    ["on every page", "The valley book of Zarqavia", ["p. 1", "p. 2", "p. 3"]],
    ["on the last", "Here the book ends.", ["p. 3"]],
  ])("holds words %s", (_, words, places) => {
    expect(placesOf(book, words)).toEqual(places);
  });

  it.each(["some 66013 tonnes", "some 66 tonnes", "about 660 tonnes", "4,300 goats The wardens", "204 sacks", "190.14 the"])(
    "does not hold %s",
    (words) => {
      expect(placesOf(book, words)).toEqual([]);
    },
  );

  it("tells of every page that is read", async () => {
    const told: string[] = [];
    await readPdf(pdfFile("book"), (page, of) => told.push(`${page} of ${of}`));
    expect(told).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
  });
});

describe("a page", () => {
  it("is called what the file calls it", async () => {
    const page = [{ x: 60, y: 500, text: "Some 660 tonnes of millet were brought in" }];
    const labels = "/PageLabels << /Nums [0 << /S /r /St 9 >> 1 << /S /D /St 1 >>] >>";
    const book = await documentOf(writtenPdf([page, page], labels));
    expect(placesOf(book, "660 tonnes")).toEqual(["p. ix", "p. 1"]);
    expect(placesOf(await documentOf(writtenPdf([page, page])), "660 tonnes")).toEqual(["p. 1", "p. 2"]);
  });

  it("has its letters where they stand, though one is set behind the others", async () => {
    const page = [
      { x: 60, y: 500, text: "The mill took o" },
      { x: 148, y: 500, text: "1,204 sacks" },
      { x: 138, y: 500, text: "ff" },
      { x: 60, y: 480, text: "and its keeper was never asked" },
    ];
    const book = await documentOf(writtenPdf([page]));
    expect(placesOf(book, "took off 1,204 sacks and its keeper")).toEqual(["p. 1"]);
  });

  it("keeps a number that is raised, and is no mark", async () => {
    const page = [
      { x: 60, y: 500, text: "A tower of" },
      { x: 122, y: 504, text: "660", size: 12 },
      { x: 150, y: 500, text: "steps leads up to it" },
    ];
    expect(placesOf(await documentOf(writtenPdf([page])), "tower of 660 steps")).toEqual(["p. 1"]);
  });
});

describe("what cannot be searched is said", () => {
  const head = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
  const endless = (end = ""): Uint8Array => {
    const objects = Array.from({ length: 20_000 }, (_, at) => `${at + 1} 0 obj\n<< /Length 5 >>\nstream\nabcde\n`);
    return head(`%PDF-1.7\n${objects.join("")}${end}`);
  };
  const broken = (): Uint8Array => pdfFile("book").map((byte, at) => (at > 40 ? (byte * 7 + at) % 256 : byte));
  it.each([
    ["with a password", () => pdfFile("password"), /has a password/u],
    ["of pictures", () => pdfFile("scanned"), /pages of this PDF are pictures/u],
    ["that ends in its head", () => pdfFile("book").slice(0, 900), /not complete, or damaged/u],
    ["of other bytes", broken, /not complete, or damaged/u],
    ["that only says so", () => head(`%PDF-1.7\n${"no such thing ".repeat(50_000)}`), /not complete, or damaged/u],
    ["of streams that never end", () => endless(), /not complete, or damaged/u],
    ["of streams that end all at once", () => endless("endstream\n".repeat(20_000)), /not complete, or damaged/u],
    ["without pages", () => writtenPdf([]), /not complete, or damaged|are pictures/u],
  ])("a PDF %s", async (_, bytes, said) => {
    const found = await read(bytes());
    expect("refused" in found ? found.refused : "read").toMatch(said);
  });

  it("streams that never end are not looked through, however few bytes they have; words are no streams", () => {
    expect(hasEndlessStreams(endless())).toBe(true);
    expect(hasEndlessStreams(endless("endstream\n".repeat(20_000)))).toBe(true);
    expect(hasEndlessStreams(pdfFile("book"))).toBe(false);
    const page = Array.from({ length: 20_000 }, (_, at) => ({ x: 60, y: at % 500, text: "The stream is a stream of streams" }));
    expect(hasEndlessStreams(writtenPdf([page]))).toBe(false);
    expect(hasEndlessStreams(writtenPdf(Array.from({ length: 2_000 }, () => page.slice(0, 10))))).toBe(false);
  });

  it("a page without text is counted", async () => {
    const page = [{ x: 60, y: 500, text: "Some 660 tonnes of millet were brought in by Ambrel and by Elverne" }];
    const book = await documentOf(writtenPdf([page, [], page]));
    expect(book.empty).toBe(1);
    expect(book.pages).toHaveLength(3);
  });
});
