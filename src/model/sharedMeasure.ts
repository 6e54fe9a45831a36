/** What figures count, as all datasets call it, so that figures of different datasets can be found, filtered and compared. */

/** What a number counts, or the mark it is printed with. `nouns` are the words by which a wording shows it. */
export interface Unit {
  readonly id: string;
  readonly label: string;
  readonly nouns: readonly string[];
}

/** What became of those whom a figure counts; `none` where it counts no such thing. */
export const HARMS = [
  "killed",
  "wounded",
  "killed-or-wounded",
  "displaced",
  "deported",
  "left",
  "deported-or-left",
  "returned",
  "none",
] as const;

/** Whom a figure counts; `not-stated` where the reports do not say, `none` where it counts nobody. */
export const WHOM = [
  "civilians",
  "military",
  "police",
  "security-forces",
  "militants",
  "people",
  "refugees",
  "not-stated",
  "none",
] as const;

export interface SharedMeasure {
  readonly id: string;
  /** In plain words: "Soldiers killed". */
  readonly label: string;
  readonly unit: Unit;
  readonly harm: (typeof HARMS)[number];
  readonly who: (typeof WHOM)[number];
}
