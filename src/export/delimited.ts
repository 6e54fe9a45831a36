/** Tables as delimited text, exact or guarded against spreadsheets that take text for formulas. */

export type Table = readonly (readonly string[])[];

/** What a program may drop before it looks at the first character: quotes, blanks, controls, marks of direction. */
const SKIPPED = /^['"\s\p{Cc}\p{Cf}]*/u;
/** Characters that begin a formula in some program, their full-width forms among them. */
const TRIGGER = /^[=+\-@|%＝＋－＠−]/u;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d+)?%?$/u;

/** Whether a spreadsheet might run a text. Plain numbers, signed ones too, are left alone. */
export function looksLikeFormula(text: string): boolean {
  return TRIGGER.test(text.replace(SKIPPED, "")) && !isNumber(text);
}

/** A number as reports print it, with sign, thousands and per cent sign. */
function isNumber(text: string): boolean {
  return /\d/u.test(text) && NUMBER.test(text);
}

/**
 * Text that no spreadsheet runs: an apostrophe in front of whatever looks like a formula, and nothing else changed.
 * Basis: owasp.org/www-community/attacks/CSV_Injection, and what LibreOffice and Gnumeric were seen to run.
 */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** The text before it was guarded. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** Days, months and times as programs recognize them: "9 October 2025", "March 2025", "Oct-25", "10/2025", "2025-10", "1/2", "12:30". */
const DATE = new RegExp(
  [
    `(?:\\d{1,2}(?:st|nd|rd|th)?[ -])?${MONTH}(?:[ -]\\d{1,2}(?:st|nd|rd|th)?,?)?(?:[ -,]+'?\\d{2,4})?`,
    "\\d{1,4}[/-]\\d{1,4}(?:[/-]\\d{1,4})?",
    "\\d{1,4}\\.\\d{1,2}\\.\\d{1,4}",
    "\\d{1,2}(?::\\d{2}){1,2}(?: ?[ap]m)?",
    "\\d{1,2} ?[ap]m",
  ]
    .map((form) => `^${form}$`)
    .join("|"),
  "iu",
);

/** ISO 8601: every program takes it for the day that it is. */
const ISO_DAY = /^\d{4}-\d\d-\d\d$/u;

/** Whether a spreadsheet might make another day, a month or a time of a text: "March 2025" would become the first of March. */
export function looksLikeDate(text: string): boolean {
  return /\d/u.test(text) && DATE.test(text.trim()) && !ISO_DAY.test(text);
}

/** Text that a spreadsheet neither runs nor takes for a day. */
export function guardText(text: string): string {
  return looksLikeDate(text) ? `'${text}` : guardFormula(text);
}

/** RFC 4180: CRLF, quotes where a field needs them. */
export function formatDelimited(table: Table, delimiter: "," | "\t"): string {
  return linesOf(table, delimiter, (field) => (needsQuotes(field, delimiter) ? quoted(field) : field));
}

/**
 * Every field guarded and, unless it is a number, quoted, so that no other separator can begin a cell inside it. Begins with a BOM.
 * With semicolons, as where a comma parts whole from tenths: numbers have one, and "2,500", which would there be two and a half, is text.
 */
export function formatGuarded(table: Table, delimiter: "," | ";"): string {
  const field = (text: string): string => {
    if (!isNumber(text)) return quoted(guardText(text));
    if (delimiter === ";") return /[,eE]/u.test(text) ? quoted(`'${text}`) : text.replace(".", ",");
    return needsQuotes(text, delimiter) ? quoted(text) : text;
  };
  return `\uFEFF${linesOf(table, delimiter, field)}`;
}

function linesOf(table: Table, delimiter: string, field: (text: string) => string): string {
  return table.map((line) => `${line.map(field).join(delimiter)}\r\n`).join("");
}

function needsQuotes(field: string, delimiter: string): boolean {
  return field.includes(delimiter) || /["\r\n]|^\s|\s$|^$/u.test(field);
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
