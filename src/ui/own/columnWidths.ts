/** Widths of columns that do not change while other rows come into sight. */
import type { OwnRows } from "./useShownRows";

/** In letters: a number is never cut, words wrap. */
const LEAST = 9;
const MOST_WORDS = 36;
/** Room for the space between columns, and for the numbers of notes behind a figure. */
const BETWEEN = 3;
const MARKERS = 5;

/** Widths in letters, of the names of the rows first, then of the columns. */
export function widthsOf({ rows, columns }: OwnRows, rowsAre: string): readonly number[] {
  const longest = new Uint32Array(columns.length + 1);
  for (const { label, cells } of rows) {
    if (label.length > (longest[0] ?? 0)) longest[0] = label.length;
    for (let at = 0; at < cells.length; at += 1) {
      const length = cells[at]?.raw.length ?? 0;
      if (length > (longest[at + 1] ?? 0)) longest[at + 1] = length;
    }
  }
  const headings = [rowsAre, ...columns.map(({ label, unit }) => (unit === null ? label : `${label}, ${unit}`))];
  return headings.map((heading, at) => {
    const own = longest[at] ?? 0;
    // Signs that part thousands come in; the longest word of a heading stays whole, beside the arrows of its sort.
    const said = columns[at - 1]?.type === "number" ? Math.ceil((own * 4) / 3) : own;
    const word = Math.max(...heading.split(/\s/u).map(({ length }) => length)) + 3;
    return Math.min(MOST_WORDS, Math.max(LEAST, said + (at === 0 ? 0 : MARKERS), word)) + BETWEEN;
  });
}
