import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../src/load/csv";
import type { Problem } from "../../src/model/problem";
import type { Receipt } from "./receipts";
import { RECEIPT_COLUMNS, RECEIPTS_FILE } from "./receipts";

/** Reads `seeds/receipts.csv`. */
export function readReceipts(
  root: string,
  text = readFileSync(join(root, RECEIPTS_FILE), "utf8"),
): { readonly receipts: readonly Receipt[]; readonly problems: readonly Problem[] } {
  const { records, problems } = parseCsv(RECEIPTS_FILE, text, RECEIPT_COLUMNS);
  const receipts = records.map((record): Receipt => {
    return {
      key: record.get("key"),
      report: record.get("report"),
      place: record.get("place"),
      first: Number(record.get("first")),
      words: Number(record.get("words")),
      sha256: record.get("sha256"),
    };
  });
  return { receipts, problems };
}
