/**
 * The content policy of the site's pages, in one place: the build writes it into every page, the files for hosts add as
 * a header what a page cannot say, and tests compare. Embeds have a policy of their own, by hash, which `embeds.ts` writes.
 */
import { createHash } from "node:crypto";
import { SITE_ID } from "../../src/model/site";

/** Where things may come from. What stands in a page itself, its first script and styles, is allowed by hash. */
const SOURCES = [
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["style-src", "'self'"],
  ["img-src", "'self' data: blob:"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["frame-src", "'self'"],
  ["manifest-src", "'self'"],
  ["worker-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
] as const;

/** No text is ever taken for markup or code. The one exception is the worker's address, by the policy in `src/state/trusted.ts`. */
const TRUSTED_TYPES = [
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", `${SITE_ID}-worker`],
] as const;

/** What a page says of itself. */
export const PAGE_POLICY = textOf([...SOURCES, ...TRUSTED_TYPES]);
/** What a host says of the pages: who may frame them, which only a header can. */
export const PAGE_HEADER = "frame-ancestors 'self'";
/** Of embeds, live and frozen: their own policy stands in them, and anyone may frame them. */
export const EMBED_HEADER = "frame-ancestors *";

function textOf(directives: readonly (readonly [name: string, value: string])[]): string {
  return directives.map(([name, value]) => `${name} ${value}`).join("; ");
}

const PLACE = /(?<=<meta charset="utf-8"\s*\/?>)/gu;

/** A script or style that may stand in a page, as its policy names it: "'sha256-…'". */
export function sourceOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What a page says of itself that has a script and styles in its head. @param script its source, as above; @param styles theirs */
export function policyWith(script: string, styles: string): string {
  return PAGE_POLICY.replace("script-src 'self'", (own) => `${own} ${script}`).replace("style-src 'self'", (own) => `${own} ${styles}`);
}

/**
 * A page with its policy: after the line that says how to read its letters, before everything that could load.
 * @throws where that line is missing
 */
export function withPolicy(html: string, policy: string): string {
  if (html.match(PLACE)?.length !== 1) throw new Error("a page needs one line that names its encoding, for its policy to stand after");
  return html.replace(PLACE, () => `\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}
