/** The page of all figures as a list: what a reader's words, filters and sort left, and what else the page shows beside it. */
import type { Cell } from "../model/cell";
import type { Dataset, Row } from "../model/dataset";
import type { Library } from "../model/library";
import { captionText } from "../view/captionText";
import { aboutText } from "../view/cellDetails";
import { cellText } from "../view/cellText";
import type { FigureEntry } from "../view/figures";
import type { NumberedNotes } from "../view/numberNotes";
import type { Claims } from "./exportModel";
import type { List, ListRow } from "./listExport";

export interface FigurePage {
  /** What is left, in its order. */
  readonly entries: readonly FigureEntry[];
  /** How many there are. */
  readonly all: number;
  /** Other figures that the page numbers: answers beside the list, and figures ticked that the filters leave out. */
  readonly beside: readonly Cell[];
  readonly filteredBy: string | null;
  /** The order in which they stand, as the end of a sentence: "sorted by when, latest first". */
  readonly order: string;
  readonly numbered: NumberedNotes;
}

const COLUMN = { id: "figure", label: "Figure", type: "number" } as const;

/** Claims of a question whose others the list left out stand below it with all of them: none goes alone (editorial rule 12). */
export function figureList(page: FigurePage, title: string, library: Library): List {
  const { entries, all, beside, filteredBy, order, numbered } = page;
  const rows = entries.map(({ cell, row, dataset, measure }) => listRow(cell, row, dataset, measure));
  const listed = new Set(rows.map(({ id }) => id));
  const claims = library.datasets.flatMap((dataset) =>
    dataset.questions
      .map(({ measure, rows: ids }) => ids.flatMap((id) => cellAt(dataset, id, measure)))
      .filter((cells) => cells.some(({ id }) => listed.has(id) || beside.some((one) => one.id === id))),
  );
  const others = new Map([...beside, ...claims.flat()].filter(({ id }) => !listed.has(id)).map((cell) => [cell.id, cell]));
  const more = [...others.values()].flatMap((cell) => rowOfCell(cell, library));
  const count = entries.length === all ? `All ${all} figures with a quantity` : `${entries.length} of ${all} figures with a quantity`;
  return {
    ...{ id: "figures", title, filteredBy, numbered },
    summary: `${count}, ${order}. They are of different places, periods and counters: they are not to be added up.`,
    key: { id: "figure", label: "What it says" },
    column: COLUMN,
    groups: [
      { id: "list", label: more.length === 0 ? "" : "The list", why: "", rows },
      ...(more.length === 0 ? [] : [{ id: "beside", label: BESIDE, why: WHY_BESIDE, rows: more }]),
    ],
    together: claims.map((cells): Claims => ({ measure: COLUMN.id, rows: cells.map(({ id }) => id) })),
  };
}

const BESIDE = "Beside the list";
const WHY_BESIDE =
  "Not in the list as it was asked for: answers that the page shows beside it, figures ticked for its chart, and other claims of a question that a figure of the list answers.";

function cellAt({ rows }: Dataset, row: string, measure: string): readonly Cell[] {
  return rows.flatMap(({ id, cells }) => (id === row ? (cells.get(measure) ?? []) : []));
}

function rowOfCell(cell: Cell, library: Library): readonly ListRow[] {
  const dataset = library.datasets.find(({ id }) => id === cell.dataset);
  const row = dataset?.rows.find(({ id }) => id === cell.row);
  if (dataset === undefined || row === undefined) return [];
  return [listRow(cell, row, dataset, library.measures.get(`${cell.dataset}.${cell.measure}`) ?? null)];
}

/** Its figure reads as in its sentence; when it was stands under it, where that is printed. */
function listRow(cell: Cell, row: Row, dataset: Dataset, measure: FigureEntry["measure"]): ListRow {
  const period = row.cells.get("period");
  const dated = period?.state === "reported" && period.id !== cell.id ? dataset.measures.filter(({ id }) => id === "period") : [];
  return {
    ...{ id: cell.id, detail: "", row, cell, measure: null },
    label: cell.caption === "" ? aboutText(dataset, row, cell, measure) : captionText(cell.caption, cellText(cell, null)),
    described: dated,
  };
}
