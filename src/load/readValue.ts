/** Printed words, with a reading where a machine cannot read them, → the value of a cell. */
import type { Value } from "../model/cell";
import type { PrintedDate, ReportedDate } from "../model/dates";
import { datesIn, fitsTemplate, isIsoPeriod } from "../model/dates";
import { numbersIn } from "../model/numbers";
import type { Parsed } from "../model/parseQuantity";
import { parseQuantity, unitMarkOf } from "../model/parseQuantity";
import type { CellCitation } from "../model/report";
import type { Shared } from "./loadShared";
import { readCite } from "./readCites";

const MARKED_UNITS: readonly string[] = ["percent", "usd", "km"];
const SIGNED = /(?<![\p{L}\p{N}])[-−]\d/u;
const INFERRED = /^inferred (?<iso>\S+) from (?<cite>\S+)$/u;

/** The citation that a reading infers a year from, or null where it infers none. */
export function readInferredFrom(reading: string, shared: Shared): CellCitation | null {
  // Stryker disable next-line StringLiteral,OptionalChaining: a match has its groups, and any text that is no citation reads as none
  const { cite: words = "" } = INFERRED.exec(reading)?.groups ?? {};
  const cite = readCite(words, shared);
  return typeof cite === "string" ? null : { ...cite, supports: "year" };
}

/**
 * Reads one cell's printed words as its measure's type of value.
 * @param unit id of the unit that a number counts in
 */
export function readValue(printed: string, reading: string, type: Value["type"], unit: string, shared: Shared): Parsed<Value> {
  if (printed === "") return { ok: false, reason: "holds no words" };
  if (SIGNED.test(printed)) return { ok: false, reason: `"${printed}" holds a signed number; the reports print none` };
  switch (type) {
    case "text":
      return reading === "" ? { ok: true, value: { type: "text" } } : { ok: false, reason: `a text takes no reading, found "${reading}"` };
    case "number":
      return readNumber(printed, reading, unit);
    case "date": {
      const date = readDate(printed, reading, shared);
      return date.ok ? { ok: true, value: { type: "date", date: date.value } } : date;
    }
  }
}

function readNumber(printed: string, reading: string, unit: string): Parsed<Value> {
  if (reading !== "") return { ok: false, reason: `a number takes no reading, found "${reading}"` };
  const quantity = parseQuantity(printed);
  if (!quantity.ok) return { ok: false, reason: `"${printed}": ${quantity.reason}` };
  const mark = unitMarkOf(printed);
  const bare = quantity.value.kind === "word" || quantity.value.kind === "fraction";
  const expected = MARKED_UNITS.includes(unit) ? unit : null;
  if (!bare && mark !== expected) {
    return { ok: false, reason: `"${printed}" is printed in ${mark ?? "plain numbers"}, but the measure counts ${unit}` };
  }
  return { ok: true, value: { type: "number", quantity: quantity.value } };
}

function readDate(printed: string, reading: string, shared: Shared): Parsed<ReportedDate> {
  if (reading === "undated") return { ok: true, value: dateOf(null, null, false) };
  const [date, second] = datesIn(printed);
  if (second !== undefined) return { ok: false, reason: `"${printed}" holds more than one date` };
  const inferred = INFERRED.exec(reading)?.groups;
  if (inferred !== undefined) return readInferred(date ?? null, inferred["iso"] ?? "", inferred["cite"] ?? "", shared);
  if (reading !== "" && !isIsoPeriod(reading)) return { ok: false, reason: `"${reading}" is no reading of a date` };
  if (date === undefined) return { ok: false, reason: `"${printed}" holds no date that can be read` };
  if (date.iso.includes("XXXX")) {
    return { ok: false, reason: `"${printed}" has no year: write "inferred … from citation@place#k" or "undated"` };
  }
  if (reading !== "" && reading !== date.iso)
    return { ok: false, reason: `"${printed}" reads ${date.iso}, but the reading says ${reading}` };
  return { ok: true, value: dateOf(date, date.iso, false) };
}

/** A year, or a whole date, that the words do not print, taken from a number of another citation. */
function readInferred(date: PrintedDate | null, iso: string, from: string, shared: Shared): Parsed<ReportedDate> {
  if (!isIsoPeriod(iso)) return { ok: false, reason: `"${iso}" is no period; allowed: 2025, 2025-10, 2025-10-08, A/B` };
  const cite = readCite(from, shared);
  if (typeof cite === "string") return { ok: false, reason: cite };
  if (date === null) {
    return sourceDate(cite) === iso
      ? { ok: true, value: dateOf(null, iso, true) }
      : { ok: false, reason: `infers ${iso}, but ${from} reads ${sourceDate(cite) ?? "no date"}` };
  }
  if (!date.iso.includes("XXXX")) return { ok: false, reason: "prints its year, so nothing is inferred" };
  if (!fitsTemplate(iso, date.iso)) return { ok: false, reason: `infers ${iso} for words that read ${date.iso}` };
  const year = numbersIn(cite.citation.wording)[(cite.number ?? 0) - 1]?.value;
  const years = new Set([...iso.matchAll(/(?<=^|\/)\d{4}/gu)].map(([text]) => Number(text)));
  if (year === undefined || years.size !== 1 || !years.has(year)) {
    return { ok: false, reason: `infers ${iso}, but number ${cite.number ?? "?"} of ${cite.citation.id} is ${year ?? "not there"}` };
  }
  return { ok: true, value: dateOf(date, iso, true) };
}

/** The date that holds the given number of a citation's wording. */
function sourceDate({ citation, number }: CellCitation): string | null {
  const at = numbersIn(citation.wording)[(number ?? 0) - 1];
  if (at === undefined) return null;
  return datesIn(citation.wording).find((date) => date.start <= at.start && at.end <= date.end)?.iso ?? null;
}

function dateOf(date: PrintedDate | null, iso: string | null, inferred: boolean): ReportedDate {
  return { iso, precision: date?.precision ?? "relative", part: date?.part ?? null, bound: date?.bound ?? null, inferred };
}
