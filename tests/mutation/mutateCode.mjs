/**
 * `npm run mutate-code -- [area [file …]]`: the code is changed at one place at a time, and a test must fail (gate DI-7). All areas take an
 * hour; `notes-loaded src/model/cell.ts` tries one file and keeps nothing. What areas found is kept in results/code-mutants.json.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { NOTE_AREAS, OTHER_AREAS } from "./areas.mjs";

const RESULTS = "results/code-mutants.json";
const AREAS = { ...NOTE_AREAS, ...OTHER_AREAS };

/** @typedef {{ noticed: number, survived: number, noCoverage: number, ignored: number }} Counts */

const [chosen, ...files] = process.argv.slice(2);
for (const [name, { mutate, testFiles }] of Object.entries(AREAS)) {
  if (chosen !== undefined && chosen !== name) continue;
  const least = name in NOTE_AREAS ? 100 : 85;
  const mutants = await new Stryker({
    mutate: files.length > 0 ? files : mutate,
    testFiles,
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
    coverageAnalysis: "perTest",
    // Values that are made once, when a file is loaded, would each ask every test: number words, months, columns.
    ignoreStatic: !["notes-loaded", "notes-viewed"].includes(name),
    thresholds: { high: 100, low: least, break: least },
    ignorePatterns: ["/dist", "/.cache", "/public", "/docs", "/coverage", "/test-results"],
    tempDirName: ".cache/stryker",
    concurrency: 2,
    timeoutMS: 20_000,
    timeoutFactor: 3,
    disableTypeChecks: false,
    reporters: ["progress-append-only", "clear-text"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  }).runMutationTest();
  if (files.length === 0) keep(name, mutants);
}
if (chosen !== undefined && !(chosen in AREAS)) throw new Error(`no area ${chosen}; there are: ${Object.keys(AREAS).join(", ")}`);

/** @param {string} name @param {readonly { readonly status: string }[]} mutants */
function keep(name, mutants) {
  const known = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")).areas : {};
  const areas = { ...known, [name]: countsOf(mutants) };
  const results = { command: "npm run mutate-code", areas, notes: sumOf(areas, NOTE_AREAS), rest: sumOf(areas, OTHER_AREAS) };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
}

/** What runs too long is noticed; what cannot run is no mutant. @param {readonly { readonly status: string }[]} mutants @returns {Counts} */
function countsOf(mutants) {
  const count = (/** @type {readonly string[]} */ ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { noticed: count("Killed", "Timeout"), survived: count("Survived"), noCoverage: count("NoCoverage"), ignored: count("Ignored") };
}

/**
 * Undefined until each area was run. What is left out with a reason is no part of the score, which is rounded down so that 100 means all.
 * @param {Readonly<Record<string, Counts>>} counts @param {object} wanted areas
 */
function sumOf(counts, wanted) {
  const found = Object.keys(wanted).map((name) => counts[name]);
  if (found.includes(undefined)) return undefined;
  const sum = (/** @type {keyof Counts} */ key) => found.reduce((total, one) => total + (one?.[key] ?? 0), 0);
  const [noticed, survived, noCoverage] = [sum("noticed"), sum("survived"), sum("noCoverage")];
  return { noticed, survived, noCoverage, score: Math.floor((noticed / (noticed + survived + noCoverage)) * 10_000) / 100 };
}
