/** `data/site.json`: what the site is called, where it will be published, what it says of itself. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Problem } from "../../src/model/problem";

export const SITE_FILE = "data/site.json";

const Text = v.pipe(v.string(), v.nonEmpty("is empty"));
const SiteFile = v.strictObject({
  /** An element is named so, and an element's name holds a hyphen. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u, "is no lower-case slug of two words or more")),
  name: Text,
  /** For places as narrow as a phone's home screen. */
  short: v.pipe(Text, v.maxLength(15, "has more than 15 letters")),
  /** Where the site will be published. */
  address: v.pipe(v.string(), v.regex(/^https:\/\/[^?#\s]+\/$/u, "is no https address with a slash at its end")),
  /** One sentence. */
  description: v.pipe(Text, v.endsWith(".", "ends without a full stop")),
  /** What it draws on, as the middle of a sentence: "five reports". */
  reports: Text,
});

export type SiteRecord = v.InferOutput<typeof SiteFile>;

/** The file of a corpus. @throws where it is missing or damaged; `parseSite` says how */
export function readSite(corpus: string): SiteRecord {
  const path = join(corpus, SITE_FILE);
  const { site, problems } = parseSite(existsSync(path) ? readFileSync(path, "utf8") : undefined);
  if (site === null) throw new Error(problems.map(({ message }) => `${SITE_FILE}: ${message}`).join("\n"));
  return site;
}

/** @returns the file's contents, or null and what is wrong with them */
export function parseSite(text: string | undefined): { readonly site: SiteRecord | null; readonly problems: readonly Problem[] } {
  const at = { file: SITE_FILE, line: 1, column: 1 };
  if (text === undefined) return { site: null, problems: [{ ...at, message: "is missing" }] };
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SiteFile), text);
  if (parsed.success) return { site: parsed.output, problems: [] };
  return { site: null, problems: parsed.issues.map((issue) => ({ ...at, message: `${v.getDotPath(issue) ?? "file"}: ${issue.message}` })) };
}
