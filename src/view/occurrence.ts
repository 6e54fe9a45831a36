/** Where printed words stand in a wording, and which of its numbers they take. */
import { numbersIn } from "../model/numbers";
import { foldType, wordsOf } from "../model/words";

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Numbers of the wording, counted from 1, that stand inside. */
  readonly numbers: readonly number[];
}

/** Every place at which the printed words stand in the wording as whole words. */
export function occurrencesOf(printed: string, wording: string): readonly Occurrence[] {
  const wanted = wordsOf(printed);
  const tokens = tokensOf(wording);
  const numbers = numbersIn(foldType(wording));
  return tokens.flatMap((token, at): Occurrence[] => {
    if (wanted.length === 0 || !wanted.every((word, offset) => tokens[at + offset]?.word === word)) return [];
    const [start, end] = [token.start, tokens[at + wanted.length - 1]?.end ?? token.end];
    return [{ start, end, numbers: numbers.flatMap((one, index) => (start <= one.start && one.end <= end ? [index + 1] : [])) }];
  });
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text with their character offsets, the punctuation at their edges left out. */
function tokensOf(text: string): readonly Token[] {
  return [...foldType(text).matchAll(/\S+/gu)].flatMap((match): Token[] => {
    const [word] = wordsOf(match[0]);
    if (word === undefined) return [];
    const start = match.index + match[0].indexOf(word);
    return [{ word, start, end: start + word.length }];
  });
}

/** The occurrence that begins with the number cited; the first one where no number is cited; null where there is none. */
export function occurrenceOf(printed: string, wording: string, number: number | null): Occurrence | null {
  const all = occurrencesOf(printed, wording);
  if (number === null) return all[0] ?? null;
  return all.find((one) => one.numbers.includes(number)) ?? null;
}
