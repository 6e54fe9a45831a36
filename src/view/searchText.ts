/** Texts as a search reads them: numbers by value; words with case, accents and endings of ownership folded. */
import { numbersIn } from "../model/numbers";
import { foldType } from "../model/words";

export interface SearchText {
  /** As terms, by value: "two million", "2 million" and "2,000,000" are one. */
  readonly numbers: readonly string[];
  /** All others. */
  readonly words: readonly string[];
}

export function readSearchText(text: string): SearchText {
  const folded = foldType(text);
  const numbers = numbersIn(folded);
  const rest = numbers.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, folded);
  return { numbers: numbers.map(({ value }) => `=${value}`), words: wordsIn(rest) };
}

export function isNumberTerm(term: string): boolean {
  return term.startsWith("=");
}

function wordsIn(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıİ]/gu, "i")
    .toLowerCase()
    .replace(/'s\b/gu, "")
    .replace(/\b(\p{L})\.(\p{L})\./gu, "$1$2")
    .replace(/%|\bper cent\b|\bpc\b/gu, " percent ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
