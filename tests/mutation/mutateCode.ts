/**
 * Mutation test of the code (gate DI-7): the code is changed at one place at a time, and a test must fail. Every survivor on the road
 * of a note needs a reason in `tests/mutation/survivors.csv`; of all that was run, 85 in a hundred must be noticed. It fails until
 * every module of that road has been run.
 *
 * `npm run mutate-code -- [--anew] [module …]`: all modules unless some are named. What an earlier run has found is not asked again
 * where neither the code nor its tests have changed; `--anew` asks all of it, since a file may have changed that both only use.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import Papa from "papaparse";
import type { MutatedModule } from "./modules";
import { MODULES } from "./modules";
import type { ListedSurvivor, MutantOutcome, Tally } from "./survivors";
import { hasSurvived, linesOfFunction, reckon, scoreOf, sumTallies, SURVIVOR_COLUMNS, tally } from "./survivors";

const COMMAND = "npm run mutate-code";
const RESULTS = "results/code-mutants.json";
const SURVIVORS = "tests/mutation/survivors.csv";
/** Of all mutants of what was run, in hundredths. */
const LEAST = 85;
const CACHE = ".cache/stryker";

type Found = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** One module in the results. */
interface ModuleResult extends Tally {
  readonly name: string;
  /** Whether it is part of the road of a note. */
  readonly notes: boolean;
  /** Files, with the functions that are taken of one. */
  readonly files: readonly string[];
  /** Survivors that have a reason. */
  readonly listed: number;
  readonly score: number;
}

interface Results {
  readonly command: string;
  readonly modules: readonly ModuleResult[];
  /** Modules that no run has finished yet. */
  readonly notRun: readonly string[];
  readonly total: Tally & { readonly score: number };
  /** The modules of the road of a note together; survivors with a reason do not count. */
  readonly notePath: Tally & { readonly files: readonly string[]; readonly score: number; readonly notRun: readonly string[] };
  readonly listed: number;
}

export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const names = args.filter((one) => !one.startsWith("--"));
  const chosen = names.length === 0 ? MODULES : MODULES.filter(({ name }) => names.includes(name));
  const unknown = names.filter((name) => MODULES.every((one) => one.name !== name));
  if (unknown.length > 0) {
    console.error(`no module ${unknown.join(", ")}; there are: ${MODULES.map(({ name }) => name).join(", ")}`);
    return 2;
  }
  const list = readList(root);
  let failed = false;
  const without: MutantOutcome[] = [];
  for (const module of chosen) {
    const mutants = await outcomesOf(module, root, args.includes("--anew"));
    const { listed, unlisted, stale } = reckon(mutants, list);
    const result = resultOf(module, mutants, listed);
    print(result, mutants, listed);
    for (const one of unlisted) console.log(`NO REASON  ${placeOf(one)}`);
    without.push(...unlisted);
    writeDraft(without, join(root, CACHE, "without-reason.csv"));
    for (const { file, original, replacement } of stale) console.log(`SURVIVES NO LONGER  ${file}  ${original} → ${replacement}`);
    failed = failed || unlisted.length > 0 || stale.length > 0;
    writeResults(root, result);
  }
  const { total, notePath, notRun } = readResults(root);
  console.log(`all that was run: ${total.score} %; road of a note: ${notePath.score} %; not run: ${notRun.join("; ") || "nothing"}`);
  return failed || total.score < LEAST || notePath.score < 100 || notePath.notRun.length > 0 ? 1 : 0;
}

