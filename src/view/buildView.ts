/**
 * A view: what a reader asked of a dataset, put together once. Its rows and columns in order, the figures that its sentences name,
 * the notes of all of them and their numbers, its charts, and what it leaves out. Pages, panels, copies, files, slides, embeds and
 * pictures are made from it and number nothing themselves.
 */
import type { Cell, EditorNote } from "../model/cell";
import type { Dataset, Measure, Question, Row } from "../model/dataset";
import { columnsOf, describingOf } from "../model/dataset";
import type { ViewLibrary } from "../model/library";
import type { Citation, Provenance } from "../model/report";
import type { ViewRequest } from "../model/viewRequest";
import type { ArrangedGroup } from "./arrangeRows";
import { arrangeRows, sortableColumns } from "./arrangeRows";
import { FILTER_NAMES, filterOptions, filterText, keepsRow, NO_FILTERS } from "./filterRows";
import { sourceText } from "./sourceNames";
import { letterNotes, orderNotes } from "./letterNotes";
import type { NumberedNotes } from "./numberNotes";
import { cellsInOrder, numberNotes } from "./numberNotes";
import { mentionsOf } from "./proseMentions";
import { ownStandfirst } from "./proseText";
import { shownMeasures } from "./shownMeasures";
import type { TableColumn } from "./tableColumns";
import { tableColumns, usualColumns } from "./tableColumns";
import type { ViewChart } from "./viewCharts";
import { claimsChart, figureChart } from "./viewCharts";
import { wholeClaims } from "./wholeClaims";

/** An editor's note about something that the view shows. */
export interface LetteredNote {
  readonly letter: string;
  readonly note: EditorNote;
}

export interface View<P extends Provenance = Citation> extends NumberedNotes<P | Citation> {
  /** What was asked for, without what the library does not have. */
  readonly request: ViewRequest;
  readonly library: ViewLibrary<P>;
  readonly dataset: Dataset<P>;
  /** The question, where one was asked for. */
  readonly question: Question | null;
  readonly title: string;
  /** The dataset's standfirst, or what the report says about a question's gap; a sentence with placeholders. */
  readonly summary: string;
  /** What the view leaves out, in words; null where nothing. */
  readonly filteredBy: string | null;
  /** Columns of its table on a page, the heading column first. */
  readonly columns: readonly TableColumn[];
  /** Measures whose figures it prints: in its table or its charts, in order, then under the headings of the rows that they describe. */
  readonly measures: readonly Measure[];
  readonly groups: readonly ArrangedGroup<P>[];
  /** How many of its rows were not asked for, and are other claims of a question among them. */
  readonly added: number;
  /** Questions some of whose claims it shows, and so all. */
  readonly questions: readonly Question[];
  readonly charts: readonly ViewChart<P>[];
  readonly editorNotes: readonly LetteredNote[];
  /** How many notes its table and charts lean on; they come first, before those that only its sentences name. */
  readonly ownNotes: number;
  /** Publisher, series and date of each report that its table leans on. */
  readonly source: string;
}

/** @returns null where the library has no such dataset, figure or question */
export function buildView<P extends Provenance>(library: ViewLibrary<P>, request: ViewRequest): View<P> | null {
  const plan = planOf(library, request);
  if (plan === null) return null;
  const { dataset, groups, measures, summary } = plan;
  const cells = cellsInOrder(groups, measures);
  const editorNotes = request.kind === "figure" ? [] : notesAbout(dataset, cells);
  const texts = [...editorNotes.flatMap(({ note: { title, text } }) => [title, text]), summary];
  const mentions = mentionsOf(texts, library.cells, library.citations);
  const numbered = numberNotes<P | Citation>([...cells, ...mentions.cells], mentions.citations);
  const own = new Set(cells.map(({ id }) => id));
  const ownNotes = numbered.notes.filter(({ usedBy }) => usedBy.some((id) => own.has(id)));
  return {
    ...plan,
    ...numbered,
    library,
    editorNotes,
    ownNotes: ownNotes.length,
    source: sourceText(ownNotes.flatMap(({ citations }) => citations)),
  };
}

/** What a view shows, before anything is numbered. */
type Plan<P extends Provenance> = Omit<View<P>, keyof NumberedNotes | "library" | "editorNotes" | "ownNotes" | "source">;

function planOf<P extends Provenance>(library: ViewLibrary<P>, request: ViewRequest): Plan<P> | null {
  const { kind, id } = request;
  switch (kind) {
    case "dataset": {
      const dataset = library.datasets.find((one) => one.id === id);
      return dataset === undefined ? null : datasetPlan(dataset, request, library.places);
    }
    case "figure": {
      const dataset = library.datasets.find(({ figures }) => figures.some((one) => one.id === id));
      return dataset === undefined ? null : figurePlan(dataset, request);
    }
    case "question": {
      const dataset = library.datasets.find(({ questions }) => questions.some((one) => one.id === id));
      return dataset === undefined ? null : questionPlan(dataset, request);
    }
  }
}

