/** A document of plain text: its pages or paragraphs, and the words found in them. */
import { describe, expect, it } from "vitest";
import { findWords } from "../../../src/load/own/findWords";
import { readDocumentText } from "../../../src/load/own/readDocumentText";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const placesOf = (text: string, words: string): readonly string[] => {
  const document = readDocumentText("book.txt", bytes(text));
  if (document === null) throw new Error("not read");
  const found = findWords(document, words);
  return found.outcome === "found" ? found.places.map(({ page }) => document.pages[page]?.place ?? "") : [];
};

describe("a text", () => {
  it.each([
    ["One.\n\nTwo, of some\n660 tonnes.\n\n\n\nThree.", "some 660 tonnes", ["para. 2"]],
    ["One.\r\n\r\nTwo, of some 660 tonnes.\r\n \r\nThree.", "some 660 tonnes", ["para. 2"]],
    ["One page.\n\fThe second, of some 660 tonnes.\n\n\fThe third.\f", "some 660 tonnes", ["p. 2"]],
    ["# Yield\n\nAmbrel brought in **some 660**[^13] tonnes.", "some 660 tonnes", ["para. 2"]],
    ["The [old mill](https://example.org/mill) took over 70[4] sacks.", "old mill took over 70 sacks", ["para. 1"]],
    ["The wells_of_ambrel were 5 * 3.", "wells_of_ambrel were 5 * 3", ["para. 1"]],
    ["It was said of some\n\n660 tonnes.", "some 660 tonnes", ["para. 1"]],
  ])("%j holds %s at %j", (text, words, places) => {
    expect(placesOf(text, words)).toEqual(places);
  });

  it("is read in the encodings that texts come in", () => {
    const found = readDocumentText("old.txt", new Uint8Array([0x54, 0x68, 0x65, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x41, 0x94]));
    expect(found?.pages[0]?.text).toBe('The café "A"');
  });

  it.each([
    ["nothing", bytes("")],
    ["spaces", bytes(" \n\n\f ")],
    ["other bytes", new Uint8Array([1, 2, 3, 0, 4, 200, 7, 0])],
  ])("is none where there is %s", (_, file) => {
    expect(readDocumentText("x", file)).toBeNull();
  });
});
