/** From what a reader asks to take along, to what files are written from: the export model of the view, and its charts. */
import type { ChartModel } from "../chart/buildChart";
import { questionChart } from "../chart/questionChart";
import { figureCharts, wholeQuestions } from "../chart/viewCharts";
import type { Dataset, Measure, Question, Row } from "../model/dataset";
import type { Library } from "../model/library";
import type { Sort } from "../view/arrangeRows";
import { arrangeRows, sortableColumns } from "../view/arrangeRows";
import { FILTER_NAMES, filterOptions, filterText, keepsRow, NO_FILTERS } from "../view/filterRows";
import type { ExportModel, ExportStamp } from "./exportModel";
import { buildExport, rowsOf } from "./exportModel";

/** A view, as a link names it. */
export interface WantedView {
  readonly kind: "dataset" | "question";
  readonly id: string;
  readonly sort: Sort | null;
  readonly columns: readonly string[] | null;
  readonly filters: Readonly<Record<string, string>>;
}

export interface TakenView {
  readonly model: ExportModel;
  /** Those that can be drawn, with the model's note numbers. */
  readonly charts: readonly ChartModel[];
  readonly dataset: Dataset;
  /** The question, where one was asked for. */
  readonly question: Question | null;
  readonly sort: Sort | null;
  readonly keeps: (row: Row) => boolean;
}

/**
 * The view as the library has it now. A sort, a column or a filter that the dataset does not have is left out.
 * @returns null where there is no such dataset or question
 */
export function takeView(library: Library, wanted: WantedView, stamp: ExportStamp): TakenView | null {
  return wanted.kind === "question" ? takeQuestion(library, wanted.id, stamp) : takeDataset(library, wanted, stamp);
}

function takeQuestion(library: Library, id: string, stamp: ExportStamp): TakenView | null {
  for (const dataset of library.datasets) {
    const question = dataset.questions.find((one) => one.id === id);
    if (question === undefined) continue;
    const model = buildExport({ kind: "question", dataset, library, stamp, question });
    const chart = questionChart(dataset, question, markersOf(model));
    return {
      model,
      charts: chart === null ? [] : [chart],
      dataset,
      question,
      sort: null,
      keeps: ({ id: row }) => question.rows.includes(row),
    };
  }
  return null;
}

function takeDataset(library: Library, { id, sort, columns, filters }: WantedView, stamp: ExportStamp): TakenView | null {
  const dataset = library.datasets.find((one) => one.id === id);
  if (dataset === undefined) return null;
  const options = filterOptions(dataset);
  const known = FILTER_NAMES.filter((name) => options[name].some(({ value }) => value === filters[name]));
  const chosen = { ...NO_FILTERS, ...Object.fromEntries(known.map((name) => [name, filters[name] ?? ""])) };
  const sorted = sort !== null && sortableColumns(dataset).includes(sort.column) ? sort : null;
  const keeps = (row: Row): boolean => keepsRow(row, chosen, library.places);
  const measures = columns === null ? dataset.measures : dataset.measures.filter((measure) => columns.includes(measure.id));
  const model = buildExport({
    kind: "dataset",
    dataset,
    library,
    stamp,
    groups: arrangeRows(dataset, sorted, keeps),
    measures: measures.length === 0 ? dataset.measures : measures,
    filteredBy: takenBy(dataset, filterText(dataset, chosen), measures.length === 0 ? dataset.measures : measures),
  });
  // Claims that the model brought back to their question are drawn too.
  const shown = new Set(rowsOf(model).map((row) => row.id));
  const kept = (row: Row): boolean => shown.has(row.id);
  return { model, charts: chartsOf(dataset, model, sorted, kept), dataset, question: null, sort: sorted, keeps: kept };
}

/** What the view leaves out, in words; null where nothing. */
function takenBy(dataset: Dataset, rows: string | null, measures: readonly Measure[]): string | null {
  const columns = measures.length === dataset.measures.length ? null : `columns ${measures.map(({ label }) => label).join(", ")}`;
  const parts = [rows, columns].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("; ");
}

/** Charts of measures that the model has: a chart of a column that was left out would stand without its notes. */
function chartsOf(dataset: Dataset, model: ExportModel, sort: Sort | null, keeps: (row: Row) => boolean): readonly ChartModel[] {
  const markers = markersOf(model);
  const numbered = ({ groups }: ChartModel): boolean => groups.every((group) => group.marks.every((mark) => mark.markers.length > 0));
  const questions = wholeQuestions(dataset, keeps).flatMap((question) => questionChart(dataset, question, markers) ?? []);
  return [...figureCharts(dataset, markers, sort, keeps), ...questions].filter(numbered);
}

function markersOf(model: ExportModel): ReadonlyMap<string, readonly number[]> {
  const cells = model.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.map(({ id, notes }) => [id, notes]));
}
