/**
 * A page brings the styles of what is in it, so that it is painted with its first request; the whole style sheet, with what dialogs
 * and downloads need, comes from the end of the page, which waits for nothing.
 */
import { sourceOf } from "./policy";
import { pruneStyles } from "./pruneStyles";

/** Fonts that have to be fetched are not for the first painting. */
const FETCHED_FACE = /@font-face\s*\{[^}]*url\([^}]*\}/gu;
/** Where the whole sheet applies as soon as it is here; elsewhere once the page answers (src/state/styles.ts). */
const AT_ONCE = "print, (scripting: none)";
const SHEET = /[ \t]*<link rel="stylesheet"[^>]*>\n?/u;

/**
 * @param page a page with its content, and without its policy, which needs what this gives; @param css the whole style sheet
 * @returns the page, and what its policy has to allow: "'sha256-…'"
 * @throws where the page names no style sheet
 */
export function withFirstStyles(page: string, css: string): { readonly page: string; readonly source: string } {
  const sheet = SHEET.exec(page)?.[0];
  if (sheet === undefined) throw new Error("a page needs a line that names its style sheet");
  const content = /<body>[\s\S]*<\/body>/u.exec(page)?.[0] ?? "";
  const styles = pruneStyles(css.replace(FETCHED_FACE, ""), content);
  const later = sheet.trimEnd().replace("<link ", `<link data-whole media="${AT_ONCE}" `);
  const moved = page.replace(SHEET, () => `    <style>${styles}</style>\n`).replace(/(?=\s*<\/body>)/u, () => `\n${later}`);
  return { page: moved, source: sourceOf(styles) };
}
