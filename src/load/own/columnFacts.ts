/** What holds for a whole column, before its cells are read: decimal mark, order of dates, years, codes. */
import type { GridCell } from "../../model/ownTable";
import { foldedText, isFilled, isYearLike } from "./cellShape";

type Cells = readonly GridCell[];
/** As `textsOf` gives them. */
type Texts = readonly string[];

/** What facts about a column are looked for in. */
export interface ColumnTexts {
  /** Cells of the body, one a row. */
  readonly cells: Cells;
  /** Those that are unlike in more than their place. */
  readonly unlike: Cells;
  /** Their texts, without what is raised. */
  readonly texts: Texts;
}

type DecimalMark = "." | ",";
type DateOrder = "day-month" | "month-day";

/** The texts of cells without what is raised. */
export function textsOf(cells: Cells): readonly string[] {
  return cells.filter((cell) => isFilled(cell) && cell.stored === "text").map(levelText);
}

function levelText(cell: GridCell): string {
  const level = cell.runs?.filter(({ raised }) => !raised).map(({ text }) => text);
  return foldedText(level === undefined ? cell : { ...cell, raw: level.join("") });
}

const NUMBER_RUN = /(?<![\d.,/])\d[\d.,]*\d(?![\d.,]*\/)/gu;

/** What one number with dots or commas says of its decimal mark: one, either, or nothing. */
function decimalOf(run: string, commaFirst: boolean): DecimalMark | "either" | null {
  const marks = run.replace(/\d/gu, "");
  if (marks === "") return null;
  const last = marks.at(-1) === "," ? "," : ".";
  const other = last === "," ? "." : ",";
  const once = marks.split(last).length === 2;
  if (marks.includes(other)) return once && marks.at(-1) === last && marks.indexOf(last) === marks.length - 1 ? last : null;
  if (!once) return isGrouped(run, last) ? other : null;
  const [whole = "", part = ""] = run.split(last);
  if (part.length !== 3) return last === "," && part.length > 3 && !commaFirst ? null : last;
  if (/^0/u.test(whole) || whole.length > 3) return last;
  return "either";
}

/** Groups of three, or lakhs: three last, twos before. */
function isGrouped(run: string, mark: string): boolean {
  const groups = run.split(mark);
  const [head = "", ...rest] = groups;
  const tail = rest.at(-1) ?? "";
  const middle = rest.slice(0, -1);
  if (head.length < 1 || head.length > 3 || tail.length !== 3) return false;
  return middle.every(({ length }) => length === 3) || (head.length < 3 && middle.every(({ length }) => length === 2));
}

/**
 * The decimal mark of a column; null where it must be asked.
 * @param commaFirst whether the file's separator leaves the comma free for decimals, as a semicolon does
 */
export function decimalMark(texts: Texts, commaFirst: boolean): DecimalMark | null {
  const said = new Set<DecimalMark>();
  const open = new Set<DecimalMark>();
  for (const text of texts) {
    if (!/[.,]/u.test(text)) continue;
    for (const [run] of text.matchAll(NUMBER_RUN)) {
      const mark = decimalOf(run, commaFirst);
      if (mark === "either") open.add(run.includes(",") ? "," : ".");
      else if (mark !== null) said.add(mark);
    }
  }
  const [only] = said;
  if (said.size === 1 && only !== undefined) return only;
  if (said.size === 0 && !open.has(".") && !(open.has(",") && commaFirst)) return ".";
  return open.size === 0 ? "." : null;
}

/** Whether a column holds numbers with a decimal comma, so that a comma elsewhere in the table may be one. */
export function hasDecimalComma(texts: Texts): boolean {
  return texts.length > 0 && texts.every((text) => !/\p{L}{4}/u.test(text)) && decimalMark(texts, false) === ",";
}

/** The order of day and month; null where none of the column's dates settles it. */
export function dateOrder(texts: Texts): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const text of texts) {
    const [, first = "", second = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/u.exec(text) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) orders.add("day-month");
    if (Number(second) > 12 && Number(first) <= 12) orders.add("month-day");
  }
  const [only] = orders;
  return orders.size === 1 && only !== undefined ? only : null;
}

/** What pairs such as 2010-11 are: seasons where one of them can be no month; null where none settles it. */
export function yearPair(texts: Texts): "season" | "month" | null {
  const pairs = texts.flatMap((text) => {
    const groups = /^\d{2}(?<first>\d{2})(?<sign>[-–])(?<second>\d{2})$/u.exec(text)?.groups;
    return groups === undefined ? [] : [{ first: Number(groups["first"]), second: Number(groups["second"]), sign: groups["sign"] }];
  });
  if (pairs.some(({ second }) => second > 12)) return "season";
  return pairs.some(({ first, second, sign }) => sign === "-" && second !== first + 1) ? "month" : null;
}

const TIME_WORD =
  /(?<!\b(?:per|an?|each|every|by)\s|\/\s?)(?<![\p{L}\p{M}])(?:years?|yrs?|dates?|time|periods?|months?|quarters?|seasons?|fy|jahre?|datum|ann[ée]es?|años?|ano|anni?|fecha|سال|سنة|السنة|تاریخ|التاريخ|साल|वर्ष|বছর|年)(?![\p{L}\p{M}])/iu;

/** Whether a heading speaks of time. */
export function isTimeHeading(path: readonly string[]): boolean {
  return path.some((heading) => TIME_WORD.test(heading));
}

/** Whether every filled cell could be a year, and there are two at least. */
export function allYearLike({ cells, unlike }: ColumnTexts): boolean {
  return unlike.every((cell) => !isFilled(cell) || isYearLike(cell)) && cells.filter(isFilled).length > 1;
}

export interface CodeFinding {
  readonly isCodes: boolean;
  /** Whether the reader is asked. */
  readonly ask: boolean;
}

/** Leading zeros, numbers too long to hold, `1E5` among its like. */
export function findCodes({ cells, unlike, texts }: ColumnTexts): CodeFinding {
  const isAll = (form: RegExp): boolean => texts.every((text) => form.test(text));
  const isText = texts.length > 0 && texts.length === unlike.filter(isFilled).length;
  if (!isText || !isAll(/^[\d\p{L}]+$/u)) return { isCodes: false, ask: false };
  if (!isAll(/^\d+$/u)) return { isCodes: isAll(/^\d+[A-Za-z]\d+$/u), ask: false };
  if (!isAll(/^(?!0\d)/u)) return { isCodes: true, ask: true };
  if (isAll(/^.{0,15}$/u)) return { isCodes: false, ask: false };
  const lengths = cells.filter(isFilled).map((cell) => levelText(cell).length);
  return { isCodes: lengths.filter((length) => length > 15).length * 2 > lengths.length, ask: false };
}
