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

/** As many steps at once as the smallest machine has cores. */
export const AT_ONCE = 2;

export const LINT_CACHE = ".cache/lint.json";

/** `npm run check`: everything that is decided by reading files; the longest first. @type {readonly Step[]} */
export const CHECKS = [
  {
    name: "lint",
    args: [
      ...["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "--cache"],
      ...["--cache-strategy=content", `--cache-location=${LINT_CACHE}`, "."],
    ],
  },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.json"] },
  {
    name: "format",
    args: [
      ...["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "--cache"],
      ...["--cache-strategy=content", "--cache-location=.cache/format.json", "."],
    ],
  },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js"] },
  { name: "layers", args: script("scripts/checkLayers.ts") },
  { name: "data", args: script("scripts/checkData.ts") },
  { name: "published cells", args: script("scripts/changes.ts") },
];

/**
 * Runs steps, as many at once as are told, in their order; a failing one stops nothing. Each prints one line when it is done,
 * with its place among all steps of the command, and its output only where it failed.
 * @param {string} root
 * @param {readonly Step[]} steps
 * @param {{ atOnce?: number, done?: number, of?: number }} [among] how many steps of the command are done before, and are there in all
 * @returns {Promise<Count>}
 */
export async function runSteps(root, steps, { atOnce = 1, done = 0, of = done + steps.length } = {}) {
  const left = [...steps];
  /** @type {boolean[]} */
  const results = [];
  const runner = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      const { code, output, seconds } = await timed(() => runNode(root, step.args));
      results.push(code === 0);
      const verdict = code === 0 ? "passed " : "FAILED ";
      console.log(`${placeOf(done + results.length, of)} ${verdict} ${step.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd().replace(/^/gmu, "    "));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/** Which step of how many. @param {number} step @param {number} of */
export const placeOf = (step, of) => `[${String(step).padStart(String(of).length)} of ${of}]`;

/** @template T @param {() => Promise<T>} run @returns {Promise<T & { seconds: string }>} */
async function timed(run) {
  const begun = performance.now();
  const result = await run();
  return { ...result, seconds: ((performance.now() - begun) / 1000).toFixed(1) };
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
