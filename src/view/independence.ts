/** Which figures are not independent of each other: those for which a report cites one and the same work. */
import type { Cell } from "../model/cell";
import type { Upstream } from "../model/report";
import { upstreamText } from "./sourceNames";

/** Works that the report cites for a figure, each once; of a note at a later sentence it is not known that it is for this one too. */
export function worksOf(cell: Cell): readonly Upstream[] {
  const cited = cell.citations
    .filter(({ supports, citation }) => supports === "figure" && citation.basis !== "later")
    .flatMap(({ citation }) => citation.cites);
  return [...new Map(cited.map((work) => [work.id, work])).values()];
}

function isFigure(cell: Cell): boolean {
  return cell.state === "reported" && cell.value.type === "number";
}

/**
 * Other figures that lean on a work that this one leans on.
 * @param known every cell, so that none is left out
 * @param same whether another cell prints this very figure again
 */
export function leaningOnTheSame(cell: Cell, known: Iterable<Cell>, same: (other: Cell) => boolean): readonly Cell[] {
  if (cell.state !== "reported") return [];
  const works = new Set(worksOf(cell).map(({ id }) => id));
  return [...known].filter(
    (other) => other.id !== cell.id && isFigure(other) && !same(other) && worksOf(other).some(({ id }) => works.has(id)),
  );
}

/** "3 other figures here lean on the same work."; empty where none does. */
export function leaningText(cell: Cell, others: readonly Cell[]): string {
  if (others.length === 0) return "";
  const figures = others.length === 1 ? "1 other figure here leans" : `${others.length} other figures here lean`;
  return `${figures} on ${worksOf(cell).length === 1 ? "the same work" : "one or more of the same works"}.`;
}

const AMOUNTS = ["", "", "Both", "All three", "All four", "All five", "All six"] as const;

/** "Both lean on the same work: …", of answers to one question; empty where no work is common to all that are given. */
export function sharedWorksText(answers: readonly Cell[]): string {
  const given = answers.filter(({ state }) => state === "reported");
  const [first, ...rest] = given.map(worksOf);
  const common = (first ?? []).filter(({ id }) => rest.every((works) => works.some((work) => work.id === id)));
  if (given.length < 2 || common.length === 0) return "";
  const all = AMOUNTS[given.length] ?? `All ${given.length}`;
  return `${all} lean on the same ${common.length === 1 ? "work" : "works"}: ${common.map(upstreamText).join("; ")}.`;
}
