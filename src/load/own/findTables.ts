/** Where the tables of a grid lie: runs of rows, one beneath the other, each with headings of its own. */
import type { OwnGrid } from "../../model/ownTable";
import { filledIn, isFigure, isFilledRow, widthOfRow, type Row } from "./cellShape";
import { isNoteLine, lineOf } from "./noteLines";

/** Rows counted from 0, the last one within. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** How many columns are in use. */
export function widthOf(grid: OwnGrid): number {
  return grid.rows.reduce((width, row) => Math.max(width, widthOfRow(row)), 0);
}

/** Runs of rows between blank ones. */
function blocksOf(rows: readonly Row[]): readonly RowRange[] {
  const blocks: { first: number; last: number }[] = [];
  rows.forEach((row, index) => {
    if (!isFilledRow(row)) return;
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

/** A lone line above a table, after a blank row and before one, is its title. */
function withTitle(rows: readonly Row[], blocks: readonly RowRange[], block: RowRange): RowRange {
  const above = blocks[blocks.indexOf(block) - 1];
  if (above === undefined || above.first !== above.last || filledIn(rows[above.first]).length > 1) return block;
  return isNoteLine(lineOf(rows[above.first], above.first)) ? block : { ...block, first: above.first };
}

/** Each table of the grid with the rows above and beneath that belong to it. One range, all rows, where there is one table. */
export function findTables(grid: OwnGrid): readonly RowRange[] {
  const blocks = blocksOf(grid.rows);
  const starts = blocks.filter((block) => hasHeadings(grid.rows, block)).map((block) => withTitle(grid.rows, blocks, block));
  const end = grid.rows.length - 1;
  if (starts.length < 2) return [{ first: 0, last: end }];
  return starts.map((block, place) => ({ first: place === 0 ? 0 : block.first, last: (starts[place + 1]?.first ?? end + 1) - 1 }));
}
