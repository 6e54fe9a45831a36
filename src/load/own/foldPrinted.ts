/** Text as it is compared: letter by letter, but for what setting type changes. */

/** Stands where a line breaks behind a hyphen: the hyphen may be the printer's, or belong to the word. */
export const BROKEN = "\u00ad";

/**
 * Ligatures, quotation marks, dashes and spaces made alike, words that a line breaks joined by `BROKEN`. Digits, letters and their case stay:
 * "660" is not "66O", and "May" is not "may".
 */
export function foldPrinted(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/[‘’‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/(?<=[\p{L}\p{N}])[-\u00ad][^\S\n]*\n\s*(?=[\p{L}\p{N}])/gu, "\u0000")
    .replaceAll("\u00ad", "")
    .replaceAll("\u0000", BROKEN)
    .replace(/\s+/gu, " ")
    .trim();
}
