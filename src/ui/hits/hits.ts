/** Search results as pages and dialogs show them. */
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { placeText } from "../../view/footnote";
import { linkTo } from "../../url/siteLinks";
import type { Found, Hit, HitKind } from "../../view/searchHit";

export const HIT_NAMES: Readonly<Record<HitKind, string>> = {
  figure: "Figures",
  question: "Figures that disagree",
  dataset: "Datasets",
  place: "Places",
  term: "Glossary",
  word: "Words of the reports",
  date: "Dates",
  note: "Editor’s notes",
  source: "Sources",
};

export interface HitSection {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
  /** With how many of its hits are shown, where there are more. */
  readonly name: string;
}

/** What was found by kind, in the order in which it was found; kinds without any are left out. */
export function sectionsOf({ hits, counts }: Found): readonly HitSection[] {
  return [...new Set(hits.map(({ kind }) => kind))].map((kind) => {
    const shown = hits.filter((hit) => hit.kind === kind);
    const name = counts[kind] > shown.length ? `${HIT_NAMES[kind]}, ${shown.length} of ${counts[kind]}` : HIT_NAMES[kind];
    return { kind, hits: shown, name };
  });
}

/** Cells that were found, in the order in which they are shown: figures, words and dates. */
export function cellsFound({ hits }: Found, library: Pick<Library, "cells">): readonly Cell[] {
  return hits.flatMap((hit) => cellOfHit(hit, library) ?? []);
}

export function cellOfHit({ kind, id }: Hit, { cells }: Pick<Library, "cells">): Cell | undefined {
  return kind === "figure" || kind === "word" || kind === "date" ? cells.get(id) : undefined;
}

export function hitHref(hit: Hit, base: URL): string {
  return linkTo(base, hit.address);
}

/** For a figure: who says so, which report prints it and where. */
export function sourceOfHit(hit: Hit, library: Library): string {
  const cell = cellOfHit(hit, library);
  if (cell === undefined) return "";
  const { citation } = cell.citations[0];
  const who = cell.claimant.party === "none" ? "Counter not stated" : cell.claimant.name;
  return `${who}. ${citation.report.short}, ${placeText(citation)}`;
}
