/** Dated events over years: which lie on an axis, and where, in parts of a hundred. */
import type { PlacedEvent } from "./timeline";
import type { Days } from "./timeSpan";
import { dayAfter, firstDay, monthOf } from "./timeSpan";

/** Those of which some part lies on an axis. */
export function eventsWithin(events: readonly PlacedEvent[], { from, to }: Days): readonly PlacedEvent[] {
  return events.filter(({ span }) => span.from < to && (span.to > from || (span.from === span.to && span.from >= from)));
}

/** Where a day lies, of a hundred; two decimals are less than a tenth of a pixel. */
export function percentOf(day: number, { from, to }: Days): number {
  return Math.round(((day - from) / (to - from)) * 10_000) / 100;
}

/** Years that an axis names: each, or where they are many each fifth and the first. */
export function yearsOf({ from, to }: Days): readonly string[] {
  const [first, last] = [Number(monthOf(from).slice(0, 4)), Number(monthOf(to - 1).slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const step = years.length <= MOST_YEARS ? 1 : 5;
  return years.filter((year, index) => index === 0 || year % step === 0).map(String);
}

const MOST_YEARS = 8;

/** From the beginning of a year to the end of the month in which the last event begins. */
export function rangeFrom(year: string, events: readonly PlacedEvent[]): Days {
  const last = Math.max(firstDay(year), ...events.map(({ span }) => span.from));
  return { from: firstDay(year), to: dayAfter(monthOf(last)) };
}
