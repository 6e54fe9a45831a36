/** Search results as pages and dialogs show them. */
import type { Library } from "../../model/library";
import { placeText } from "../../view/footnote";
import { linkTo } from "../../url/siteLinks";
import type { Hit, HitKind } from "../../view/searchHit";
import { HIT_KINDS } from "../../view/searchHit";

export const HIT_NAMES: Readonly<Record<HitKind, string>> = {
  figure: "Figures",
  dataset: "Datasets",
  question: "Figures that disagree",
  note: "Editor’s notes",
  term: "Glossary",
  source: "Sources",
};

/** Hits by kind, in the order of kinds; kinds without any are left out. */
export function sectionsOf(hits: readonly Hit[]): readonly { readonly kind: HitKind; readonly hits: readonly Hit[] }[] {
  return HIT_KINDS.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter((section) => section.hits.length > 0);
}

export function hitHref(hit: Hit, base: URL): string {
  return linkTo(base, hit.address);
}

/** For a figure: who says so, which report prints it and where. */
export function sourceOfHit(hit: Hit, library: Library): string {
  const cell = hit.kind === "figure" ? library.cells.get(hit.id) : undefined;
  if (cell === undefined) return "";
  const { citation } = cell.citations[0];
  const who = cell.claimant.party === "none" ? "Counter not stated" : cell.claimant.name;
  return `${who}. ${citation.report.short}, ${placeText(citation)}`;
}
