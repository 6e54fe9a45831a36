/** `data/disagreements.csv` and what each of its lines relates, one member a line, in `data/disagreement-members.csv`. */
import type { Cell, Claimant } from "../model/cell";
import type { Disagreement, Member } from "../model/disagreement";
import { DISAGREEMENT_KINDS } from "../model/disagreement";
import type { Problem } from "../model/problem";
import type { Citation } from "../model/report";
import type { CsvRecord } from "./csv";
import { parseCsv } from "./csv";
import { unknownId } from "./nearest";

export const DISAGREEMENTS_FILE = "data/disagreements.csv";
export const MEMBERS_FILE = "data/disagreement-members.csv";

export const DISAGREEMENT_COLUMNS = ["id", "kind", "members", "title", "differs"] as const;
export const MEMBER_COLUMNS = ["disagreement", "cell", "cites", "says"] as const;
type MemberColumn = (typeof MEMBER_COLUMNS)[number];

/** What members may name. */
interface Related {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly claimants: ReadonlyMap<string, Claimant>;
}

/** Reads both files; files that are not there have no entries. What only the build need know is checked in `scripts/checks/`. */
export function loadDisagreements(
  files: ReadonlyMap<string, string>,
  known: Related,
): { readonly disagreements: readonly Disagreement[]; readonly problems: readonly Problem[] } {
  if (!files.has(DISAGREEMENTS_FILE)) return { disagreements: [], problems: [] };
  const lines = parseCsv(DISAGREEMENTS_FILE, files.get(DISAGREEMENTS_FILE), DISAGREEMENT_COLUMNS);
  const memberLines = parseCsv(MEMBERS_FILE, files.get(MEMBERS_FILE), MEMBER_COLUMNS);
  const problems: Problem[] = [...lines.problems, ...memberLines.problems];
  const members = new Map<string, Member[]>(lines.records.map((record) => [record.get("id"), []]));
  for (const record of memberLines.records) {
    const id = record.get("disagreement");
    if (!members.has(id)) problems.push(record.problem("disagreement", unknownId("is of", id, members.keys())));
    const member = readMember(record, known, problems);
    if (member !== null) members.get(id)?.push(member);
  }
  const disagreements = lines.records.flatMap((record): Disagreement[] => {
    const [id, title, differs] = [record.get("id"), record.get("title"), record.get("differs")];
    const kind = DISAGREEMENT_KINDS.find((one) => one === record.get("kind"));
    if (kind === undefined)
      problems.push(record.problem("kind", `kind "${record.get("kind")}" is not one of ${DISAGREEMENT_KINDS.join(", ")}`));
    return kind === undefined ? [] : [{ id, kind, title, differs, members: members.get(id) ?? [] }];
  });
  return { disagreements, problems };
}

/** A figure with the passage by which it stands here, or a passage alone: `citation@place#k`, as observations cite. */
function readMember(record: CsvRecord<MemberColumn>, { cells, citations, claimants }: Related, problems: Problem[]): Member | null {
  const unknown = (column: MemberColumn, what: string, id: string, all: Iterable<string>): null => {
    problems.push(record.problem(column, unknownId(`names the ${what}`, id, all)));
    return null;
  };
  const [id, named, says] = [record.get("cell"), record.get("cites").replace(/@.*/u, ""), record.get("says")];
  const citation = citations.get(named);
  if (citation === undefined) return unknown("cites", "citation", named, citations.keys());
  const cell = cells.get(id);
  if (id !== "") return cell === undefined ? unknown("cell", "cell", id, cells.keys()) : { type: "cell", cell };
  const claimant = claimants.get(says);
  if (says !== "" && claimant === undefined) return unknown("says", "claimant", says, claimants.keys());
  return { type: "wording", citation, says: claimant ?? null };
}
