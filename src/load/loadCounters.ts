/** `data/counters.csv`: for each claimant, what they are and what the reports say of how they count. */
import type { Claimant } from "../model/cell";
import type { Counter } from "../model/counter";
import type { Named } from "../model/dataset";
import type { Problem } from "../model/problem";
import type { Citation } from "../model/report";
import { parseCsv } from "./csv";
import { listOf, unknownId } from "./nearest";

export const COUNTERS_FILE = "data/counters.csv";
export const COUNTER_COLUMNS = ["claimant", "kind", "method", "cites"] as const;

/** What lines may name. */
interface Known {
  readonly citations: ReadonlyMap<string, Citation>;
  readonly claimants: ReadonlyMap<string, Claimant>;
  readonly counterKinds: ReadonlyMap<string, Named>;
}

/** Reads the file; one that is not there has no entries. What only the build need know is asked by `scripts/checks/`. */
export function loadCounters(
  files: ReadonlyMap<string, string>,
  { citations, claimants, counterKinds }: Known,
): { readonly counters: readonly Counter[]; readonly problems: readonly Problem[] } {
  if (!files.has(COUNTERS_FILE)) return { counters: [], problems: [] };
  const { records, problems: unread } = parseCsv(COUNTERS_FILE, files.get(COUNTERS_FILE), COUNTER_COLUMNS);
  const problems = [...unread];
  const counters = records.flatMap((record): Counter[] => {
    const [id, named] = [record.get("claimant"), record.get("kind")];
    const claimant = claimants.get(id);
    if (claimant === undefined) problems.push(record.problem("claimant", unknownId("names the claimant", id, claimants.keys())));
    const kind = counterKinds.get(named);
    if (kind === undefined) problems.push(record.problem("kind", unknownId("is of the kind", named, counterKinds.keys())));
    const cited = listOf(record.get("cites")).flatMap((part) => {
      const [name = ""] = part.split("@");
      const citation = citations.get(name);
      if (citation === undefined) problems.push(record.problem("cites", unknownId("names the citation", name, citations.keys())));
      return citation ?? [];
    });
    return claimant === undefined || kind === undefined ? [] : [{ claimant, kind, method: record.get("method"), citations: cited }];
  });
  return { counters, problems };
}
