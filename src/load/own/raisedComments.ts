/** Notes of cells in which digits are raised: read from their own part, so that a mark does not run into the number before it. */
import { attribute, linkedPaths, partText, sheetPaths } from "./bookParts";
import { plainXml } from "./xmlTokens";
import type { ZipPart } from "./zipParts";

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** For each sheet the notes with raised digits, by the address of their cell. */
export function raisedComments(bytes: Uint8Array, parts: readonly ZipPart[]): readonly ReadonlyMap<string, string>[] {
  if (!parts.some(({ name }) => /comments[^/]*\.xml$/iu.test(name))) return [];
  return sheetPaths(bytes, parts).map((sheet) => {
    const paths = linkedPaths(bytes, parts, sheet).filter((path) => /(?:^|\/)comments?[^/]*\.xml$/iu.test(path));
    return new Map(paths.flatMap((path) => notesIn(partText(bytes, parts, path))));
  });
}

function notesIn(xml: string): readonly (readonly [at: string, text: string])[] {
  return xml.split(/(?=<(?:\w+:)?comment\s)/u).flatMap((comment) => {
    if (!comment.includes("superscript")) return [];
    const runs = comment.split(/(?=<(?:\w+:)?r>)/u).map((run) => {
      const isRaised = /<(?:\w+:)?vertAlign\s+val="superscript"/u.test(run);
      const texts = [...run.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>(?<text>[^<]*)</gu)].map(({ groups }) => plainXml(groups?.["text"] ?? ""));
      return isRaised ? texts.join("").replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit) : texts.join("");
    });
    return [[attribute(comment, "ref"), runs.join("")] as const];
  });
}
