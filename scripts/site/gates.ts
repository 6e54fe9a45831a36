/** The gates as they stand: `results/gates.csv` says what must hold and what tests it, the other files of `results/` what came of it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import * as v from "valibot";
import type { Gate, GateState } from "../../src/model/gate";

export const RESULTS = "results";
/** Written by `npm run record`. */
export const GATES_MODULE = "src/ui/status/gates.ts";

const COLUMNS = ["id", "gate", "tests", "number", "bound", "left"] as const;
const Counts = v.object({ passed: v.number(), failed: v.number(), skipped: v.number() });
const Counted = v.record(v.string(), Counts);
const Measures = v.record(v.string(), v.unknown());
const MEASURE = /\{(?<file>[a-z-]+)\.(?<key>[A-Za-z.]+)\}/gu;
const BOUND = /^(?<file>[a-z-]+)\.(?<key>[A-Za-z.]+) (?<sign><=|>=) (?<limit>\d+(?:\.\d+)?)$/u;
const NONE = { passed: 0, failed: 0, skipped: 0 } as const;

export type TestCounts = Readonly<v.InferOutput<typeof Counts>>;
/** What a gate names of the tests ("folder/file" or "folder/file > part of a test's name") → how its tests ended in the run recorded last. */
export type CountedTests = Readonly<Record<string, TestCounts>>;
/** The tests of one run: file below `tests/`, without its endings, and name → verdict. */
export type Verdicts = readonly (readonly [file: string, name: string, verdict: keyof TestCounts])[];
/** What scripts measured: file without its ending → key → number. */
export type Measures = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** One line of `gates.csv`. */
export interface GateLine {
  readonly id: string;
  readonly gate: string;
  /** "folder/file" or "folder/file > part of a test's name". */
  readonly tests: readonly string[];
  /** Words with "{file.key}" or "{file.part.key}" where a number goes. */
  readonly number: string;
  /** "file.key <= limit", each of which must hold. */
  readonly bounds: readonly string[];
  readonly left: string;
}

/** @throws where a line has not all columns */
export function readGateLines(root: string): readonly GateLine[] {
  const { data } = Papa.parse<readonly string[]>(readFileSync(join(root, RESULTS, "gates.csv"), "utf8").trimEnd());
  const [head, ...lines] = data;
  if (head?.join() !== COLUMNS.join()) throw new Error(`${RESULTS}/gates.csv: the columns are ${COLUMNS.join(", ")}`);
  return lines.map((line, index) => {
    const [id = "", gate = "", tests = "", number = "", bound = "", left] = line;
    if (left === undefined) throw new Error(`${RESULTS}/gates.csv:${index + 2}: ${line.length} fields of ${COLUMNS.length}`);
    const bounds = listOf(bound);
    for (const one of bounds) if (!BOUND.test(one)) throw new Error(`${RESULTS}/gates.csv:${index + 2}: “${one}” is no bound`);
    return { id, gate, tests: listOf(tests), number, bounds, left };
  });
}

function listOf(field: string): readonly string[] {
  return field === "" ? [] : field.split(";").map((one) => one.trim());
}

export function readCountedTests(root: string): CountedTests {
  return v.parse(v.pipe(v.string(), v.parseJson(), Counted), readFileSync(join(root, RESULTS, "tests.json"), "utf8"));
}

/** How the tests that gates name ended, each name once and in order. */
export function countTests(lines: readonly GateLine[], verdicts: Verdicts): CountedTests {
  const named = [...new Set(lines.flatMap(({ tests }) => tests))].toSorted();
  return Object.fromEntries(named.map((test) => [test, countsOf(test, verdicts)]));
}

function countsOf(test: string, verdicts: Verdicts): TestCounts {
  const [file, part = ""] = test.split(" > ");
  const found = verdicts.filter(([of, name]) => of === file && name.includes(part));
  const count = (wanted: keyof TestCounts): number => found.filter(([, , verdict]) => verdict === wanted).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
}

export function readMeasures(root: string): Measures {
  const files = readdirSync(join(root, RESULTS)).filter((file) => file.endsWith(".json") && file !== "tests.json");
  return new Map(
    files.map((file) => [
      file.slice(0, -".json".length),
      v.parse(v.pipe(v.string(), v.parseJson(), Measures), readFileSync(join(root, RESULTS, file), "utf8")),
    ]),
  );
}

/** Keeps what a script measured, for the status page. No clock and no machine goes in. */
export function writeMeasures(root: string, file: string, values: Readonly<Record<string, number | string>>): void {
  writeFileSync(join(root, RESULTS, `${file}.json`), `${JSON.stringify(values, null, 1)}\n`);
}

/** As `writeMeasures`, beside what the file has of other measurements. */
export function addMeasures(root: string, file: string, values: Readonly<Record<string, number>>): void {
  const before = readMeasures(root).get(file) as Readonly<Record<string, number | string>> | undefined;
  writeMeasures(root, file, { ...before, ...values });
}

export function gatesOf(lines: readonly GateLine[], counted: CountedTests, measures: Measures): readonly Gate[] {
  return lines.map((line) => {
    const counts = sumOf(line.tests.map((test) => counted[test] ?? NONE));
    const measured = measuredText(line.number, measures);
    return { id: line.id, gate: line.gate, state: stateOf(line, counts, measures), ...counts, measured, left: line.left };
  });
}

function sumOf(counts: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

function stateOf({ tests, bounds, left }: GateLine, { passed, failed }: TestCounts, measures: Measures): GateState {
  const holds = bounds.map((bound) => boundHolds(bound, measures));
  if (failed > 0 || holds.includes(false)) return "missed";
  if ((tests.length > 0 && passed === 0) || holds.includes(null) || tests.length + bounds.length === 0) return "untested";
  return left === "" ? "met" : "partly";
}

/** Null where nothing was measured. */
function boundHolds(bound: string, measures: Measures): boolean | null {
  const { file = "", key = "", sign, limit } = BOUND.exec(bound)?.groups ?? {};
  const value = measureOf(measures, file, key);
  if (typeof value !== "number") return null;
  return sign === "<=" ? value <= Number(limit) : value >= Number(limit);
}

/** @param key the way to a number within the file: "total.score" */
function measureOf(measures: Measures, file: string, key: string): unknown {
  return key.split(".").reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), measures.get(file));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Empty where one of its numbers was not measured. */
function measuredText(text: string, measures: Measures): string {
  const values = [...text.matchAll(MEASURE)].map(({ groups }) => measureOf(measures, groups?.["file"] ?? "", groups?.["key"] ?? ""));
  if (values.some((value) => typeof value !== "number")) return "";
  return text.replace(MEASURE, () => grouped(values.shift()));
}

function grouped(value: unknown): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** The module that the status page shows. */
export function gatesModule(gates: readonly Gate[]): string {
  const lines = gates.map((gate) => `  ${JSON.stringify(gate)},`).join("\n");
  return `/** Written by \`npm run record\` from results/. */\nimport type { Gate } from "../../model/gate";\n\nexport const GATES: readonly Gate[] = [\n${lines}\n];\n`;
}
