/**
 * `npm test`: installs what is missing, then runs every kind of check there is. Works from a bare clone; goes on after a failing step.
 * `npm run test:all` also repeats on all pages, figures and datasets what `npm test` tries on representatives (tests/representatives.ts).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./ensureChromium.mjs";
import { installMissing } from "./install.mjs";
import { AT_ONCE, CHECKS, countLine, countTests, LINT_CACHE, placeOf, runSteps, script, sumOf } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Count} Count */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the report texts may lie: beside the clone. The project itself holds none. */
const TEXTS = "../shared/seeds";
const ALL = process.argv.includes("--all");
/** `npm run record` reads the report of all. */
const REPORT = ALL ? ".cache/vitest-all.json" : ".cache/vitest.json";

const FIRST = [{ name: "build", args: script("scripts/build.ts") }, ...CHECKS];
/** What can only be checked against the reports' own texts. */
const AGAINST_TEXTS = [
  { name: "receipts against the texts", args: script("scripts/checkReceipts.ts", TEXTS) },
  { name: "coverage of the texts", args: script("scripts/coverage.ts", TEXTS, "--unexplained") },
];
const STEPS = FIRST.length + 1 + AGAINST_TEXTS.length;

/** Unit, law and browser tests; without a Chromium the last are skipped and its absence is the failure. @returns {Count} */
function runTests() {
  const chromium = chromiumOrNull();
  const projects = chromium === null ? ["--project=node", "--project=document"] : [];
  rmSync(join(root, REPORT), { force: true });
  const args = [
    ...["node_modules/vitest/vitest.mjs", "run", ...projects],
    ...["--reporter=default", "--reporter=./tests/progress.ts", "--reporter=json", `--outputFile.json=${REPORT}`],
  ];
  const env = {
    ...process.env,
    NODE_ENV: "test",
    TEST_STEP: placeOf(FIRST.length + 1, STEPS),
    ...(ALL ? { TEST_ALL: "1" } : {}),
    ...(chromium === null ? {} : { CHROMIUM: chromium }),
  };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
  const report = existsSync(join(root, REPORT)) ? readFileSync(join(root, REPORT), "utf8") : null;
  const count = countTests(report, status ?? 1);
  return chromium === null ? sumOf([count, { passed: 0, failed: 1, skipped: 1 }]) : count;
}

/** @returns {string | null} */
function chromiumOrNull() {
  try {
    return ensureChromium();
  } catch (error) {
    console.log(`FAILED  browser: ${error instanceof Error ? error.message : String(error)}`);
    console.log("skipped browser tests: there is no Chromium");
    return null;
  }
}

/** @returns {Promise<Count>} */
async function checkTexts() {
  if (existsSync(join(root, TEXTS))) return runSteps(root, AGAINST_TEXTS, { atOnce: AT_ONCE, done: FIRST.length + 1 });
  for (const { name } of AGAINST_TEXTS) console.log(`skipped ${name}: ${TEXTS} is not there`);
  return { passed: 0, failed: 0, skipped: AGAINST_TEXTS.length };
}

if (installMissing(root)) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  // It may know a file as good whose neighbours have changed since.
  rmSync(join(root, LINT_CACHE), { force: true });
  const first = await runSteps(root, FIRST, { atOnce: AT_ONCE, of: STEPS });
  const tests = runTests();
  const texts = await checkTexts();
  const count = sumOf([first, tests, texts]);
  console.log(countLine(count));
  process.exitCode = count.failed > 0 ? 1 : 0;
} else {
  console.log(countLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
