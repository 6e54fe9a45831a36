/** Notes of cells in which digits are raised: read from their own part, so that a mark does not run into the number before it. */
import { attribute, linkedPaths, partText, sheetPaths } from "./bookParts";
import type { ZipPart } from "./zipParts";

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

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
      const texts = [...run.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>(?<text>[^<]*)</gu)].map(({ groups }) => plain(groups?.["text"] ?? ""));
      return isRaised ? texts.join("").replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit) : texts.join("");
    });
    return [[attribute(comment, "ref"), runs.join("")] as const];
  });
}

function plain(text: string): string {
  return text.replace(
    /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<code>\d{1,7})|(?<name>\w+));/giu,
    (whole, hex?: string, code?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const point = hex === undefined ? Number(code) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
