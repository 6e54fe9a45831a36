/** A cell as text, with its parts: the source's word before or after the number. Wherever a figure is shown, it is made here. */
import type { Provenance } from "../model/report";
import type { Cell, ReportedCell, Value } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { ReportedDate } from "../model/dates";
import type { Quantity, Scale } from "../model/quantity";
import type { Unit } from "../model/sharedMeasure";

/** A figure as it is printed: "some" 660, 2 million "or more". `number` is the number with its unit, or the word, date or phrase itself. */
export interface CellParts {
  /** The source's word where it stands before the number; else empty. */
  readonly before: string;
  readonly number: string;
  /** The source's word where it stands after the number; else empty. */
  readonly after: string;
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

/**
 * The whole text of a cell: "almost 38%", "2,500 to 3,000", "no figure in the report".
 * @param measure the column it stands in, which says what is counted; null in a sentence, which says it itself
 */
export function cellText(cell: Cell<Provenance>, measure: Measure | null): string {
  return partsText(cellParts(cell, measure));
}

/** The parts as one text. */
export function partsText({ before, number, after }: CellParts): string {
  return [before, number, after].filter((part) => part !== "").join(" ");
}

/** Where a word or a sign stands to its number: "or more" and "+" come after it. */
function compose(hedge: string, number: string): CellParts {
  return /^(?:or |\+$)/u.test(hedge) ? { before: "", number, after: hedge } : { before: hedge, number, after: "" };
}

/** What stands where a report prints nothing: a finding, not a blank (editorial rule 5). */
const ABSENT: Readonly<Record<Value["type"], string>> = {
  number: "no figure in the report",
  date: "no date in the report",
  text: "no words in the report",
};

const EMPTY = { "not-applicable": "not applicable", "not-in-table": "no figure in the table" } as const;

export function cellParts(cell: Cell<Provenance>, measure: Measure | null): CellParts {
  switch (cell.state) {
    case "absent":
      return plain(cell.reason === "not-reported" ? ABSENT[cell.type] : EMPTY[cell.reason]);
    case "derived":
      return plain(derivedText(cell.low, cell.high));
    case "reported":
      return valueParts(cell, measure);
  }
}

function plain(number: string): CellParts {
  return { before: "", number, after: "" };
}

function derivedText(low: number | null, high: number | null): string {
  if (low === null && high === null) return "no bounds (derived)";
  if (low === high && low !== null) return `${formatNumber(low)} (derived)`;
  return `${low === null ? "up to" : `at least ${formatNumber(low)}`}${high === null ? "" : ` ${formatNumber(high)}`} (derived)`;
}

function valueParts({ value, asReported, counts }: ReportedCell<Provenance>, measure: Measure | null): CellParts {
  switch (value.type) {
    case "text":
      // A source's words stand in quotation marks, so that they are not taken for ours (editorial rule 19).
      return plain(`“${asReported}”`);
    case "date":
      return plain(dateText(value.date, asReported));
    case "number":
      return counts === null ? quantityParts(value.quantity, "") : countedParts(value.quantity, counts.unit, measure);
  }
}

/** Where figures of a column have several units, each is printed with its own. */
function countedParts(quantity: Quantity, unit: Unit, measure: Measure | null): CellParts {
  const parts = quantityParts(quantity, unit.id);
  if (measure === null || measure.unit !== null || quantity.kind === "fraction" || MARKED.includes(unit.id)) return parts;
  if (quantity.kind !== "word") return { ...parts, number: `${parts.number} ${unit.label}` };
  const said = unit.nouns.some((noun) => quantity.words.includes(noun));
  return said ? parts : { ...parts, after: `(${unit.label})` };
}

function quantityParts(quantity: Quantity, unitId: string): CellParts {
  switch (quantity.kind) {
    case "word":
      return plain(`“${quantity.words}”`);
    case "fraction":
      return plain(quantity.words);
    case "range":
      return compose(quantity.hedge, withUnit(rangeText(quantity.low, quantity.high, quantity.scale), unitId));
    default:
      return compose(quantity.hedge, withUnit(scaledText(quantity.value, quantity.scale), unitId));
  }
}

/** Units that are printed with a number as its mark, wherever it stands. */
const MARKED: readonly string[] = ["percent", "usd", "km"];

function withUnit(digits: string, unitId: string): string {
  if (unitId === "usd") return `$${digits}`;
  return unitId === "percent" ? `${digits}%` : unitId === "km" ? `${digits} km` : digits;
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

/** Whether a cell reads as words, which may wrap, rather than as a number, which may not. */
export function isPhrase(cell: Cell): boolean {
  if (cell.state !== "reported") return cell.state === "absent";
  return cell.value.type !== "number" || cell.value.quantity.kind === "word" || cell.value.quantity.kind === "fraction";
}
