/**
 * `npm run record`: keeps in `results/tests.json` how the tests that gates name ended in the last `npm run test:all`, and writes the gates as they stand for the status page.
 * `npm run record -- --gates` writes the gates alone, after a script has measured something, and what `results/chartability.csv` says of charts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import * as v from "valibot";
import { CHARTABILITY_MODULE, chartabilityModule, readHeuristics } from "./site/chartability";
import type { Verdicts } from "./site/gates";
import { countTests, GATES_MODULE, gatesModule, gatesOf, readCountedTests, readGateLines, readMeasures, RESULTS } from "./site/gates";

const LAST_RUN = ".cache/vitest-all.json";
const Run = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

export function main(args: readonly string[], root = process.cwd()): number {
  const lines = readGateLines(root);
  if (!args.includes("--gates")) {
    const run = v.parse(v.pipe(v.string(), v.parseJson(), Run), readFileSync(join(root, LAST_RUN), "utf8"));
    writeFileSync(join(root, RESULTS, "tests.json"), oneALine(countTests(lines, verdictsOfRun(run, root))));
  }
  const gates = gatesOf(lines, readCountedTests(root), readMeasures(root));
  writeFileSync(join(root, GATES_MODULE), gatesModule(gates));
  writeFileSync(join(root, CHARTABILITY_MODULE), chartabilityModule(readHeuristics(root)));
  const count = (state: string): number => gates.filter((gate) => gate.state === state).length;
  console.log(
    `${gates.length} gates: ${count("met")} met, ${count("partly")} in part, ${count("missed")} missed, ${count("untested")} not tested`,
  );
  return 0;
}

/** A test that did not run counts as skipped. */
function verdictsOfRun({ testResults }: v.InferOutput<typeof Run>, root: string): Verdicts {
  return testResults.flatMap(({ name, assertionResults }) => {
    const file = relative(join(root, "tests"), name)
      .replaceAll(sep, "/")
      .replace(/\.test\.tsx?$/u, "");
    return assertionResults.map(({ fullName, status }) => [file, fullName, verdictOf(status)] as const);
  });
}

function verdictOf(status: string): "passed" | "failed" | "skipped" {
  return status === "passed" || status === "failed" ? status : "skipped";
}

/** JSON with one entry a line. */
function oneALine(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
