/** Dated events: every date that a row of a dataset of events has, in the order of the calendar. */
import type { Cell } from "../model/cell";
import type { Dataset, Named, Row } from "../model/dataset";
import type { ReportedDate } from "../model/dates";
import type { Library } from "../model/library";
import { finderOf } from "./namesInText";
import { placesAround } from "./places";
import type { TimeSpan } from "./timeSpan";
import { spanOf } from "./timeSpan";

export interface TimelineEvent {
  readonly row: Row;
  readonly dataset: Dataset;
  readonly kind: Named;
  /** Ids of the parties that are named in it. */
  readonly actors: readonly string[];
  readonly date: Cell;
  readonly when: ReportedDate;
  /** What of it the date is, where its row has several: "Date of a statement about it"; else empty. */
  readonly about: string;
  /** What the reports say of it: figures and words, dates left out; never a cell that has nothing to say. */
  readonly cells: readonly Cell[];
}

/** An event with its place on the calendar. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly span: TimeSpan;
}

export interface Timeline {
  /** In the order in which they begin. */
  readonly placed: readonly PlacedEvent[];
  /** Events told by another event, or without a year: they are listed, not placed. */
  readonly undated: readonly TimelineEvent[];
}

/** What a reader asks for; empty where everything. */
export interface TimelineFilter {
  readonly actor: string;
  readonly kind: string;
  /** A place, with all that lie in it. */
  readonly place: string;
}

export const ALL_EVENTS: TimelineFilter = { actor: "", kind: "", place: "" };

/** Every dated event of the library that a filter keeps. */
export function buildTimeline(library: Library, filter: TimelineFilter): Timeline {
  const namedIn = finderOf(library.parties);
  const keeps = ({ kind, actors, row }: TimelineEvent): boolean =>
    (filter.kind === "" || kind.id === filter.kind) &&
    (filter.actor === "" || actors.includes(filter.actor)) &&
    (filter.place === "" || placesAround(row.place, library.places).includes(filter.place));
  const events = library.datasets.flatMap((dataset) => eventsOf(dataset, namedIn)).filter(keeps);
  const placed = events.flatMap((event): readonly PlacedEvent[] => {
    const span = spanOf(event.when);
    return span === null ? [] : [{ event, span }];
  });
  return {
    placed: placed.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to),
    undated: events.filter(({ when }) => when.iso === null),
  };
}

/** Places of events, and those they lie in, in the order of their names. */
export function placesOfEvents(library: Library): readonly string[] {
  const places = new Set<string>();
  for (const dataset of library.datasets) {
    if (dataset.events === null) continue;
    for (const { place } of dataset.rows)
      for (let one = place; one !== "" && !places.has(one); one = library.places.get(one) ?? "") places.add(one);
  }
  return [...places].filter((place) => library.places.has(place)).sort();
}

/** One event a date. What its row says stands with the first that has a place on the calendar, or with the first. */
function eventsOf(dataset: Dataset, namedIn: (text: string) => readonly string[]): readonly TimelineEvent[] {
  const { events } = dataset;
  if (events === null) return [];
  return dataset.rows.flatMap((row): readonly TimelineEvent[] => {
    const cells = [...row.cells.values()].filter((cell) => cell.state === "reported");
    const said = cells.filter((cell) => cell.value.type !== "date");
    const common = { row, dataset, kind: dataset.eventKinds.get(row.id) ?? events, actors: namedIn(textOf(row)) };
    const dates = cells.flatMap((cell) => (cell.value.type === "date" ? [{ date: cell, when: cell.value.date }] : []));
    const own = (
      dates.find(({ date, when }) => date.measure === PERIOD && when.iso !== null) ??
      dates.find(({ when }) => when.iso !== null) ??
      dates[0]
    )?.date;
    return dates.map(({ date, when }) => ({
      ...{ ...common, date, when, about: aboutOf(date, dataset) },
      cells: date === own ? said : [],
    }));
  });
}

/** All that is said of an event, with the names of those who say it: what it names. */
export function textOf({ label, detail, cells }: Row): string {
  const said = [...cells.values()].flatMap((cell) => (cell.state === "reported" && cell.value.type !== "date" ? [cell] : []));
  return [label, detail, ...said.map((cell) => `${cell.asReported} ${cell.claimant.name}`)].join(" ");
}

/** The date of a row as a whole; others are those of announcements, statements and deadlines. */
const PERIOD = "period";

function aboutOf({ measure }: Cell, { measures }: Dataset): string {
  const dates = measures.filter(({ type }) => type === "date");
  return dates.length === 1 || measure === PERIOD ? "" : (dates.find(({ id }) => id === measure)?.label ?? "");
}
