import { closest } from "fastest-levenshtein";

/** "…, which citations.csv does not have; nearest is …": the words every unknown id is reported with. */
export function unknownId(what: string, id: string, known: Iterable<string>): string {
  const ids = [...known];
  const nearest = ids.length === 0 ? "" : `; nearest is "${closest(id, ids)}"`;
  return `${what} "${id}", which is not there${nearest}`;
}

/** Splits a `;`-separated field; empty parts are dropped. */
export function listOf(field: string): readonly string[] {
  return field
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
