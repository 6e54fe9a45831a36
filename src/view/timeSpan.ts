/** Where a date as printed lies on an axis of days, and how its precision is drawn. Pure: days are counted, no clock is read. */
import type { ReportedDate } from "../model/dates";

/** How a date's precision is drawn. */
export const SPAN_SHAPES = ["day", "days", "month", "part", "year", "since", "limit", "relative"] as const;
export type SpanShape = (typeof SPAN_SHAPES)[number];

/** A stretch of days, counted from 1970: from the first of them to the one after the last. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface TimeSpan extends Days {
  readonly shape: SpanShape;
  /** Of a part of a month or year: at which ends it is not known where it stops. */
  readonly loose: "start" | "end" | "both" | null;
}

export function shapeOf({ iso, precision, part, bound }: ReportedDate): SpanShape {
  if (iso === null) return "relative";
  if (bound === "by" || bound === "until" || bound === "before") return "limit";
  // "from 2018 to 2022" is closed; "since 2021" is not.
  if (bound !== null && !iso.includes("/")) return "since";
  if (precision === "day") return "day";
  if (part !== null) return "part";
  if (precision === "days") return "days";
  return precision === "month" || precision === "months" || precision === "season" ? "month" : "year";
}

/** Null of a date that has no place on a calendar. */
export function spanOf(date: ReportedDate): TimeSpan | null {
  const { iso, part, bound } = date;
  if (iso === null) return null;
  const [first = "", last = first] = iso.split("/");
  const whole = { from: firstDay(first), to: dayAfter(last) };
  const shape = shapeOf(date);
  const open = { shape, loose: null };
  if (part === null || shape === "day") return shape === "limit" ? { ...limitOf(whole, bound), ...open } : { ...whole, ...open };
  const within = partOf(whole, part);
  if (shape === "limit") return { ...limitOf(within, bound), ...open };
  return { ...within, shape, loose: shape !== "part" ? null : LOOSE[part] };
}

const LOOSE = { early: "end", mid: "both", late: "start" } as const;

/** The third of it that the word names: a drawing's choice, since no report says where "early" ends. */
function partOf({ from, to }: Days, part: "early" | "mid" | "late"): Days {
  const third = (to - from) / 3;
  if (part === "early") return { from, to: from + third };
  return part === "late" ? { from: to - third, to } : { from: from + third, to: to - third };
}

/** "By April" may be the whole of April; "before April" ends where it begins. */
function limitOf({ from, to }: Days, bound: ReportedDate["bound"]): Days {
  const at = bound === "before" ? from : to;
  return { from: at, to: at };
}

/** Days from 1970 to the first day of "2025", "2025-10" or "2025-10-08". */
export function firstDay(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** Days from 1970 to the day after the last of "2025", "2025-10" or "2025-10-08". */
export function dayAfter(iso: string): number {
  const [year = 0, month, day] = iso.split("-").map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY;
  return Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1) / DAY;
}

const DAY = 86_400_000;

/** The month a day lies in, as "2025-10". */
export function monthOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 7);
}

/** Another month, so many later: "2025-10" and 3 → "2026-01". */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Months from one to another: "2025-10" to "2026-01" are 3. */
export function monthsFrom(first: string, last: string): number {
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return (to ?? 0) - (from ?? 0);
}

const NAMES: readonly string[] = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** "October". */
export function monthName(month: string): string {
  return NAMES[Number(month.slice(5, 7)) - 1] ?? month;
}

/** "October 2025". */
export function monthText(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}
