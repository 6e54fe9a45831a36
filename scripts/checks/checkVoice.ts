/**
 * Whose claim it is what a report states in its own voice (editorial rule 11). Of an amount somebody counted, and the report does not
 * say who: `not-stated`. Everything else, such as a date, a ranking or a description, the report asserts itself. A passage that stands in
 * several cells has one claimant.
 */
import type { Cell, ReportedCell } from "../../src/model/cell";
import type { Problem } from "../../src/model/problem";
import type { Library } from "./library";
import { lineOfCell } from "./library";

/** The topic of datasets on how the reports themselves were made: what a report counts there, it counted. */
const OF_ITSELF = "method";

export function checkVoice({ datasets, files }: Library): readonly Problem[] {
  const seen = new Map<string, ReportedCell>();
  return datasets.flatMap(({ topic, rows }) =>
    rows.flatMap((row) =>
      [...row.cells.values()].filter(isReported).flatMap((cell) => {
        const wrong = wrongVoice(cell, topic.id) ?? otherVoice(cell, seen);
        return wrong === null ? [] : [{ ...lineOfCell(files, cell), message: `${cell.id}: ${wrong}` }];
      }),
    ),
  );
}

function isReported(cell: Cell): cell is ReportedCell {
  return cell.state === "reported";
}

function wrongVoice({ value, claimant, citations }: ReportedCell, topic: string): string | null {
  if (value.type === "number") {
    const own = citations.some(({ citation }) => isVoiceOf(claimant.id, citation.report.id));
    return own && topic !== OF_ITSELF
      ? `is an amount that "${claimant.id}" prints, and does not say who counted; allowed: not-stated`
      : null;
  }
  const unsaid = citations.filter(({ citation, supports }) => supports === "figure" && !isAnothers(citation.basis, citation.wording));
  return claimant.party === "none" && unsaid.length > 0
    ? `is no amount, and the report’s own: "${claimant.id}" says it only of what stands in a headline or is reported`
    : null;
}

/** A report’s voice has its id, which may go on with its number: "crisis-group" of "crisis-group-354". */
function isVoiceOf(claimant: string, report: string): boolean {
  return report === claimant || report.startsWith(`${claimant}-`);
}

/** Whether a passage is said to be others’: a headline’s, or what is reported by nobody named. */
function isAnothers(basis: string, wording: string): boolean {
  return basis === "headline" || /\breport(?:s|edly)\b/iu.test(wording);
}

function otherVoice(cell: ReportedCell, seen: Map<string, ReportedCell>): string | null {
  const key = `${cell.citations[0].citation.id} ${cell.asReported}`;
  const other = seen.get(key);
  if (other === undefined) seen.set(key, cell);
  return other === undefined || (other.claimant.id === cell.claimant.id && other.stance === cell.stance)
    ? null
    : `is said by "${cell.claimant.id}" (${cell.stance}), but the same words of the same passage in ${other.id} by "${other.claimant.id}" (${other.stance})`;
}
