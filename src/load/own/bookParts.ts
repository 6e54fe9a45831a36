/** The parts of a workbook's package as text, and which belong to which sheet. */
import { unpack, type ZipPart } from "./zipParts";

/** A part's text; "" where there is none of that name. */
export function partText(bytes: Uint8Array, parts: readonly ZipPart[], path: string): string {
  const part = parts.find(({ name }) => name === path);
  const unpacked = part === undefined ? null : unpack(bytes, part);
  return unpacked === null || unpacked === "over" ? "" : new TextDecoder().decode(unpacked);
}

/** The paths of the sheets, in the order of the workbook. */
export function sheetPaths(bytes: Uint8Array, parts: readonly ZipPart[]): readonly string[] {
  const targets = new Map<string, string>();
  for (const [link] of partText(bytes, parts, "xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
    targets.set(attribute(link, "Id"), resolved("xl/", attribute(link, "Target")));
  }
  const sheets = partText(bytes, parts, "xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu);
  return [...sheets].map(([sheet]) => targets.get(attribute(sheet, String.raw`\w+:id`)) ?? "");
}

/** The paths of what a sheet is linked to. */
export function linkedPaths(bytes: Uint8Array, parts: readonly ZipPart[], sheet: string): readonly string[] {
  const folder = sheet.slice(0, sheet.lastIndexOf("/") + 1);
  const links = partText(bytes, parts, `${folder}_rels/${sheet.slice(folder.length)}.rels`);
  return [...links.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].map(([link]) => resolved(folder, attribute(link, "Target")));
}

/** The value of an attribute in an element's first tag; "" where it has none. */
export function attribute(element: string, name: string): string {
  return new RegExp(`\\s${name}="(?<value>[^"]*)"`, "u").exec(element)?.groups?.["value"] ?? "";
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").filter((name) => name !== "");
  for (const name of target.split("/")) {
    if (name === "..") path.pop();
    else path.push(name);
  }
  return path.join("/");
}
