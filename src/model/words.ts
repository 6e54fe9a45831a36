/**
 * Words: the unit in which places in a report are counted.
 *
 * A word is a run of characters between white space, without punctuation at its edges and with
 * typographic quotes and dashes folded, so that the same words compare equal however they are set.
 */

const EDGE = /^[^\p{L}\p{N}$%]+|[^\p{L}\p{N}$%]+$/gu;

/** Folds typographic quotes, dashes and spaces to their plain forms. Length is kept, character by character. */
export function foldType(text: string): string {
  return text
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑‒–—]/gu, "-")
    .replace(/[\u00a0\u2009\u202f]/gu, " ");
}

/** Splits text into its words; a token of punctuation alone is no word. */
export function wordsOf(text: string): readonly string[] {
  return foldType(text)
    .split(/\s+/u)
    .map((word) => word.replace(EDGE, ""))
    .filter((word) => word !== "");
}

/** Position of the first occurrence of `part` in `whole`, counted in words, or −1. */
export function indexOfWords(whole: readonly string[], part: readonly string[], from = 0): number {
  for (let at = from; at + part.length <= whole.length; at += 1) {
    if (part.every((word, offset) => whole[at + offset] === word)) return at;
  }
  return -1;
}
