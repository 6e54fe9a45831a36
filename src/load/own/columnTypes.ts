/** The type of a column from its cells as read, and the cells that are not what their column is. */
import type { CellReading, ColumnType, GridCell, QuestionKind } from "../../model/ownTable";
import { foldedText, isFilled } from "./cellShape";

export class ReadCell {
  readonly #letters: string;
  readonly #row: number;
  readonly cell: GridCell;
  /** Before the reader answered anything. */
  readonly found: CellReading;
  readonly reading: CellReading;

  /** @param letters of its column; @param row counted from 1 */
  constructor(letters: string, row: number, cell: GridCell, found: CellReading, reading: CellReading = found) {
    this.#letters = letters;
    this.#row = row;
    this.cell = cell;
    this.found = found;
    this.reading = reading;
  }

  /** Its address. Few of a long table are asked for. */
  get at(): string {
    return `${this.#letters}${this.#row}`;
  }

  /** The same cell, read otherwise. */
  as(reading: CellReading): ReadCell {
    return reading === this.reading ? this : new ReadCell(this.#letters, this.#row, this.cell, this.found, reading);
  }
}

/** Questions that leave the whole column open, not this cell alone. */
const OF_THE_COLUMN: ReadonlySet<QuestionKind> = new Set(["decimal-mark", "date-order", "brackets", "years", "trailing-minus"]);

const NUMBERS = new Set(["plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most", "range", "fraction", "word"]);

export const isNumber = ({ kind }: CellReading): boolean => NUMBERS.has(kind);

/** Text that was to be a number: digits without letters, a power too large, a word before a number. */
function isAlmostNumber(text: string): boolean {
  return /^[^\p{L}=@]*\d[^\p{L}]*$/u.test(text) || /^\d[\d.]*e[+-]?\d+$/iu.test(text) || /^[\p{L}\p{M}]+\s\d[\d.,]*$/u.test(text);
}

const isDateLike = (text: string): boolean => /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/u.test(text);

const textIn = ({ cell }: ReadCell): string => foldedText(cell);

/** A number with a mark whose split is offered, and not taken yet. */
export function isOffered({ reading: { sure, base } }: ReadCell): boolean {
  return sure === false && base !== undefined && isAlmostNumber(base);
}

/** What one pass over the cells of a column finds. */
export interface Tally {
  readonly filled: number;
  readonly dates: number;
  readonly numbers: number;
  /** Signs for no figure. */
  readonly none: number;
  readonly texts: readonly ReadCell[];
  /** Those that waited for an answer when they were found. */
  readonly asked: readonly ReadCell[];
  /** Whether one of them leaves the whole column open. */
  readonly isOpen: boolean;
  /** Errors, and formulas without a value. */
  readonly missing: readonly ReadCell[];
  /** Whether any is stored as a number. */
  readonly hasStored: boolean;
  /** The units and how many numbers have each, in the order in which they stand; "" for none. */
  readonly units: ReadonlyMap<string, number>;
}

export function tallyOf(cells: readonly ReadCell[]): Tally {
  let [filled, dates, numbers, none] = [0, 0, 0, 0];
  let [isOpen, hasStored] = [false, false];
  const [texts, asked, missing]: [ReadCell[], ReadCell[], ReadCell[]] = [[], [], []];
  const units = new Map<string, number>();
  for (const read of cells) {
    const { cell, found, reading } = read;
    const { kind, reason, question } = reading;
    if (found.question !== undefined) asked.push(read);
    if (reason === "error" || reason === "formula-without-value") missing.push(read);
    if (cell.number !== null) hasStored = true;
    if (reason === "formula-without-value" || !isFilled(cell)) continue;
    filled += 1;
    if (question !== undefined && OF_THE_COLUMN.has(question)) isOpen = true;
    if (kind === "date") dates += 1;
    else if (kind === "none") none += 1;
    else if (kind === "text" && !isOffered(read)) texts.push(read);
    else numbers += 1;
    if (!isNumber(reading) || kind === "word" || kind === "fraction") continue;
    units.set(reading.unit ?? "", (units.get(reading.unit ?? "") ?? 0) + 1);
  }
  return { filled, dates, numbers, none, texts, asked, isOpen, missing, hasStored, units };
}

/** More than two thirds of what is filled decide. */
export function columnType({ filled, dates, numbers, none, texts, isOpen }: Tally): ColumnType {
  if (filled === 0) return "empty";
  if (isOpen) return "ask";
  if (dates === 0 && numbers === 0) return none === filled ? "number" : "text";
  const nearly = texts.filter((read) => (dates > numbers ? isDateLike(textIn(read)) : isAlmostNumber(textIn(read)))).length;
  const most = filled * 2;
  if ((dates + none + nearly) * 3 > most && dates > numbers) return "date";
  if ((numbers + none + nearly) * 3 > most && numbers >= dates) return "number";
  return "mixed";
}

/** What is said of cells that are text where their column is not: `kind where`. */
export function oddCells({ texts }: Tally, type: ColumnType): readonly string[] {
  const isSaid = ({ cell }: ReadCell): boolean => cell.struck === "all";
  // A column of nothing but badly written numbers.
  const bad = type === "text" && texts.every((read) => isSaid(read) || /^[+-]?\d+([.,'’\s]\d+)+$/u.test(textIn(read)));
  if (!bad && type !== "date" && type !== "number" && type !== "mixed") return [];
  return texts.flatMap((read) => {
    if (isSaid(read)) return [];
    const text = textIn(read);
    if (type === "date") return [`not-a-date ${read.at}`];
    const digits = text.replace(/[\s,'’]/gu, "");
    if (type === "number" && /^\d{16,}$/u.test(digits)) return [`not-exact ${read.at}`];
    const odd = type === "number" || bad || (type === "mixed" && /\d/u.test(text) && !/\p{L}/u.test(text));
    return odd ? [`not-a-number ${read.at}`] : [];
  });
}

/** How the number that a workbook shows differs from the one it stores. */
export function shownWarnings(cells: readonly ReadCell[], letters: string): readonly string[] {
  if (cells.some(({ cell, reading }) => cell.number !== null && isNumber(reading) && isScaled(cell.format)))
    return [`shown-scaled ${letters}`];
  if (cells.some(isShownOtherwise)) return [`shown-otherwise ${letters}`];
  return cells.flatMap(({ at, cell, reading }) => {
    if (cell.number === null || cell.shown === null || reading.kind !== "plain" || reading.value === undefined) return [];
    const shown = /\d[\d,]*(?:\.\d+)?/u.exec(cell.shown)?.[0].replaceAll(",", "");
    if (shown === undefined || /[eE]/u.test(cell.shown)) return [];
    const differs = Math.abs(Math.abs(reading.value) - Number(shown)) > Math.abs(reading.value) * 1e-9;
    return differs ? [`shown-rounded ${at}`] : [];
  });
}

/** Whether a number is hidden by its format, turned over, or shown with words that are not read. A zero may be shown as a dash. */
function isShownOtherwise({ cell, reading }: ReadCell): boolean {
  const { value, unit = "", marks, hedge } = reading;
  if (cell.number === null || cell.shown === null || value === undefined || marks !== undefined || hedge !== undefined) return false;
  if (value === 0 && /^(?:[-–—]|nil)$/iu.test(cell.shown)) return false;
  const isBelow = /^[^\d]*[-−(]/u.test(cell.shown);
  if (!/\d/u.test(cell.shown) || (/[1-9]/u.test(cell.shown) && isBelow !== value < 0)) return true;
  const beside = cell.shown.replace(/\d(?:[\d.,'’\s]*\d)?/u, "").replace(unit === "percent" ? /%|per ?cent/iu : unit, "");
  return /[\p{L}\p{N}\p{S}%]/u.test(beside);
}

/** A format whose comma behind the digits divides by a thousand. */
const isScaled = (format: string | null): boolean => format !== null && /[0#?],+(?![0#?])/u.test(format.split(";")[0] ?? "");

const CURRENCY = /[$£€¥₹₨₩₽₺]|^Rs$|^[A-Z]{3}$/u;

/** Two units, or one beside bare numbers: money always, another unit where it is no exception. */
export function areUnitsMixed(units: ReadonlyMap<string, number>): boolean {
  const named = [...units.keys()].filter((unit) => unit !== "");
  const bare = units.get("") ?? 0;
  const [only] = named;
  if (named.length !== 1 || only === undefined) return named.length > 1;
  return bare > 0 && (CURRENCY.test(only) || (units.get(only) ?? 0) * 3 >= bare);
}

const family = (unit: string): string => (/percent/u.test(unit) ? "percent" : unit.replace(/^[A-Z]{1,3}(?=\$)/u, ""));

/** Units that are not even forms of one: they are asked about. */
export function unlikeUnits(units: ReadonlyMap<string, number>): readonly string[] {
  const named = [...units.keys()].filter((unit) => unit !== "");
  return new Set(named.map(family)).size > 1 ? named : [];
}
