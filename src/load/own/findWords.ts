/** Where words stand in a document, as printed: letter by letter, but for what setting type changes. */

/** A page, and how often the words stand on it. */
export interface FoundPlace {
  /** Counted from 1. */
  readonly page: number;
  readonly times: number;
}

export type FoundWords =
  /** Once or more, by page. */
  | { readonly outcome: "found"; readonly places: readonly FoundPlace[] }
  /** Not as a whole; `longest` is the longest run of its first words that stands somewhere. */
  | { readonly outcome: "not-found"; readonly longest: string; readonly page: number | null }
  /** The document has no text: pages that were scanned. */
  | { readonly outcome: "no-text" };

/** Fewer letters a page than these are page numbers, and no text. */
const LEAST_LETTERS = 20;

/**
 * As it is compared: ligatures, quotation marks, dashes and spaces made alike, words that a line breaks joined. Digits, letters and their case
 * stay: "660" is not "66O", and "May" is not "may".
 */
function foldPrinted(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/[‘’‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Looks for words in a document.
 * @param pages text of each page, in their order
 * @param words as typed; not empty
 */
export function findWords(pages: readonly string[], words: string): FoundWords {
  const wanted = foldPrinted(words);
  const folded = pages.map(foldPrinted);
  if (
    folded.reduce((sum, { length }) => sum + length, 0) < LEAST_LETTERS * Math.max(1, pages.length) &&
    !folded.some((text) => text.includes(wanted))
  )
    return { outcome: "no-text" };
  const places = folded.flatMap((text, at): FoundPlace[] => {
    const times = timesIn(text, wanted);
    return times === 0 ? [] : [{ page: at + 1, times }];
  });
  if (places.length > 0) return { outcome: "found", places };
  // Words that begin on one page and end on the next are on the first.
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const [end = "", begin = ""] = [folded[at]?.slice(-wanted.length), folded[at + 1]?.slice(0, wanted.length)];
    if (timesIn(`${end} ${begin}`, wanted) > 0) return { outcome: "found", places: [{ page: at + 1, times: 1 }] };
  }
  return longestRun(folded, wanted);
}

/** A number is found whole: "66" does not stand in "660", nor in "6.66". */
function timesIn(text: string, wanted: string): number {
  let times = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at + wanted.length, at + wanted.length + 2)];
    const cutsBefore =
      /^[\p{L}\p{N}]/u.test(wanted) && (/[\p{L}\p{N}]$/u.test(before) || (/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(wanted)));
    const cutsBehind =
      /[\p{L}\p{N}]$/u.test(wanted) && (/^[\p{L}\p{N}]/u.test(behind) || (/^[.,]\p{N}/u.test(behind) && /\p{N}$/u.test(wanted)));
    if (!cutsBefore && !cutsBehind) times += 1;
  }
  return times;
}

function longestRun(folded: readonly string[], wanted: string): FoundWords {
  const words = wanted.split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const run = words.slice(0, count).join(" ");
    const page = folded.findIndex((text) => timesIn(text, run) > 0);
    if (page >= 0) return { outcome: "not-found", longest: run, page: page + 1 };
  }
  return { outcome: "not-found", longest: "", page: null };
}
