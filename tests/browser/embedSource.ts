/** What the build wrote for an embed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The page of the site that an embed is taken from, and whether it is drawn. */
export function sourceOf(id: string): { readonly page: string; readonly drawn: boolean } {
  const html = readFileSync(join(process.cwd(), `dist/embed/${id}/index.html`), "utf8");
  return {
    page: /<link rel="canonical" href="\.\.\/\.\.(?<page>[^"]+)"/u.exec(html)?.groups?.["page"] ?? "",
    drawn: html.includes("<div data-width="),
  };
}
