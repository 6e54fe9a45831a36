/** The `cites` field of an observation: `CITATION@PLACE#k; …`. The place is said twice, here and in citations.csv, and must agree. */
import type { CellCitation } from "../model/report";
import { listOf, unknownId } from "./nearest";
import type { Shared } from "./loadShared";

const CITE = /^(?<id>[^@#\s]+)@(?<place>[^@#\s]+)(?:#(?<number>\d+))?$/u;

export function readCites(
  field: string,
  shared: Shared,
): { readonly cites: readonly CellCitation[]; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const cites = listOf(field).flatMap((part): CellCitation[] => {
    const read = readCite(part, shared);
    if (typeof read !== "string") return [read];
    complaints.push(read);
    // Stryker disable next-line ArrayDeclaration: a reference that cannot be read is a problem, and a dataset with one is left out whole
    return [];
  });
  return { cites, complaints };
}

/** One reference, or what is wrong with it. */
export function readCite(part: string, shared: Shared): CellCitation | string {
  const groups = CITE.exec(part)?.groups;
  if (groups === undefined) return `"${part}" is not of the form citation@place#number`;
  // Stryker disable next-line StringLiteral: the pattern has both groups in every match; the defaults are for the compiler
  const { id = "", place = "", number } = groups;
  const citation = shared.citations.get(id);
  if (citation === undefined) return unknownId("cites", id, shared.citations.keys());
  if (citation.place.id !== place) return `cites "${id}" at ${place}, but citations.csv has it at ${citation.place.id}`;
  return { citation, number: number === undefined ? null : Number(number), supports: "figure" };
}
