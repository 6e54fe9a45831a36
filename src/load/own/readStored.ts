/** A cell that a workbook stores as a number, a date, a truth or an error: its format says what it is. */
import type { GridCell } from "../../model/ownTable";
import type { CellContext } from "./cellContext";
import { looksLikeYear } from "./readDate";
import type { Reading } from "./readQuantity";

const MONEY = /\[\$(?<code>[^\]-]+)[^\]]*\]|"(?<quoted>[£€¥₹$₨]|US\$|Rs\.?|[A-Z]{3})\s?"|(?<bare>[£€¥₹$₨])/u;
const SCALES: Readonly<Record<number, string>> = { 1: "thousand", 2: "million", 3: "billion" };

export function readStored(cell: GridCell, context: CellContext): Reading {
  if (cell.stored === "error") return { kind: "none", reason: "error" };
  if (cell.stored === "date" && cell.date !== null && context.codes !== true) {
    return { kind: "date", date: cell.date, precision: precisionOf(cell.date) };
  }
  if (cell.stored !== "number" || cell.number === null || context.codes === true) return { kind: "text" };
  const { number } = cell;
  const format = (cell.format ?? "").split(";")[0] ?? "";
  const unit = unitOf(format);
  if (context.time === true && unit === null && looksLikeYear(String(number)))
    return { kind: "date", date: String(number), precision: "year" };
  const value = unit === "percent" ? Number((number * 100).toPrecision(15)) : number;
  return { kind: "plain", value, low: value, high: value, ...(unit === null ? {} : { unit }) };
}

/** The unit that a number format shows: a per cent, money, or the thousands it leaves out. */
function unitOf(format: string): string | null {
  const letters = format.replace(/"[^"]*"/gu, "").replace(/\\./gu, "");
  if (letters.includes("%")) return "percent";
  const money = MONEY.exec(format)?.groups;
  const sign = money?.["code"] ?? money?.["quoted"] ?? money?.["bare"];
  if (sign !== undefined) return sign;
  const left = /[0#?](?<commas>,+)(?![0#?,])/u.exec(letters)?.groups?.["commas"]?.length ?? 0;
  return SCALES[left] ?? null;
}

function precisionOf(date: string): string {
  if (date.includes("Q")) return "quarter";
  return ["year", "month", "day"][date.split("-").length - 1] ?? "day";
}
