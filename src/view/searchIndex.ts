/** Search over figures, questions, datasets, places, terms, words, dates, editor's notes and sources. */
import type { SearchResult } from "minisearch";
import MiniSearch from "minisearch";
import type { Library } from "../model/library";
import type { SearchDocument } from "./searchDocuments";
import { documentsOf } from "./searchDocuments";
import type { Found, Hit, HitKind } from "./searchHit";
import { HIT_KINDS, NOTHING_FOUND } from "./searchHit";
import { isNameTerm, namesOf } from "./searchNames";
import { readQuery } from "./searchQuery";
import { isNumberTerm, readSearchText } from "./searchText";
import { alikeIn, stemOf } from "./searchWords";

export interface SearchIndex {
  /** What a query finds, at most `atMost` of each kind; of every kind where `kind` is null. */
  readonly find: (query: string, kind: HitKind | null, atMost: number) => Found;
}

const isWhole = (term: string): boolean => isNumberTerm(term) || isNameTerm(term);

/** A sentence tells more than the words around it; what is no known word is likely a slip. */
const BOOST = { title: 0.5, detail: 3, measure: 2, alike: 2 };
const WEIGHTS = { fuzzy: 0.8, prefix: 0.25 };

/** Indexes a library. Takes a few tenths of a second: call it when a reader first searches, beside the page. */
export function buildSearchIndex(library: Library): SearchIndex {
  const documents = documentsOf(library);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const names = namesOf(library);
  const known = new Set<string>();
  const alike = remembered(alikeIn(library.alike));
  const stems = remembered((word) => [...new Set([word, stemOf(word)])]);
  const termsOfText = (text: string): readonly string[] => {
    const { numbers, words } = readSearchText(text);
    return [...numbers, ...names.split(words).names, ...words.flatMap(stems)];
  };
  const termsAlike = (text: string): readonly string[] => {
    const { words } = readSearchText(text);
    return [...words.flatMap(alike), ...names.split(words).names.flatMap(names.wordsOf)];
  };
  const index = new MiniSearch<SearchDocument>({
    idField: "key",
    fields: ["title", "detail", "who", "place", "measure", "also", "alike"],
    storeFields: ["counts"],
    tokenize: (text, field) => [...(field === "alike" ? termsAlike(text) : termsOfText(text))],
    processTerm: (term) => {
      known.add(term);
      return term;
    },
    searchOptions: {
      tokenize: (text) => [...readQuery(text, names).terms],
      processTerm: (term) => term,
      boost: BOOST,
      weights: WEIGHTS,
      // A word that is known stands for itself: it is neither the beginning of another nor a slip.
      prefix: (term) => !isWhole(term) && term.length > 1 && !known.has(term),
      fuzzy: (term) => (isWhole(term) || term.length < 5 || known.has(term) ? false : 0.2),
      combineWith: "OR",
    },
  });
  index.addAll(documents);
  return {
    find: (query, kind, atMost) => {
      const asked = readQuery(query, names);
      const results = index.search(query, {
        boostDocument: (_id, _term, stored) => (asked.counts && stored?.["counts"] === true ? 1.3 : 1),
      });
      const most = Math.max(0, ...results.map(held));
      const counts = { ...NOTHING_FOUND.counts };
      const kinds = HIT_KINDS.toSorted((a, b) => Number(b === asked.first) - Number(a === asked.first));
      const hits = kinds.flatMap((one) => {
        const best = bestOf(
          results.filter(({ id }) => byKey.get(String(id))?.kind === one),
          one === "term" || one === "place" ? 0 : most,
          asked.terms.length,
        );
        counts[one] = best.length;
        return kind === null || kind === one ? best.slice(0, atMost).flatMap(({ id }) => hitOf(byKey.get(String(id)))) : [];
      });
      return { hits, counts };
    },
  };
}

/** How many of the terms asked for a result holds. */
function held({ queryTerms }: SearchResult): number {
  return new Set(queryTerms).size;
}

/**
 * Results of one kind that hold about as many terms as any of their kind: of many terms, one may be missing.
 * @param most how many terms a result of any kind holds, where less than two in three of them will not do
 */
function bestOf(results: readonly SearchResult[], most: number, asked: number): readonly SearchResult[] {
  const best = Math.max(0, ...results.map(held));
  const enough = Math.max(asked > 3 ? best - 1 : best, (most * 2) / 3);
  return results.filter((result) => held(result) >= enough);
}

function hitOf(document: SearchDocument | undefined): readonly Hit[] {
  if (document === undefined) return [];
  const { kind, id, title, detail, address } = document;
  return [{ kind, id, title, detail, address }];
}

/** A function of words that works out each word once: texts repeat theirs. */
function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = of(word);
    known.set(word, value);
    return value;
  };
}
