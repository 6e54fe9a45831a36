/** Which names stand in a text: parties as the timeline knows them, terms of the glossary. */

/** What is named, by words. */
export interface NamedByWords {
  readonly id: string;
  readonly words: readonly string[];
}

/**
 * Finds what a text names, in the order of the list. Where the words of two begin alike the longer counts:
 * "Upper Bank" does not name "Upper".
 */
export function finderOf(named: readonly NamedByWords[]): (text: string) => readonly string[] {
  const owners = new Map(named.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const longestFirst = [...owners.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text) => {
    const found = new Set([...text.matchAll(any)].map(([word]) => owners.get(word)));
    return named.flatMap(({ id }) => (found.has(id) ? [id] : []));
  };
}
