/** What a search finds. */

export const HIT_KINDS = ["figure", "dataset", "question", "note", "term", "source"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** What is printed large: for a figure its hedge, number and unit. */
  readonly title: string;
  readonly detail: string;
  /** From the site's root. */
  readonly address: string;
}
