/**
 * `npm run record`: keeps the verdicts of the last `npm test` in `results/tests.json`, and writes the gates as they stand for the status page.
 * `npm run record -- --gates` writes the gates alone, after a script has measured something.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import * as v from "valibot";
import type { Verdicts } from "./site/gates";
import { GATES_MODULE, gatesModule, gatesOf, readGateLines, readMeasures, readVerdicts, RESULTS } from "./site/gates";

const LAST_RUN = ".cache/vitest.json";
const Run = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

export function main(args: readonly string[], root = process.cwd()): number {
  if (!args.includes("--gates")) {
    const run = v.parse(v.pipe(v.string(), v.parseJson(), Run), readFileSync(join(root, LAST_RUN), "utf8"));
    writeFileSync(join(root, RESULTS, "tests.json"), `${JSON.stringify(verdictsOfRun(run, root), null, 1)}\n`);
  }
  const gates = gatesOf(readGateLines(root), readVerdicts(root), readMeasures(root));
  writeFileSync(join(root, GATES_MODULE), gatesModule(gates));
  const count = (state: string): number => gates.filter((gate) => gate.state === state).length;
  console.log(
    `${gates.length} gates: ${count("met")} met, ${count("partly")} in part, ${count("missed")} missed, ${count("untested")} not tested`,
  );
  return 0;
}

/** By file and name, both in order; a test that did not run counts as skipped. */
function verdictsOfRun({ testResults }: v.InferOutput<typeof Run>, root: string): Verdicts {
  const files = testResults.map(({ name, assertionResults }) => {
    const file = relative(join(root, "tests"), name)
      .replaceAll(sep, "/")
      .replace(/\.test\.tsx?$/u, "");
    const tests = assertionResults.map(({ fullName, status }) => [fullName.trim(), verdictOf(status)] as const);
    return [file, Object.fromEntries(sorted(tests))] as const;
  });
  return Object.fromEntries(sorted(files));
}

function verdictOf(status: string): "passed" | "failed" | "skipped" {
  return status === "passed" || status === "failed" ? status : "skipped";
}

function sorted<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
