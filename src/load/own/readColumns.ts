/** The columns of a table: their headings without marks, unit, and what is decided for their cells before these are read. */
import type { ColumnDecision, GridCell, OwnDecisions, OwnGrid } from "../../model/ownTable";
import { isFilled, textOf, unlikeCells } from "./cellShape";
import { textsOf, type ColumnTexts } from "./columnFacts";
import { columnLetters, EMPTY_CELL } from "./gridCells";
import { headingCell, isUnit, mergesOf } from "./headingRows";
import type { Parts } from "./tableParts";

export interface Column extends ColumnTexts {
  /** From 0. */
  readonly index: number;
  readonly letters: string;
  readonly heading: readonly string[];
  readonly path: readonly string[];
  /** Marks on its headings, and the cells where they stand. */
  readonly marks: readonly { readonly id: string; readonly at: string }[];
  readonly unitText: string | null;
  readonly decision: ColumnDecision;
}

/** Takes the marks off a heading. */
export type Unmark = (cell: GridCell) => { readonly text: string; readonly marks: readonly string[] };

/** The cell at a place counted from 0; an empty one where the row is too short. */
function cellAt(grid: OwnGrid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? EMPTY_CELL;
}

/** The unit in brackets or behind a comma at the end of a heading: `Share (%)`, `Length, km`. */
function unitIn(heading: string): string | null {
  const found = /\(([^()]+)\)\s*$/u.exec(heading)?.[1] ?? /,\s*([^,]+)$/u.exec(heading)?.[1] ?? /\s(%|km[²2]?)$/u.exec(heading)?.[1];
  return found !== undefined && isUnit(found) ? found.trim() : null;
}

export function readColumns(grid: OwnGrid, parts: Parts, decisions: OwnDecisions, unmark: Unmark): readonly Column[] {
  const merges = mergesOf(grid);
  const lastHeading = parts.headings.at(-1);
  return Array.from({ length: parts.width }, (_, index): Column => {
    const letters = columnLetters(index);
    const decision = decisions.columns[letters] ?? {};
    const own: string[] = [];
    const path: string[] = [];
    const marks: { id: string; at: string }[] = [];
    for (const row of parts.headings) {
      const from = headingCell(grid, merges, row, index, row === lastHeading);
      if (from === null) continue;
      const { text, marks: found } = unmark(cellAt(grid, row, from));
      path.push(text);
      if (from === index) own.push(text);
      marks.push(...found.map((id) => ({ id, at: `${columnLetters(from)}${String(row + 1)}` })));
    }
    const unitCell = parts.units === null ? "" : textOf(grid.rows[parts.units]?.[index]);
    const cells = Array.from({ length: Math.max(0, parts.body.last - parts.body.first + 1) }, (__, at) =>
      cellAt(grid, parts.body.first + at, index),
    );
    const unlike = unlikeCells(cells);
    return {
      index,
      letters,
      heading: decision.name === undefined ? own : [decision.name],
      path: decision.name === undefined ? path : [decision.name],
      marks,
      unitText: decision.unit ?? (unitCell === "" ? unitIn(path.at(-1) ?? "") : unitCell),
      cells,
      unlike,
      texts: textsOf(unlike),
      decision,
    };
  });
}

/** What is said of headings and of columns without anything in them. */
export function headingWarnings(columns: readonly Column[], hasHeadings: boolean): readonly string[] {
  const empty = columns.filter(({ path }) => hasHeadings && path.length === 0).map(({ letters }) => `heading-empty ${letters}`);
  const byPath = new Map<string, string[]>();
  for (const { path, letters } of columns) {
    if (path.length > 0) byPath.set(path.join("\n"), [...(byPath.get(path.join("\n")) ?? []), letters]);
  }
  const twice = [...byPath.values()].filter(({ length }) => length > 1).map((alike) => `heading-twice ${alike.join(" ")}`);
  const bare = columns.filter(({ cells }) => !cells.some(isFilled)).map(({ letters }) => `column-empty ${letters}`);
  return [...empty, ...twice, ...bare];
}