/** Runs the mutants of a module. */
async function outcomesOf(module: MutatedModule, root: string, anew: boolean): Promise<readonly MutantOutcome[]> {
  const slug = module.name.replace(/[^a-z]+/gu, "-");
  mkdirSync(join(root, CACHE), { recursive: true });
  process.env["MUTATION_TESTS"] = module.tests.join(" ");
  // The runner of scripts asks for a production build; tests are to see what they always see.
  process.env["NODE_ENV"] = "test";
  const found = await new Stryker({
    mutate: [...module.files, ...rangesOf(module, root)],
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    ignoreStatic: !module.constants,
    ignorePatterns: ["/dist", "/.cache", "/public", "/docs", "/coverage", "/test-results"],
    tempDirName: `${CACHE}/${slug}`,
    incremental: true,
    force: anew,
    incrementalFile: `${CACHE}/${slug}.json`,
    concurrency: 2,
    timeoutMS: 20_000,
    timeoutFactor: 3,
    disableTypeChecks: false,
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
  }).runMutationTest();
  const sources = new Map<string, readonly string[]>();
  const outcomes = found.map((one) => outcomeOf(one, module, root, sources));
  // What an earlier run kept of other files is no part of this one, nor are functions that a module of notes has.
  const own = outcomes.filter((one) => isOwn(one, module, root));
  return own.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The functions of a module, as "file:first-last". */
function rangesOf({ functions }: MutatedModule, root: string): readonly string[] {
  return Object.entries(functions).flatMap(([file, names]) => {
    const source = readFileSync(join(root, file), "utf8");
    return names.map((name) => `${file}:${linesOfFunction(source, name).join("-")}`);
  });
}

function isOwn({ file, line }: MutantOutcome, module: MutatedModule, root: string): boolean {
  const owner = MODULES.find(({ functions }) => {
    const names = functions[file] ?? [];
    const source = names.length === 0 ? "" : readFileSync(join(root, file), "utf8");
    return names.some((name) => {
      const [first, last] = linesOfFunction(source, name);
      return first <= line && line <= last;
    });
  });
  return owner === undefined ? !(file in module.functions) : owner === module;
}

function sortKey({ file, line, original, replacement }: MutantOutcome): string {
  return [file, String(line).padStart(5, "0"), original, replacement].join("\u0000");
}

const STATUSES: Readonly<Partial<Record<Found["status"], MutantOutcome["status"]>>> = {
  Killed: "killed",
  Timeout: "timeout",
  Survived: "survived",
  NoCoverage: "noCoverage",
  Ignored: "ignored",
};

function outcomeOf(
  { fileName, location, replacement = "", status }: Found,
  module: MutatedModule,
  root: string,
  sources: Map<string, readonly string[]>,
): MutantOutcome {
  const file = relative(root, fileName).replaceAll("\\", "/");
  const lines = sources.get(file) ?? readFileSync(join(root, file), "utf8").split("\n");
  sources.set(file, lines);
  const { start, end } = location;
  const span = lines.slice(start.line - 1, end.line);
  const last = span.length - 1;
  const cut = span.map((text, index) => text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined));
  return {
    file,
    line: start.line,
    code: (lines[start.line - 1] ?? "").trim(),
    original: oneLine(cut.join("\n")),
    replacement: oneLine(replacement),
    status: STATUSES[status] ?? "broken",
    onNotePath: module.notes,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function resultOf(
  { name, notes, functions }: MutatedModule,
  mutants: readonly MutantOutcome[],
  listed: readonly MutantOutcome[],
): ModuleResult {
  const counts = tally(mutants);
  const files = [...new Set(mutants.map(({ file }) => file))].map((file) => {
    const taken = functions[file];
    return taken === undefined ? file : `${file}: ${taken.join(", ")}`;
  });
  return { name, notes, files, ...counts, listed: listed.length, score: scoreOf(counts, notes ? listed.length : 0) };
}

function print(
  { name, score, killed, survived, timeout, noCoverage, ignored }: ModuleResult,
  mutants: readonly MutantOutcome[],
  listed: readonly MutantOutcome[],
): void {
  for (const one of mutants.filter((mutant) => hasSurvived(mutant) && !listed.includes(mutant))) {
    console.log(`${one.status === "survived" ? "SURVIVED" : "NOT RUN BY ANY TEST"}  ${placeOf(one)}`);
  }
  console.log(
    `${name}: ${score} % (${killed} killed, ${timeout} timed out, ${survived} survived, ${noCoverage} in no test, ${ignored} ignored)`,
  );
}

function placeOf({ file, line, original, replacement }: MutantOutcome): string {
  return `${file}:${line}  ${original} → ${replacement === "" ? "nothing" : replacement}`;
}

function readList(root: string): readonly ListedSurvivor[] {
  const { data } = Papa.parse<string[]>(readFileSync(join(root, SURVIVORS), "utf8").trimEnd(), { delimiter: "," });
  const [headings, ...lines] = data;
  if (headings?.join(",") !== SURVIVOR_COLUMNS.join(",")) throw new Error(`${SURVIVORS}: the headings are ${SURVIVOR_COLUMNS.join(",")}`);
  return lines.map(([file = "", code = "", original = "", replacement = "", reason = ""]) => {
    if (reason.trim() === "") throw new Error(`${SURVIVORS}: ${file}: ${original} has no reason`);
    return { file, code, original, replacement, reason };
  });
}

/** Lines for the list of survivors, to be copied there once each has its reason. */
function writeDraft(unlisted: readonly MutantOutcome[], path: string): void {
  const lines = unlisted.map(({ file, code, original, replacement }) => [file, code, original, replacement, ""]);
  writeFileSync(path, `${Papa.unparse([[...SURVIVOR_COLUMNS], ...lines], { newline: "\n" })}\n`);
}

function readResults(root: string): Results {
  const path = join(root, RESULTS);
  const old: Partial<Results> = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Partial<Results>) : {};
  return assembled(old.modules ?? []);
}

/** Modules in the order of `MODULES`; what is no longer one of them is dropped. */
function assembled(known: readonly ModuleResult[]): Results {
  const modules = MODULES.flatMap(({ name }) => known.filter((one) => one.name === name));
  const total = sumTallies(modules);
  const road = modules.filter(({ notes }) => notes);
  const noted = sumTallies(road);
  const sumListed = (of: readonly ModuleResult[]): number => of.reduce((sum, one) => sum + one.listed, 0);
  const notRun = MODULES.filter(({ name }) => modules.every((one) => one.name !== name));
  return {
    command: COMMAND,
    modules,
    notRun: notRun.map(({ name }) => name),
    total: { ...total, score: scoreOf(total) },
    notePath: {
      files: road.flatMap(({ files }) => files),
      ...noted,
      score: scoreOf(noted, sumListed(road)),
      notRun: notRun.filter(({ notes }) => notes).map(({ name }) => name),
    },
    listed: sumListed(modules),
  };
}

function writeResults(root: string, result: ModuleResult): void {
  const others = readResults(root).modules.filter(({ name }) => name !== result.name);
  mkdirSync(join(root, "results"), { recursive: true });
  writeFileSync(join(root, RESULTS), `${JSON.stringify(assembled([...others, result]), null, 2)}\n`);
}
