/** Characters our fonts hold: Latin letters with the accents our names need, digits, punctuation, signs and superscripts. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x2070, 0x2079],
];
const SINGLE =
  "āīūĀĪŪğĞıİşŞćčĆČšžŠŽđ\u2009\u200a\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u2248\u2260\u2264\u2265\u00d7\u2044ʼ‖↗½¼¾⅓⅔";

const LETTERS: string = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
).join("");

/** What the interface and the tables may print. */
export const SANS_CHARACTERS: string = LETTERS + SINGLE;

/** What titles, standfirsts and quoted wordings may print; markers and signs are always set in the sans. */
export const SERIF_CHARACTERS: string = LETTERS.replace(/[\u2070-\u2079]/gu, "");
