/** Which rows at the head of a table are headings, which is a row of units, and which headings hold for each column. */
import type { GridCell, OwnGrid } from "../../model/ownTable";
import { filledIn, isFigure, isFilled, isYearLike, textOf } from "./cellShape";
import { columnNumber } from "./gridCells";

type Row = readonly GridCell[];

export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `B1:C1` → rows and columns from 0. */
export function mergesOf(grid: OwnGrid): readonly Merge[] {
  return grid.merges.flatMap((range) => {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range);
    if (found === null) return [];
    const [, left = "", top = "", right = "", bottom = ""] = found;
    return [{ left: columnNumber(left), top: Number(top) - 1, right: columnNumber(right), bottom: Number(bottom) - 1 }];
  });
}

const UNIT_WORDS =
  /^(no\.?|nos\.?|numbers?|counts?|thousands?|millions?|billions?|lakhs?|crores?|'?000s?|per ?cent|percent|percentage|pp|percentage points|%|‰|[£$€₹¥₨](m|mn|bn|k|million|billion|thousand)?|rs\.?|pkr|usd|gbp|eur|inr|m|cm|mm|k?m[²2³3]?|ha|hectares?|acres?|miles?|kilomet(re|er)s?|met(re|er)s?|kg|g|t|tonnes?|tons?|litres?|l|people|persons|days?|hours?|minutes?|years?|kwh|mw|gw|index|ratio|rate)$/iu;

/** A unit as it stands in a row of units or behind a heading. */
export function isUnit(text: string): boolean {
  return UNIT_WORDS.test(text.replace(/^[([]\s*|\s*[)\]]$/gu, "").trim());
}

/** A heading may be a word or a year; a figure is none. */
const isHeading = (cell: GridCell | undefined): boolean => isFilled(cell) && (!isFigure(cell) || isYearLike(cell));

/** Whether the row under a heading row carries the headings on. */
function carriesOn(above: Row, row: Row, rowNumber: number, width: number, merges: readonly Merge[]): boolean {
  const filled = filledIn(row);
  if (filled.length === 0 || !filled.every((column) => isHeading(row[column]))) return false;
  if (merges.some(({ top, bottom }) => top < rowNumber && bottom >= rowNumber)) return true;
  const wide = merges.some(({ top, bottom, left, right }) => top === rowNumber - 1 && bottom === top && right > left);
  const gaps = Array.from({ length: width }, (_, column) => column).filter((column) => !isFilled(above[column]));
  const fillsGaps = gaps.some((column) => column > 0 && isFilled(row[column]));
  return fillsGaps && (wide || !isFilled(row[0]) || !isFilled(above[0]));
}

/** Whether there are no headings: the first row is as much a row of figures as the rows beneath. */
function startsWithFigures(rows: readonly Row[], first: number, last: number): boolean {
  const row = rows[first] ?? [];
  const filled = filledIn(row);
  const figures = filled.filter((column) => isFigure(row[column]) && !isYearLike(row[column]));
  if (figures.length === 0) return false;
  if (first === last) return figures.length === filled.length;
  return figures.length * 2 >= filled.length && figures.every((column) => isFigure(rows[first + 1]?.[column]));
}

export interface HeadingRows {
  /** Rows from 0; none where the table begins with its first row of figures. */
  readonly headings: readonly number[];
  readonly units: number | null;
}

/** @param first the first row beneath the title */
export function findHeadingRows(grid: OwnGrid, first: number, last: number, width: number): HeadingRows {
  const { rows } = grid;
  if (startsWithFigures(rows, first, last)) return { headings: [], units: null };
  const merges = mergesOf(grid);
  const headings = [first];
  let next = first + 1;
  const isUnits = (row: Row): boolean => {
    const filled = filledIn(row).filter((column) => column > 0);
    const isLabelled = !isFilled(row[0]) || /^units?\s*:?$/iu.test(textOf(row[0]));
    return filled.length > 0 && isLabelled && filled.every((column) => isUnit(textOf(row[column])));
  };
  while (next < last && !isUnits(rows[next] ?? []) && carriesOn(rows[next - 1] ?? [], rows[next] ?? [], next, width, merges)) {
    headings.push(next);
    next += 1;
  }
  return { headings, units: next < last && isUnits(rows[next] ?? []) ? next : null };
}

/** The cell that heads a column in a heading row: its own, one merged over it, or the nearest at the left that reaches so far. */
export function headingCell(grid: OwnGrid, merges: readonly Merge[], row: number, column: number, isLast: boolean): number | null {
  if (isFilled(grid.rows[row]?.[column])) return column;
  const over = merges.find((m) => m.top <= row && m.bottom >= row && m.left <= column && m.right >= column);
  if (over !== undefined) return over.top === row ? over.left : null;
  if (isLast || column === 0 || merges.some(({ top, bottom }) => top <= row && bottom >= row)) return null;
  for (let left = column - 1; left > 0; left -= 1) if (isFilled(grid.rows[row]?.[left])) return left;
  return null;
}
