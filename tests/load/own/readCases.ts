/** Compares the reading of a case with what is expected of it, part by part. */
import type { CellReading, Opened, OwnReading, Refused } from "../../../src/model/ownTable";
import { NO_DECISIONS } from "../../../src/model/ownTable";
import { openFile } from "../../../src/load/own/openFile";
import { readTable } from "../../../src/load/own/readTable";
import { bytesOf, type ExpectedCell, type OwnCase } from "./ownCases";
import { parseMarkup } from "../../../src/load/parseMarkup";
import { cellsIn } from "./cellIn";

export type Part = "opening" | "structure" | "columns" | "cells" | "notes" | "questions" | "warnings";

type Plain = Readonly<Record<string, unknown>>;
/** Keys of `expected.json` beside those that `OwnCase` names. */
type Expected = OwnCase & Plain & { readonly table?: Plain; readonly cells?: Readonly<Record<string, ExpectedCell>> };

export interface Difference {
  readonly part: Part;
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export async function openCase(each: OwnCase): Promise<Opened | Refused> {
  return openFile(bytesOf(each), each.file, { parseHtml: parseMarkup });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What may not be there where nothing is expected: a mark that is none, a unit that nobody gave. */
const TELLING = ["marks", "base", "unit", "hedge", "reason", "date", "calculated", "question", "emphasis"] as const;

function sameRaw(expected: ExpectedCell["raw"], found: string): boolean {
  return String(expected) === found || (found !== "" && Number(expected) === Number(found));
}

/** The keys in which a cell differs. */
function cellDiffers(expected: ExpectedCell, found: CellReading | undefined): boolean {
  if (found === undefined || !sameRaw(expected.raw, found.raw)) return true;
  const { readings, question, raw: _, ...rest } = expected as unknown as Plain & { readonly readings?: Readonly<Record<string, Plain>> };
  if (typeof question === "string" && question.split(" ")[0] !== found.question) return true;
  if (readings !== undefined && !sameReadings(Object.values(readings), found.readings ?? [])) return true;
  return !sameKeys(rest, found) || TELLING.some((key) => !(key in expected) && found[key] !== undefined);
}

function sameReadings(expected: readonly Plain[], found: readonly object[]): boolean {
  return expected.length === found.length && expected.every((reading, place) => sameKeys(reading, found[place] ?? {}));
}

/** Each key that is expected is found; a missing number and null are the same, and `stored` is what the page of origin held. */
function sameKeys(expected: Plain, found: object): boolean {
  const has: Plain = { ...found };
  return Object.entries(expected).every(([key, value]) => key === "stored" || same(value, has[key] ?? null));
}

function structureOf(expected: Expected, reading: OwnReading): readonly [string, unknown, unknown][] {
  const { table } = reading;
  const parts = Object.entries(expected.table ?? {}).map(([key, value]): [string, unknown, unknown] => [
    key,
    value,
    table[key as keyof typeof table],
  ]);
  const has: Plain = { ...reading, groupRows: table.groupRows };
  const own = ["sheets", "title", "subtitle", "direction", "groupRows", "hiddenRows", "hiddenColumns"].filter((key) => key in expected);
  const paths = Object.fromEntries(reading.columns.map(({ at, path }) => [at, path]));
  return [
    ...parts,
    ...own.map((key): [string, unknown, unknown] => [key, expected[key], has[key]]),
    ...("headingPaths" in expected ? [["headingPaths", expected["headingPaths"], paths] as [string, unknown, unknown]] : []),
    ...("groupRows" in expected ? [] : [["groupRows", [], table.groupRows] as [string, unknown, unknown]]),
  ];
}

function columnsOf(expected: readonly Plain[], reading: OwnReading): readonly [string, unknown, unknown][] {
  if (expected.length !== reading.columns.length) return [["count", expected.length, reading.columns.length]];
  return expected.flatMap((column, place) => {
    const found = reading.columns[place];
    return found !== undefined && sameKeys({ marks: [], ...column }, found)
      ? []
      : [[String(place), column, found] as [string, unknown, unknown]];
  });
}

function notesOf(expected: readonly Plain[], reading: OwnReading): readonly [string, unknown, unknown][] {
  const ids = [expected.map(({ id }) => id), reading.notes.map(({ id }) => id)];
  if (!same(ids[0], ids[1])) return [["ids", ids[0], ids[1]]];
  return expected.flatMap((note, place) => {
    const found = reading.notes[place] ?? {};
    return sameKeys({ kind: null, standard: null, author: null, ...note }, found)
      ? []
      : [[String(note["id"]), note, found] as [string, unknown, unknown]];
  });
}

/** All differences between a case and its reading. */
export function differences(case_: OwnCase, opened: Opened | Refused): readonly Difference[] {
  const expected = case_ as Expected;
  const found: Difference[] = [];
  const compare = (part: Part, triples: readonly [string, unknown, unknown][]): void => {
    for (const [at, wanted, got] of triples) if (!same(wanted, got)) found.push({ part, at, expected: wanted, found: got });
  };
  compare("opening", [["outcome", expected.outcome, opened.outcome === "opened" ? "table" : opened.outcome]]);
  if (opened.outcome === "refused" || expected.outcome === "refused") {
    compare("opening", [["refusal", expected.refusal, opened.outcome === "refused" ? opened.refusal : "none"]]);
    return found;
  }
  compare("opening", [["door", expected.door, opened.door]]);
  for (const [key, value] of Object.entries(expected.text ?? {})) {
    compare("opening", [[key, value ?? "", opened.text?.[key as "encoding"] ?? null]]);
  }
  const reading = readTable(opened, NO_DECISIONS);
  compare("structure", structureOf(expected, reading));
  compare("columns", expected.columns === undefined ? [] : columnsOf(expected.columns as unknown as readonly Plain[], reading));
  const cells = cellsIn(reading);
  for (const [at, cell] of Object.entries(expected.cells ?? {})) {
    if (cellDiffers(cell, cells.get(at))) found.push({ part: "cells", at, expected: cell, found: cells.get(at) });
  }
  compare("notes", expected.notes === undefined ? [] : notesOf(expected.notes as unknown as readonly Plain[], reading));
  const asked = (questions: readonly Plain[]): unknown =>
    questions
      .map(({ kind, about, answers, ask }) => ({ kind, about, answers, ask }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  compare("questions", [
    ["all", asked((expected.questions ?? []) as unknown as readonly Plain[]), asked(reading.questions as unknown as readonly Plain[])],
  ]);
  compare("warnings", [["all", [...(expected.warnings ?? [])].sort(), [...reading.warnings].sort()]]);
  return found;
}
