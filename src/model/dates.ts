/**
 * Dates as printed, with the precision they were printed with (editorial rule 17).
 *
 * ISO forms: 2025 · 2025-10 · 2025-10-08 · A/B for an interval. Where a source prints no year, the year stands as XXXX
 * until a named citation supplies it; the date is then marked inferred.
 */
import { foldType } from "./words";

export type DatePrecision = "day" | "days" | "month" | "months" | "season" | "year" | "years" | "century" | "relative";
export type DatePart = "early" | "mid" | "late";
export type DateBound = "by" | "until" | "since" | "from" | "before" | "after";

/** A date found in a text. `iso` has XXXX for a year that is not printed. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly part: DatePart | null;
  readonly bound: DateBound | null;
}

/** A date cell's value. `iso` is null for a relative or undated expression; `inferred` where the year is not the source's own. */
export interface ReportedDate {
  readonly iso: string | null;
  readonly precision: DatePrecision;
  readonly part: DatePart | null;
  readonly bound: DateBound | null;
  readonly inferred: boolean;
}

const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const COUNTS: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SEASONS: Readonly<Record<string, string>> = { spring: "03/05", summer: "06/08", autumn: "09/11", winter: "12/02" };
const BOUNDS: Readonly<Record<string, DateBound>> = {
  by: "by",
  until: "until",
  till: "until",
  since: "since",
  from: "from",
  before: "before",
  after: "after",
};

