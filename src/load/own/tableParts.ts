/** The parts of one table: title above, headings, units, body, and what stands beneath. */
import type { OwnDecisions, OwnGrid } from "../../model/ownTable";
import { filledIn, isFigure, isFilled, isFilledRow, textOf, widthOfRow, type Row } from "./cellShape";
import type { RowRange } from "./findTables";
import { findHeadingRows } from "./headingRows";
import { isMarkedLine, isNoteLine, isWholeNote, lineOf } from "./noteLines";

/** All rows and columns counted from 0. */
export interface Parts {
  readonly title: readonly number[];
  readonly headings: readonly number[];
  readonly units: number | null;
  readonly body: RowRange;
  readonly foot: readonly number[];
  readonly groupRows: readonly number[];
  readonly width: number;
}

const onlyFirst = (row: Row | undefined): boolean => isFilled(row?.[0]) && widthOfRow(row) === 1;

/** Rows at the end with a label only that say they are notes, stand after a blank row, or read as a sentence. */
function footStart(rows: readonly Row[], first: number, last: number): number {
  let start = last + 1;
  while (start - 1 > first && (!isFilledRow(rows[start - 1]) || isFootRow(rows[start - 1]))) start -= 1;
  for (let at = start; at <= last; at += 1) {
    const line = lineOf(rows[at], at);
    if (!isFilledRow(rows[at]) || isNoteLine(line) || /[.!?]$/u.test(line.text) || line.text.length > 60) return at;
  }
  return last + 1;
}

/** One filled cell at the left; a mark there and its text beside it; a note that was cut at its commas. */
function isFootRow(row: Row | undefined): boolean {
  const filled = filledIn(row);
  if (onlyFirst(row)) return !isFigure(row?.[0]);
  if (filled[0] !== 0) return false;
  const line = lineOf(row, 0);
  if (isWholeNote(line)) return true;
  if (filled.slice(1).some((column) => isFigure(row?.[column]))) return false;
  if (isMarkedLine(line)) return true;
  return filled.length === 2 && filled[1] === 1 && textOf(row?.[0]).length <= 8 && textOf(row?.[1]).length > 20;
}

/** Rows of the body that hold a label and nothing else, above rows that hold more. */
function groupRowsOf(rows: readonly Row[], body: RowRange): readonly number[] {
  const groups: number[] = [];
  for (let at = body.first; at < body.last; at += 1) {
    if (onlyFirst(rows[at]) && !isFigure(rows[at]?.[0]) && filledIn(rows[at + 1]).length > 1) groups.push(at);
  }
  return groups;
}

/**
 * @param range the rows of this table with what stands above and beneath
 * @returns null where nothing is filled
 */
export function findParts(grid: OwnGrid, range: RowRange, decisions: OwnDecisions): Parts | null {
  const { rows } = grid;
  const filledRows = rows.flatMap((row, at) => (at >= range.first && at <= range.last && isFilledRow(row) ? [at] : []));
  const [top] = filledRows;
  const bottom = filledRows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  const width = filledRows.reduce((most, at) => Math.max(most, widthOfRow(rows[at])), 0);

  const title: number[] = [];
  let first: number;
  if (decisions.headingRows === undefined) {
    const table = width === 1 ? top : (filledRows.find((at) => !onlyFirst(rows[at])) ?? top);
    title.push(...filledRows.filter((at) => at < table));
    first = table;
  } else {
    const [from] = decisions.headingRows;
    title.push(...filledRows.filter((at) => at < from - 1));
    first = Math.min(Math.max(from - 1, top), bottom);
  }
  const start = decisions.lastRow === undefined ? (width === 1 ? bottom + 1 : footStart(rows, first, bottom)) : decisions.lastRow;
  const foot = filledRows.filter((at) => at >= start);
  const bodyEnd = filledRows.filter((at) => at < start).at(-1) ?? first;

  const found = findHeadingRows(grid, first, bodyEnd, width);
  const headings = decidedHeadings(decisions, first, bodyEnd) ?? found.headings;
  const units = found.units !== null && found.units === (headings.at(-1) ?? -2) + 1 ? found.units : null;
  const next = (units ?? headings.at(-1) ?? first - 1) + 1;
  const body = { first: filledRows.find((at) => at >= next && at <= bodyEnd) ?? next, last: bodyEnd };
  return { title, headings, units, body, foot, groupRows: width > 1 ? groupRowsOf(rows, body) : [], width };
}

/** `[first, last]` counted from 1; `[n, n - 1]` says that there are none. */
function decidedHeadings(decisions: OwnDecisions, first: number, bodyEnd: number): readonly number[] | null {
  if (decisions.headingRows === undefined) return null;
  const last = Math.min(decisions.headingRows[1] - 1, bodyEnd - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** Whether anything in a grid is filled. */
export function isBlank(grid: OwnGrid): boolean {
  return grid.rows.every((row) => !row.some(isFilled));
}
