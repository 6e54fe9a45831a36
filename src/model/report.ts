/** What a footnote is made of: reports, the places in them and citations; and what readers say of figures of their own tables. */

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
  readonly kind: "passage";
  readonly id: string;
  readonly report: Report;
  readonly place: Place;
  readonly wording: string;
  readonly cites: readonly Upstream[];
  readonly basis: Basis;
}

/** A source that a reader gives for figures of their own table. */
export interface OwnSource {
  readonly kind: "source";
  readonly id: string;
  readonly title: string;
  /** Where in it, as typed; empty where they do not say. */
  readonly place: string;
  /** Its exact words; empty where they give none. */
  readonly wording: string;
}

/** A note that a reader's own table came with, or that they wrote. */
export interface OwnNote {
  readonly kind: "note";
  readonly id: string;
  readonly text: string;
  /** What it is called and where it stands in their file: "13 in your file"; empty where they wrote it. */
  readonly from: string;
}

/** What a reader has given no source for. */
export interface NoSource {
  readonly kind: "none";
  readonly id: string;
}

/** What a figure leans on. Of ours, a passage and nothing else; what is no passage is a reader's, of their own table. */
export type Provenance = Citation | OwnSource | OwnNote | NoSource;

/**
 * One figure's claim on a citation: which number of the wording it is, counted from 1; null where the words hold none.
 * A date printed without its year also cites the passage the year was inferred from; that one supports the year alone.
 */
export interface CellCitation<P extends Provenance = Citation> {
  readonly citation: P;
  readonly number: number | null;
  readonly supports: "figure" | "year";
}
