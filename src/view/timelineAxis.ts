/** The part of the timeline that is looked at closely: which months, what lies in them, and where. Pure; in parts of a hundred. */
import type { Named } from "../model/dataset";
import type { PlacedEvent } from "./timeline";
import { eventsWithin, percentOf } from "./timelineLanes";
import type { Days, SpanShape, TimeSpan } from "./timeSpan";
import { dayAfter, firstDay, monthAfter, monthName, monthOf, monthText, monthsFrom } from "./timeSpan";

/** Months that are shown, both included, as "2025-10". */
export interface MonthWindow {
  readonly first: string;
  readonly last: string;
}

/** As many months as are shown at least and at most. */
const [FEWEST, MOST] = [1, 24];
/** As many as are shown at first. */
const OPENING = 2;

export function daysOf({ first, last }: MonthWindow): Days {
  return { from: firstDay(first), to: dayAfter(last) };
}

export function lengthOf({ first, last }: MonthWindow): number {
  return monthsFrom(first, last) + 1;
}

/** "October 2025", "October and November 2025", "December 2025 to February 2026". */
export function windowText({ first, last }: MonthWindow): string {
  if (first === last) return monthText(first);
  const joined = lengthOf({ first, last }) === OPENING ? "and" : "to";
  return `${first.slice(0, 4) === last.slice(0, 4) ? monthName(first) : monthText(first)} ${joined} ${monthText(last)}`;
}

/** A window inside a range of days, of as many months as are allowed; one that does not fit is moved in. */
export function fitWindow({ first, last }: MonthWindow, range: Days): MonthWindow {
  const [begin, end] = [monthOf(range.from), monthOf(range.to - 1)];
  const length = Math.max(FEWEST, Math.min(MOST, lengthOf({ first, last }), monthsFrom(begin, end) + 1));
  const start = first < begin ? begin : monthAfter(first, length - 1) > end ? monthAfter(end, 1 - length) : first;
  return { first: start, last: monthAfter(start, length - 1) };
}

/** Moved by months, its length kept. */
export function movedWindow({ first, last }: MonthWindow, by: number, range: Days): MonthWindow {
  return fitWindow({ first: monthAfter(first, by), last: monthAfter(last, by) }, range);
}

/** With its end, or its beginning, moved by months; the other stays. */
export function resizedWindow({ first, last }: MonthWindow, side: "first" | "last", by: number, range: Days): MonthWindow {
  const [begin, end] = [monthOf(range.from), monthOf(range.to - 1)];
  if (side === "last") {
    const most = [monthAfter(first, MOST - 1), end].sort()[0] ?? end;
    return { first, last: clamped(monthAfter(last, by), first, most) };
  }
  const least = [monthAfter(last, 1 - MOST), begin].sort()[1] ?? begin;
  return { first: clamped(monthAfter(first, by), least, last), last };
}

function clamped(month: string, least: string, most: string): string {
  return month < least ? least : month > most ? most : month;
}

/** The months next to one another in which most is dated; of several the latest. */
export function busiestWindow(placed: readonly PlacedEvent[], range: Days): MonthWindow {
  const months = placed
    .filter(({ span }) => span.to - span.from <= LONGEST && span.from >= range.from)
    .map(({ span }) => monthOf(span.from));
  const last = months.at(-1) ?? monthOf(range.to - 1);
  const windows = [...new Set([last, ...months])].map((first) => fitWindow({ first, last: monthAfter(first, OPENING - 1) }, range));
  const countIn = ({ first, last: end }: MonthWindow): number => months.filter((month) => month >= first && month <= end).length;
  return windows.reduce((best, one) =>
    countIn(one) > countIn(best) || (countIn(one) === countIn(best) && one.first > best.first) ? one : best,
  );
}

/** Days of a month; what lasts longer is dated in no month. */
const LONGEST = 31;

/** One mark: events of one kind with one date in common. */
export interface AxisMark {
  /** That of its first event's date. */
  readonly id: string;
  readonly kind: Named;
  readonly shape: SpanShape;
  readonly loose: TimeSpan["loose"];
  readonly events: readonly PlacedEvent[];
  /** Where it begins and ends, of a hundred, cut to the window. */
  readonly from: number;
  readonly to: number;
}

/** What lies in a window, in the order of the dates. */
export function axisMarks(placed: readonly PlacedEvent[], window: MonthWindow): readonly AxisMark[] {
  const days = daysOf(window);
  const marks = new Map<string, AxisMark>();
  for (const one of eventsWithin(placed, days)) {
    const { span, event } = one;
    const key = `${event.kind.id} ${span.shape} ${span.from} ${span.to}`;
    const before = marks.get(key);
    marks.set(
      key,
      before === undefined
        ? { id: event.date.id, kind: event.kind, shape: span.shape, loose: span.loose, events: [one], ...placeOf(span, days) }
        : { ...before, events: [...before.events, one] },
    );
  }
  return [...marks.values()];
}

/** A day is a point in its middle, and what is open goes on to the end. */
function placeOf({ shape, from, to }: TimeSpan, days: Days): Pick<AxisMark, "from" | "to"> {
  if (shape === "day") return { from: percentOf(from + 0.5, days), to: percentOf(from + 0.5, days) };
  const end = shape === "since" ? days.to : Math.min(to, days.to);
  return { from: percentOf(Math.max(from, days.from), days), to: percentOf(end, days) };
}

export interface Tick {
  readonly at: number;
  /** Empty where only a line is drawn. */
  readonly label: string;
  readonly month: boolean;
}

/** Months with their names where there is room; in a few months also each week. */
export function ticksOf(window: MonthWindow): readonly Tick[] {
  const [days, length] = [daysOf(window), lengthOf(window)];
  const step = Math.ceil(length / NAMED_MONTHS);
  return Array.from({ length }, (_, index) => monthAfter(window.first, index)).flatMap((month, index) => {
    const start = firstDay(month);
    const name = index % step === 0 ? monthText(month) : "";
    const weeks = length <= OPENING ? WEEKS.map((day) => ({ at: percentOf(start + day - 1, days), label: String(day), month: false })) : [];
    return [{ at: percentOf(start, days), label: name, month: true }, ...weeks];
  });
}

/** As many names of months as stand side by side. */
const NAMED_MONTHS = 6;
const WEEKS: readonly number[] = [8, 15, 22];

export type Step = "next" | "previous" | "up" | "down";

/** The mark that a key leads to: by date, or the nearest in another lane; the same where there is none. */
export function stepFrom(marks: readonly AxisMark[], kinds: readonly Named[], id: string, step: Step): string {
  const index = marks.findIndex((mark) => mark.id === id);
  const current = marks[index];
  if (current === undefined) return marks[0]?.id ?? id;
  if (step === "next" || step === "previous") return marks[index + (step === "next" ? 1 : -1)]?.id ?? id;
  const lane = kinds.findIndex((kind) => kind.id === current.kind.id);
  const others = step === "down" ? kinds.slice(lane + 1) : kinds.slice(0, lane).reverse();
  const next = others.map((kind) => marks.filter((mark) => mark.kind.id === kind.id)).find((found) => found.length > 0) ?? [];
  const nearest = next.reduce<AxisMark | null>(
    (best, mark) => (best === null || Math.abs(mark.from - current.from) < Math.abs(best.from - current.from) ? mark : best),
    null,
  );
  return nearest?.id ?? id;
}
