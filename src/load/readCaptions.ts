/** `data/captions.csv`: one sentence of ours for each figure, with `{}` where the figure stands (editorial rule 23). */
import type { Problem } from "../model/problem";
import { parseCsv } from "./csv";

export const CAPTIONS_FILE = "data/captions.csv";

/** Sentences by cell id. Whether each figure has one, and how it reads, is asked by `scripts/checks/`. */
export function readCaptions(text: string | undefined, problems: Problem[]): ReadonlyMap<string, string> {
  const parsed = parseCsv(CAPTIONS_FILE, text, ["cell", "caption"] as const);
  problems.push(...parsed.problems);
  const captions = new Map<string, string>();
  for (const record of parsed.records) {
    const cell = record.get("cell");
    if (captions.has(cell)) problems.push(record.problem("cell", `"${cell}" stands here a second time`));
    captions.set(cell, record.get("caption"));
  }
  return captions;
}
