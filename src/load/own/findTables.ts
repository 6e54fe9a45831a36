/** Where the tables of a grid lie: runs of rows, one beneath the other, each with headings of its own. */
import type { GridCell, OwnGrid } from "../../model/ownTable";
import { isFigure, isFilled } from "./cellShape";

/** Rows counted from 0, the last one within. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

type Row = readonly GridCell[];

export const filledIn = (row: Row | undefined): readonly number[] =>
  (row ?? []).flatMap((cell, column) => (isFilled(cell) ? [column] : []));

/** How many columns are in use. */
export function widthOf(grid: OwnGrid): number {
  return grid.rows.reduce((width, row) => Math.max(width, (filledIn(row).at(-1) ?? -1) + 1), 0);
}

/** Runs of rows between blank ones. */
function blocksOf(rows: readonly Row[]): readonly RowRange[] {
  const blocks: { first: number; last: number }[] = [];
  rows.forEach((row, index) => {
    if (filledIn(row).length === 0) return;
    const open = blocks.at(-1);
    if (open?.last === index - 1) open.last = index;
    else blocks.push({ first: index, last: index });
  });
  return blocks;
}

/** Whether a block begins with words over figures, as a table does. */
function hasHeadings(rows: readonly Row[], { first, last }: RowRange): boolean {
  for (let at = first; at < last; at += 1) {
    const head = filledIn(rows[at]);
    if (head.length < 2) continue;
    if (head.some((column) => isFigure(rows[at]?.[column]))) return false;
    return head.some((column) => isFigure(rows[at + 1]?.[column]));
  }
  return false;
}

/** Each table of the grid with the rows above and beneath that belong to it. One range, all rows, where there is one table. */
export function findTables(grid: OwnGrid): readonly RowRange[] {
  const starts = blocksOf(grid.rows).filter((block) => hasHeadings(grid.rows, block));
  const end = grid.rows.length - 1;
  if (starts.length < 2) return [{ first: 0, last: end }];
  return starts.map((block, place) => ({ first: place === 0 ? 0 : block.first, last: (starts[place + 1]?.first ?? end + 1) - 1 }));
}
