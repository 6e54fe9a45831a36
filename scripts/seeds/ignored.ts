/** Numbers of the reports that are no figures, each with the reason, reviewed line by line: `seeds/ignored.csv`. */
import { parseCsv } from "../../src/load/csv";
import type { Problem } from "../../src/model/problem";

export interface Ignored {
  readonly report: string;
  readonly place: string;
  /** Position of the word in its passage, counted from 0. */
  readonly word: number;
  readonly token: string;
  readonly reason: string;
}

export const IGNORED_FILE = "seeds/ignored.csv";
const IGNORED_COLUMNS = ["report", "place", "word", "token", "reason"] as const;

export function readIgnored(text: string): { readonly ignored: readonly Ignored[]; readonly problems: readonly Problem[] } {
  const { records, problems } = parseCsv(IGNORED_FILE, text, IGNORED_COLUMNS);
  const found: Problem[] = [...problems];
  const seen = new Set<string>();
  const ignored = records.map((record): Ignored => {
    const at = `${record.get("report")} ${record.get("place")} ${record.get("word")}`;
    if (seen.has(at)) found.push(record.problem("word", `${at} stands here a second time`));
    seen.add(at);
    if (!/^\d+$/u.test(record.get("word"))) found.push(record.problem("word", `"${record.get("word")}" is no position`));
    if (/\d/u.test(record.get("reason"))) found.push(record.problem("reason", "holds a digit; a reason says why, not which"));
    if (record.get("reason").length < 5) found.push(record.problem("reason", "gives no reason"));
    return {
      report: record.get("report"),
      place: record.get("place"),
      word: Number(record.get("word")),
      token: record.get("token"),
      reason: record.get("reason"),
    };
  });
  return { ignored, problems: found };
}
