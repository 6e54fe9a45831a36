/** A workbook → its sheets as found. Nothing is run or followed: formulas keep their last value, macros and links are named. */
import { readXlsx, type Workbook } from "hucre/xlsx";
import type { Opened, OwnGrid, OwnQuestion, Refused } from "../../model/ownTable";
import { addressOf, columnLetters, columnNumber, longCells } from "./gridCells";
import { CAPS, overCaps, refuse } from "./refusals";
import { sheetGrid } from "./sheetGrid";
import { headOf, unpack, type ZipPart } from "./zipParts";

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
  const warnings: string[] = [];
  const questions: OwnQuestion[] = [];
  const grids: OwnGrid[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const grid = sheetGrid(sheet, workbook);
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
    if (corner !== null && (corner.row > CAPS.rows || corner.column >= CAPS.columns)) {
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
      ...longCells(grids),
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

/** The last cell that each sheet says it has, in the order of the workbook; null where it does not say. */
function cornersOf(bytes: Uint8Array, parts: readonly ZipPart[]): readonly (Corner | null)[] {
  const text = (path: string, most?: number): string => {
    const part = parts.find((each) => each.name === path);
    if (part === undefined) return "";
    const unpacked = most === undefined ? unpack(bytes, part) : headOf(bytes, part, most);
    return unpacked === null || unpacked === "over" ? "" : new TextDecoder().decode(unpacked);
  };
  const targets = new Map<string, string>();
  for (const [link] of text("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
    targets.set(attribute(link, "Id"), attribute(link, "Target").replace(/^\/?(?:xl\/)?/u, "xl/"));
  }
  return [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([sheet]) => {
    const head = text(targets.get(attribute(sheet, String.raw`\w+:id`)) ?? "", 4_096);
    const corner = /<(?:\w+:)?dimension\s[^>]*ref="(?:[A-Z]+\d+:)?(?<letters>[A-Z]+)(?<row>\d+)"/u.exec(head)?.groups;
    return corner === undefined ? null : { row: Number(corner["row"]), column: columnNumber(corner["letters"] ?? "A") };
  });
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}="(?<value>[^"]*)"`, "u").exec(element)?.groups?.["value"] ?? "";
}
