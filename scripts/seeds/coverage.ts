/** Coverage: every digit group and number word of every report lies in a stored wording or on the ignore list. */
import type { Ignored } from "./ignored";
import type { Receipt } from "./receipts";
import type { Structure } from "./records";
import { extentsOf } from "./records";

export interface CoveredWord {
  readonly report: string;
  readonly place: string;
  readonly word: number;
  /** The citation whose wording holds it, the reason it is ignored, or null where it is unexplained. */
  readonly wording: string | null;
  readonly ignored: string | null;
}

/** One entry per number word of every report, in order of the reports' streams. Needs no text, only receipts and structure. */
export function coverageOf(
  structures: ReadonlyMap<string, Structure>,
  receipts: readonly Receipt[],
  ignored: readonly Ignored[],
): readonly CoveredWord[] {
  const wordings = receipts.filter((receipt) => receipt.key.startsWith("citation:"));
  const reasons = new Map(ignored.map((one) => [`${one.report} ${one.place} ${one.word}`, one.reason]));
  return [...structures].flatMap(([report, structure]) =>
    [...extentsOf(structure)].flatMap(([place, extent]) => {
      const here = wordings.filter((receipt) => receipt.report === report && receipt.place === place);
      return extent.numbers.map((word): CoveredWord => {
        const holder = here.find((receipt) => receipt.first <= word && word < receipt.first + receipt.words);
        return {
          report,
          place,
          word,
          wording: holder?.key.replace("citation:", "") ?? null,
          ignored: reasons.get(`${report} ${place} ${word}`) ?? null,
        };
      });
    }),
  );
}

/** What is wrong with the coverage: numbers unexplained, numbers explained twice, ignored words that are no numbers. */
export function coverageComplaints(covered: readonly CoveredWord[], ignored: readonly Ignored[]): readonly string[] {
  const places = new Set(covered.map((one) => `${one.report} ${one.place} ${one.word}`));
  return [
    ...covered.flatMap(({ report, place, word, wording, ignored: reason }) => {
      if (wording === null && reason === null) return [`${report} ${place}, word ${word}: in no wording and not ignored`];
      return wording !== null && reason !== null ? [`${report} ${place}, word ${word}: ignored, but the wording of ${wording} holds it`] : [];
    }),
    ...ignored
      .filter((one) => !places.has(`${one.report} ${one.place} ${one.word}`))
      .map((one) => `${one.report} ${one.place}, word ${one.word}: "${one.token}" is ignored, but no number stands there`),
  ];
}
