/**
 * `npm run mutate-code -- [notes|rest]`: the code is changed at one place at a time, and a test must fail (gate DI-7). Takes an hour.
 * Keeps the counts in results/code-mutants.json.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const RESULTS = "results/code-mutants.json";
const areas = process.argv.length > 2 ? process.argv.slice(2) : ["notes", "rest"];
for (const area of areas) {
  const mutants = await new Stryker({ configFile: `tests/mutation/${area}.config.mjs` }).runMutationTest();
  const known = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
  writeFileSync(RESULTS, `${JSON.stringify({ command: "npm run mutate-code", ...known, [area]: countsOf(mutants) }, null, 1)}\n`);
}

/**
 * What runs too long is noticed; what cannot run, and what is left out with a reason, is no part of the score, which is rounded down so
 * that 100 means all.
 * @param {readonly { readonly status: string }[]} mutants
 */
function countsOf(mutants) {
  const count = (/** @type {readonly string[]} */ ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const [survived, noCoverage] = [count("Survived"), count("NoCoverage")];
  const score = Math.floor((noticed / (noticed + survived + noCoverage)) * 10_000) / 100;
  return { noticed, survived, noCoverage, ignored: count("Ignored"), score };
}
