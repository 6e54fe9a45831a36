/** Names that are one term of a search, however they are written: what the glossary lists, and places. */
import type { Library } from "../model/library";
import { readSearchText } from "./searchText";

export interface Names {
  /** The words of all forms of a name. */
  readonly wordsOf: (name: string) => readonly string[];
  /** The terms of the names in a text's words, the longest first where one begins another; and the words that are in none. */
  readonly split: (words: readonly string[]) => { readonly names: readonly string[]; readonly rest: readonly string[] };
}

/** Whether a term is a name's: one that no word is the beginning of, or a slip of. */
export function isNameTerm(term: string): boolean {
  return term.startsWith("@");
}

/** The names of a library: a name, what it stands for and its other spellings are one term. */
export function namesOf({ terms, places }: Pick<Library, "terms" | "places">): Names {
  const byForm = new Map<string, string>();
  for (const { id, name, expansion, spellings } of terms) {
    for (const form of [name, expansion, ...spellings]) byForm.set(readSearchText(form).words.join(" "), `@${id}`);
  }
  for (const place of places.keys()) {
    const { words } = readSearchText(place);
    const form = words.join(" ");
    if (words.length > 1 && !byForm.has(form)) byForm.set(form, `@${words.join("-")}`);
  }
  byForm.delete("");
  const longest = new Map<string, number>();
  for (const form of byForm.keys()) {
    const words = form.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  const wordsOf = new Map<string, readonly string[]>();
  for (const [form, name] of byForm) wordsOf.set(name, [...new Set([...(wordsOf.get(name) ?? []), ...form.split(" ")])]);
  return { split: (words) => splitNames(words, byForm, longest), wordsOf: (name) => wordsOf.get(name) ?? [] };
}

/** @param longest for each word that begins a name, how many words the longest such name has */
function splitNames(
  words: readonly string[],
  byForm: ReadonlyMap<string, string>,
  longest: ReadonlyMap<string, number>,
): ReturnType<Names["split"]> {
  const names: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at] ?? "";
    let length = Math.min(longest.get(first) ?? 0, words.length - at);
    while (length > 0 && !byForm.has(words.slice(at, at + length).join(" "))) length -= 1;
    if (length === 0) rest.push(first);
    else names.push(byForm.get(words.slice(at, at + length).join(" ")) ?? "");
    at += Math.max(1, length);
  }
  return { names, rest };
}
