/** A reader's own table as files are written from it. Each says first whose data it is; none has an address, a version or a licence. */
import type { ChartModel } from "../chart/buildChart";
import type { OwnPlot } from "../chart/ownMarks";
import { MOST_DRAWN, ownPlot } from "../chart/ownMarks";
import { chartsOf } from "../chart/viewCharts";
import type { Figure } from "../model/dataset";
import type { OwnPage } from "../model/ownPage";
import type { Provenance } from "../model/report";
import type { Sort } from "../model/viewRequest";
import { wholeView } from "../model/viewRequest";
import type { View } from "../view/buildView";
import { buildView } from "../view/buildView";
import { chartId, MOST_BARS, OWN_ID, ownLibrary } from "../view/own/ownDataset";
import { SITE_NAME } from "../model/site";
import { nothingBeside } from "./besideView";
import { buildExport } from "./exportModel";
import type { PreparedExport } from "./prepareExport";

export interface OwnWanted {
  readonly sort: Sort | null;
  /** How the page draws its figures; "line" over time, which slides draw as columns. */
  readonly kind: Figure["kind"] | "line";
  /** Who made the table, as the reader types it; empty where they do not. */
  readonly author: string;
  /** ISO day. */
  readonly day: string;
}

/** Whose the data are, as page and files say it. */
export const NOT_OURS = `Not data of ${SITE_NAME}; notes and sources are the reader’s.`;

/** The line that every file of a reader's own table begins with. */
export function noticeFor(file: string, day: string): string {
  return `Made from a reader’s own table “${file}”, ${day}. ${NOT_OURS}`;
}

export interface OwnPrepared extends PreparedExport<Provenance> {
  /** What of the page's charts its slides do not draw, or draw otherwise, in sentences; empty where they draw it all. */
  readonly notOnSlides: string;
}

/** View, export model and charts of a table. */
export function prepareOwn(page: OwnPage, { sort, kind, author, day }: OwnWanted): OwnPrepared {
  const view = buildView(ownLibrary(page, kind === "line" ? "columns" : kind), { ...wholeView("dataset", OWN_ID), sort });
  if (view === null) throw new Error("a table of one dataset has that dataset");
  const about = page.notes.map(({ text }) => text);
  const summary = [page.standfirst, ...about].filter((text) => text !== "").join(" ");
  const maker = { kind: "reader", name: author, notice: noticeFor(page.file, day) } as const;
  const model = buildExport(view, { address: "", version: "", date: day, maker });
  const charts = chartsOf(view);
  return {
    view,
    model: { ...model, id: page.title === "" ? OWN_ID : page.title, summary },
    charts,
    beside: nothingBeside,
    notOnSlides: notOnSlides(view, charts, kind),
  };
}

/** The same, saying on its first slide what the page draws and its slides do not. */
export function saidOnSlides({ notOnSlides: said, ...prepared }: OwnPrepared): PreparedExport<Provenance> {
  const { model, charts } = prepared;
  const [first, ...others] = charts;
  if (said === "") return prepared;
  return first === undefined
    ? { ...prepared, model: { ...model, summary: `${said} ${model.summary}`.trim() } }
    : { ...prepared, charts: [{ ...first, subtitle: [first.subtitle, said].filter((text) => text !== "").join(". ") }, ...others] };
}

function notOnSlides(view: View<Provenance>, charts: readonly ChartModel[], kind: OwnWanted["kind"]): string {
  const rows = view.groups.reduce((count, { rows: own }) => count + own.length, 0);
  if (rows > MOST_DRAWN) return "";
  const drawn = new Set(charts.map(({ id }) => id));
  const left = view.measures.flatMap((measure) => {
    const plot = drawn.has(chartId(measure.id)) ? null : ownPlot(view, measure);
    return plot === null ? [] : [`${plot.name} (${whyNotOnSlides(plot)})`];
  });
  return [
    left.length === 0 ? "" : `Not drawn on slides: ${left.join("; ")}.`,
    kind === "line" && charts.length > 0 ? "The page’s lines over time are columns here, one a row." : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function whyNotOnSlides({ marks, others }: OwnPlot): string {
  const values = marks.flatMap(({ value, high }) => (value === null ? [] : [value, high ?? value]));
  if (values.some((value) => value < 0)) return "figures below zero";
  if (marks.length > MOST_BARS) return `${marks.length} rows, of at most ${MOST_BARS}`;
  if (values.every((value) => value === 0)) return "no figure above zero";
  return others > 0 ? "more than one unit" : "figures too far apart for dots on one scale";
}
