/** Dated events in the order of their dates, with the stretches in which nothing is dated. */
import type { Cell, Party } from "../model/cell";
import type { Dataset, Named, Row } from "../model/dataset";
import type { ReportedDate } from "../model/dates";
import { startOf } from "../model/dates";
import type { Library } from "../model/library";

export interface TimelineEvent {
  readonly row: Row;
  readonly dataset: Dataset;
  readonly kind: Named;
  /** Ids of the parties that are named in it. */
  readonly actors: readonly string[];
  readonly date: Cell;
  readonly when: ReportedDate;
  /** What the reports say of it: figures and words, dates left out; never a cell that has nothing to say. */
  readonly cells: readonly Cell[];
}

export interface TimelineEntry {
  readonly event: TimelineEvent;
  /** Whole months without any event before this one, where they are many enough to be drawn as a break; else 0. */
  readonly quietMonths: number;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Events told by another event, or without a year: they are listed, not placed. */
  readonly undated: readonly TimelineEvent[];
}

export interface TimelineFilter {
  readonly actor: string;
  readonly kind: string;
}

/** Below this a stretch without events is no break. */
const QUIET = 6;

/** Every dated event of the library that a filter keeps. */
export function buildTimeline(library: Library, filter: TimelineFilter): Timeline {
  const namedIn = finderOf(library.parties);
  const events = library.datasets
    .flatMap((dataset) => eventsOf(dataset, namedIn))
    .filter(
      ({ kind, actors }) => (filter.kind === "" || kind.id === filter.kind) && (filter.actor === "" || actors.includes(filter.actor)),
    );
  const placed = events
    .flatMap((event) => (event.when.iso === null ? [] : [{ event, iso: event.when.iso, start: startOf(event.when.iso) }]))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return {
    entries: placed.map(({ event, start }, index) => {
      const before = placed.slice(0, index).map(({ iso }) => iso);
      return { event, quietMonths: quietBefore(before, start) };
    }),
    undated: events.filter(({ when }) => when.iso === null),
  };
}

/**
 * Finds which parties a text names. Where the words of two begin alike the longer counts: "Upper Bank" does not name "Upper".
 * @param parties whose words are of letters, digits, blanks and hyphens
 */
function finderOf(parties: readonly Party[]): (text: string) => readonly string[] {
  const owners = new Map(parties.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const longestFirst = [...owners.keys()].toSorted((a, b) => b.length - a.length);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text) => {
    const named = new Set([...text.matchAll(any)].map(([word]) => owners.get(word)));
    return parties.flatMap(({ id }) => (named.has(id) ? [id] : []));
  };
}

function eventsOf(dataset: Dataset, namedIn: (text: string) => readonly string[]): readonly TimelineEvent[] {
  const { events: kind } = dataset;
  if (kind === null) return [];
  return dataset.rows.flatMap((row): readonly TimelineEvent[] => {
    const cells = [...row.cells.values()].filter((cell) => cell.state === "reported");
    const date = cells.find((cell) => cell.value.type === "date");
    if (date?.value.type !== "date") return [];
    const said = cells.filter((cell) => cell.value.type !== "date");
    const words = [row.label, row.detail, ...said.map((cell) => `${cell.asReported} ${cell.claimant.name}`)].join(" ");
    return [{ row, dataset, kind, actors: namedIn(words), date, when: date.value.date, cells: said }];
  });
}

/** @param before dates of all events that begin earlier, of which some may last longer than later ones */
function quietBefore(before: readonly string[], start: string): number {
  if (before.length === 0) return 0;
  // Neither the month in which the last of them ends nor that in which this one begins.
  const months = Math.min(...before.map((iso) => monthsBetween(endOf(iso), start))) - 1;
  return months < QUIET ? 0 : months;
}

function endOf(iso: string): string {
  return iso.split("/").at(-1) ?? iso;
}

/** Months from one ISO date to another; a year alone counts from its December, or to its January (as "2025" or "2025-00-00"). */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = "0", fromMonth = "12"] = from.split("-");
  const [toYear = "0", toMonth = "01"] = to.split("-");
  return (Number(toYear) - Number(fromYear)) * 12 + Math.max(1, Number(toMonth)) - Number(fromMonth);
}
