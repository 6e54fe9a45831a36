/** Rows onto pages: in their order, never parting claims that answer one question. */
import type { Claims } from "../exportModel";

/**
 * Stretches of rows that must share a page: each disputed question's, with what stands between them, and stretches that touch
 * united. Every row is in exactly one, in order.
 */
export function unitsOf<T>(rows: readonly T[], idOf: (row: T) => string, together: readonly Claims[]): readonly (readonly T[])[] {
  const last = rows.map((_, index) => index);
  for (const { rows: ids } of together) {
    const places = rows.flatMap((row, index) => (ids.includes(idOf(row)) ? [index] : []));
    const [first] = places;
    if (first !== undefined) last[first] = Math.max(last[first] ?? 0, ...places);
  }
  const units: T[][] = [];
  let until = -1;
  for (const [index, row] of rows.entries()) {
    if (index > until) units.push([row]);
    else units.at(-1)?.push(row);
    until = Math.max(until, last[index] ?? index);
  }
  return units;
}

/** Fills pages with whole units while they fit; a unit that fits no page has one to itself. */
export function paginate<T>(units: readonly (readonly T[])[], fits: (rows: readonly T[]) => boolean): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  let page: readonly T[] = [];
  for (const unit of units) {
    const longer = [...page, ...unit];
    if (page.length > 0 && !fits(longer)) {
      pages.push(page);
      page = unit;
    } else page = longer;
  }
  return page.length === 0 ? pages : [...pages, page];
}

/**
 * As few pages as hold the units, filled as evenly as they can be, so that none is left nearly empty.
 * @param shareOf how much of its page some rows fill; above 1 they do not fit; asked often of the same rows
 */
export function evenPages<T>(units: readonly (readonly T[])[], shareOf: (rows: readonly T[]) => number): readonly (readonly T[])[] {
  const within = (most: number): readonly (readonly T[])[] => paginate(units, (rows) => shareOf(rows) <= most);
  const fewest = within(1);
  for (let share = 50; share < 100; share += 2) {
    const pages = within(share / 100);
    if (pages.length === fewest.length) return pages;
  }
  return fewest;
}