const MONTH = String.raw`(?:${MONTH_NAMES.join("|")}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?`;
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:1[89]|20)\d{2}(?!\d)`;
const TO = String.raw`\s*(?:-|and|to)\s*`;

interface Found {
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly part?: DatePart;
}

interface Form {
  /** What a text has that has this form. The patterns are long, and take a while to compile where they are first tried. */
  readonly has: RegExp;
  readonly pattern: string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Found;
}

const year = (text: string | undefined): string => text ?? "XXXX";
const day = (text: string | undefined): string => String(Number.parseInt(text ?? "0", 10)).padStart(2, "0");
const month = (text: string | undefined): string => {
  const start = (text ?? "").slice(0, 3);
  return String(MONTH_NAMES.findIndex((name) => name.startsWith(start)) + 1).padStart(2, "0");
};

const MONTH_START = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
const HAS_MONTH = new RegExp(MONTH_START);
const HAS_MONTHS = new RegExp(`${MONTH_START}.*${MONTH_START}`, "s");
const HAS_DAY_BEFORE = new RegExp(String.raw`\d(?:st|nd|rd|th)?\s+${MONTH_START}`);
const HAS_DAY_AFTER = new RegExp(String.raw`${MONTH_START}[a-z]*\.?\s+\d\d?(?!\d)`);
const HAS_YEAR = /(?:1[89]|20)\d\d/;

/** Forms in order of precedence: the longer reading of the same words comes first. */
const FORMS: readonly Form[] = [
  {
    has: HAS_DAY_BEFORE,
    pattern: String.raw`(?<d1>${DAY})\s+(?<m1>${MONTH})(?:\s+(?<y1>${YEAR}))?${TO}(?<d2>${DAY})\s+(?<m2>${MONTH})(?:,?\s+(?<y2>${YEAR}))?`,
    read: (g) => ({
      iso: `${year(g["y1"] ?? g["y2"])}-${month(g["m1"])}-${day(g["d1"])}/${year(g["y2"])}-${month(g["m2"])}-${day(g["d2"])}`,
      precision: "days",
    }),
  },
  {
    has: HAS_DAY_BEFORE,
    pattern: String.raw`(?<d1>${DAY})${TO}(?<d2>${DAY})\s+(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}))?`,
    read: (g) => ({
      iso: `${year(g["y"])}-${month(g["m"])}-${day(g["d1"])}/${year(g["y"])}-${month(g["m"])}-${day(g["d2"])}`,
      precision: "days",
    }),
  },
  {
    has: HAS_DAY_BEFORE,
    pattern: String.raw`(?<d>${DAY})\s+(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}))?`,
    read: (g) => ({ iso: `${year(g["y"])}-${month(g["m"])}-${day(g["d"])}`, precision: "day" }),
  },
  {
    has: HAS_DAY_AFTER,
    pattern: String.raw`(?<m>${MONTH})\s+(?<d>${DAY})(?:,?\s+(?<y>${YEAR}))?`,
    read: (g) => ({ iso: `${year(g["y"])}-${month(g["m"])}-${day(g["d"])}`, precision: "day" }),
  },
  {
    has: HAS_MONTHS,
    pattern: String.raw`(?<m1>${MONTH})\s+(?<y1>${YEAR})${TO}(?<m2>${MONTH})\s+(?<y2>${YEAR})`,
    read: (g) => ({ iso: `${year(g["y1"])}-${month(g["m1"])}/${year(g["y2"])}-${month(g["m2"])}`, precision: "months" }),
  },
  {
    has: HAS_MONTHS,
    pattern: String.raw`(?<m1>${MONTH})${TO}(?<m2>${MONTH})(?:\s+(?<y>${YEAR}))?`,
    read: (g) => ({ iso: `${year(g["y"])}-${month(g["m1"])}/${year(g["y"])}-${month(g["m2"])}`, precision: "months" }),
  },
  {
    has: /last\s+week/,
    pattern: String.raw`(?:the\s+)?last\s+week\s+of\s+(?<m>${MONTH})(?:\s+(?<y>${YEAR}))?`,
    read: (g) => ({ iso: `${year(g["y"])}-${month(g["m"])}`, precision: "month", part: "late" }),
  },
  {
    has: /months/,
    pattern: String.raw`(?<first>first\s+)?(?<n>\d{1,2}|${COUNTS.join("|")})\s+months(?:\s+of\s+(?:(?<y>${YEAR})|the\s+year))?`,
    // Which months of a year they are is known of the first ones only.
    read: (g) => ({
      iso: g["first"] === undefined && g["y"] !== undefined ? g["y"] : `${year(g["y"])}-01/${year(g["y"])}-${monthCount(g["n"])}`,
      precision: "months",
    }),
  },
  {
    has: /spring|summer|autumn|winter/,
    pattern: String.raw`(?<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?<y>${YEAR})`,
    read: (g) => {
      const [from, to] = (SEASONS[g["season"] ?? ""] ?? "01/12").split("/");
      return { iso: `${year(g["y"])}-${from}/${year(g["y"])}-${to}`, precision: "season" };
    },
  },
  {
    has: /half/,
    pattern: String.raw`(?<half>first|second)\s+half\s+of\s+(?<y>${YEAR})`,
    read: (g) => ({
      iso: g["half"] === "first" ? `${year(g["y"])}-01/${year(g["y"])}-06` : `${year(g["y"])}-07/${year(g["y"])}-12`,
      precision: "months",
    }),
  },
  {
    has: HAS_MONTH,
    pattern: String.raw`(?<m>${MONTH})(?:,?\s+(?<y>${YEAR}))?`,
    read: (g) => ({ iso: `${year(g["y"])}-${month(g["m"])}`, precision: "month" }),
  },
  {
    has: HAS_YEAR,
    pattern: String.raw`(?<y1>${YEAR})${TO}(?<y2>${YEAR})`,
    read: (g) => ({ iso: `${year(g["y1"])}/${year(g["y2"])}`, precision: "years" }),
  },
  {
    has: /0s/,
    pattern: String.raw`(?<y>(?:1[89]|20)\d)0s`,
    read: (g) => ({ iso: `${g["y"] ?? ""}0/${g["y"] ?? ""}9`, precision: "years" }),
  },
  {
    has: /century/,
    pattern: String.raw`(?<c>\d{2})th\s+century`,
    read: (g) => ({ iso: `${Number(g["c"]) - 1}01/${g["c"] ?? ""}00`, precision: "century" }),
  },
  { has: HAS_YEAR, pattern: String.raw`(?<y>${YEAR})`, read: (g) => ({ iso: year(g["y"]), precision: "year" }) },
];

function monthCount(text: string | undefined): string {
  const word = COUNTS.indexOf(text ?? "");
  return String(word < 0 ? Number(text) : word + 1).padStart(2, "0");
}

const PART = String.raw`(?:(?<part>early|mid|late|(?:the\s+)?(?:end|beginning|start)\s+of)[\s-]+(?:in\s+|on\s+)?)?`;
/** No letter or digit before it. Of letters those of Latin alphabets: all of Unicode's take milliseconds to compile. */
const ALONE = String.raw`(?<![\da-z\u00c0-\u024f])`;
const LEAD = String.raw`${ALONE}(?:(?<bound>by|until|till|since|from|before|after)\s+(?:the\s+)?)?${PART}(?:the\s+)?`;
/** They meet texts in small letters: patterns that take either case take three times as long to compile. */
const COMPILED = FORMS.map((form) => ({ ...form, regexp: new RegExp(LEAD + form.pattern, "dg") }));

/** Every date in a text, in order and without overlap; of two readings of the same words the earlier form wins. */
export function datesIn(text: string): readonly PrintedDate[] {
  const folded = foldType(text);
  // Of the same length, so that places are those of the text.
  const small = folded.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
  const found: PrintedDate[] = [];
  for (const form of COMPILED) {
    if (!form.has.test(small)) continue;
    for (const match of small.matchAll(form.regexp)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const groups = match.groups ?? {};
      // "may" and "march" are verbs too; a month is printed with a capital.
      const months = ["m", "m1", "m2"].flatMap((name) => match.indices?.groups?.[name]?.[0] ?? []);
      if (months.some((at) => folded[at] === small[at])) continue;
      const read = form.read(groups);
      found.push({
        start,
        end,
        iso: read.iso,
        precision: read.precision,
        part: read.part ?? partOf(groups["part"]),
        bound: BOUNDS[groups["bound"] ?? ""] ?? null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function partOf(text: string | undefined): DatePart | null {
  if (text === undefined) return null;
  if (text === "mid") return "mid";
  return text === "late" || text.includes("end") ? "late" : "early";
}

const ISO_DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const ISO = new RegExp(`^${ISO_DATE}(?:/${ISO_DATE})?$`, "u");

/** Whether a text is one of the ISO forms this project uses. */
export function isIsoPeriod(text: string): boolean {
  return ISO.test(text);
}

/** Whether a full ISO period agrees with one whose years are left open. */
export function fitsTemplate(iso: string, template: string): boolean {
  return iso.replace(/\d{4}(?=-|\/|$)/gu, "XXXX") === template.replace(/\d{4}(?=-|\/|$)/gu, "XXXX");
}

/** First day a period may begin, for sorting: "2025-10" → "2025-10-00". */
export function startOf(iso: string): string {
  const [first = ""] = iso.split("/");
  return `${first}-00-00`.slice(0, 10);
}
