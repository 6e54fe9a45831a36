/** `/every-number.html`: the whole product in one file that opens from a disk, with its data, fonts and writers inside. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rolldown } from "vite";
import { build } from "vite";
import { escapeXml } from "../../src/export/xml";

/** What the app would fetch. */
const ENCLOSED = ["data/library.json", "api/catalog.json", "api/references.json"] as const;
const FONT = /url\([^)]*\/(?<name>desk-(?:sans|serif)\.woff2)[^)]*\)/gu;
/** Bytes: the file must go by mail and by stick. */
export const MOST_ONE_FILE = 4_000_000;

export interface OneFileContext {
  /** Where the site is published, with its slash. */
  readonly site: string;
  readonly version: string;
}

/** @param dist the built site, data and references in place */
export async function buildOneFile(root: string, dist: string, { site, version }: OneFileContext): Promise<string> {
  const output = await bundle(root);
  const code = output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (code.length !== 1) throw new Error(`the one-file edition came in ${code.length} pieces`);
  const styles = output
    .flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : []))
    .join("")
    .replace(FONT, (_, name: string) => `url("data:font/woff2;base64,${readFileSync(join(dist, "fonts", name)).toString("base64")}")`);
  const script = (code[0] ?? "").replace(/<\/(?=script)/giu, "<\\/").replace(/<!--/gu, "<\\!--");
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(styles)}'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
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
<meta name="generator" content="Every Number, data ${escapeXml(version)}">
<meta id="react-aria-pressable-style" name="react-aria-pressable-style" content="">
<title>Every Number</title>
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

async function bundle(root: string): Promise<Rolldown.RolldownOutput["output"]> {
  const result = await build({
    root,
    logLevel: "warn",
    build: {
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: "src/entries/oneFile.tsx", output: { codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !("output" in first)) throw new Error("the bundler wrote no one-file edition");
  return first.output;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
