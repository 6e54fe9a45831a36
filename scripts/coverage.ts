/** `npm run coverage -- <folder of report texts>`: every digit group and number word, as in a wording or ignored because …. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IGNORED_FILE, readIgnored } from "./seeds/ignored";
import { coverageComplaints, coverageOf } from "./seeds/coverage";
import { readReceipts } from "./seeds/readReceipts";
import { readStructures, readTexts } from "./seeds/records";
import { corpusOf } from "./siteNames.mjs";

export function main(args: readonly string[], root = corpusOf(args, process.cwd())): number {
  const [folder] = args;
  const unexplainedOnly = args.includes("--unexplained");
  if (folder === undefined || !existsSync(folder)) {
    console.error("usage: npm run coverage -- <folder of report texts> [--unexplained]");
    return 2;
  }
  const { ignored } = readIgnored(readFileSync(join(root, IGNORED_FILE), "utf8"));
  const { receipts } = readReceipts(root);
  const texts = readTexts(root, folder);
  const covered = coverageOf(readStructures(root), receipts, ignored);
  const complaints = [...coverageComplaints(covered, ignored)];
  for (const one of covered) {
    const words = texts.get(one.report)?.passages.find((passage) => passage.place === one.place)?.words ?? [];
    const explained = one.wording === null ? (one.ignored === null ? "UNEXPLAINED" : `ignored: ${one.ignored}`) : `in ${one.wording}`;
    if (unexplainedOnly && one.wording !== null) continue;
    if (unexplainedOnly && one.ignored !== null) continue;
    const around = words.slice(Math.max(0, one.word - 4), one.word + 5).join(" ");
    console.log(`${one.report}\t${one.place}\t${one.word}\t${words[one.word] ?? "?"}\t${explained}\t${around}`);
  }
  for (const id of readStructures(root).keys()) {
    if (!texts.has(id)) complaints.push(`${id}: no text in ${folder} has its recorded SHA-256`);
  }
  for (const complaint of complaints) console.error(complaint);
  const inWording = covered.filter((one) => one.wording !== null).length;
  const unexplained = covered.filter((one) => one.wording === null && one.ignored === null).length;
  console.log(`${covered.length} number words: ${inWording} in a wording, ${ignored.length} ignored, ${unexplained} unexplained`);
  return complaints.length === 0 ? 0 : 1;
}
