/** What is said of a table without a question: `kind where`. */
import type { Door, GridCell, OwnGrid } from "../../model/ownTable";
import { widthOfRow } from "./cellShape";
import type { ColumnCells } from "./columnCells";
import { areUnitsMixed, oddCells, shownWarnings } from "./columnTypes";
import { addressOf, columnLetters } from "./gridCells";
import { CAPS } from "./refusals";
import type { Parts } from "./tableParts";

/** Rows of a text file with fewer or more fields than its headings. */
function raggedRows(grid: OwnGrid, { headings, body }: Parts): readonly string[] {
  const wanted = grid.rows[headings.at(-1) ?? -1]?.length;
  if (wanted === undefined) return [];
  return grid.rows.slice(body.first, body.last + 1).flatMap((row, offset) => {
    const filled = widthOfRow(row);
    if (filled > wanted) return [`row-long ${String(body.first + offset + 1)}`];
    return filled > 0 && row.length < wanted ? [`row-short ${String(body.first + offset + 1)}`] : [];
  });
}

// Written as ranges of code points: the characters themselves would not be seen here.
const NOT_PLAIN = /[^ -~]/u;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u; // eslint-disable-line no-control-regex -- characters that no text holds
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/u;

const NOTHING: readonly never[] = [];

/** What cannot be seen of a cell, or was left out of it. */
function cellWarnings({ raw, stored, struck }: GridCell, row: number, column: number): readonly string[] {
  // Nearly every cell.
  if (struck === undefined && raw.length <= CAPS.letters && !NOT_PLAIN.test(raw)) return NOTHING;
  const at = addressOf(row + 1, column);
  const warnings: string[] = [];
  if (stored === "text" && CONTROL.test(raw)) warnings.push(`control-character ${at}`);
  if (stored === "text" && OVERRIDE.test(raw)) warnings.push(`direction-override ${at}`);
  if (struck !== undefined) warnings.push(`${struck === "all" ? "struck-out" : "deletion-left-out"} ${at}`);
  if (raw.length > CAPS.letters) warnings.push(`cell-too-long ${at}`);
  return warnings;
}

export function tableWarnings(
  grid: OwnGrid,
  parts: Parts,
  columns: readonly ColumnCells[],
  totals: readonly number[],
  door: Door,
): readonly string[] {
  return [
    ...grid.hiddenRows.map((row) => `hidden-row ${String(row)}`),
    ...grid.hiddenColumns.map((column) => `hidden-column ${columnLetters(column)}`),
    ...grid.rows.flatMap((row, at) => row.flatMap((cell, column) => cellWarnings(cell, at, column))),
    ...(door === "text" ? raggedRows(grid, parts) : []),
    ...columns.flatMap(columnWarnings),
    ...totals.map((row) => `total-row ${String(row + 1)}`),
  ];
}

function columnWarnings({ column, cells, tally, type }: ColumnCells): readonly string[] {
  return [
    ...tally.missing.map(({ at, reading: { reason } }) => (reason === "error" ? `error-value ${at}` : `formula-without-value ${at}`)),
    ...(column.decision.type === "text" ? [] : oddCells(tally, type)),
    ...(tally.hasStored ? shownWarnings(cells, column.letters) : []),
    ...(areUnitsMixed(tally.units) ? [`units-mixed ${column.letters}`] : []),
  ];
}
