/** One cell as found → one reading: a number, a date, a missing sign, or text; what only the reader can settle is a question. */
import type { CellReading, GridCell, NoneReason, QuestionKind } from "../../model/ownTable";
import type { HedgeKind } from "../../model/hedge";
import { boundsOf } from "../../model/quantity";
import { textCell } from "./gridCells";
import { foldCell, mixesScripts } from "./foldCell";
import type { CellContext } from "./cellContext";
import { looksLikeYear, readDate } from "./readDate";
import { readQuantity, type Reading } from "./readQuantity";
import { readStored } from "./readStored";
import type { DecimalMark } from "./readNumber";
import { takeMarks } from "./takeMarks";
import { hasDigitsApart } from "./textRuns";

export type { CellContext };

/** As files from here say it. */
const MISSING_HERE = "no figure in the table";
const NONE: ReadonlyMap<string, NoneReason> = new Map<string, NoneReason>([
  [MISSING_HERE, "not-available"],
  ["..", "not-available"],
  ["...", "not-available"],
  ["…", "not-available"],
  [":", "not-available"],
  ["[x]", "not-available"],
  ["[w]", "not-available"],
  ["[z]", "not-applicable"],
  ["[c]", "confidential"],
  ["[low]", "low"],
  ["[u]", "low-reliability"],
]);
const NONE_LETTERS: ReadonlyMap<string, NoneReason> = new Map<string, NoneReason>([
  ["NA", "not-available"],
  ["N/A", "not-applicable-or-available"],
  ["n/a", "not-applicable-or-available"],
  ["n.a.", "not-applicable-or-available"],
  ["N.A.", "not-applicable-or-available"],
]);
const ERROR = /^(?:#(?:DIV\/0!|N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/u;
const DASH = /^[-‐‑‒–—−]$/u;
const BARE_WHOLE = /^(?:0|[1-9]\d*)$/u;
const BARE = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** No quantity is told in more letters than this. */
const LONGEST = 120;
const NO_IDS: ReadonlySet<string> = new Set();

/** Reads one cell of a table's body. Raw text is kept; nothing that is not wholly a number becomes one. */
export function readCell(cell: GridCell, context: CellContext): CellReading {
  const { raw, shown } = cell;
  const head = shown === null ? { raw } : { raw, shown };
  if (cell.formula === "without-value") return { ...head, kind: "none", reason: "formula-without-value" };
  if (cell.struck === "all") return { ...head, kind: "text" };
  const isCalculated = cell.formula === "with-value" && cell.stored !== "error";
  const isText = cell.stored === "text" || cell.stored === "empty" || isRaised(cell);
  const stored = isText ? null : withShown(readStored(cell, context), cell, context);
  const reading = withUnit(stored ?? readText(cell, context), context);
  // A copy with one property more is quick; most cells are so.
  if (shown === null && !isCalculated) return { ...reading, raw };
  return { ...head, ...reading, ...(isCalculated ? { calculated: true } : {}) };
}

/** Whether a cell is nothing but marks. */
const isRaised = ({ runs }: GridCell): boolean => runs?.every((run) => run.raised) === true;

/** A bare number takes the unit of its heading. */
function withUnit(reading: Reading, context: CellContext): Reading {
  const { unit } = context;
  if (unit === undefined || unit === null) return reading;
  if (reading.readings !== undefined) return { ...reading, readings: reading.readings.map((each) => withUnit(each, context)) };
  const isNumber = reading.value !== undefined || reading.kind === "range";
  return isNumber && reading.unit === undefined && reading.kind !== "fraction" ? { ...reading, unit } : reading;
}

/** A stored number with what its format prints beside it: a hedge, a unit, marks. */
function withShown(stored: Reading, { shown }: GridCell, { noteIds = NO_IDS }: CellContext): Reading {
  const { value } = stored;
  if (stored.kind !== "plain" || value === undefined || shown === null || /^[-(]?[\d,.]*\)?$/u.test(shown)) return stored;
  const text = (raw: string): Reading => readText(textCell(raw), { noteIds });
  const said = text(shown);
  const { base, marks, sure } = said;
  const number = base === undefined ? said : text(base);
  // What is shown may be rounded.
  if (number.value === undefined || Math.abs(number.value - value) > Math.max(0.5, Math.abs(value) / 100)) return stored;
  const { hedge, unit } = number;
  const kind = isHedge(number.kind) ? number.kind : "plain";
  return {
    ...{ ...stored, kind, ...boundsOf({ kind, value, hedge: hedge ?? "", scale: 1 }) },
    ...(hedge === undefined ? {} : { hedge }),
    ...(stored.unit === undefined && unit !== undefined ? { unit } : {}),
    ...(base === undefined || marks === undefined || sure === undefined ? {} : { base, marks, sure }),
  };
}

const HEDGES: ReadonlySet<string> = new Set(["about", "just_under", "more_than", "at_least", "less_than", "at_most"] satisfies HedgeKind[]);
const isHedge = (kind: string): kind is HedgeKind => HEDGES.has(kind);

const TEXT: Reading = { kind: "text" };
const ask = (question: QuestionKind, readings: readonly Reading[]): Reading => ({ kind: "ask", question, readings });

function readText(cell: GridCell, context: CellContext): Reading {
  const text = foldCell(cell.raw);
  if (text === "") return { kind: "none", reason: "blank" };
  if (text === null) return TEXT;
  if (context.codes === true) return TEXT;
  if (ERROR.test(text)) return { kind: "none", reason: "error" };
  const ids = context.noteIds ?? NO_IDS;
  const letters = context.letters === true;
  const none =
    text.length > MISSING_HERE.length ? undefined : (NONE.get(text.toLowerCase()) ?? (letters ? undefined : NONE_LETTERS.get(text)));
  if (none !== undefined) return { kind: "none", reason: none };
  if (isRaised(cell)) return { kind: "text", marks: [text] };
  if (hasDigitsApart(cell.runs)) return TEXT;
  if (DASH.test(text) && !letters) return dashOf(context);
  // Raised digits are no part of the number that they stand behind.
  const isSplit = cell.runs?.some((run) => run.raised) === true;
  const whole = isSplit ? null : readWhole(cell.raw, context);
  if (whole !== null) return whole;
  const taken = takeMarks(cell.raw.trim(), isSplit ? cell.runs : null, ids, letters);
  if (taken === null) return isSplit ? TEXT : (groupingOf(text, ids, context) ?? TEXT);
  const { base, marks, sure } = taken;
  const inner = readWhole(base, context);
  const split = { base, marks, sure };
  if (inner === null && (taken.power || (/\d$/u.test(base) && !isLabel(base)))) return TEXT;
  if (inner === null || !sure) return { kind: "text", ...split };
  if (taken.power && context.raisedDigit !== "note") {
    return context.raisedDigit === "power" ? TEXT : ask("raised-digit", [{ ...inner, ...split }, TEXT]);
  }
  if (inner.readings === undefined) return { ...inner, ...split };
  return { ...inner, ...split, readings: inner.readings.map((each) => ({ ...each, ...split })) };
}

/** Text with a letter in it: a name, not a number that could not be read. */
function isLabel(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** A text that is wholly one thing, without marks. */
function readWhole(raw: string, context: CellContext): Reading | null {
  const text = foldCell(raw);
  if (text === null || text.length > LONGEST || mixesScripts(raw)) return null;
  const { decimal = ".", time = false, letters = false } = context;
  // Most cells of most tables.
  const bare = bareNumber(text, decimal);
  if (bare !== null && !looksLikeYear(text)) return bare;
  const date = readDate(text, { dateOrder: context.dateOrder ?? null, time, yearPair: context.yearPair ?? null });
  if (date !== null) return date;
  const inner = /^\(\s?(?<inner>[^()]*\d[^()]*)\s?\)$/u.exec(text)?.groups?.["inner"];
  if (inner !== undefined) return bracketsOf(inner, context, decimal);
  const behind = /^(?<inner>[^-−–]*\d[^-−–]*)[-−–]$/u.exec(text)?.groups?.["inner"];
  if (behind !== undefined) return minusBehind(behind.trim(), context, decimal);
  const read = readQuantity(text, decimal, !letters);
  // "c. 1850" in a column of time is a date whose precision is not said, and no amount.
  return time && read?.value !== undefined && /^\D*(?:1\d{3}|20\d{2})\D*$/u.test(text) ? null : read;
}

/** Digits and at most a decimal point: no hedge, sign, group or unit, nothing that is not held exactly. */
function bareNumber(text: string, decimal: DecimalMark): Reading | null {
  if (text.length > 15 || !(decimal === "." ? BARE : BARE_WHOLE).test(text)) return null;
  const value = Number(text);
  return { kind: "plain", value, low: value, high: value };
}

function dashOf(context: CellContext): Reading {
  const nil: Reading = { kind: "plain", value: 0, low: 0, high: 0 };
  const missing = (reason: NoneReason): Reading => ({ kind: "none", reason });
  const { dash = null } = context;
  if (dash === null) return ask("dash", [nil, missing("not-available"), missing("not-applicable")]);
  return dash === "nil" ? nil : missing(dash);
}

/** A number turned negative; null where the text holds its own sign, a hedge or more than a number. */
function negated(text: string, decimal: DecimalMark): Reading | null {
  if (!/^[^-−–+]*$/u.test(text)) return null;
  const read = readQuantity(text, decimal, false);
  if (read?.kind !== "plain" || read.value === undefined) return null;
  const value = read.value === 0 ? 0 : -read.value;
  return { ...read, value, low: value, high: value };
}

function bracketsOf(text: string, context: CellContext, decimal: DecimalMark): Reading | null {
  const negative = negated(text, decimal);
  const note: Reading | null = /^\d{1,3}$/u.test(text) ? { kind: "none", reason: "blank", marks: [text] } : null;
  const { brackets = null } = context;
  if (negative === null || brackets === "text") return null;
  if (brackets === "negative") return negative;
  if (brackets === "note") return note;
  return ask("brackets", [negative, ...(note === null ? [] : [note]), TEXT]);
}

function minusBehind(text: string, context: CellContext, decimal: DecimalMark): Reading | null {
  const negative = negated(text, decimal);
  const { trailingMinus = null } = context;
  if (negative === null || trailingMinus === "text") return null;
  return trailingMinus === "negative" ? negative : ask("trailing-minus", [negative, TEXT]);
}

/** "1,2341" is no number; where a note 1 exists, it may be 1,234 with that note. */
function groupingOf(text: string, ids: ReadonlySet<string>, context: CellContext): Reading | null {
  const groups = /^(?<base>[1-9]\d{0,2}(?:,\d{3})*,\d{3})(?<mark>\d{1,2})$/u.exec(text)?.groups;
  const { base = "", mark = "" } = groups ?? {};
  if (groups === undefined || !ids.has(mark) || context.grouping === "text") return null;
  const read = readQuantity(base, ".", false);
  if (read === null) return null;
  const split: Reading = { ...read, base, marks: [mark] };
  return context.grouping === "mark" ? { ...split, sure: true } : ask("grouping", [split, TEXT]);
}
