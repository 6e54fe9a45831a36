/** What a file is made of, out of the models that it is written from. */
import type { ChartModel } from "../chart/buildChart";
import type { MadeCell, MadeOf, MadeView } from "../model/madeOf";
import type { ExportCell } from "./exportCell";
import type { ExportModel } from "./exportModel";
import { rowsOf } from "./exportModel";

/** A view, and which parts of it are in the file. */
export interface MadeItem {
  readonly model: ExportModel;
  readonly charts: readonly ChartModel[];
  readonly table: boolean;
}

/** @returns null where the file is of a reader's own table, of which the site knows nothing, or of a list, which no view is */
export function madeOf(items: readonly MadeItem[], file: MadeOf["file"], date: string): MadeOf | null {
  const [first] = items;
  if (first === undefined || items.some(({ model }) => model.maker.kind === "reader")) return null;
  const views = items.flatMap((item) => (item.model.request === null ? [] : [madeView(item, item.model.request)]));
  if (views.length < items.length) return null;
  const { maker, version } = first.model;
  return { format: 1, site: maker.kind === "site" ? maker.id : "", file, data: version, date, views };
}

/** The cells are all of the view's: a chart that shows some of them may show others on another day. */
export function madeView({ model, charts, table }: MadeItem, request: MadeView["request"]): MadeView {
  return {
    request,
    title: model.title,
    charts: charts.map(({ id, groups }) => ({ id, cells: groups.flatMap(({ marks }) => marks.map(({ cellId }) => cellId)) })),
    table,
    cells: rowsOf(model).flatMap((row) => [
      ...row.cells.map((cell, index) => madeCell(cell, `${row.label}, ${model.columns[index]?.label ?? ""}`)),
      ...row.described.map(({ label, cell }) => madeCell(cell, `${row.label}, ${label}`)),
    ]),
  };
}

function madeCell({ id, text, wording, value, low, high, unit, claimant, standing, citations, kind }: ExportCell, label: string): MadeCell {
  return { cell: id, label, text, wording, value, low, high, unit, claimant, standing, citations, printed: kind !== "none" };
}
