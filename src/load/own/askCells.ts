/** Questions about cells that have more than one reading: once a column, or once a cell where it concerns that cell alone. */
import type { CellReading, OwnQuestion, QuestionKind } from "../../model/ownTable";
import type { ReadCell } from "./columnTypes";

/** The answers to choose from, in their order. */
export const ANSWERS: Partial<Readonly<Record<QuestionKind, readonly string[]>>> = {
  "decimal-mark": ["thousands", "decimal"],
  "date-order": ["day-month", "month-day"],
  dash: ["nil", "not-available", "not-applicable"],
  brackets: ["negative", "note", "text"],
  "trailing-minus": ["negative", "text"],
  "raised-digit": ["power", "mark", "text"],
  grouping: ["mark", "text"],
  years: ["year", "number"],
  codes: ["codes", "numbers"],
};

const OF_ONE_CELL: ReadonlySet<QuestionKind> = new Set(["grouping", "raised-digit"]);

/** What a question is about: its column, or its cell. */
export function aboutOf(kind: QuestionKind, at: string): string {
  return OF_ONE_CELL.has(kind) ? at : at.replace(/\d+$/u, "");
}

/** A reading in a few words, to choose by. */
export function inWords(reading: Omit<CellReading, "raw"> | undefined): string {
  if (reading === undefined || reading.kind === "text") return "text";
  if (reading.kind === "none") return reading.marks === undefined ? (reading.reason ?? "none").replaceAll("-", " ") : "a mark alone";
  const marks = reading.marks === undefined ? "" : `, note ${reading.marks.join(", ")}`;
  if (reading.date !== undefined) return `${reading.date}${marks}`;
  return `${reading.value === undefined ? reading.kind : String(reading.value)}${marks}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function ordinal(day: number): string {
  const last = day % 10;
  const teens = day > 10 && day < 14;
  return `${String(day)}${teens || last === 0 || last > 3 ? "th" : (["st", "nd", "rd"][last - 1] ?? "th")}`;
}

function dayInWords(iso: string | undefined): string {
  const [, month = "01", day = "01"] = (iso ?? "").split("-");
  return `the ${ordinal(Number(day))} of ${MONTHS[Number(month) - 1] ?? ""}`;
}

/** The question in words, with the first cell it is about. */
function askOf(kind: QuestionKind, raw: string, readings: readonly Omit<CellReading, "raw">[]): string {
  const [first, second] = readings;
  switch (kind) {
    case "decimal-mark":
      return `Is ${raw} ${inWords(first)}, or ${inWords(second)}?`;
    case "date-order":
      return `Is ${raw} ${dayInWords(first?.date)} or ${dayInWords(second?.date)}?`;
    case "dash":
      return "What does a dash stand for in this column?";
    case "brackets":
      return "Are numbers in brackets negative?";
    case "trailing-minus":
      return `Is ${raw} a negative number?`;
    case "grouping":
      return `Is this ${(first?.base ?? inWords(first)).toString()} with note ${(first?.marks ?? []).join(", ")}?`;
    case "raised-digit":
      return `Is ${raw} a power, or a number with a note?`;
    case "years":
      return "Are these years or amounts?";
    default:
      return `How is ${raw} to be read?`;
  }
}

/** One question for each kind and place. */
export function cellQuestions(cells: readonly ReadCell[]): readonly OwnQuestion[] {
  const groups = new Map<string, ReadCell[]>();
  for (const read of cells) {
    const kind = read.reading.question;
    if (kind === undefined) continue;
    const key = `${kind} ${aboutOf(kind, read.at)}`;
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const kind = first?.reading.question;
    if (first === undefined || kind === undefined) return [];
    return [
      {
        kind,
        about: aboutOf(kind, first.at),
        ask: askOf(kind, first.cell.raw.trim(), first.reading.readings ?? []),
        answers: ANSWERS[kind] ?? [],
        examples: group
          .slice(0, 3)
          .map(({ at, cell, reading }) => ({ at, raw: cell.raw, readings: (reading.readings ?? []).map(inWords) })),
      },
    ];
  });
}
