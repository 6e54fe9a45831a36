/** `data/measures.csv`: what figures count, shared by the datasets; and the lists of harms and of populations that it names. */
import type { Problem } from "../model/problem";
import type { SharedMeasure, Unit, Worded } from "../model/sharedMeasure";
import { parseCsv } from "./csv";
import { listOf, unknownId } from "./nearest";
import { addRecord, oneOf } from "./records";

export const MEASURES_FILE = "data/measures.csv";
export const HARMS_FILE = "data/harms.csv";
export const POPULATIONS_FILE = "data/populations.csv";

export interface MeasureLists {
  /** What becomes of those whom figures count, by id, in the order in which a label is read. */
  readonly harms: ReadonlyMap<string, Worded>;
  /** Whom figures count, likewise. */
  readonly populations: ReadonlyMap<string, Worded>;
}

/** Reads `data/harms.csv` or `data/populations.csv`. */
export function readWorded(file: string, files: ReadonlyMap<string, string>, problems: Problem[]): ReadonlyMap<string, Worded> {
  const parsed = parseCsv(file, files.get(file), ["id", "name", "words"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, Worded>();
  for (const record of parsed.records) {
    addRecord(map, record, { id: record.get("id"), name: record.get("name"), words: listOf(record.get("words")) }, problems);
  }
  return map;
}

/** Shared measures by id. */
export function readMeasures(
  text: string | undefined,
  units: ReadonlyMap<string, Unit>,
  { harms, populations }: MeasureLists,
  problems: Problem[],
): ReadonlyMap<string, SharedMeasure> {
  const parsed = parseCsv(MEASURES_FILE, text, ["id", "label", "unit", "harm", "who"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, SharedMeasure>();
  for (const record of parsed.records) {
    const unit = units.get(record.get("unit"));
    if (unit === undefined) problems.push(record.problem("unit", unknownId("has the unit", record.get("unit"), units.keys())));
    const harm = oneOf(record, "harm", [...harms.keys(), "none"], problems);
    const who = oneOf(record, "who", [...populations.keys(), "not-stated", "none"], problems);
    if (unit === undefined || harm === null || who === null) continue;
    const whom = populations.get(who)?.name ?? (who === "none" ? null : "not stated");
    addRecord(map, record, { id: record.get("id"), label: record.get("label"), unit, harm, who, whom }, problems);
  }
  return map;
}
