/** Reports, the places in them, and citations: what a footnote is made of. */

/** A document we read. Its text is not part of this project; only the record is. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly series: string | null;
  /** The date as the document prints it; null where it prints none. */
  readonly datePrinted: string | null;
  readonly sha256: string;
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
}

/** Where in a report: "II.A:3" (section and paragraph) or "n13" (note), resolved. */
export interface Place {
  readonly id: string;
  readonly section: string;
  readonly heading: string;
  readonly paragraph: number;
  readonly note: number | null;
}

/** A work a report leans on, as that report prints it. */
export interface Upstream {
  readonly id: string;
  readonly kind: string;
  readonly publisher: string;
  readonly author: string;
  readonly title: string;
  readonly date: string;
  readonly report: string;
  readonly place: string;
}

export type Basis = "stated" | "headline" | "part" | "later";

/** A passage that states a figure: the shortest span of 4 to 15 words that holds the figure and its hedge. */
export interface Citation {
  readonly id: string;
  readonly report: Report;
  readonly place: Place;
  readonly wording: string;
  readonly cites: readonly Upstream[];
  readonly basis: Basis;
}

/**
 * One figure's claim on a citation: which number of the wording it is, counted from 1; null where the words hold none.
 * A date printed without its year also cites the passage the year was inferred from; that one supports the year alone.
 */
export interface CellCitation {
  readonly citation: Citation;
  readonly number: number | null;
  readonly supports: "figure" | "year";
}
