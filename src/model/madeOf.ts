/** What a deck or a workbook of the site was made of: carried inside it, so that it can be compared with the figures of a later day. */
import type { ViewRequest } from "./viewRequest";

/** A cell as the file prints it. */
export interface MadeCell {
  readonly cell: string;
  /** Its row and its column, in words. */
  readonly label: string;
  /** With its hedge and unit. */
  readonly text: string;
  /** The words as printed; null where there are none. */
  readonly wording: string | null;
  /** As `ExportCell` has them: the one number, and the bounds that the wording allows. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly claimant: string;
  readonly standing: string;
  /** Ids of the passages it leans on, in order. */
  readonly citations: readonly string[];
  /** Whether there is a figure. */
  readonly printed: boolean;
}

/** A chart and what it draws, in order. */
export interface MadeChart {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface MadeView {
  readonly request: ViewRequest;
  readonly title: string;
  readonly charts: readonly MadeChart[];
  /** Whether its table stands in the file too. */
  readonly table: boolean;
  readonly cells: readonly MadeCell[];
}

/** Which of our files can be made anew. */
export const MADE_FILES = ["deck", "reading", "accessible"] as const;

export interface MadeOf {
  readonly format: 1;
  /** Id of the site. */
  readonly site: string;
  readonly file: (typeof MADE_FILES)[number];
  /** Version of the data. */
  readonly data: string;
  /** ISO day. */
  readonly date: string;
  readonly views: readonly MadeView[];
}

/** Name of the element that holds it. */
export const MADE_ELEMENT = "made-of";
