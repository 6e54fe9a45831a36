/** A cell as text, with its parts: the source's word, the digits, the unit. Wherever a figure is shown, it is made here. */
import type { Cell, Value } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { ReportedDate } from "../model/dates";
import type { Quantity, Scale } from "../model/quantity";

/** `hedge` may be empty; `digits` is the number, word, date or phrase itself; `unit` is set where it is printed with the number. */
export interface CellParts {
  readonly hedge: string;
  readonly digits: string;
  readonly unit: string;
}

const SCALE_WORDS: ReadonlyMap<Scale, string> = new Map<Scale, string>([
  [100, "hundred"],
  [1_000, "thousand"],
  [100_000, "lakh"],
  [1_000_000, "million"],
  [10_000_000, "crore"],
  [1_000_000_000, "billion"],
  [1_000_000_000_000, "trillion"],
]);

/** Comma thousands and a decimal point, as the reports print them; never the reader's locale. */
export function formatNumber(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The whole text of a cell: "almost 38%", "2,500 to 3,000", "no figure in the report". */
export function cellText(cell: Cell, measure: Measure | null): string {
  const { hedge, digits, unit } = cellParts(cell, measure);
  const number = unit === "$" ? `$${digits}` : `${digits}${unit === "%" ? "%" : unit === "" ? "" : ` ${unit}`}`;
  return hedge === "" ? number : /^or /u.test(hedge) ? `${number} ${hedge}` : `${hedge} ${number}`;
}

/** What stands where a report prints nothing: a finding, not a blank (editorial rule 5). */
const ABSENT: Readonly<Record<Measure["type"], string>> = {
  number: "no figure in the report",
  date: "no date in the report",
  text: "no words in the report",
};

export function cellParts(cell: Cell, measure: Measure | null): CellParts {
  switch (cell.state) {
    case "absent":
      return plain(cell.reason === "not-applicable" ? "not applicable" : ABSENT[measure?.type ?? "number"]);
    case "derived":
      return plain(derivedText(cell.low, cell.high));
    case "reported":
      return valueParts(cell.value, cell.asReported, measure);
  }
}

function plain(digits: string): CellParts {
  return { hedge: "", digits, unit: "" };
}

function derivedText(low: number | null, high: number | null): string {
  if (low === null && high === null) return "no bounds (derived)";
  if (low === high && low !== null) return `${formatNumber(low)} (derived)`;
  return `${low === null ? "up to" : `at least ${formatNumber(low)}`}${high === null ? "" : ` ${formatNumber(high)}`} (derived)`;
}

function valueParts(value: Value, asReported: string, measure: Measure | null): CellParts {
  switch (value.type) {
    case "text":
      // A source's words stand in quotation marks, so that they are not taken for ours (editorial rule 19).
      return plain(`“${asReported}”`);
    case "date":
      return plain(dateText(value.date, asReported));
    case "number":
      return quantityParts(value.quantity, measure?.unit?.id ?? "");
  }
}

function quantityParts(quantity: Quantity, unitId: string): CellParts {
  const unit = unitId === "percent" ? "%" : unitId === "usd" ? "$" : unitId === "km" ? "km" : "";
  switch (quantity.kind) {
    case "word":
      return plain(`“${quantity.words}”`);
    case "fraction":
      return plain(quantity.words);
    case "range":
      return { hedge: quantity.hedge, digits: rangeText(quantity.low, quantity.high, quantity.scale), unit };
    default:
      return { hedge: quantity.hedge, digits: scaledText(quantity.value, quantity.scale), unit };
  }
}

function scaledText(value: number, scale: Scale): string {
  const word = SCALE_WORDS.get(scale);
  return word === undefined ? formatNumber(value) : `${formatNumber(Number((value / scale).toPrecision(12)))} ${word}`;
}

function rangeText(low: number, high: number, scale: Scale): string {
  if (scale === 1) return `${formatNumber(low)} to ${formatNumber(high)}`;
  return `${scaledText(low, scale)} to ${scaledText(high, scale)}`;
}

/** The words as printed; an inferred year is added and marked as ours. */
function dateText({ iso, inferred }: ReportedDate, asReported: string): string {
  if (!inferred || iso === null) return asReported;
  return `${asReported} (${iso.slice(0, 4)}, year inferred)`;
}
