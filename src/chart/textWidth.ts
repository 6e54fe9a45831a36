/** How wide a text is: the one guess at it, for whatever is laid out where nothing can measure it. */

/** Advances of Source Sans 3 in thousandths of the type size, from the space to the tilde (its `hmtx` table; a test compares them). */
const ADVANCES: readonly number[] = [
  ...[200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497],
  ...[249, 249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 566, 664, 569, 534],
  ...[536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829],
  ...[547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497],
];
const OTHERS: ReadonlyMap<string, number> = new Map([
  ...[..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((digit) => [digit, 367] as const),
  ...[..."’·\u00A0\u2009"].map((narrow) => [narrow, 249] as const),
  ...[..."“”"].map((quote) => [quote, 426] as const),
  ["–", 480],
  ["—", 800],
  ["…", 948],
]);
/** Any other letter: about the widest of the small ones. */
const OTHER = 550;
const FIRST = 32;

/**
 * How much wider than ours a font sets the same text. `sans` has a little to spare, since a page is first set in another font;
 * `any` is the widest that a machine without ours may have (DejaVu), and `readers` as wide as that is where a small x is as high as ours.
 */
const FONTS = {
  exact: 1,
  sans: 1.08,
  semibold: 1.05,
  serif: 1.14,
  readers: 1.14,
  readersBold: 1.26,
  Arial: 1.16,
  Georgia: 1.3,
  serifBold: 1.42,
  any: 1.31,
} as const;
export type FontName = keyof typeof FONTS;

/** The width of a line of text, in the unit of its size. */
export function textWidth(text: string, size: number, font: FontName = "sans"): number {
  let sum = 0;
  for (const letter of text) sum += ADVANCES[(letter.codePointAt(0) ?? 0) - FIRST] ?? OTHERS.get(letter) ?? OTHER;
  return (sum * size * FONTS[font]) / 1000;
}

/** Breaks a text into lines that fit a width, in the unit of its size. A word longer than a line stands alone. */
export function wrapText(text: string, width: number, size: number, font: FontName = "sans"): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, font) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
