/**
 * Numbers as printed: digit groups and number words, in reading order.
 *
 * "1.7 million" is one number, "15-25km" two, "11 and 12 October 2025" three. Vague words ("dozens") and ordinals
 * ("second") are number words for the coverage check, but they are no numbers: they have no value.
 */

/** One number in a text. `start` and `end` are character offsets; `value` is the number in full (1.7 million → 1700000). */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly spelled: boolean;
  readonly fraction: boolean;
}

const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  lakh: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

const FRACTIONS: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4, quarters: 1 / 4, thirds: 1 / 3 };

/** Words for an amount that no number may replace (editorial rule 2). */
export const VAGUE_WORDS: readonly string[] = [
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "tens",
  "several",
  "handful",
  "couple",
  "few",
];

const OTHER_NUMBER_WORDS: readonly string[] = [
  "dozen",
  "score",
  "third",
  "first",
  "second",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "once",
  "twice",
  "double",
  "both",
  "single",
  "pair",
  "decade",
  "decades",
  "century",
  "centuries",
];

const CARDINAL = Object.keys(CARDINALS).join("|");
const SCALE = Object.keys(SCALES).join("|");
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
  String.raw`(?<digits>${DIGITS})(?:[\s\u00a0\u202f-]+(?<scale>${SCALE})\b)?` +
    String.raw`|\b(?:an?\s+)?(?<third>third)(?=\s+of\b)` +
    String.raw`|\b(?<fraction>${Object.keys(FRACTIONS).join("|")})\b` +
    String.raw`|\b(?<word>${CARDINAL})(?:-(?<unit>${CARDINAL}))?\b(?:[\s\u00a0-]+(?<wordScale>${SCALE})\b)?`,
  "giu",
);

/** Every number of a text, in order. A fraction's value is its share of one. */
export function numbersIn(text: string): readonly PrintedNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const lower = (name: string): string => (groups[name] ?? "").toLowerCase();
    if (groups["digits"] !== undefined) {
      const base = Number(groups["digits"].replaceAll(",", ""));
      return { start, end, value: scaled(base, lower("scale")), spelled: false, fraction: false };
    }
    if (groups["third"] !== undefined) return { start, end, value: 1 / 3, spelled: true, fraction: true };
    if (groups["fraction"] !== undefined) {
      return { start, end, value: FRACTIONS[lower("fraction")] ?? Number.NaN, spelled: true, fraction: true };
    }
    const base = (CARDINALS[lower("word")] ?? Number.NaN) + (CARDINALS[lower("unit")] ?? 0);
    return { start, end, value: scaled(base, lower("wordScale")), spelled: true, fraction: false };
  });
}

/** Rounds away the binary error of 1.7 × 1 000 000 and its like; printed scales never carry more than 12 digits. */
function scaled(base: number, scale: string): number {
  const factor = SCALES[scale];
  return factor === undefined ? base : Number((base * factor).toPrecision(12));
}

const COVERED = new Set([
  ...Object.keys(CARDINALS),
  ...Object.keys(SCALES),
  ...Object.keys(FRACTIONS),
  ...VAGUE_WORDS,
  ...OTHER_NUMBER_WORDS,
]);

/** Whether a single word holds a digit or a number word, alone or in a compound ("six-year", "15-25km", "19th"). */
export function isNumberWord(word: string): boolean {
  if (/\d/u.test(word)) return true;
  return word
    .toLowerCase()
    .split(/[-/]/u)
    .some((part) => COVERED.has(part.replace(/[^a-z]/gu, "")));
}
