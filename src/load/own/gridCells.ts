/** Cells of a grid and their addresses. */
import type { GridCell, OwnGrid } from "../../model/ownTable";

const BARE = { shown: null, number: null, date: null, format: null, runs: null, notes: [], formula: "none" } as const;

export const EMPTY_CELL: GridCell = { raw: "", stored: "empty", ...BARE };

/** A cell of a text file. */
export function textCell(raw: string): GridCell {
  return raw === "" ? EMPTY_CELL : { raw, stored: "text", ...BARE };
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A → 0, AA → 26. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @param row from 1; @param column from 0 */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A grid with nothing but its rows. */
export function plainGrid(name: string, rows: readonly (readonly GridCell[])[]): OwnGrid {
  return { name, hidden: false, direction: "ltr", rows, hiddenRows: [], hiddenColumns: [], merges: [], after: [] };
}
