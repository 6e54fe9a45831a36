/** What became of the heuristics of Chartability for the kinds of charts: `results/chartability.csv`, and the module that the status page shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import * as v from "valibot";
import type { Heuristic } from "../../src/model/heuristic";
import { CHART_KINDS, VERDICTS } from "../../src/model/heuristic";
import { RESULTS } from "./gates";

const FILE = "chartability.csv";
/** Written by `npm run record`. */
export const CHARTABILITY_MODULE = "src/ui/status/chartability.ts";

const Text = v.pipe(v.string(), v.nonEmpty());
const Verdict = v.picklist(VERDICTS);
const Line = v.object({
  ...{ principle: Text, heuristic: Text, critical: v.picklist(["yes", ""]), found: Text },
  ...{ columns: Verdict, bars: Verdict, dots: Verdict },
});

/** @throws where a line is not one of the table */
export function readHeuristics(root: string): readonly Heuristic[] {
  const { data } = Papa.parse<unknown>(readFileSync(join(root, RESULTS, FILE), "utf8").trimEnd(), { header: true });
  return data.map((line, index) => {
    const read = v.safeParse(Line, line);
    if (!read.success) throw new Error(`${RESULTS}/${FILE}:${index + 2}: ${read.issues[0].message}`);
    const { principle, heuristic, critical, found, ...verdicts } = read.output;
    return { principle, heuristic, critical: critical === "yes", verdicts: CHART_KINDS.map((kind) => verdicts[kind]), found };
  });
}

export function chartabilityModule(heuristics: readonly Heuristic[]): string {
  const lines = heuristics.map((one) => `  ${JSON.stringify(one)},`).join("\n");
  return `/** Written by \`npm run record\` from results/. */\nimport type { Heuristic } from "../../model/heuristic";\n\nexport const HEURISTICS: readonly Heuristic[] = [\n${lines}\n];\n`;
}
