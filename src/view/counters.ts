/** Who says what: every figure of those who count, by what they speak of and by measure. */
import type { Cell, Claimant } from "../model/cell";
import type { Dataset } from "../model/dataset";
import type { Library } from "../model/library";
import type { Upstream } from "../model/report";
import { isQuantity } from "./answers";
import { worksOf } from "./independence";
import type { StandsIn } from "./standsIn";
import { allStandIn, disagreementAddress } from "./standsIn";

/** The page of one who counts, from the site's root. */
export const counterAddress = (id: string): string => `counters/${id}/`;

/** Whether they are a party to the fighting, so that they speak of a side. */
export function isParty({ party }: Claimant): boolean {
  return party !== "third-party" && party !== "none";
}

/** What a figure speaks of: of its claimant's own side, of the other side, or of anything else. */
export const SPEAKS_OF = ["own", "other", "rest"] as const;
export type SpeaksOf = (typeof SPEAKS_OF)[number];

function speaksOf({ stance }: Cell): SpeaksOf {
  return stance === "own_losses" || stance === "own_side" ? "own" : stance === "other_side" ? "other" : "rest";
}

export type BySide<T> = Readonly<Record<SpeaksOf, readonly T[]>>;

/** Figures with a quantity, in the order of publication. */
export function figuresBySide(cells: Iterable<Cell>, claimant: string): BySide<Cell> {
  const own = [...cells].filter((cell) => cell.claimant.id === claimant && isQuantity(cell));
  const of = (side: SpeaksOf): readonly Cell[] => own.filter((cell) => speaksOf(cell) === side);
  return { own: of("own"), other: of("other"), rest: of("rest") };
}

/** The datasets in which a claimant says something in words, or when. */
export function wordedBy(datasets: readonly Dataset[], claimant: string): readonly Dataset[] {
  const isWorded = (cell: Cell): boolean => cell.claimant.id === claimant && cell.state === "reported" && !isQuantity(cell);
  return datasets.filter(({ rows }) => rows.some(({ cells }) => [...cells.values()].some(isWorded)));
}

/** The works that reports cite for figures, with how many of the figures lean on each. */
export function worksBehind(cells: readonly Cell[]): readonly { readonly work: Upstream; readonly count: number }[] {
  const counts = new Map<Upstream, number>();
  for (const work of cells.flatMap(worksOf)) counts.set(work, (counts.get(work) ?? 0) + 1);
  return [...counts].map(([work, count]) => ({ work, count }));
}

/** The questions and disagreements in which a claimant's figures or words stand, each once. */
export function standsOf(library: Pick<Library, "datasets" | "disagreements">, claimant: string): readonly StandsIn[] {
  const cells = library.datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  const found = allStandIn(
    cells.filter((cell) => cell.claimant.id === claimant),
    library,
  );
  const said = library.disagreements.filter(({ members }) => members.some((one) => one.type === "wording" && one.says?.id === claimant));
  const worded = said.map(({ id, title, kind }) => ({
    id,
    title,
    address: disagreementAddress(id),
    alike: kind === "other-measure",
    others: [],
  }));
  return [...new Map([...found, ...worded].map((one) => [one.id, one])).values()];
}

export interface MeasureCount {
  readonly label: string;
  readonly count: number;
}

/** One line of the table of who says what. */
export interface Tally {
  readonly claimant: Claimant;
  readonly counts: BySide<MeasureCount>;
}

/** Claimants with figures, in their own order, each with how many figures of which measure. */
export function talliesOf({ cells }: Pick<Library, "cells">, claimants: readonly Claimant[]): readonly Tally[] {
  const countsOf = (figures: readonly Cell[]): readonly MeasureCount[] => {
    const counts = new Map<string, number>();
    for (const { counts: counted } of figures) if (counted !== null) counts.set(counted.label, (counts.get(counted.label) ?? 0) + 1);
    return [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count);
  };
  return claimants
    .map((claimant) => ({ claimant, figures: figuresBySide(cells.values(), claimant.id) }))
    .filter(({ figures }) => SPEAKS_OF.some((side) => figures[side].length > 0))
    .map(({ claimant, figures: { own, other, rest } }) => ({
      claimant,
      counts: { own: countsOf(own), other: countsOf(other), rest: countsOf(rest) },
    }));
}
