/** A page inside a workbook that was made from it here, while the workbook's sheets still say what they said then. */
import type { OwnGrid } from "../../model/ownTable";
import { CARRIED_IN } from "../../model/ownPage";
import { sheetDigest } from "../../model/sheetDigest";
import { partText } from "./bookParts";
import { plainXml } from "./xmlTokens";
import { zipDirectory } from "./zipParts";

/** @returns null where it carries none, or was changed since: then it is read as any other workbook */
export function carriedPage(bytes: Uint8Array, grids: readonly OwnGrid[]): string | null {
  const parts = zipDirectory(bytes);
  const xml = "outcome" in parts ? "" : partText(bytes, parts, CARRIED_IN);
  const { digest, page } = /<table sheets="(?<digest>[0-9a-f]{16})">(?<page>[^<]*)<\/table>/u.exec(xml)?.groups ?? {};
  return page === undefined || digest !== sheetDigest(grids.map(saidIn)) ? null : plainXml(page);
}

function saidIn({ name, rows }: OwnGrid): Parameters<typeof sheetDigest>[0][number] {
  return {
    name,
    rows: rows.map((row) => row.map(({ raw, notes }) => ({ text: raw, comment: notes.map(({ text }) => text).join("\n") }))),
  };
}
