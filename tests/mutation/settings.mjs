/** What both runs of Stryker share; see notes.config.mjs and rest.config.mjs. */
import { readFileSync } from "node:fs";

/** Tests that every mutant is tried on: those that need no other program, since each mutant runs them anew. */
export const TEST_FILES = [
  ...["model", "load", "view"].map((folder) => `tests/${folder}/**/*.test.ts`),
  ...["wholeFiles", "published", "notesKept", "delimited", "officeFiles", "officeNotes", "zipParts", "writeWorkbook"].map(exportTest),
  ...["toXlsx", "toDocx", "slideCharts", "paginate"].map(exportTest),
];

/** @param {string} name */
function exportTest(name) {
  return `tests/export/${name}.test.ts`;
}

export const SHARED = {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: false },
  testFiles: TEST_FILES,
  coverageAnalysis: "perTest",
  ignorePatterns: ["/dist", "/.cache", "/public", "/docs", "/coverage", "/test-results"],
  tempDirName: ".cache/stryker",
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 3,
  disableTypeChecks: false,
  reporters: ["progress-append-only", "clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};

/**
 * Functions and classes at the top of a file, as the ranges that Stryker mutates.
 * @param {string} file
 * @param {...string} names
 * @returns {readonly string[]}
 */
export function functionsOf(file, ...names) {
  const lines = readFileSync(file, "utf8").split("\n");
  return names.map((name) => {
    const begins = new RegExp(`^(?:export )?(?:async )?(?:function\\*?|class) ${name}\\b`, "u");
    const first = lines.findIndex((line) => begins.test(line));
    const last = lines.findIndex((line, index) => index > first && line.startsWith("}"));
    if (first < 0 || last < 0) throw new Error(`${file} has no function or class ${name}`);
    return `${file}:${first + 1}-${last + 1}`;
  });
}
