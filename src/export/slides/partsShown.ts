/** What of a view stands on one slide of several: some groups of its chart, the rows that these are of, and the notes of both. */
import type { ChartGroup, ChartModel, Mark } from "../../chart/buildChart";
import type { ExportModel, ExportNote, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { notesNamed } from "../exportProse";

/** A chart with some of its groups, and a key of what is drawn in them. */
export function partWith(chart: ChartModel, groups: readonly ChartGroup[]): ChartModel {
  const marks = groups.flatMap((group) => (group.scale === null ? [] : group.marks));
  return {
    ...chart,
    groups,
    ends: chart.ends.filter((end) => marks.some((mark) => mark.end === end && mark.value !== null)),
    dots: chart.dots.filter((dot) => marks.some((mark) => mark.dot === dot)),
  };
}

/** The groups of the marks shown, each once and in order. */
export function groupsOf(shown: readonly { readonly group: ChartGroup; readonly mark: Mark }[]): readonly ChartGroup[] {
  const groups = [...new Set(shown.map(({ group }) => group))];
  return groups.map((group) => ({ ...group, marks: shown.filter((one) => one.group === group).map(({ mark }) => mark) }));
}

/** Ids of rows by those of their cells. */
export function rowIds(model: ExportModel): ReadonlyMap<string, string> {
  return new Map(rowsOf(model).flatMap((row) => row.cells.map((cell) => [cell.id, row.id] as const)));
}

export function rowsDrawn(model: ExportModel, { groups }: ChartModel): readonly ExportRow[] {
  const ids = rowIds(model);
  const drawn = new Set(groups.flatMap(({ marks }) => marks.map(({ cellId }) => ids.get(cellId))));
  return rowsOf(model).filter(({ id }) => drawn.has(id));
}

/** Notes of a chart's marks and of a table's rows, and of the summary, which stands above a table's first row and a question's claims. */
export function notesOf(model: ExportModel, chart: ChartModel | null, rows: readonly ExportRow[]): readonly ExportNote[] {
  const marked = chart?.groups.flatMap(({ marks }) => marks.flatMap(({ markers }) => markers)) ?? [];
  // Stryker disable next-line ArrayDeclaration: a text in the place of a number is no note's
  const inSummary = model.kind === "question" || (rows.length > 0 && rows[0] === rowsOf(model)[0]) ? notesNamed(model.summary) : [];
  const numbers = new Set([...marked, ...rows.flatMap((row) => cellsOf(row).flatMap(({ notes }) => notes)), ...inSummary]);
  return model.notes.filter(({ number }) => numbers.has(number));
}
