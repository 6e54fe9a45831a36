/** `npm test`: installs what is missing, then runs every check there is. Works from a bare clone; goes on after a failing step. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./ensureChromium.mjs";
import { installMissing } from "./install.mjs";
import { CHECKS, countLine, countTests, runSteps, script, sumOf } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Count} Count */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the report texts may lie: beside the clone. The project itself holds none. */
const TEXTS = "../shared/seeds";
const REPORT = ".cache/vitest.json";

/** Unit, law and browser tests; without a Chromium the last are skipped and its absence is the failure. @returns {Count} */
function runTests() {
  const chromium = chromiumOrNull();
  const projects = chromium === null ? ["--project=node", "--project=document"] : [];
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(join(root, REPORT), { force: true });
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
  ];
  const env = { ...process.env, NODE_ENV: "test", ...(chromium === null ? {} : { CHROMIUM: chromium }) };
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

/** What can only be checked against the reports' own texts. @returns {Promise<Count>} */
async function checkTexts() {
  const steps = [
    { name: "receipts against the texts", args: script("scripts/checkReceipts.ts", TEXTS) },
    { name: "coverage of the texts", args: script("scripts/coverage.ts", TEXTS, "--unexplained") },
  ];
  if (existsSync(join(root, TEXTS))) return runSteps(root, steps);
  for (const { name } of steps) console.log(`skipped ${name}: ${TEXTS} is not there`);
  return { passed: 0, failed: 0, skipped: steps.length };
}

if (installMissing(root)) {
  const checks = await runSteps(root, CHECKS);
  const build = await runSteps(root, [{ name: "build", args: script("scripts/build.ts") }]);
  const tests = runTests();
  const texts = await checkTexts();
  const count = sumOf([checks, build, tests, texts]);
  console.log(countLine(count));
  process.exitCode = count.failed > 0 ? 1 : 0;
} else {
  console.log(countLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
