/** What a file was made of, inside it, as a part that programs keep and nobody sees. */
import { CARRIED_IN } from "../../model/ownPage";
import type { Parts } from "./zipParts";

/** Of a part that holds data of its own (ECMA-376, part 1, section 15.2.5). */
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
/** The relations of a file's main part, by the kind of file. */
const LINKS = { workbook: "xl/_rels/workbook.xml.rels", deck: "ppt/_rels/presentation.xml.rels" } as const;

/** @param element name of the part's one element, which may have attributes; @param json what it holds */
export function carryPart(parts: Parts, file: keyof typeof LINKS, element: string, json: string): Parts {
  const links = LINKS[file];
  const link = `<Relationship Id="rIdPage" Type="${CUSTOM}" Target="/${CARRIED_IN}"/>`;
  const [name = ""] = element.split(" ");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${element}>${asMarkup(json)}</${name}>`;
  return new Map(parts).set(links, String(parts.get(links)).replace("</Relationships>", `${link}</Relationships>`)).set(CARRIED_IN, xml);
}

/** JSON says by its own codes what markup would read as its own, or cannot hold. */
function asMarkup(json: string): string {
  return json.replace(/[&<>\p{Cc}\uFFFE\uFFFF]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
