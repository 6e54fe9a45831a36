/** How wide the letters of Arial are, and of the fonts that have its measures: a picture says where each of its letters stands. */

/** In thousandths of the type size, from the space to the tilde. Source: Adobe's metrics of Helvetica (AFM), which Arial shares. */
const REGULAR: readonly number[] = [
  ...[
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
    278, 584, 584, 584, 556,
  ],
  ...[
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
    278, 278, 278, 469, 556,
  ],
  ...[
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
    334, 260, 334, 584,
  ],
];
const BOLD: readonly number[] = [
  ...[
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333,
    333, 584, 584, 584, 611,
  ],
  ...[
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
    333, 278, 333, 584, 556,
  ],
  ...[
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500,
    389, 280, 389, 584,
  ],
];
/** Regular and bold. */
const OTHERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ...[..."’‘"].map((quote): [string, [number, number]] => [quote, [222, 278]]),
  ...[..."“”"].map((quote): [string, [number, number]] => [quote, [333, 500]]),
  ["\u00A0", [278, 278]],
  ["–", [556, 556]],
  ["—", [1000, 1000]],
  ["…", [1000, 1000]],
  ["·", [333, 333]],
]);
const FIRST = 32;
/** Any other letter: as wide as a digit. */
const OTHER = 556;

/** Width of one UTF-16 unit of a text, in the unit of its size. */
export function arialWidth(letter: string, size: number, bold: boolean): number {
  const place = letter.charCodeAt(0) - FIRST;
  const known = (bold ? BOLD : REGULAR)[place] ?? OTHERS.get(letter)?.[bold ? 1 : 0] ?? OTHER;
  return (known * size) / 1000;
}
