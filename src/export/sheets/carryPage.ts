/** A reader's page inside their workbook, as a part that programs keep and nobody sees: what a sheet cannot say is not lost on the way back. */
import { CARRIED_IN } from "../../model/ownPage";
import type { SaidSheet } from "../../model/sheetDigest";
import { sheetDigest } from "../../model/sheetDigest";
import type { Parts } from "../archive/zipParts";

const LINKS = "xl/_rels/workbook.xml.rels";
/** Of a part that holds data of its own (ECMA-376, part 1, section 15.2.5). */
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** @param page as JSON; @param sheets what the page's workbook says; a workbook that says anything else was changed, and is read as it stands */
export function carryPage(parts: Parts, page: string, sheets: readonly SaidSheet[]): Parts {
  const link = `<Relationship Id="rIdPage" Type="${CUSTOM}" Target="/${CARRIED_IN}"/>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<table sheets="${sheetDigest(sheets)}">${asMarkup(page)}</table>`;
  return new Map(parts).set(LINKS, String(parts.get(LINKS)).replace("</Relationships>", `${link}</Relationships>`)).set(CARRIED_IN, xml);
}

/** JSON says by its own codes what markup would read as its own, or cannot hold. */
function asMarkup(json: string): string {
  return json.replace(/[&<>\p{Cc}\uFFFE\uFFFF]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
