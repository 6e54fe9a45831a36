/** Notes of a page made from the library, numbered in the order in which its figures are read. */
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import type { Citation } from "../../model/report";
import type { Noted, NumberedNotes } from "../../view/numberNotes";
import { numberNotes } from "../../view/numberNotes";

/** @param cells in reading order; @param named passages that the page names without a figure */
export function useLibraryNumbering(cells: readonly Noted[], named: readonly Citation[] = NONE): NumberedNotes {
  return useMemo(() => numberNotes(cells, named), [cells, named]);
}

const NONE: readonly Citation[] = [];

/** The measure of a cell, wherever it stands. */
export function measureOf(cell: Cell, { measures }: Pick<Library, "measures">): ReturnType<Library["measures"]["get"]> | null {
  return measures.get(`${cell.dataset}.${cell.measure}`) ?? null;
}
