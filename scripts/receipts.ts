/** `npm run receipts -- <folder of report texts>`: measures the reports and writes a receipt for every citation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { loadShared } from "../src/load/loadShared";
import { formatProblem } from "../src/model/problem";
import { readSharedFiles } from "./dataFiles";
import { IGNORED_FILE, readIgnored } from "./seeds/ignored";
import { issueReceipts, RECEIPT_COLUMNS, RECEIPTS_FILE, statementsOf } from "./seeds/receipts";
import { readRecords, readTexts, structureOf } from "./seeds/records";
import { corpusOf } from "./siteNames.mjs";

export function main(args: readonly string[], root = corpusOf(args, process.cwd())): number {
  const [folder] = args;
  if (folder === undefined || !existsSync(folder)) {
    console.error("usage: npm run receipts -- <folder of report texts>");
    return 2;
  }
  const records = readRecords(root);
  const texts = readTexts(root, folder);
  const missing = records.filter(({ id }) => !texts.has(id));
  if (missing.length > 0) {
    console.error(`no text in ${folder} has the recorded SHA-256 of: ${missing.map(({ id }) => id).join(", ")}. Nothing was written.`);
    return 1;
  }
  mkdirSync(join(root, "seeds/structure"), { recursive: true });
  for (const [id, text] of texts) {
    writeFileSync(join(root, `seeds/structure/${id}.json`), `${JSON.stringify(structureOf(text), null, 1)}\n`);
  }
  const { shared, problems } = loadShared(readSharedFiles(root));
  const { ignored, problems: ignoredProblems } = readIgnored(readFileSync(join(root, IGNORED_FILE), "utf8"));
  const statements = statementsOf(shared.citations.values(), shared.upstream.values(), ignored);
  const { receipts, complaints } = issueReceipts(statements, texts, records);
  const lines = [...problems, ...ignoredProblems].map(formatProblem).concat(complaints);
  if (lines.length > 0) {
    console.error(lines.join("\n"));
    console.error(`${lines.length} problems. The receipts were not written.`);
    return 1;
  }
  const csv = Papa.unparse({ fields: [...RECEIPT_COLUMNS], data: [...receipts] }, { newline: "\n" });
  writeFileSync(join(root, RECEIPTS_FILE), `${csv}\n`);
  console.log(`${receipts.length} receipts over ${texts.size} reports.`);
  return 0;
}
