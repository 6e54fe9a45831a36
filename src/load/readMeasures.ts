/** `data/measures.csv`: what figures count, shared by the datasets. */
import type { Problem } from "../model/problem";
import type { SharedMeasure, Unit } from "../model/sharedMeasure";
import { HARMS, WHOM } from "../model/sharedMeasure";
import { parseCsv } from "./csv";
import { unknownId } from "./nearest";
import { addRecord, oneOf } from "./records";

export const MEASURES_FILE = "data/measures.csv";

/** Shared measures by id. */
export function readMeasures(
  text: string | undefined,
  units: ReadonlyMap<string, Unit>,
  problems: Problem[],
): ReadonlyMap<string, SharedMeasure> {
  const parsed = parseCsv(MEASURES_FILE, text, ["id", "label", "unit", "harm", "who"] as const);
  problems.push(...parsed.problems);
  const map = new Map<string, SharedMeasure>();
  for (const record of parsed.records) {
    const unit = units.get(record.get("unit"));
    if (unit === undefined) problems.push(record.problem("unit", unknownId("has the unit", record.get("unit"), units.keys())));
    const harm = oneOf(record, "harm", HARMS, problems);
    const who = oneOf(record, "who", WHOM, problems);
    if (unit === undefined || harm === null || who === null) continue;
    addRecord(map, record, { id: record.get("id"), label: record.get("label"), unit, harm, who }, problems);
  }
  return map;
}
