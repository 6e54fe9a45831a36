/**
 * A page brings the styles of what is in it and the faces of our fonts, so that it is painted with its first request. The whole style
 * sheet, with what dialogs and downloads need, is linked at its end, where no painting waits for it; it has no faces of ours, since a
 * browser takes a face that comes twice for a new one, and then shows it late.
 */
import { sourceOf } from "./policy";
import { pruneStyles } from "./pruneStyles";

const SHEET = /[ \t]*<link rel="stylesheet"[^>]*\bassets\/[^>]*>\n?/u;
const FACES = /[ \t]*<link rel="stylesheet"[^>]*\bfonts\/faces\.css"[^>]*>\n?/u;

/**
 * @param page a page with its content, and without its policy, which needs what this gives; @param css the whole style sheet; @param faces
 * those of our fonts, as they are written for this page
 * @returns the page, and what its policy has to allow: "'sha256-…'"
 * @throws where the page names one of the two sheets not at all
 */
export function withFirstStyles(page: string, css: string, faces: string): { readonly page: string; readonly source: string } {
  const sheet = SHEET.exec(page)?.[0];
  if (sheet === undefined || !FACES.test(page)) throw new Error("a page needs a line for each of its style sheets");
  const content = /<body>[\s\S]*<\/body>/u.exec(page)?.[0] ?? "";
  const styles = `${faces}${pruneStyles(css, content)}`;
  const filled = page.replace(SHEET, "").replace(FACES, () => `    <style>${styles}</style>\n`);
  const moved = filled.replace(/(?=\s*<\/body>)/u, () => `\n${sheet.trimEnd()}`);
  return { page: moved, source: sourceOf(styles) };
}
