/** Characters our fonts hold: Latin letters with the accents our names need, digits, punctuation, signs and superscripts. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x2070, 0x2079],
];
const SINGLE =
  "āīūĀĪŪğĞıİşŞćčĆČšžŠŽđ\u2009\u200a\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u2248\u2260\u2264\u2265\u00d7\u2044ʼ‖↗½¼¾⅓⅔";

/** What pages print, and what readers may write: titles of slides, names of their tables. */
export const CHARACTERS: string =
  RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))).join("") + SINGLE;

/** Kerning, ligatures, and digits that are as high and as wide as each other: the rest, such as small capitals, is half of a font. */
export const FEATURES = ["kern", "liga", "lnum", "tnum"] as const;
