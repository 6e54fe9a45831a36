/**
 * The content policy of the site's pages, in one place: the build writes it into every page, the files for hosts add as
 * a header what a page cannot say, and tests compare. Embeds have a policy of their own, by hash, which `embeds.ts` writes.
 */

/** Where things may come from. Scripts are files of the site: none stands in a page, so none needs a hash. */
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
  ["trusted-types", "every-number-worker"],
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

/** What a page says of itself that brings styles in its head. @param styles their hash, as a source: "'sha256-…'" */
export function policyWith(styles: string): string {
  return PAGE_POLICY.replace("style-src 'self'", () => `style-src 'self' ${styles}`);
}

/**
 * A page with its policy: after the line that says how to read its letters, before everything that could load.
 * @throws where that line is missing
 */
export function withPolicy(html: string, policy = PAGE_POLICY): string {
  if (html.match(PLACE)?.length !== 1) throw new Error("a page needs one line that names its encoding, for its policy to stand after");
  return html.replace(PLACE, () => `\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}
