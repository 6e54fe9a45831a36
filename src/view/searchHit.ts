/** What a search finds. */

/** In the order in which they are shown: figures with a quantity, questions, datasets, places, terms, words, dates, what is said about them. */
export const HIT_KINDS = ["figure", "question", "dataset", "place", "term", "word", "date", "note", "source"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface Hit {
  readonly kind: HitKind;
  /** Of a figure, words or a date, the cell's. */
  readonly id: string;
  /** What is printed large: for a figure its hedge, number and unit. */
  readonly title: string;
  readonly detail: string;
  /** From the site's root. */
  readonly address: string;
}

export interface Found {
  /** By kind, the kind that is asked for first; of each the best first. */
  readonly hits: readonly Hit[];
  /** How many of each kind there are, shown or not. */
  readonly counts: Readonly<Record<HitKind, number>>;
}

export const NOTHING_FOUND: Found = {
  hits: [],
  counts: { figure: 0, question: 0, dataset: 0, place: 0, term: 0, word: 0, date: 0, note: 0, source: 0 },
};

const MOST_BESIDE = 3;

/** Dates and words that stand before the figures found: where the search asks for them, or finds no figures. */
export function answersBeside({ hits }: Found): readonly Hit[] {
  return hits[0]?.kind === "figure" ? [] : hits.filter(({ kind }) => kind === "word" || kind === "date").slice(0, MOST_BESIDE);
}
