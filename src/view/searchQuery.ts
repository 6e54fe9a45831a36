/** What a reader asks a search for. */
import type { HitKind } from "./searchHit";
import type { Names } from "./searchNames";
import { isNameTerm } from "./searchNames";
import { readSearchText } from "./searchText";
import { isAsking, stemOf } from "./searchWords";

export interface SearchQuery {
  /** Numbers by value, names, and the stems of words but for those that only ask; of those, if there are no others. */
  readonly terms: readonly string[];
  /** The kind that is shown first, where it is not figures: dates where a query asks when, terms where it asks what a name is. */
  readonly first: HitKind | null;
  /** Whether it asks how many there are. */
  readonly counts: boolean;
}

export function readQuery(query: string, names: Names): SearchQuery {
  const { numbers, words } = readSearchText(query);
  const { names: named, rest } = names.split(words);
  const told = rest.filter((word) => !isAsking(word));
  const asked = [...numbers, ...named, ...told.map(stemOf)];
  const terms = [...new Set(asked.length > 0 ? asked : rest)];
  const isName = terms.length === 1 && terms.every(isNameTerm);
  return {
    terms,
    first: words.includes("when") ? "date" : isName && words.includes("what") ? "term" : null,
    counts: /\b(?:how many|number of)\b/iu.test(query),
  };
}
