/** Where printed words stand in a wording, and which of its numbers they take. */
import { numbersIn } from "../../src/model/numbers";
import { foldType, wordsOf } from "../../src/model/words";

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  /** Numbers of the wording, counted from 1, that stand inside. */
  readonly numbers: readonly number[];
}

/** Every place at which the printed words stand in the wording as whole words. */
export function occurrencesOf(printed: string, wording: string): readonly Occurrence[] {
  const text = foldType(wording);
  const numbers = numbersIn(text);
  const escaped = wordsOf(printed).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  if (escaped.length === 0) return [];
  const words = new RegExp(`(?<![\\p{L}\\p{N}$])${escaped.join(String.raw`[^\p{L}\p{N}$]+`)}(?![\\p{L}\\p{N}])`, "gu");
  return [...text.matchAll(words)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return { start, end, numbers: numbers.flatMap((one, index) => (start <= one.start && one.end <= end ? [index + 1] : [])) };
  });
}

/** The occurrence that begins with the number cited; the first one where no number is cited; null where there is none. */
export function occurrenceOf(printed: string, wording: string, number: number | null): Occurrence | null {
  const all = occurrencesOf(printed, wording);
  if (number === null) return all[0] ?? null;
  return all.find((one) => one.numbers.includes(number)) ?? null;
}
