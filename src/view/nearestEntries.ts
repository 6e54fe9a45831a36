/** Entries whose id or title shares words with what a reader looked for, the closest first; at most five. */
export function nearestEntries<T extends { readonly id: string; readonly title: string }>(
  wanted: string,
  entries: readonly T[],
): readonly T[] {
  const words = wordsOf(wanted);
  return entries
    .map((entry) => ({ entry, shared: wordsOf(`${entry.id} ${entry.title}`).filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 5)
    .map(({ entry }) => entry);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
