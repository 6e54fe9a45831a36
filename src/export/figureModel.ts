/** One figure with all that belongs to it, for embeds and pictures: its chart, its rows, its notes, where it is from. */
import type { ChartModel, ChartSpec } from "../chart/buildChart";
import { buildChart } from "../chart/buildChart";
import type { Cell } from "../model/cell";
import { wholeQuestions } from "../chart/viewCharts";
import type { Dataset, Measure, Row } from "../model/dataset";
import type { ArrangedGroup, Sort } from "../view/arrangeRows";
import { arrangeRows } from "../view/arrangeRows";
import { cellText } from "../view/cellText";
import type { NumberedNote, NumberedNotes } from "../view/numberNotes";
import { numberNotes } from "../view/numberNotes";

export interface FigureRow {
  readonly label: string;
  readonly detail: string;
  readonly cell: Cell;
}

export interface FigureGroup {
  readonly label: string;
  readonly why: string;
  readonly rows: readonly FigureRow[];
}

/** A figure of a dataset, or a question with one row per claimant: both are embedded and pictured alike. */
export interface FigureModel {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly subtitle: string;
  readonly measure: Measure;
  readonly chart: ChartModel | null;
  readonly groups: readonly FigureGroup[];
  readonly notes: readonly NumberedNote[];
  readonly markers: ReadonlyMap<string, readonly number[]>;
  /** Whether it is a question: its claimants are shown together or not at all. */
  readonly contested: boolean;
  /** Cells of the dataset that a question holds, by id: none of them stands alone outside its question. */
  readonly disputed: ReadonlySet<string>;
  /** What the report says of a gap, where the figure is a question. */
  readonly gap: string;
  /** The page it stands on, from the site's root. */
  readonly page: string;
  /** Publisher, series and date of each report it leans on. */
  readonly source: string;
}

/** Which rows a figure shows, in which order and with which note numbers; questions show all their claimants or are left out. */
export interface FigureView {
  readonly sort: Sort | null;
  readonly keeps: (row: Row) => boolean;
  /** Null to number the figure by itself, from 1. */
  readonly numbered: NumberedNotes | null;
}

const WHOLE: FigureView = { sort: null, keeps: () => true, numbered: null };

/** Every figure of a dataset, then every question. @throws where one names a measure that is not there */
export function figuresOf(dataset: Dataset): readonly FigureModel[] {
  return figuresIn(dataset, WHOLE);
}

/** The same, as a reader has arranged the dataset. */
export function figuresIn(dataset: Dataset, view: FigureView): readonly FigureModel[] {
  return [
    ...dataset.figures.map((figure) =>
      buildFigure(dataset, { ...figure, rows: null }, view, { gap: "", contested: false, page: `d/${dataset.id}/` }),
    ),
    ...wholeQuestions(dataset, view.keeps).map(({ id, title, measure, rows, gap }) => {
      const spec: ChartSpec = { id, title, subtitle: "", kind: "dots", measure, rows };
      return buildFigure(dataset, spec, { ...WHOLE, numbered: view.numbered }, { gap, contested: true, page: `disagree/${id}/` });
    }),
  ];
}

type About = Pick<FigureModel, "gap" | "contested" | "page">;

function buildFigure(dataset: Dataset, spec: ChartSpec, { sort, keeps, numbered }: FigureView, about: About): FigureModel {
  const measure = dataset.measures.find(({ id }) => id === spec.measure);
  if (measure === undefined) throw new Error(`data/${dataset.id}/dataset.json: figure ${spec.id} names no measure`);
  const arranged = arrangeRows(dataset, spec.kind === "columns" ? null : sort, keeps);
  const groups = groupsOf(dataset, arranged, spec);
  const cells = groups.flatMap(({ rows }) => rows.map(({ cell }) => cell));
  const { notes, markers } = numbered === null ? numberNotes(cells) : partOf(numbered, cells);
  const reports = [...new Set(notes.map(({ citation }) => citation.report))];
  return {
    id: spec.id,
    dataset: dataset.id,
    title: spec.title,
    subtitle: spec.subtitle,
    measure,
    chart: buildChart(dataset, spec, arranged, markers),
    groups,
    notes,
    markers,
    disputed: new Set(dataset.questions.flatMap((question) => question.rows.map((row) => `${dataset.id}.${row}.${question.measure}`))),
    ...about,
    source: reports.map(({ publisher, series, datePrinted }) => [publisher, series, datePrinted].filter(Boolean).join(", ")).join("; "),
  };
}

/** Of a page's numbering, what some of its cells need; each keeps its number. */
function partOf({ notes, markers }: NumberedNotes, cells: readonly Cell[]): NumberedNotes {
  const needed = new Set(cells.flatMap(({ id }) => markers.get(id) ?? []));
  return { notes: notes.filter(({ number }) => needed.has(number)), markers };
}

function groupsOf(dataset: Dataset, arranged: readonly ArrangedGroup[], { rows, measure }: ChartSpec): readonly FigureGroup[] {
  const entry = (id: string): readonly FigureRow[] => {
    const row = dataset.rows.find((one) => one.id === id);
    const cell = row?.cells.get(measure);
    const empty = cell?.state === "absent" && cell.reason === "not-applicable";
    return row === undefined || cell === undefined || empty ? [] : [{ label: row.label, detail: row.detail, cell }];
  };
  if (rows !== null) return [{ label: "", why: "", rows: rows.flatMap(entry) }];
  return arranged
    .map(({ group: { label, why }, rows: members }) => ({ label, why, rows: members.flatMap((row) => entry(row.id)) }))
    .filter((group) => group.rows.length > 0);
}

/** The figure in one line, for those who do not see its picture: every value with its hedge, who says so, and its notes. */
export function figureText({ title, chart, groups, measure, markers }: FigureModel): string {
  if (chart !== null) return `${title}. ${chart.description}`;
  const rows = groups.flatMap((group) => group.rows);
  const said = rows.map(({ label, cell }) => `${label}: ${cellText(cell, measure)}, note ${(markers.get(cell.id) ?? []).join(" and ")}`);
  return `${title}. ${said.join("; ")}`;
}
