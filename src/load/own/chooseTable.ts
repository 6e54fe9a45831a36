/** Which sheet of a file is the table, which sheets are notes or about the file, and which of several tables is read. */
import type { Opened, OwnDecisions, OwnGrid, OwnQuestion, SheetReading } from "../../model/ownTable";
import { filledIn, isFigure, isFilledRow } from "./cellShape";
import { findTables, widthOf, type RowRange } from "./findTables";
import { addressOf } from "./gridCells";
import { isBlank } from "./tableParts";

const NOTES_NAME = /^(?:foot|end)?notes?(?:\s*(?:and|&)\s*\w+)?$/iu;
const ABOUT_NAME =
  /^(?:cover|cover[ _-]?sheet|about|contents?|table of contents|read ?me|index|information|metadata|title|deckblatt|inhalt)$/iu;

function roleOf(grid: OwnGrid): SheetReading["role"] {
  if (isBlank(grid)) return "empty";
  if (NOTES_NAME.test(grid.name.trim())) return "notes";
  if (ABOUT_NAME.test(grid.name.trim())) return "about";
  const onlyLabels = grid.rows.every((row) => filledIn(row).length < 2 && !row.some(isFigure));
  return onlyLabels && grid.rows.length > 1 && grid.name !== "" ? "about" : "table";
}

export interface ChosenTable {
  readonly grid: OwnGrid;
  readonly range: RowRange;
  readonly sheets: readonly SheetReading[];
  readonly notesSheets: readonly OwnGrid[];
  readonly questions: readonly OwnQuestion[];
}

const NO_GRID: OwnGrid = { name: "", hidden: false, direction: "ltr", rows: [], hiddenRows: [], hiddenColumns: [], merges: [], after: [] };

export function chooseTable(opened: Opened, decisions: OwnDecisions): ChosenTable {
  const { grids } = opened;
  const sheets = grids.map((grid) => ({ name: grid.name, hidden: grid.hidden, role: roleOf(grid) }));
  const tables = grids.filter((_, place) => sheets[place]?.role === "table");
  const seen = tables.filter(({ hidden }) => !hidden);
  const offered = seen.length > 0 ? seen : tables.length > 0 ? tables : grids;
  const proposed = offered.find(({ active }) => active === true) ?? offered[0] ?? NO_GRID;
  // A page's tables have no names.
  const labelOf = (grid: OwnGrid): string => (grid.name === "" ? `table ${String(grids.indexOf(grid) + 1)}` : grid.name);
  const named = grids.find((grid) => labelOf(grid) === decisions.answers["sheet file"]);
  const grid = (decisions.grid === undefined ? named : grids[decisions.grid]) ?? proposed;
  const questions: OwnQuestion[] = [];
  if (offered.length > 1) {
    const answers = [proposed, ...offered.filter((other) => other !== proposed)].map(labelOf);
    questions.push({ kind: "sheet", about: "file", ask: opened.door === "html" ? "Which table?" : "Which sheet?", answers, examples: [] });
  }
  const ranges = findTables(grid).map((range) => ({ range, address: addressOfRange(grid, range) }));
  const about = grid.name === "" ? "file" : grid.name;
  const [first] = ranges;
  if (ranges.length > 1) {
    questions.push({ kind: "table", about, ask: "Which table?", answers: ranges.map(({ address }) => address), examples: [] });
  }
  const answered = ranges.find(({ address }) => address === decisions.answers[`table ${about}`]);
  const found = (answered ?? first)?.range ?? { first: 0, last: -1 };
  // The line that names the separator is no row of the table.
  const range = typeof opened.text?.sepLine === "string" && found.first === 0 ? { ...found, first: 1 } : found;
  const notesSheets = grids.filter((other, place) => other !== grid && sheets[place]?.role === "notes");
  return { grid, range, sheets, notesSheets, questions };
}

function addressOfRange(grid: OwnGrid, range: RowRange): string {
  let { last } = range;
  while (last > range.first && !isFilledRow(grid.rows[last])) last -= 1;
  return `A${String(range.first + 1)}:${addressOf(last + 1, Math.max(0, widthOf(grid) - 1))}`;
}
