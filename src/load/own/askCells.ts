/** Questions about cells that have more than one reading: once a column, or once a cell where it concerns that cell alone. */
import type { CellReading, OwnQuestion, QuestionKind } from "../../model/ownTable";
import type { ReadCell } from "./columnTypes";
import { firstDecimal, inWords as numberInWords } from "./numberWords";

const ANSWERS: Partial<Readonly<Record<QuestionKind, readonly string[]>>> = {
  "decimal-mark": ["thousands", "decimal"],
  "date-order": ["day-month", "month-day"],
  dash: ["nil", "not-available", "not-applicable"],
  brackets: ["negative", "note", "text"],
  "trailing-minus": ["negative", "text"],
  "raised-digit": ["mark", "text"],
  grouping: ["mark", "text"],
  years: ["year", "number"],
  codes: ["codes", "numbers"],
};

/** The answers to choose from, in their order. */
export function answersOf(kind: QuestionKind, readings: readonly Omit<CellReading, "raw">[]): readonly string[] {
  if (readings[0]?.precision === "season") return ["season", "month"];
  return ANSWERS[kind] ?? [];
}

const OF_ONE_CELL: ReadonlySet<QuestionKind> = new Set(["grouping", "raised-digit"]);

/** What a question is about: its column, or its cell. */
export function aboutOf(kind: QuestionKind, at: string): string {
  return OF_ONE_CELL.has(kind) ? at : at.replace(/\d+$/u, "");
}

/** A reading in a few words, to choose by. */
function inWords(reading: Omit<CellReading, "raw"> | undefined): string {
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
      return `Is ${raw} ${numberInWords(first?.value ?? 0)}, or ${firstDecimal(second?.value ?? 0)}?`;
    case "date-order":
      if (first?.precision === "season") return `Is ${raw} a season of two years, or a month?`;
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
    const kind = read.found.question;
    if (kind === undefined) continue;
    const key = `${kind} ${aboutOf(kind, read.at)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [read]);
    else group.push(read);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const kind = first?.found.question;
    if (first === undefined || kind === undefined) return [];
    return [
      {
        kind,
        about: aboutOf(kind, first.at),
        ask: askOf(kind, first.cell.raw.trim(), first.found.readings ?? []),
        answers: answersOf(kind, first.found.readings ?? []),
        examples: group.slice(0, 3).map(({ at, cell, found }) => ({ at, raw: cell.raw, readings: (found.readings ?? []).map(inWords) })),
      },
    ];
  });
}
