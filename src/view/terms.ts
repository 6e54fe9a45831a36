/** Terms of the glossary: how they are written, and what bears the same name elsewhere. */
import type { Counter } from "../model/counter";
import type { Library, Term } from "../model/library";
import { placesWithPages } from "./placesWithPages";

/** The page of a term, from the site's root. */
export const termAddress = (id: string): string => `term/${id}/`;

/** A term as it may be written. */
export function formsOf({ name, expansion, spellings }: Term): readonly string[] {
  return [name, expansion, ...spellings].filter((form) => form !== "");
}

/** A term, and those with a word in common: the name of one may hold the name of another. */
export function termsBeside(term: Term, terms: readonly Term[]): readonly Term[] {
  const wordsOf = (one: Term): readonly string[] => formsOf(one).flatMap((form) => form.split(/[^\p{L}\p{N}]+/u));
  const own = new Set(wordsOf(term));
  return terms.filter((one) => wordsOf(one).some((word) => own.has(word)));
}

/** The term that a place is explained as; null where there is none. */
export function termOfPlace(place: string, { terms }: Pick<Library, "terms">): Term | null {
  return terms.find((term) => isForm(term, place)) ?? null;
}

/** The place with a page that a term names. */
export function placeOfTerm(term: Term, library: Pick<Library, "datasets" | "places">): string | null {
  return placesWithPages(library).find((place) => isForm(term, place)) ?? null;
}

/** Who counts and is called as a term is, an abbreviation after the name aside. */
export function counterOfTerm(term: Term, { counters }: Pick<Library, "counters">): Counter | null {
  return counters.find(({ claimant }) => isForm(term, claimant.name.replace(/ \([^)]*\)$/u, ""))) ?? null;
}

function isForm(term: Term, name: string): boolean {
  return formsOf(term).some((form) => form.toLowerCase() === name.toLowerCase());
}
