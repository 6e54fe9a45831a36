/** One figure with all that belongs to it, for embeds and pictures: its chart, its rows, its notes, where it is from. */
import type { ChartModel } from "../chart/buildChart";
import { chartOf } from "../chart/viewCharts";
import type { Cell } from "../model/cell";
import type { Dataset, Measure } from "../model/dataset";
import { libraryOf } from "../model/library";
import { wholeView } from "../model/viewRequest";
import type { View } from "../view/buildView";
import { buildView } from "../view/buildView";
import { cellText } from "../view/cellText";
import type { Description } from "../view/descriptions";
import { descriptionsOf } from "../view/descriptions";
import { sourceText } from "../view/sourceNames";
import type { NumberedNote } from "../view/numberNotes";
import type { ViewChart } from "../view/viewCharts";

export interface EmbedRow {
  readonly label: string;
  readonly detail: string;
  readonly cell: Cell;
  /** What describes it, under its heading. */
  readonly described: readonly Description[];
}

export interface EmbedGroup {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly rows: readonly EmbedRow[];
}

/** A figure of a dataset, or a question with one row per claimant: both are embedded and pictured alike. */
export interface EmbedModel {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly subtitle: string;
  readonly measure: Measure;
  readonly chart: ChartModel | null;
  readonly groups: readonly EmbedGroup[];
  /** Ids of the groups that are seen at once where not all are; the first ones where there are none. */
  readonly leads: readonly string[];
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

/** Every figure of a dataset, then every question, each numbered by itself. @throws where one names a measure that is not there */
export function embedsOf(dataset: Dataset): readonly EmbedModel[] {
  const library = libraryOf(dataset);
  const wanted = [
    ...dataset.figures.map(({ id }) => wholeView("figure", id)),
    ...dataset.questions.map(({ id }) => wholeView("question", id)),
  ];
  return wanted.flatMap((request) => {
    const view = buildView(library, request);
    return view === null ? [] : figuresIn(view);
  });
}

/** The figures and questions of a view, as it arranges and numbers them. */
export function figuresIn(view: View): readonly EmbedModel[] {
  return view.charts.map((chart) => figureOf(view, chart));
}

function figureOf({ dataset, markers, measures, notes: all }: View, drawn: ViewChart): EmbedModel {
  const { id, title, subtitle, question, leads = [] } = drawn;
  const measure = dataset.measures.find((one) => one.id === drawn.measure);
  if (measure === undefined) throw new Error(`data/${dataset.id}/dataset.json: figure ${id} names no measure`);
  const groups = groupsOf(drawn, measures);
  const chart = chartOf(dataset, drawn, markers);
  const needed = new Set(cellsOf(groups).flatMap(({ id: of }) => markers.get(of) ?? []));
  const notes = all.filter(({ number }) => needed.has(number));
  return {
    id,
    dataset: dataset.id,
    title,
    subtitle: chart?.subtitle ?? subtitle,
    measure,
    chart,
    groups,
    leads,
    notes,
    markers,
    disputed: new Set(dataset.questions.flatMap((one) => one.rows.map((row) => `${dataset.id}.${row}.${one.measure}`))),
    contested: question !== null,
    gap: question?.gap ?? "",
    page: question === null ? `d/${dataset.id}/` : `disagree/${id}/`,
    source: sourceText(notes.flatMap(({ citations }) => citations)),
  };
}

function groupsOf({ groups, measure }: ViewChart, measures: readonly Measure[]): readonly EmbedGroup[] {
  return groups
    .map(({ group: { id, label, why }, rows }) => ({
      id,
      label,
      why,
      rows: rows.flatMap(({ label: name, detail, cells }) => {
        const cell = cells.get(measure);
        const empty = cell === undefined || (cell.state === "absent" && cell.reason === "not-applicable");
        return empty ? [] : [{ label: name, detail, cell, described: descriptionsOf(cells, measures) }];
      }),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The notes that the chart of a figure cites, and what source they are from; all where it has none. */
export function citedByChart({
  chart,
  notes: all,
  source,
}: Pick<EmbedModel, "chart" | "notes" | "source">): Pick<EmbedModel, "notes" | "source"> {
  if (chart === null) return { notes: all, source };
  const cited = new Set(chart.groups.flatMap(({ marks }) => marks.flatMap(({ markers }) => markers)));
  const notes = all.filter(({ number }) => cited.has(number));
  if (notes.length === all.length) return { notes: all, source };
  return { notes, source: sourceText(notes.flatMap(({ citations }) => citations)) };
}

/** The cells of rows, with those that describe them. */
export function cellsOf(groups: readonly Pick<EmbedGroup, "rows">[]): readonly Cell[] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cell, described }) => [cell, ...described.map((one) => one.cell)]));
}

/** The figure in one line, for those who do not see its picture: every value with its hedge, who says so, and its notes. */
export function embedText({ title, chart, groups, measure, markers }: EmbedModel): string {
  if (chart !== null) return `${title}. ${chart.description}`;
  const rows = groups.flatMap((group) => group.rows);
  // Stryker disable next-line ArrayDeclaration: a figure's cells are numbered with it; a text in the place of a number is no note's
  const noted = (cell: Cell, of: Measure): string => `${cellText(cell, of)}, note ${(markers.get(cell.id) ?? []).join(" and ")}`;
  const said = rows.map(({ label, cell, described }) =>
    [
      `${label}: ${noted(cell, measure)}`,
      ...described.map((one) => `${one.measure.label}: ${noted(one.cell, one.measure)}${one.by === "" ? "" : ` (${one.by})`}`),
    ].join(", "),
  );
  return `${title}. ${said.join("; ")}`;
}
