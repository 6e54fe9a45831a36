/**
 * The HTML file of every address, so that any static host answers it without rewrite rules.
 * Every page is the bundled index.html with its own title and description, and with addresses that lead back to the site's root.
 */
import { RECORD_DESCRIPTIONS, SINGLE_DESCRIPTIONS } from "./descriptions";
import type { HeadContext, HeadPage } from "./head";
import { headOf } from "./head";
import { withFirstStyles } from "./firstStyles";
import type { Output } from "./bundle";
import { PAGE_POLICY, policyWith, sourceOf, withPolicy } from "./policy";
import type { RenderedPage, RenderPage } from "./renderPages";
import * as v from "valibot";
import { escapeXml } from "../../src/export/xml";
import { RECORD_PAGES, SINGLE_PAGES } from "../../src/url/pages";
import { SITE_NAME } from "../../src/model/site";
import { EMPTY_PAGE } from "../../src/url/siteFiles";

const Titled = v.object({ id: v.string(), title: v.string() });
const Catalog = v.object({
  datasets: v.array(Titled),
  questions: v.array(Titled),
  disagreements: v.array(Titled),
  counters: v.array(Titled),
  places: v.array(Titled),
  terms: v.array(Titled),
  reports: v.array(Titled),
});

/**
 * How deep below the site's root a missing address may lie and still get a styled page. The last leads to the root of the
 * domain from anywhere, since a path cannot climb higher: where the site lies there, depth does not matter.
 */
const DEPTHS = [0, 1, 2, 3, 20];

export interface PagesContext extends HeadContext {
  /** The script that comes before all painting. */
  readonly first: string;
  /** The faces of our fonts. */
  readonly faces: string;
  /** What the site says of itself, in one sentence. */
  readonly about: string;
}

/** Pages as path → text. */
export async function buildPages(
  output: Output,
  files: ReadonlyMap<string, string>,
  render: RenderPage,
  context: PagesContext,
): Promise<ReadonlyMap<string, string>> {
  const index = textOf(output, "index.html");
  // Before the styles, so that they are of the reader's theme when they first apply.
  const begun = replaceOnce(withLater(index, output), /(?<=<\/title>\n)/gu, `    <script>${context.first}</script>\n`);
  const [ofDatasets, ofOthers] = [withScripts(begun, output, []), withScripts(begun, output, ["pages"])];
  const script = sourceOf(context.first);
  const css = stylesOf(output);
  const pages = new Map<string, string>();
  for (const record of pagesOf(files, context.about)) {
    const { folder, title, description } = record;
    const up = folder === "" ? "./" : "../".repeat(folder.split("/").length);
    const page = pageAt(
      folder.startsWith("d/") ? ofDatasets : ofOthers,
      up,
      folder === "" ? SITE_NAME : `${title} · ${SITE_NAME}`,
      description,
    );
    const headed = withVersion(page, context.version).replace("</head>", () => `${headOf(record, context)}\n  </head>`);
    const styled = withFirstStyles(withContent(headed, await render(folder)), css, context.faces.replaceAll("url(", `url(${up}fonts/`));
    pages.set(folder === "" ? "index.html" : `${folder}/index.html`, withPolicy(styled.page, policyWith(script, styled.source)));
  }
  const bare = withVersion(pageAt(ofOthers, "../../", SITE_NAME, ""), context.version).replace(
    "</head>",
    () => `  <meta name="robots" content="noindex">\n  </head>`,
  );
  const empty = withFirstStyles(bare, css, context.faces.replaceAll("url(", "url(../../fonts/"));
  pages.set(EMPTY_PAGE, withPolicy(empty.page, policyWith(script, empty.source)));
  return new Map([...pages, ...missingPage(withPolicy(index, PAGE_POLICY))]);
}

/** `/sitemap.xml`: every page, and none of the embeds. */
export function buildSitemap(pages: ReadonlyMap<string, string>, { site, date }: Pick<HeadContext, "site" | "date">): string {
  const addresses = [...pages.keys()]
    .filter((path) => path.endsWith("index.html"))
    .map((path) => `${site}${path.slice(0, -"index.html".length)}`);
  const entries = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc><lastmod>${date}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
}

function pagesOf(files: ReadonlyMap<string, string>, about: string): readonly HeadPage[] {
  const catalog = v.parse(v.pipe(v.string(), v.parseJson(), Catalog), files.get("api/catalog.json"));
  const single = SINGLE_PAGES.map(({ id, folder, title }) => ({
    folder,
    title,
    description: id === "home" ? about : SINGLE_DESCRIPTIONS[id],
  }));
  const made = RECORD_PAGES.flatMap(({ id: page, folder, records }) =>
    records
      .flatMap((list) => catalog[list])
      .map(({ id, title }) => ({ folder: `${folder}/${id}`, title, description: RECORD_DESCRIPTIONS[page](title) })),
  );
  return [...single, ...made];
}

