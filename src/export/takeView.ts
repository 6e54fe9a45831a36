/** From what a reader asks to take along, to what files are written from: the export model of the view, and its charts. */
import type { ChartModel } from "../chart/buildChart";
import { questionChart } from "../chart/questionChart";
import { figureCharts, wholeQuestions } from "../chart/viewCharts";
import type { Dataset, Measure, Question, Row } from "../model/dataset";
import type { Library } from "../model/library";
import type { Sort } from "../view/arrangeRows";
import { arrangeRows, sortableColumns } from "../view/arrangeRows";
import { FILTER_NAMES, filterOptions, filterText, keepsRow, NO_FILTERS } from "../view/filterRows";
import { shownMeasures } from "../view/shownMeasures";
import type { NumberedNotes } from "../view/numberNotes";
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
  /** The model's numbering, for what is drawn of it. */
  readonly numbered: NumberedNotes;
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
    const numbered = numberedOf(model);
    const chart = questionChart(dataset, question, numbered.markers);
    const keeps = ({ id: row }: Row): boolean => question.rows.includes(row);
    return { model, charts: chart === null ? [] : [chart], dataset, question, sort: null, keeps, numbered };
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
  const measures = shownMeasures(dataset, columns?.some((column) => sortableColumns(dataset).includes(column)) === true ? columns : null);
  const model = buildExport({
    kind: "dataset",
    dataset,
    library,
    stamp,
    groups: arrangeRows(dataset, sorted, keeps),
    measures,
    filteredBy: takenBy(dataset, filterText(dataset, chosen), measures),
  });
  // Claims that the model brought back to their question are drawn too.
  const shown = new Set(rowsOf(model).map((row) => row.id));
  const kept = (row: Row): boolean => shown.has(row.id);
  const numbered = numberedOf(model);
  const questions = wholeQuestions(dataset, kept).flatMap((question) => questionChart(dataset, question, numbered.markers) ?? []);
  const charts = [...figureCharts(dataset, numbered.markers, sorted, kept), ...questions];
  return { model, charts, dataset, question: null, sort: sorted, keeps: kept, numbered };
}

/** What the view leaves out, in words; null where nothing. */
function takenBy(dataset: Dataset, rows: string | null, measures: readonly Measure[]): string | null {
  const columns = measures.length === dataset.measures.length ? null : `columns ${measures.map(({ label }) => label).join(", ")}`;
  const parts = [rows, columns].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("; ");
}

function numberedOf(model: ExportModel): NumberedNotes {
  const cells = rowsOf(model).flatMap((row) => row.cells);
  const usedBy = (number: number): readonly string[] => cells.filter(({ notes }) => notes.includes(number)).map(({ id }) => id);
  return {
    notes: model.notes.map(({ number, citation }) => ({ number, citation, usedBy: usedBy(number) })),
    markers: new Map(cells.map(({ id, notes }) => [id, notes])),
  };
}
