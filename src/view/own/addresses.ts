/** Addresses as a spreadsheet writes them. */

/** Rows of a range, counted from 1: "A2:C10". */
export function rangeOf(range: string): { readonly first: number; readonly last: number } {
  const rows = range.match(/\d+/gu)?.map(Number) ?? [];
  const first = rows[0] ?? 1;
  return { first, last: rows[1] ?? first };
}
