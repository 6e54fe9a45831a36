/** What a cell looks like from afar, before it is read: enough to tell headings from figures. */
import type { GridCell } from "../../model/ownTable";
import { foldCell } from "./foldCell";

/** A cell's text in Western digits and plain spaces. */
export function foldedText(cell: GridCell | undefined): string {
  return cell === undefined ? "" : (foldCell(cell.raw) ?? textOf(cell));
}

export function isFilled(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && (cell.raw.trim() !== "" || cell.formula !== "none");
}

/** A cell as a text file has it: its letters are all that is read of it. */
export function isBareText({ stored, shown, runs, formula, struck }: GridCell): boolean {
  return stored === "text" && shown === null && runs === null && formula === "none" && struck === undefined;
}

/** Cells as they stand; of those that are nothing but the same text, the first. */
export function unlikeCells(cells: readonly GridCell[]): readonly GridCell[] {
  const seen = new Set<string>();
  return cells.filter((cell) => {
    if (!isBareText(cell)) return true;
    if (seen.has(cell.raw)) return false;
    seen.add(cell.raw);
    return true;
  });
}

export type Row = readonly GridCell[];

/** The columns of a row, from 0, that hold something. */
export const filledIn = (row: Row | undefined): readonly number[] =>
  (row ?? []).flatMap((cell, column) => (isFilled(cell) ? [column] : []));

/** Whether a row holds anything. */
export const isFilledRow = (row: Row | undefined): boolean => row?.some(isFilled) === true;

/** How many columns of a row are in use, from the first to the last that holds something. */
export const widthOfRow = (row: Row | undefined): number => (row?.findLastIndex(isFilled) ?? -1) + 1;

/** A cell's text on one line, without white space around it. */
export function textOf(cell: GridCell | undefined): string {
  return cell === undefined ? "" : cell.raw.trim();
}

const MISSING = /^(\.\.|…|:|n\/?a|-|–|—|\[\p{L}{1,3}\])$/iu;

/** A number, a date or a sign for “no figure”, and no word beside it. */
export function isFigure(cell: GridCell | undefined): boolean {
  if (!isFilled(cell)) return false;
  if (cell.stored !== "text" || cell.formula !== "none") return true;
  const text = textOf(cell);
  return MISSING.test(text) || (/\p{Nd}/u.test(text) && !/\p{L}/u.test(text.replace(/\p{Lm}|\([a-z]\)|\[[^\]]*\]/gu, "")));
}

/** A whole number from 1000 to 2100, without marks for thousands. */
export function isYearLike(cell: GridCell | undefined): boolean {
  if (!isFilled(cell) || (cell.stored !== "text" && cell.stored !== "number")) return false;
  const text = foldedText(cell).replace(/\.0$/u, "");
  return /^\d{4}$/u.test(text) && Number(text) >= 1000 && Number(text) <= 2100;
}
