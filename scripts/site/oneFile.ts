/** The one-file edition: the whole product in one file that opens from a disk, with its data, fonts and writers inside. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeXml } from "../../src/export/xml";
import type { Origin } from "./bundle";
import { bundleWhole } from "./bundle";
import { sourceOf } from "./policy";
import { SITE_NAME } from "../../src/model/site";

/** What the app would fetch. */
const ENCLOSED = ["data/library.json", "api/references.json"] as const;
const FONT = /url\((?<name>[^)]+)\)/gu;
/** Bytes: the file must go by mail and by stick. */
export const MOST_ONE_FILE = 4_000_000;

export interface OneFileContext {
  /** Where the site is published, with its slash. */
  readonly site: string;
  readonly version: string;
  /** The script that comes before all painting (`entries/beforePaint.ts`). */
  readonly first: string;
  /** The faces of our fonts, beside whose files they lie. */
  readonly faces: string;
}

/** @param dist the built site, data and references in place */
export async function buildOneFile(origin: Origin, dist: string, { site, version, first, faces }: OneFileContext): Promise<string> {
  const { code: script, css } = await bundleWhole(origin, "src/entries/oneFile.tsx", "es");
  // They are here with the page, so there is no painting without them.
  const own = faces
    .replaceAll("font-display:optional", "font-display:block")
    .replace(FONT, (_, name: string) => `url("data:font/woff2;base64,${readFileSync(join(dist, "fonts", name)).toString("base64")}")`);
  const styles = `${own}${css}`;
  const policy = `default-src 'none'; script-src ${sourceOf(first)} ${sourceOf(script)}; style-src ${sourceOf(styles)}; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const data = ENCLOSED.map((path) => {
    const text = readFileSync(join(dist, path), "utf8").replace(/</gu, "\\u003c");
    return `<script type="application/json" data-file="${path}">${text}</script>`;
  });
  return `<!doctype html>
<html lang="en" dir="ltr" data-edition="file" data-site="${escapeXml(site)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeXml(SITE_NAME)}, data ${escapeXml(version)}">
<meta id="react-aria-pressable-style" name="react-aria-pressable-style" content="">
<title>${escapeXml(SITE_NAME)}</title>
<script>${first}</script>
<style>${styles}</style>
${data.join("\n")}
<script type="module">${script}</script>
</head>
<body>
<div id="root"></div>
<noscript><p>This file draws its figures with JavaScript. Without it, the same figures stand in the pages at ${escapeXml(site)}.</p></noscript>
</body>
</html>
`;
}
