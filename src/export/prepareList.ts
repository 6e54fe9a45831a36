/** Several views as one document has them: numbered on from each other. */
import { chartsOf } from "../chart/viewCharts";
import { numberTogether } from "../view/numberTogether";
import type { ExportModel } from "./exportModel";
import { buildExport } from "./exportModel";
import type { PreparedExport } from "./prepareExport";

/** What of a view is in a document: the charts of it, and whether its table is. */
export interface ListItem {
  readonly prepared: PreparedExport;
  /** Ids of its charts that are shown. */
  readonly charts: readonly string[];
  readonly table: boolean;
}

/** @returns the same items, each note of the document with one number and each editor's note with one letter in all of them */
export function prepareList(items: readonly ListItem[]): readonly ListItem[] {
  const views = numberTogether(items.map(shownOf));
  return items.map((item, index) => {
    const { prepared } = item;
    const { address, version, date, maker } = prepared.model;
    const view = views[index] ?? prepared.view;
    return {
      ...item,
      prepared: { ...prepared, view, model: buildExport(view, { address, version, date, maker }), charts: chartsOf(view) },
    };
  });
}

/** Of a view without its table, only what its charts lean on is numbered. */
function shownOf({ prepared: { view, charts: all }, charts, table }: ListItem): PreparedExport["view"] {
  if (table) return view;
  const drawn = all.filter(({ id }) => charts.includes(id)).flatMap(({ groups }) => groups.flatMap(({ marks }) => marks));
  const cells = new Set(drawn.map(({ cellId }) => cellId));
  const isQuestion = view.question !== null;
  // What a question says of its gap stands with its chart.
  const kept = view.notes.filter(({ usedBy }) => isQuestion || usedBy.some((id) => cells.has(id)));
  return { ...view, notes: kept, editorNotes: [], summary: isQuestion ? view.summary : "" };
}

/** Each view once, in its first place: a workbook holds tables, and the chart of a table is drawn from it. */
export function tablesOf(items: readonly ListItem[]): readonly ListItem[] {
  const byRequest = new Map<string, ListItem>();
  for (const item of items) {
    const key = JSON.stringify(item.prepared.view.request);
    if (!byRequest.has(key)) byRequest.set(key, { ...item, charts: [], table: true });
  }
  return [...byRequest.values()];
}

/** What a document of several views is called. */
export function listTitle(models: readonly ExportModel[]): string {
  return [...new Set(models.map(({ title }) => title))].join("; ");
}
