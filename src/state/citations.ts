/** Which style a reader cites in, kept on the device; and the references, fetched when first asked for. */
import { parseReferences } from "../load/references";
import type { CitationStyle, References } from "../model/references";
import { CITATION_STYLES } from "../model/references";
import { fetchFile } from "./fetchFile";
import { isOfPage } from "./pageRelease";
import { readStored, writeStored } from "./stored";
import { SITE_ID } from "../model/site";

const KEY = `${SITE_ID}.citation-style.v1`;
const FILE = "api/references.json";
const DEFAULT: CitationStyle = "apa";

export function storedCitationStyle(): CitationStyle {
  return readStored(KEY, CITATION_STYLES) ?? DEFAULT;
}

export function rememberCitationStyle(style: CitationStyle): void {
  writeStored(KEY, style === DEFAULT ? null : style);
}

/** @param again whether to go past the browser's cache @throws with what went wrong, for people */
export async function loadReferences(base: URL, again: boolean): Promise<References> {
  const { text, problems } = await fetchFile(base, FILE, again);
  const parsed = text === null ? { value: null, problems } : parseReferences(FILE, text);
  if (parsed.value === null) throw new Error(`${FILE}: ${parsed.problems[0]?.message ?? "not understood"}`);
  if (!isOfPage(parsed.value.version)) throw new Error(`${FILE} is of another release than this page, which load anew`);
  return parsed.value;
}
