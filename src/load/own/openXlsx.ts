/** A workbook → its sheets as found. Nothing is run or followed: formulas keep their last value, macros and links are named. */
import { readXlsx, type Workbook } from "hucre/xlsx";
import type { Opened, OwnGrid, OwnQuestion, Refused } from "../../model/ownTable";
import { addressOf, columnLetters, columnNumber } from "./gridCells";
import { sheetPaths } from "./bookParts";
import { raisedComments } from "./raisedComments";
import { CAPS, overCaps, refuse } from "./refusals";
import { sheetGrid } from "./sheetGrid";
import { eachSlice, type ZipPart } from "./zipParts";

/** One row and one column more than may be opened, so that a larger table is noticed and a stray cell does no harm. */
const RANGE = `A1:${addressOf(CAPS.rows + 1, CAPS.columns)}`;

export async function openXlsx(bytes: Uint8Array, name: string, parts: readonly ZipPart[]): Promise<Opened | Refused> {
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { readStyles: true, range: RANGE });
  } catch (error) {
    const area = error instanceof Error ? /spans (?<rows>\d+) rows x (?<columns>\d+) columns/u.exec(error.message)?.groups : undefined;
    const [rows, columns] = [Number(area?.["rows"] ?? 0), Number(area?.["columns"] ?? 0)];
    return overCaps(rows, columns, rows * columns, CAPS.cells) ?? refuse("damaged");
  }
  const corners = cornersOf(bytes, parts);
  const raised = raisedComments(bytes, parts);
  const warnings: string[] = [];
  const questions: OwnQuestion[] = [];
  const grids: OwnGrid[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const grid = sheetGrid(sheet, workbook, raised[index]);
    const widest = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const filled = grid.rows.reduce((sum, row) => sum + row.filter((cell) => cell.stored !== "empty").length, 0);
    const corner = corners[index] ?? null;
    const refused = overCaps(
      grid.rows.length > CAPS.rows ? Math.max(grid.rows.length, corner?.row ?? 0) : grid.rows.length,
      widest > CAPS.columns ? Math.max(widest, (corner?.column ?? -1) + 1) : widest,
      filled,
      CAPS.cells,
    );
    if (refused !== null) return refused;
    grids.push(index === (workbook.activeSheet ?? 0) ? { ...grid, active: true } : grid);
    if (grid.hidden) warnings.push(`hidden-sheet ${grid.name}`);
    if (corner !== null) {
      const far = addressOf(corner.row, corner.column);
      warnings.push(`cell-far-away ${far}`);
      if (grid.rows.length > 0)
        questions.push(whichTable(grid.name, `A1:${columnLetters(Math.max(widest - 1, 0))}${grid.rows.length}`, far));
    }
  }
  if (grids.every((grid) => grid.rows.length === 0)) return refuse("empty");
  const has = (path: RegExp): boolean => parts.some((part) => path.test(part.name));
  return {
    outcome: "opened",
    name,
    door: "xlsx",
    text: null,
    grids,
    warnings: [
      ...(has(/vbaProject\.bin$/u) ? ["macros-ignored"] : []),
      ...(has(/^xl\/externalLinks\//u) ? ["external-link-ignored"] : []),
      ...warnings,
    ],
    questions,
  };
}

function whichTable(sheet: string, near: string, far: string): OwnQuestion {
  return { kind: "table", about: sheet, ask: "Which table?", answers: [near, far], examples: [] };
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** An address of a row or a cell; rows of less than six digits and columns of one letter lie within the caps. */
const PLACE = /\sr="(?:(?<letters>[A-Z]{0,3})(?<row>\d{6,7})|(?<wide>[A-Z]{2,3})(?<at>\d{1,5}))"/gu;

/** What lies beyond the caps in each sheet, in the order of the workbook; null where nothing does. */
function cornersOf(bytes: Uint8Array, parts: readonly ZipPart[]): readonly (Corner | null)[] {
  return sheetPaths(bytes, parts).map((path) => {
    const part = parts.find(({ name }) => name === path);
    return part === undefined ? null : cornerOf(bytes, part);
  });
}

function cornerOf(bytes: Uint8Array, part: ZipPart): Corner | null {
  let corner: Corner | null = null;
  eachSlice(bytes, part, 20, (slice) => {
    for (const { groups } of slice.matchAll(PLACE)) {
      const row = Number(groups?.["row"] ?? groups?.["at"] ?? 0);
      const column = columnNumber(groups?.["letters"] ?? groups?.["wide"] ?? "");
      if (row <= CAPS.rows && column < CAPS.columns) continue;
      corner = { row: Math.max(row, corner?.row ?? 0), column: Math.max(column, corner?.column ?? 0) };
    }
  });
  return corner;
}
