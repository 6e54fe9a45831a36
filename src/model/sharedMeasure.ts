/** What figures count, as all datasets call it, so that figures of different datasets can be found, filtered and compared. */

/** What a number counts, or the mark it is printed with. `nouns` are the words by which a wording shows it. */
export interface Unit {
  readonly id: string;
  readonly label: string;
  readonly nouns: readonly string[];
}

/** What becomes of those whom figures count (`data/harms.csv`), or whom they count (`data/populations.csv`). `words` are those of a label. */
export interface Worded {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

export interface SharedMeasure {
  readonly id: string;
  /** In plain words: "Soldiers killed". */
  readonly label: string;
  readonly unit: Unit;
  /** What became of those whom it counts, an id; `none` where it counts no such thing. */
  readonly harm: string;
  /** Whom it counts, an id; `not-stated` where the reports do not say, `none` where it counts nobody. */
  readonly who: string;
  /** The same in words; null where it counts nobody. */
  readonly whom: string | null;
}
