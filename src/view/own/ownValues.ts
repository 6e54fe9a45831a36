/** What a cell of a reader's table is read as, as our cells hold it. */
import type { Value } from "../../model/cell";
import type { DatePrecision } from "../../model/dates";
import type { CellReading } from "../../model/ownTable";
import type { Quantity } from "../../model/quantity";

/** Null where it holds no figure and no date: text, nothing, or what still waits for an answer. */
export function valueOf(cell: CellReading): Value | null {
  if (cell.kind === "date") return dateOf(cell);
  const quantity = quantityOf(cell);
  return quantity === null ? null : { type: "number", quantity };
}

function dateOf({ date, precision }: CellReading): Value | null {
  if (date === undefined) return null;
  // A quarter is no period that ISO 8601 writes; its words stand as they are.
  const iso = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/u.test(date) ? date : null;
  return { type: "date", date: { iso, precision: PRECISIONS[precision ?? ""] ?? "day", part: null, bound: null, inferred: false } };
}

const PRECISIONS: Readonly<Record<string, DatePrecision>> = {
  day: "day",
  month: "month",
  quarter: "months",
  season: "season",
  year: "year",
};

function quantityOf({ kind, value, low, high, hedge = "", hedgeKind = "plain", words, raw, base }: CellReading): Quantity | null {
  switch (kind) {
    case "text":
    case "none":
    case "ask":
    case "date":
      return null;
    case "word":
      return { kind, words: words ?? base ?? raw };
    case "fraction":
      return value === undefined ? null : { kind, value, hedgeKind, words: words ?? base ?? raw };
    case "range":
      return typeof low === "number" && typeof high === "number" ? { kind, low, high, hedge, scale: 1 } : null;
    default:
      return value === undefined ? null : { kind, value, hedge, scale: 1 };
  }
}
