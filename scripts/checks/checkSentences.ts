/** What a report cites for a sentence, and where its note stands (editorial rules 7 and 22), however many wordings are taken from it. */
import type { Problem } from "../../src/model/problem";
import type { Citation } from "../../src/model/report";
import type { Receipt } from "../seeds/receipts";
import type { Structure } from "../seeds/records";
import { extentsOf } from "../seeds/records";
import { lineOfId } from "./library";

const CITATIONS = "data/citations.csv";

/** A wording with the sentence it stands in, and the sentence at which the note for it stands; both counted in their paragraph. */
interface Placed {
  readonly citation: Citation;
  readonly sentence: number;
  /** The sentence with the next mark of a note: its own, a later one, or null where none follows. */
  readonly mark: number | null;
}

/**
 * Wordings of one sentence cite the same works on the same basis; a headline is a sentence of its own. In a report with notes, a
 * sentence cites the next note of its paragraph, is `later` where that stands at a later sentence, and cites nothing where none follows.
 */
export function checkSentences(
  citations: Iterable<Citation>,
  receipts: readonly Receipt[],
  structures: ReadonlyMap<string, Structure>,
  files: ReadonlyMap<string, string>,
): readonly Problem[] {
  const placed = placedIn(citations, receipts, structures);
  const noted = (place: Placed): boolean => hasMarks(place.citation, structures);
  return [
    ...placed.filter(noted).flatMap((one) => problemsOf(one.citation, files, wrongBasis(one))),
    ...contradictions(placed, files, ({ sentence }) => `sentence ${sentence}`, statementOf, "of the same sentence"),
    ...contradictions(placed.filter(noted), files, ({ mark }) => `mark ${mark}`, worksOf, "before the same note"),
  ];
}

function placedIn(
  citations: Iterable<Citation>,
  receipts: readonly Receipt[],
  structures: ReadonlyMap<string, Structure>,
): readonly Placed[] {
  const first = new Map(receipts.map(({ key, first: at }) => [key, at]));
  const extents = new Map([...structures].map(([report, structure]) => [report, extentsOf(structure)]));
  return [...citations].flatMap((citation): readonly Placed[] => {
    const at = first.get(`citation:${citation.id}`);
    const extent = extents.get(citation.report.id)?.get(citation.place.id);
    if (citation.basis === "headline" || at === undefined || extent === undefined) return [];
    const sentence = extent.sentences.findLastIndex((start) => start <= at);
    return [{ citation, sentence, mark: extent.marked.find((one) => one >= sentence) ?? null }];
  });
}

/** Whether a passage stands in the body of a report with notes; inside a note, and in a report without, there are no marks. */
function hasMarks({ report, place }: Citation, structures: ReadonlyMap<string, Structure>): boolean {
  return place.note === null && (structures.get(report.id)?.notes.length ?? 0) > 0;
}

function wrongBasis({ citation: { id, place, cites, basis }, sentence, mark }: Placed): string | null {
  if (basis === "later" && cites.length === 0) return `"${id}" is later, but cites nothing; allowed: stated`;
  if (cites.length === 0) return null;
  if (mark === null) return `"${id}" cites works, but no note's mark stands in its sentence or behind it in ${place.id}`;
  if (mark > sentence && basis !== "later")
    return `"${id}" is ${basis}, but the note stands at a later sentence of ${place.id}; allowed: later`;
  return mark === sentence && basis === "later" ? `"${id}" is later, but a note's mark stands in its own sentence of ${place.id}` : null;
}

/** Wordings that have the same place but not the same statement as the first of it. */
function contradictions(
  placed: readonly Placed[],
  files: ReadonlyMap<string, string>,
  placeOf: (one: Placed) => string,
  say: (citation: Citation) => string,
  where: string,
): readonly Problem[] {
  const seen = new Map<string, Citation>();
  return placed.flatMap((one) => {
    const { citation } = one;
    const key = `${citation.report.id} ${citation.place.id} ${placeOf(one)}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, citation);
    return other === undefined || say(other) === say(citation)
      ? []
      : problemsOf(citation, files, `"${citation.id}" cites ${say(citation)}, but "${other.id}" ${where} cites ${say(other)}`);
  });
}

function problemsOf({ id }: Citation, files: ReadonlyMap<string, string>, message: string | null): readonly Problem[] {
  return message === null ? [] : [{ ...lineOfId(files, CITATIONS, id), message }];
}

function worksOf({ cites }: Citation): string {
  return cites.length === 0 ? "nothing" : cites.map(({ id }) => id).join("; ");
}

/** What a footnote says of a passage's source, in short. */
function statementOf(citation: Citation): string {
  return citation.cites.length === 0 ? "nothing" : `${worksOf(citation)} (${citation.basis})`;
}
