/** One sentence of a report has one statement of its source (editorial rule 22), however many wordings are taken from it. */
import type { Problem } from "../../src/model/problem";
import type { Citation } from "../../src/model/report";
import type { Receipt } from "../seeds/receipts";
import type { Structure } from "../seeds/records";
import { extentsOf } from "../seeds/records";
import { lineOfId } from "./library";

const CITATIONS = "data/citations.csv";

/**
 * Wordings of one sentence cite the same works on the same basis; a headline is a sentence of its own. In a report with notes, a
 * sentence behind the last mark of its paragraph cites nothing.
 */
export function checkSentences(
  citations: Iterable<Citation>,
  receipts: readonly Receipt[],
  structures: ReadonlyMap<string, Structure>,
  files: ReadonlyMap<string, string>,
): readonly Problem[] {
  const first = new Map(receipts.map(({ key, first: at }) => [key, at]));
  const extents = new Map([...structures].map(([report, structure]) => [report, extentsOf(structure)]));
  const seen = new Map<string, Citation>();
  return [...citations].flatMap((citation): readonly Problem[] => {
    const at = first.get(`citation:${citation.id}`);
    const { report, place, cites, basis } = citation;
    const extent = extents.get(report.id)?.get(place.id);
    if (basis === "headline" || at === undefined || extent === undefined) return [];
    const complain = (message: string): readonly Problem[] => [{ ...lineOfId(files, CITATIONS, citation.id), message }];
    const sentence = extent.sentences.findLastIndex((start) => start <= at);
    const hasNotes = (structures.get(report.id)?.notes.length ?? 0) > 0;
    if (hasNotes && place.note === null && cites.length > 0 && !extent.marked.some((one) => one >= sentence)) {
      return complain(`"${citation.id}" cites works, but no note's mark stands in its sentence or behind it in ${place.id}`);
    }
    const key = `${report.id} ${place.id} ${sentence}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, citation);
    return other === undefined || statementOf(other) === statementOf(citation)
      ? []
      : complain(`"${citation.id}" cites ${statementOf(citation)}, but "${other.id}" of the same sentence cites ${statementOf(other)}`);
  });
}

/** What a footnote says of a passage's source, in short. */
function statementOf({ cites, basis }: Citation): string {
  return cites.length === 0 ? "nothing" : `${cites.map(({ id }) => id).join("; ")} (${basis})`;
}
