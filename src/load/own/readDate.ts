/** A text that is wholly a date, with the precision it was printed with. Days that do not exist are no dates. */
import { datesIn } from "../../model/dates";
import type { Reading } from "./readQuantity";

export type DateOrder = "day-month" | "month-day" | null;

export interface DateContext {
  /** Which of day and month comes first; null: not settled. */
  readonly dateOrder: DateOrder;
  /** Whether the column is one of time, so that whole numbers from 1000 to 2100 are years and pairs of years seasons. */
  readonly time: boolean;
  /** What 2010-11 is, where the column settles it. */
  readonly yearPair: "season" | "month" | null;
}

const ISO_DAY = /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/u;
const ISO_MONTH = /^(?<y>1\d{3}|20\d{2})-(?<m>0[1-9]|1[0-2])$/u;
const YEAR_LAST = /^(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})$/u;
const QUARTER = /^(?:(?<y1>\d{4})[ -]?Q(?<q1>[1-4])|Q(?<q2>[1-4])[ -]?(?<y2>\d{4}))$/iu;
const YEAR = /^(?:1\d{3}|20\d{2}|2100)$/u;
const PAIR = /^(?<from>1\d{3}|20\d{2})\s?[-–/]\s?(?<to>\d{2}|\d{4})$/u;

const two = (text: string | number): string => String(text).padStart(2, "0");
const dateOf = (date: string, precision: string): Reading => ({ kind: "date", date, precision });

/** @returns a date, a question where two dates fit, or null */
export function readDate(text: string, context: DateContext): Reading | null {
  const iso = ISO_DAY.exec(text)?.groups;
  if (iso !== undefined) return dayOf(iso["y"], iso["m"], iso["d"]);
  const last = YEAR_LAST.exec(text)?.groups;
  if (last !== undefined) return dayOrMonth(last["a"] ?? "", last["b"] ?? "", last["y"] ?? "", context.dateOrder);
  const quarter = QUARTER.exec(text)?.groups;
  if (quarter !== undefined) {
    return dateOf(`${quarter["y1"] ?? quarter["y2"] ?? ""}-Q${quarter["q1"] ?? quarter["q2"] ?? ""}`, "quarter");
  }
  if (YEAR.test(text)) return context.time ? dateOf(text, "year") : null;
  return pairOf(text, context) ?? inWords(text);
}

/** Whether a text may be a year: for a column that looks like years as a whole. */
export function looksLikeYear(text: string): boolean {
  return YEAR.test(text);
}

function dayOf(year = "", month = "", day = ""): Reading | null {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return exists(iso) ? dateOf(iso, "day") : null;
}

function exists(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days;
}

function dayOrMonth(first: string, second: string, year: string, order: DateOrder): Reading | null {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (order !== null) return order === "day-month" ? dayFirst : monthFirst;
  if (dayFirst === null || monthFirst === null || dayFirst.date === monthFirst.date) return dayFirst ?? monthFirst;
  return { kind: "ask", question: "date-order", readings: [dayFirst, monthFirst] };
}

/** 2019-20 is a season in a column of time; 2010-11 may be a month too. */
function pairOf(text: string, context: DateContext): Reading | null {
  const pair = PAIR.exec(text)?.groups;
  const month = ISO_MONTH.test(text) ? dateOf(text, "month") : null;
  const { from = "", to = "" } = pair ?? {};
  const next = pair !== undefined && Number(to) % 100 === (Number(from) + 1) % 100 && (to.length === 2 || Number(to) === Number(from) + 1);
  const season = next && context.time ? dateOf(`${from}/${Number(from) + 1}`, "season") : null;
  if (context.time && !next && to.length === 4 && Number(from) < Number(to)) return dateOf(`${from}/${to}`, "years");
  if (season === null || month === null) return season ?? (next ? null : month);
  if (context.yearPair !== null) return context.yearPair === "season" ? season : month;
  return { kind: "ask", question: "date-order", readings: [season, month] };
}

/** What one of them at least stands in every date in words. */
const MAY_BE_DATE = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:1[89]|20)\d\d|century|months/iu;

function inWords(text: string): Reading | null {
  if (!/\d/u.test(text) || !/[a-z]/iu.test(text) || !MAY_BE_DATE.test(text)) return null;
  const [date, second] = datesIn(text);
  if (date === undefined || second !== undefined || date.start !== 0 || date.end !== text.length) return null;
  if (date.part !== null || date.bound !== null || date.iso.includes("XXXX")) return null;
  const days = date.iso.split("/").filter((iso) => iso.length === 10);
  return days.every(exists) ? dateOf(date.iso, date.precision) : null;
}