function datasetPlan<P extends Provenance>(dataset: Dataset<P>, asked: ViewRequest, places: ViewLibrary["places"]): Plan<P> {
  const request = knownRequest(dataset, asked);
  const filters = { ...NO_FILTERS, ...request.filters };
  const { keeps, added } = wholeClaims(dataset, (row) => keepsRow(row, filters, places));
  const measures = shownMeasures(dataset, request.columns);
  const groups = arrangeRows(dataset, request.sort, keeps);
  const questions = dataset.questions.filter(({ rows }) => dataset.rows.some((row) => rows.includes(row.id) && keeps(row)));
  return {
    request,
    dataset,
    question: null,
    title: dataset.title,
    summary: ownStandfirst(dataset),
    filteredBy: leftOut(dataset, filterText(dataset, filters), measures, added),
    columns: tableColumns(dataset).filter(({ id }) => id === "row" || (request.columns ?? usualColumns(dataset)).includes(id)),
    measures,
    groups,
    added,
    questions,
    charts: [
      ...dataset.figures.map((figure) => figureChart(dataset, figure, request.sort, keeps)),
      ...questions.map((question) => claimsChart(dataset, question)),
    ],
  };
}

/** One figure by itself, with the rows that have something to say in it. */
function figurePlan<P extends Provenance>(dataset: Dataset<P>, { kind, id, sort }: ViewRequest): Plan<P> | null {
  const figure = dataset.figures.find((one) => one.id === id);
  if (figure === undefined) return null;
  const says = (row: Row<P>): boolean => {
    const cell = row.cells.get(figure.measure);
    return cell !== undefined && !(cell.state === "absent" && cell.reason === "not-applicable");
  };
  const chart = figureChart(dataset, figure, sort, says);
  const plan = {
    dataset,
    question: null,
    title: figure.title,
    summary: "",
    filteredBy: null,
    columns: [],
    added: 0,
    questions: [],
    charts: [chart],
  };
  return {
    ...plan,
    request: { kind, id, sort, columns: null, filters: {} },
    measures: measuresNamed(dataset, figure.measure),
    groups: chart.groups,
  };
}

function questionPlan<P extends Provenance>(dataset: Dataset<P>, { kind, id }: ViewRequest): Plan<P> | null {
  const question = dataset.questions.find((one) => one.id === id);
  if (question === undefined) return null;
  const chart = claimsChart(dataset, question);
  const plan = {
    dataset,
    question,
    title: question.title,
    filteredBy: null,
    columns: [],
    added: 0,
    questions: [question],
    charts: [chart],
  };
  return {
    ...plan,
    request: { kind, id, sort: null, columns: null, filters: {} },
    summary: `About the gap: ${question.gap}`,
    measures: measuresNamed(dataset, question.measure),
    groups: chart.groups,
  };
}

function measuresNamed(dataset: Dataset<Provenance>, id: string): readonly Measure[] {
  return [...columnsOf(dataset).filter((one) => one.id === id), ...describingOf(dataset)];
}

/** A sort, a column or a filter that the dataset does not have is left out. */
function knownRequest(dataset: Dataset<Provenance>, { kind, id, sort, columns, filters }: ViewRequest): ViewRequest {
  const sortable = sortableColumns(dataset);
  const options = filterOptions(dataset);
  const named = columns?.filter((column) => sortable.includes(column)) ?? [];
  const known = FILTER_NAMES.flatMap((name) =>
    options[name].filter(({ value }) => value === filters[name]).map(({ value }) => [name, value]),
  );
  return {
    kind,
    id,
    sort: sort !== null && sortable.includes(sort.column) ? sort : null,
    columns: named.length === 0 ? null : named,
    filters: Object.fromEntries(known),
  };
}

function leftOut(dataset: Dataset<Provenance>, rows: string | null, measures: readonly Measure[], added: number): string | null {
  const shown = columnsOf({ measures });
  const columns = shown.length === columnsOf(dataset).length ? null : `columns ${shown.map(({ label }) => label).join(", ")}`;
  const parts = [rows, columns].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return [...parts, ...(added === 0 ? [] : ["with every claimant of a question among them"])].join("; ");
}

/** The editor's notes about some cells, in the order they are printed, with the letters they have in the whole dataset. */
function notesAbout({ notes }: Dataset<Provenance>, cells: readonly Cell<Provenance>[]): readonly LetteredNote[] {
  const about = new Set(cells.flatMap((cell) => cell.notes.map(({ id }) => id)));
  const letters = letterNotes(notes);
  return orderNotes(notes).flatMap((note) => (about.has(note.id) ? [{ letter: letters.get(note.id) ?? "", note }] : []));
}