/** The chunks that the entry imports are asked for with it, rather than once it is here; so is the one that it will ask for on this page. */
function withScripts(page: string, output: Output, more: readonly string[]): string {
  const chunks = output.flatMap((file) => (file.type === "chunk" ? [file] : []));
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/index.html") === true);
  const asked = more.map((wanted) => chunks.find(({ name }) => name === wanted));
  if (entry === undefined || asked.includes(undefined)) throw new Error(`the bundler wrote no index, or not all of: ${more.join(", ")}`);
  const scripts = [
    ...entry.imports.map((name) => `    <script type="module" async crossorigin src="./${name}"></script>\n`),
    ...asked.map((chunk) => `    <link rel="modulepreload" crossorigin href="./${chunk?.fileName ?? ""}">\n`),
  ];
  return replaceOnce(page, /(?<=\n)(?=[ \t]*<script type="module"[^>]*\ssrc=)/gu, scripts.join(""));
}

/** What opens the search and “Use this” is fetched once the page is interactive, so that they open at once (`state/fetchAhead.ts`). */
const LATER = ["menu", "dialogs"];

function withLater(page: string, output: Output): string {
  const names = LATER.map((wanted) => output.find((file) => file.type === "chunk" && file.name === wanted)?.fileName);
  if (names.includes(undefined)) throw new Error(`the bundler wrote not all of: ${LATER.join(", ")}`);
  return replaceOnce(page, /(?<=<html[^>]*\sdata-later=")(?=")/gu, names.join(" "));
}

/** The page says which data it was made from, so that it is never shown with another's. */
function withVersion(page: string, version: string): string {
  return replaceOnce(page, /(?<=<html[^>]*\sdata-version=")(?=")/gu, escapeXml(version));
}

/** Puts a page's content where the app hydrates it, its data after it, and takes out the line for readers without JavaScript. */
function withContent(page: string, { content, data }: RenderedPage): string {
  const filled = replaceOnce(page, /(?<=<div id="root">)<\/div>/gu, `${content}</div>${data}`);
  return filled.replace(/\s*<noscript[\s\S]*?<\/noscript\s*>/u, "");
}

function textOf(output: Output, fileName: string): string {
  const file = output.find((one) => one.fileName === fileName);
  if (file?.type !== "asset") throw new Error(`the bundler wrote no ${fileName}`);
  return typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source);
}

/** The one style sheet of the app. */
function stylesOf(output: Output): string {
  const sheets = output.flatMap(({ fileName }) => (fileName.endsWith(".css") ? [textOf(output, fileName)] : []));
  const [sheet, ...others] = sheets;
  if (sheet === undefined || others.length > 0) throw new Error(`the bundler wrote ${sheets.length} style sheets; exactly one is needed`);
  return sheet;
}

/** The bundled page for another address: `base` leads from there to the site's root. */
export function pageAt(index: string, base: string, title: string, description: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/(?<=<title>)[^<]*(?=<\/title>)/gu, escapeXml(title)],
    [/(?<=<meta\s+name="description"\s+content=")[^"]*(?=")/gu, escapeXml(description)],
    [/(?<=<html[^>]*\sdata-base=")[^"]*(?=")/gu, base],
  ];
  const page = changes.reduce((html, [place, text]) => replaceOnce(html, place, text), index);
  return page.replace(/(?<=\s(?:href|src)=")\.\//gu, base);
}

function replaceOnce(html: string, place: RegExp, text: string): string {
  const found = html.match(place)?.length ?? 0;
  if (found !== 1) throw new Error(`index.html has ${found} places for ${place.source}; exactly one is needed`);
  return html.replace(place, () => text);
}

/**
 * 404.html stands in for addresses of any depth, so it cannot know the way to the site's root, and a host may serve the
 * site below a path of its own. It asks for one small script at every depth; the one that is there knows where it lies,
 * and loads the app from there.
 */
function missingPage(index: string): readonly (readonly [string, string])[] {
  const loads = [
    ...index.matchAll(/[ \t]*<(?:script|link)\b[^>]*\s(?:src|href)="\.\/(?<path>[^"]+\.(?:css|js|woff2))"[^>]*>(?:<\/script>)?\n?/gu),
  ];
  const bare = loads.reduce((html, [tag]) => html.replace(tag, ""), index);
  const paths = loads.map(({ groups }) => groups?.["path"] ?? "");
  const guesses = DEPTHS.map((depth) => `<script type="module" src="${"../".repeat(depth) || "./"}404.js"></script>`);
  const page = pageAt(bare, "./", `Page not found · ${SITE_NAME}`, "There is no page at this address.").replace(
    "</head>",
    () => `${guesses.join("\n")}\n</head>`,
  );
  return [
    ["404.html", page],
    [
      "404.js",
      missingScript(
        paths.filter((path) => path.endsWith(".css")),
        paths.filter((path) => path.endsWith(".js")),
      ),
    ],
  ];
}

function missingScript(styles: readonly string[], scripts: readonly string[]): string {
  return `const root = new URL(".", import.meta.url);
document.documentElement.dataset.base = root.href;
for (const path of ${JSON.stringify(styles)}) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(path, root).href;
  document.head.append(link);
}
for (const path of ${JSON.stringify(scripts)}) import(new URL(path, root).href);
`;
}
