/**
 * Receipts: proof that a wording stands where its citation says, without the report's text.
 *
 * A receipt is a SHA-256 over the report's hash, the place, the first word's position and the normalised words. It is
 * written only where the text with the recorded hash is at hand, and checked everywhere.
 */
import { createHash } from "node:crypto";
import type { Problem } from "../../src/model/problem";
import type { Citation, Upstream } from "../../src/model/report";
import { indexOfWords, wordsOf } from "../../src/model/words";
import type { Ignored } from "./ignored";
import type { ReportText } from "./readReport";
import type { ReportRecord, Structure } from "./records";
import { extentsOf } from "./records";

/** Words that stand in a report at a place: what a receipt is given for. `at` fixes the position where it is already known. */
export interface Statement {
  readonly key: string;
  readonly report: string;
  readonly place: string;
  readonly text: string;
  readonly at: number | null;
}

export interface Receipt {
  readonly key: string;
  readonly report: string;
  readonly place: string;
  readonly first: number;
  readonly words: number;
  readonly sha256: string;
}

export const RECEIPTS_FILE = "seeds/receipts.csv";
export const RECEIPT_COLUMNS = ["key", "report", "place", "first", "words", "sha256"] as const;

/** Everything that needs a receipt: each wording, each cited work's title, date, publisher and author, each ignored number. */
export function statementsOf(
  citations: Iterable<Citation>,
  upstream: Iterable<Upstream>,
  ignored: readonly Ignored[],
): readonly Statement[] {
  return [
    ...[...citations].map(({ id, report, place, wording }): Statement => {
      return { key: `citation:${id}`, report: report.id, place: place.id, text: wording, at: null };
    }),
    ...[...upstream].flatMap((work) =>
      (["title", "date", "publisher", "author"] as const)
        .filter((part) => work[part] !== "")
        .map((part): Statement => {
          return { key: `${part}:${work.id}`, report: work.report, place: work.place, text: work[part], at: null };
        }),
    ),
    ...ignored.map(({ report, place, word, token }): Statement => {
      return { key: `ignored:${report}:${place}:${word}`, report, place, text: token, at: word };
    }),
  ];
}

/** The hash of words at a place of a report. */
function receiptHash(reportSha256: string, place: string, first: number, words: readonly string[]): string {
  return createHash("sha256")
    .update([reportSha256, place, String(first), words.join(" ")].join("\n"))
    .digest("hex");
}

/** Writes a receipt for each statement that stands in its text, and a complaint for each that does not. */
export function issueReceipts(
  statements: readonly Statement[],
  texts: ReadonlyMap<string, ReportText>,
  records: readonly ReportRecord[],
): { readonly receipts: readonly Receipt[]; readonly complaints: readonly string[] } {
  const shas = new Map(records.map(({ id, sha256 }) => [id, sha256]));
  const receipts: Receipt[] = [];
  const complaints: string[] = [];
  for (const { key, report, place, text, at } of statements) {
    const passage = texts.get(report)?.passages.find((one) => one.place === place);
    const words = wordsOf(text);
    const first = passage === undefined ? -1 : indexOfWords(passage.words, words, at ?? 0);
    if (passage === undefined || first < 0 || (at !== null && first !== at)) {
      complaints.push(`${key}: "${text}" does not stand at ${place} of ${report}${at === null ? "" : `, word ${at}`}`);
      continue;
    }
    const sha256 = receiptHash(shas.get(report) ?? "", place, first, words);
    receipts.push({ key, report, place, first, words: words.length, sha256 });
  }
  return { receipts, complaints };
}

/** Checks statements against their receipts and the receipts against the structure: one of each, equal hashes, within the passage. */
export function checkReceipts(
  statements: readonly Statement[],
  receipts: readonly Receipt[],
  records: readonly ReportRecord[],
  structures: ReadonlyMap<string, Structure>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const shas = new Map(records.map(({ id, sha256 }) => [id, sha256]));
  const lines = new Map(receipts.map((receipt, index) => [receipt.key, index + 2]));
  const complain = (key: string, message: string): void =>
    void problems.push({ file: RECEIPTS_FILE, line: lines.get(key) ?? 1, column: 1, message: `${key}: ${message}` });
  const byKey = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  const extents = new Map([...structures].map(([report, structure]) => [report, extentsOf(structure)]));
  if (byKey.size !== receipts.length) complain(receipts[0]?.key ?? "", "a key stands here twice");
  for (const { key, report, place, text } of statements) {
    const receipt = byKey.get(key);
    byKey.delete(key);
    if (receipt === undefined) {
      complain(key, "has no receipt; run npm run receipts -- <folder of report texts>");
      continue;
    }
    const words = wordsOf(text);
    const extent = extents.get(report)?.get(place);
    if (receipt.report !== report || receipt.place !== place) complain(key, `the receipt is for ${receipt.report} ${receipt.place}`);
    if (extent === undefined || receipt.first + receipt.words > extent.words) complain(key, `lies outside ${place} of ${report}`);
    if (receipt.words !== words.length) complain(key, `the receipt is for ${receipt.words} words, the wording has ${words.length}`);
    if (receipt.sha256 !== receiptHash(shas.get(report) ?? "", place, receipt.first, words)) {
      complain(key, `"${text}" is not what the receipt was given for`);
    }
  }
  for (const key of byKey.keys()) complain(key, "is a receipt for nothing");
  return problems;
}
