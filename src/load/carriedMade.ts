/** What a file says that it was made of. Whatever comes out of a file is looked at before it is taken. */
// Only checks that the first page has already: the library lies there as one, and each further check would make that page larger.
import * as v from "valibot";
import type { MadeOf } from "../model/madeOf";
import { MADE_ELEMENT, MADE_FILES } from "../model/madeOf";
import { CARRIED_IN } from "../model/ownPage";
import { partText } from "./own/bookParts";
import { CAPS } from "./own/refusals";
import { plainXml } from "./own/xmlTokens";
import { zipDirectory } from "./own/zipParts";

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/u));
const text = v.pipe(v.string(), v.regex(/^[^]{0,4000}$/u));
const bound = v.nullable(v.number());
const cellId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,2}$/u));
const request = v.object({
  kind: v.picklist(["dataset", "figure", "question"]),
  id: slug,
  sort: v.nullable(v.object({ column: slug, descending: v.boolean() })),
  columns: v.nullable(v.array(slug)),
  filters: v.record(slug, text),
});
const cell = v.object({
  ...{ cell: cellId, label: text, text, wording: v.nullable(text), value: bound, low: bound, high: bound, unit: v.nullable(text) },
  ...{ claimant: text, standing: text, citations: v.array(slug), printed: v.boolean() },
});
const view = v.object({
  ...{ request, title: text, charts: v.array(v.object({ id: slug, cells: v.array(cellId) })) },
  ...{ table: v.boolean(), cells: v.array(cell) },
});
const made = v.object({
  ...{ format: v.picklist([1]), site: slug, file: v.picklist(MADE_FILES), data: text },
  ...{ date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u)), views: v.pipe(v.array(view), v.minLength(1)) },
});

const HELD = new RegExp(`<${MADE_ELEMENT}>(?<json>[^<]*)</${MADE_ELEMENT}>`, "u");

/** @returns what the file was made of, or in a sentence why it cannot be compared; never throws */
export function carriedMade(bytes: Uint8Array, site: string): MadeOf | string {
  if (bytes.length > CAPS.bytes) return "This file has more than 50 MB, and was not opened.";
  // "PK": the first letters of every packed file.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return "This is neither a deck (.pptx) nor a workbook (.xlsx), so that there is nothing to compare.";
  const parts = zipDirectory(bytes);
  if ("outcome" in parts) return parts.message;
  if (!parts.some(({ name }) => name === CARRIED_IN)) return FOREIGN;
  const json = HELD.exec(partText(bytes, parts, CARRIED_IN))?.groups?.["json"];
  if (json === undefined) return FOREIGN;
  const read = readJson(plainXml(json));
  if (typeof read === "object" && read !== null && "site" in read && read.site !== site) {
    return `This file was made by another site${typeof read.site === "string" ? ` (${read.site.slice(0, 80)})` : ""}, whose figures are not here.`;
  }
  const checked = v.safeParse(made, read);
  if (checked.success) return checked.output;
  return "What this file says that it was made of cannot be read here: the file is damaged, or of another edition of the site.";
}

const FOREIGN =
  "This file does not say what it was made of: it is not from here, was saved by a program that drops what it does not know, or is older than this page.";

/** @returns undefined where it is none */
function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
