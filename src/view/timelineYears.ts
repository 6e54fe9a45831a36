/** Dated events by year, the latest first, for a list that is folded: years with little in them share a line, full ones go by month. */
import type { PlacedEvent } from "./timeline";
import { monthName } from "./timeSpan";

export interface EventGroup {
  readonly id: string;
  readonly label: string;
  readonly events: readonly PlacedEvent[];
}

export interface YearGroup extends EventGroup {
  /** By month, where there are many; else empty. */
  readonly months: readonly EventGroup[];
}

/** More events than this go by month. */
const LONG = 12;
/** A year with fewer shares a line with its neighbours, as long as the line has no more than `SHORT_RUN`. */
const SHORT = 5;
const SHORT_RUN = 8;

/** @param since the year before which all events stand in one line */
export function yearGroups(placed: readonly PlacedEvent[], since: string): readonly YearGroup[] {
  const years = grouped(placed, ({ event }) => yearOf(event.when.iso ?? ""));
  const before = placed.filter(({ event }) => yearOf(event.when.iso ?? "") < since);
  const runs: (readonly [first: string, last: string, events: readonly PlacedEvent[]])[] = [];
  for (const [year, events] of [...years].sort(([a], [b]) => (a < b ? 1 : -1))) {
    if (year < since) continue;
    const last = runs.at(-1);
    const joins = last !== undefined && events.length < SHORT && last[2].length < SHORT_RUN && events.length + last[2].length <= SHORT_RUN;
    if (joins && (last[0] !== last[1] || last[2].length < SHORT)) runs[runs.length - 1] = [year, last[1], [...events, ...last[2]]];
    else runs.push([year, year, events]);
  }
  return [
    ...runs.map(([first, last, events]) => ({
      ...{ id: last, label: first === last ? first : `${first} to ${last}`, events },
      months: first === last && events.length > LONG ? monthGroups(first, events) : [],
    })),
    ...(before.length === 0 ? [] : [{ id: "before", label: `Before ${since}`, events: before, months: [] }]),
  ];
}

/** What is dated by its year alone comes first. */
function monthGroups(year: string, events: readonly PlacedEvent[]): readonly EventGroup[] {
  const months = grouped(events, ({ event }) => /^\d{4}-\d{2}/u.exec(event.when.iso ?? "")?.[0] ?? year);
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, some]) => ({ id: month, label: month === year ? "No month printed" : monthName(month), events: some }));
}

function yearOf(iso: string): string {
  return iso.slice(0, 4);
}

function grouped(events: readonly PlacedEvent[], keyOf: (one: PlacedEvent) => string): ReadonlyMap<string, readonly PlacedEvent[]> {
  const groups = new Map<string, PlacedEvent[]>();
  for (const one of events) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
