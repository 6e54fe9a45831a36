/** `data/moved.csv`: addresses that went away, each once, a page with its embed, and where each leads now. */
import { parseCsv } from "../../src/load/csv";
import { MOVED_FILE } from "../../src/load/loadExtras";
import type { Problem } from "../../src/model/problem";

/** An address from the site's root: "d/trade-shares/". */
const ADDRESS = /^(?:[a-z0-9-]+\/)+$/u;

/** Pages of figures, each of which had an embed. */
const PAGES: readonly string[] = ["d", "disagree"];

/** The address that went away together with this one and is missing, or null: so that a lost line shows. */
function partnerMissing(address: string, from: readonly string[]): string | null {
  const [kind = "", ...rest] = address.split("/");
  const partners = (kind === "embed" ? PAGES : PAGES.includes(kind) ? ["embed"] : []).map((one) => [one, ...rest].join("/"));
  return partners.length === 0 || partners.some((one) => from.includes(one)) ? null : partners.join(" or ");
}

export function checkMoved(files: ReadonlyMap<string, string>): readonly Problem[] {
  if (!files.has(MOVED_FILE)) return [];
  const { records } = parseCsv(MOVED_FILE, files.get(MOVED_FILE), ["from", "to"] as const);
  const from = records.map((record) => record.get("from"));
  return records.flatMap((record, index) => [
    ...(["from", "to"] as const)
      .filter((column) => !ADDRESS.test(record.get(column)))
      .map((column) => record.problem(column, `"${record.get(column)}" is no address such as "d/wells/"`)),
    ...(from.indexOf(record.get("from")) < index ? [record.problem("from", `"${record.get("from")}" stands here a second time`)] : []),
    ...(from.includes(record.get("to")) ? [record.problem("to", `"${record.get("to")}" moved on itself; name where it is now`)] : []),
    ...[partnerMissing(record.get("from"), from)].flatMap((missing) =>
      missing === null ? [] : [record.problem("from", `"${record.get("from")}" went away without ${missing}`)],
    ),
  ]);
}
