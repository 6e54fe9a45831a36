/** A packed file: which kind of document it is, and whether it may be unpacked. */
import type { Opened, Refused } from "../../model/ownTable";
import { openOds } from "./openOds";
import type { OpenOptions } from "./openOptions";
import { openXlsx } from "./openXlsx";
import { CAPS, refuse, refuseKind } from "./refusals";
import { headOf, unpackedLength, zipDirectory, type ZipPart } from "./zipParts";

const ODS = "application/vnd.oasis.opendocument.spreadsheet";
const OTHERS: readonly (readonly [part: RegExp, kind: string])[] = [
  [/^word\//u, "a Word document"],
  [/^ppt\//u, "a presentation"],
  [/^xl\/workbook\.bin$/u, "a binary Excel workbook"],
  [/^Index\/.*\.iwa$/u, "a document of another program"],
];
/** A document type stands before the first element. */
const HEAD_BYTES = 4_096;
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/iu;

export async function openZip(bytes: Uint8Array, name: string, options: OpenOptions): Promise<Opened | Refused> {
  const parts = zipDirectory(bytes);
  if ("outcome" in parts) return parts;
  const text = new TextDecoder();
  const head = (part: ZipPart): string => text.decode(headOf(bytes, part, HEAD_BYTES)).replaceAll("\u0000", "");
  const named = (path: string): ZipPart | undefined => parts.find((part) => part.name === path);
  const mimetype = named("mimetype");
  const isOds = mimetype !== undefined && head(mimetype).startsWith(ODS);
  if (!isOds && named("xl/workbook.xml") === undefined) {
    const other = OTHERS.find(([path]) => parts.some((part) => path.test(part.name)));
    return refuseKind("not-a-spreadsheet", other?.[1] ?? (mimetype === undefined ? "a packed file" : "another kind of document"));
  }
  const markup = parts.filter((part) => /\.(?:xml|rels|vml)$/iu.test(part.name));
  if (markup.some((part) => DOCTYPE.test(head(part)))) return refuse("doctype");
  let left: number = CAPS.unpacked;
  for (const part of parts) {
    const length = unpackedLength(bytes, part, left);
    if (length === "over") return refuse("too-large-unpacked");
    if (length === null || length !== part.unpacked) return refuse("damaged");
    left -= length;
  }
  options.onProgress?.(0.2);
  const opened = await (isOds ? openOds(bytes, name, parts) : openXlsx(bytes, name, parts));
  if (opened.outcome === "refused" || !/\.(?:csv|tsv|txt|html?|pdf|xls)$/iu.test(name)) return opened;
  return { ...opened, warnings: ["not-what-its-name-says", ...opened.warnings] };
}
