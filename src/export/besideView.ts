/** What is known of a view's figures beside the view itself: what they do not fit together with, and what they were before. */
import type { Correction, Library } from "../model/library";
import type { DisagreementRecord } from "./disagreementsFile";
import { disagreementRecords } from "./disagreementsFile";

export interface BesideView {
  readonly disagreements: readonly DisagreementRecord[];
  readonly corrections: readonly Correction[];
}

/** Asked for only by the files that hold it, since a page has but a slice of the library. */
export type Beside = () => Promise<BesideView>;

/** Of a reader's own table, which has neither. */
export const nothingBeside: Beside = () => Promise.resolve({ disagreements: [], corrections: [] });

export function besideIn(library: Pick<Library, "datasets" | "disagreements" | "measures" | "corrections">): BesideView {
  return { disagreements: disagreementRecords(library), corrections: library.corrections };
}

/** Of all that is known, what is about some of these cells. Disagreements keep all their members. */
export function besideCells({ disagreements, corrections }: BesideView, cells: ReadonlySet<string>): BesideView {
  return {
    disagreements: disagreements.filter(({ members }) => members.some(({ cell }) => cell !== null && cells.has(cell))),
    corrections: corrections.filter(({ cell }) => cells.has(cell)),
  };
}
