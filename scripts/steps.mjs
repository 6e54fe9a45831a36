/** Check steps: what each runs, and how a run of them is counted. */
import { spawn } from "node:child_process";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} args arguments to Node
 */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** A TypeScript script of the project. @param {string} path @param {readonly string[]} args */
export const script = (path, ...args) => ["scripts/run.mjs", path, ...args];

/** `npm run check`: everything that is decided by reading files. @type {readonly Step[]} */
export const CHECKS = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  { name: "lint", args: ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."] },
  { name: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."] },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js"] },
  { name: "layers", args: script("scripts/checkLayers.ts") },
  { name: "data", args: script("scripts/checkData.ts") },
  { name: "published cells", args: script("scripts/changes.ts") },
];

/**
 * Runs one step and prints its line; its output only where it failed.
 * @param {string} root
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function runStep(root, { name, args }) {
  const begun = performance.now();
  const { code, output } = await runNode(root, args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? "passed " : "FAILED "} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gmu, "    "));
  return code === 0;
}

/**
 * Runs steps one after the other; a failing one stops nothing.
 * @param {string} root
 * @param {readonly Step[]} steps
 * @returns {Promise<Count>}
 */
export async function runSteps(root, steps) {
  const results = [];
  for (const step of steps) results.push(await runStep(root, step));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/**
 * Runs Node with its output kept.
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNode(root, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumOf(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/**
 * The last line of `npm test`.
 * @param {Count} count
 */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Counts a run of vitest from its JSON report. A run that broke outside its tests, or ran none, counts as one failure.
 * @param {string | null} report text of the report, null where none was written
 * @param {number} code exit code of the run
 * @returns {Count}
 */
export function countTests(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  const broken = (code !== 0 || numPassedTests === 0) && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
}
