/** A reader's own table as files are written from it. Each says first whose data it is; none has an address, a version or a licence. */
import { chartsOf } from "../chart/viewCharts";
import type { Figure } from "../model/dataset";
import type { OwnPage } from "../model/ownPage";
import type { Provenance } from "../model/report";
import type { Sort } from "../model/viewRequest";
import { wholeView } from "../model/viewRequest";
import type { View } from "../view/buildView";
import { buildView } from "../view/buildView";
import { OWN_ID, ownLibrary } from "../view/own/ownDataset";
import { filterSaid, OwnSearch } from "../view/own/ownFilter";
import { SITE_NAME } from "../model/site";
import { nothingBeside } from "./besideView";
import { buildExport } from "./exportModel";
import type { PreparedExport } from "./prepareExport";

export interface OwnWanted {
  readonly sort: Sort | null;
  /** How the page draws its figures; "line" over time, which files draw as columns. */
  readonly kind: Figure["kind"] | "line";
  /** Who made the table, as the reader types it; empty where they do not. */
  readonly author: string;
  /** ISO day. */
  readonly day: string;
  /** Words that the rows are filtered by; none where it is left out. */
  readonly words?: string;
}

/** Whose the data are, as page and files say it. */
export const NOT_OURS = `Not data of ${SITE_NAME}; notes and sources are the reader’s.`;

/** The line that every file of a reader's own table begins with. */
export function noticeFor(file: string, day: string): string {
  return `Made from a reader’s own table “${file}”, ${day}. ${NOT_OURS}`;
}

/** A table with those of its rows in which some words stand; as it is where there are no words. */
export function filteredPage(page: OwnPage, words: string): OwnPage {
  if (words.trim() === "") return page;
  const kept = new Set(new OwnSearch(page.rows).kept(Uint32Array.from(page.rows.keys()), words));
  return { ...page, rows: page.rows.filter((_, place) => kept.has(place)) };
}

/** View, export model and charts of a table. Of very many rows it takes seconds: it is made when a file or a copy is asked for. */
export function prepareOwn(whole: OwnPage, { sort, kind, author, day, words = "" }: OwnWanted): PreparedExport<Provenance> {
  const page = filteredPage(whole, words);
  const view = { ...ownView(page, kind, sort), filteredBy: filterSaid(words) };
  const about = page.notes.map(({ text }) => text);
  const summary = [page.standfirst, ...about].filter((text) => text !== "").join(" ");
  const maker = { kind: "reader", name: author, notice: noticeFor(page.file, day) } as const;
  const model = buildExport(view, { address: "", version: "", date: day, maker });
  return {
    view,
    model: { ...model, id: page.title === "" ? OWN_ID : page.title, summary },
    charts: chartsOf(view),
    beside: nothingBeside,
  };
}

/** A table as the view that its charts and its files are made of. */
export function ownView(page: OwnPage, kind: OwnWanted["kind"], sort: Sort | null): View<Provenance> {
  const view = buildView(ownLibrary(page, kind === "line" ? "columns" : kind), { ...wholeView("dataset", OWN_ID), sort });
  if (view === null) throw new Error("a table of one dataset has that dataset");
  return view;
}

/** The same, saying with its first chart, or above its table, what the page draws and the file does not. @param said in sentences; empty for nothing */
export function sayingNotDrawn(prepared: PreparedExport<Provenance>, said: string): PreparedExport<Provenance> {
  const { model, charts } = prepared;
  const [first, ...others] = charts;
  if (said === "") return prepared;
  return first === undefined
    ? { ...prepared, model: { ...model, summary: `${said} ${model.summary}`.trim() } }
    : { ...prepared, charts: [{ ...first, subtitle: [first.subtitle, said].filter((text) => text !== "").join(". ") }, ...others] };
}
