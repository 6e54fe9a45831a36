/** Words of a search, of whatever data: what questions are asked with, their stems, and words that mean much the same. */
import { stemmer } from "stemmer";

/** Words that ask, and say nothing of what is asked for. */
const ASKING = new Set(
  [
    ..."a an the of in on at by for from to with within into and or as than then that this these those it its their there they",
    ..." is are was were be been being do does did done has have had can could would should will may might",
    ..." how what which who whom whose where when why many much often about after all any every each some only just still",
    ..." figure figures number numbers count statistic statistics data show me give list find tell used use uses using happen happens happened",
    ..." say says said saying according regarding concerning",
  ]
    .join("")
    .split(" "),
);

/** Whether a word says nothing of what is asked for. */
export function isAsking(word: string): boolean {
  return ASKING.has(word);
}

/** A word without its ending: "deportations" and "deported" are one. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/**
 * Finds words that mean much the same as one, with their stems; none for most.
 * @param groups words one of which a reader may ask with where a report has another
 */
export function alikeIn(groups: readonly (readonly string[])[]): (word: string) => readonly string[] {
  const ofStem = new Map<string, readonly string[]>();
  for (const words of groups) {
    for (const stem of new Set(words.map(stemmer))) ofStem.set(stem, [...(ofStem.get(stem) ?? []), ...words]);
  }
  return (word) => {
    const alike = ofStem.get(stemmer(word)) ?? [];
    return [...new Set([...alike, ...alike.map(stemmer)])];
  };
}
