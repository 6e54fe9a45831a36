/**
 * Hedges: the word beside a number that says how exact it is (editorial rule 8).
 * One-sided on the low side, one-sided on the high side, or two-sided; "just", "only" and "alone" are emphasis and no hedge.
 */

export type HedgeKind = "about" | "just_under" | "more_than" | "at_least" | "less_than" | "at_most";

const HEDGES: readonly (readonly [HedgeKind, readonly string[]])[] = [
  ["at_most", ["no more than", "not more than", "at most", "up to"]],
  ["at_least", ["no fewer than", "no less than", "not less than", "at least"]],
  ["more_than", ["more than", "upwards of", "over", "above", "exceeding"]],
  ["less_than", ["fewer than", "less than", "under", "below"]],
  ["just_under", ["just under", "almost", "nearly", "close to"]],
  [
    "about",
    [
      "an estimated",
      "the estimated",
      "estimated",
      "an approximate",
      "approximately",
      "approximate",
      "roughly",
      "around",
      "about",
      "some",
      "circa",
    ],
  ],
];

const KIND_BY_WORDS: ReadonlyMap<string, HedgeKind> = new Map(
  HEDGES.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

const ALTERNATIVES = HEDGES.flatMap(([, words]) => words)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** Words that may stand between a hedge and its number without changing either. */
const FILLER = String.raw`(?:(?:the|a|an|further|another|additional|total of|just|only)\s+)*`;

const BEFORE = new RegExp(String.raw`(?:^|[^\p{L}])(?<hedge>${ALTERNATIVES})\s+${FILLER}\$?$`, "iu");
const AFTER = /^\s*(?:per cent|percent|%)?\s*(?<hedge>or more|or so|or fewer|or less)\b/iu;

export interface Hedge {
  readonly kind: HedgeKind;
  /** The source's own words, in lower case without an article: "almost", "estimated". */
  readonly words: string;
}

/** The hedge that governs the number between `start` and `end` of a text, or null. It must stand right beside it. */
export function hedgeAt(text: string, start: number, end: number): Hedge | null {
  const before = BEFORE.exec(text.slice(0, start))?.groups?.["hedge"]?.toLowerCase();
  if (before !== undefined) {
    const kind = KIND_BY_WORDS.get(before);
    if (kind !== undefined) return { kind, words: before.replace(/^(?:an|the) /u, "") };
  }
  const after = AFTER.exec(text.slice(end))?.groups?.["hedge"]?.toLowerCase();
  if (after === "or more") return { kind: "at_least", words: after };
  if (after === "or so") return { kind: "about", words: after };
  return after === undefined ? null : { kind: "at_most", words: after };
}
