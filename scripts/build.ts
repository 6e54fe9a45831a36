/**
 * `npm run build`: checks the data, bundles the app, and writes every file of the site to dist/. `--from <folder>` takes the data of
 * another folder, which holds `data/`, `seeds/` and perhaps `public/`; `--to <folder>` writes there, and empties it first.
 * The same checkout gives the same bytes: no clock, no machine, no language goes in.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { loadAll } from "../src/load/loadAll";
import { formatProblem } from "../src/model/problem";
import { main as buildFonts } from "./buildFonts";
import { checkData } from "./checkData";
import { datasetIds, readCatalog, readDataFiles } from "./dataFiles";
import { corpusOf } from "./siteNames.mjs";
import type { Origin, Output } from "./site/bundle";
import { bundle, bundleWhole, checkAlone, modulesOf } from "./site/bundle";
import { checkBudgets, formatBudgets, measureSite } from "./site/budgets";
import { verifyFrozen } from "./published";
import { siteAddress } from "./site/address";
import type { BuiltEmbeds } from "./site/embeds";
import { buildEmbeds, overFlight } from "./site/embeds";
import { buildMoved } from "./site/moved";
import { buildNotices, fontPackages } from "./site/notices";
import { buildOffline, MOST_BYTES, webManifest } from "./site/offline";
import { buildOneFile, MOST_ONE_FILE } from "./site/oneFile";
import { readPackages, shippedPackages } from "./site/packages";
import { buildPages, buildSitemap } from "./site/pages";
import { buildPictures } from "./site/pictures";
import { buildReferences } from "./site/references";
import { pageRenderer } from "./site/renderPages";
import { buildSbom } from "./site/sbom";
import type { SiteRecord } from "./site/siteFile";
import { readSite } from "./site/siteFile";
import { buildSite, buildWorkbooks } from "./siteFiles";

export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const corpus = corpusOf(args, root);
  const to = args.indexOf("--to");
  const dist = to === -1 ? join(root, "dist") : resolve(root, args[to + 1] ?? "dist");
  const origin = { root, corpus };
  const problems = checkData(corpus);
  if (problems.length > 0) {
    console.error(problems.map(formatProblem).join("\n"));
    console.error(`${problems.length} problems in the data. Nothing was built.`);
    return 1;
  }
  const broken = verifyFrozen(corpus, loadAll(readDataFiles(corpus), datasetIds(corpus)).library.versions);
  if (broken.length > 0) {
    console.error(broken.join("\n"));
    console.error("What was published once must not change. Nothing was built.");
    return 1;
  }
  const fonts = await buildFonts([], root);
  if (fonts !== 0) return fonts;
  // Into the folder, which is emptied first.
  const inWorkers: string[] = [];
  const output = await bundle(origin, { outDir: dist, emptyOutDir: true }, (modules) => inWorkers.push(...modules));
  checkAlone(output);
  copyPublic(origin, dist);
  const { code: first } = await bundleWhole(origin, "src/entries/beforePaint.ts", "iife");
  const faces = readFileSync(join(dist, "fonts/faces.css"), "utf8").trim();
  const files = buildSite(corpus);
  writeFiles(dist, files);
  writeFiles(dist, await buildWorkbooks(corpus));
  const data = readDataFiles(corpus);
  const { library } = loadAll(data, datasetIds(corpus));
  const site = readSite(corpus);
  const context = {
    library,
    site: siteAddress(corpus),
    version: versionOf(files),
    date: readCatalog(corpus).date,
    about: site.description,
    first,
    faces,
  };
  const pages = await buildPages(output, files, pageRenderer(data, datasetIds(corpus), versionOf(files)), context);
  writeFiles(dist, pages);
  writeFiles(dist, buildMoved(library.moved, context.site));
  writeFiles(
    dist,
    new Map([
      ["sitemap.xml", buildSitemap(pages, context)],
      ["robots.txt", robots(context.site)],
    ]),
  );
  writeFiles(dist, new Map([["api/references.json", await buildReferences(root, library, context)]]));
  const { code: start } = await bundleWhole(origin, "src/entries/embedStart.ts", "iife");
  const embeds = await buildEmbeds(root, library, context, { start, page: { path: embedScript(output) } });
  writeFiles(dist, embeds.files);
  writeFiles(dist, await buildPictures(root, readFileSync(join(dist, "icon.svg"), "utf8"), library, context));
  writeFiles(dist, new Map([["manifest.webmanifest", webManifest(site)]]));
  const oneFile = await buildOneFile(origin, dist, context);
  writeFiles(dist, new Map([[`${site.id}.html`, oneFile]]));
  writeFiles(dist, billOf(root, site, [...modulesOf(output), ...inWorkers]));
  const offline = buildOffline(dist);
  writeFiles(dist, new Map([["sw.js", offline.worker]]));
  const inOneFlight = reportEmbeds(embeds);
  console.log(`kept for offline      ${(offline.bytes / 1e6).toFixed(1)} MB of ${MOST_BYTES / 1e6} MB in ${offline.files.length} files`);
  console.log(`one-file edition      ${(Buffer.byteLength(oneFile) / 1e6).toFixed(2)} MB of ${MOST_ONE_FILE / 1e6} MB`);
  return !inOneFlight || offline.bytes > MOST_BYTES || Buffer.byteLength(oneFile) > MOST_ONE_FILE ? 1 : reportBudgets(dist, output);
}

/** Fonts and icon, then whatever the corpus publishes as it is: an icon of its own, its frozen versions. */
function copyPublic({ root, corpus }: Origin, dist: string): void {
  for (const path of ["fonts", "icon.svg"]) cpSync(join(root, "public", path), join(dist, path), { recursive: true });
  if (existsSync(join(corpus, "public"))) cpSync(join(corpus, "public"), dist, { recursive: true });
}

function writeFiles(dist: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}

/** Whose work the site is made of, for people and for machines. */
function billOf(root: string, site: SiteRecord, modules: readonly string[]): ReadonlyMap<string, string> {
  const packages = readPackages(root);
  const bundled = shippedPackages(packages, modules);
  const shipped = [...bundled, ...fontPackages(packages).map(({ font }) => font)];
  return new Map([
    ["licences.txt", buildNotices(root, packages, bundled)],
    ["sbom.cdx.json", buildSbom(site, readFileSync(join(root, "package.json"), "utf8"), packages, shipped)],
  ]);
}

/** Embeds are parts of other people's pages; the pages they are taken from are what is to be found. */
function robots(site: string): string {
  return `User-agent: *\nDisallow: /embed/\nDisallow: /v/\n\nSitemap: ${site}sitemap.xml\n`;
}

/** The version of the data, as the published interface says it. */
function versionOf(files: ReadonlyMap<string, string>): string {
  return /"version": "(?<version>[^"]+)"/u.exec(files.get("api/catalog.json") ?? "")?.groups?.["version"] ?? "";
}

/** The script that embeds load after they are painted. */
function embedScript(output: Output): string {
  const chunk = output.find((file) => file.type === "chunk" && file.name === "embedPage");
  if (chunk === undefined) throw new Error("the bundler wrote no script for embeds");
  return chunk.fileName;
}

/** Says how many embeds come in one flight of a new connection, and which do not. @returns whether all do */
function reportEmbeds(embeds: BuiltEmbeds): boolean {
  const over = overFlight(embeds);
  console.log(`embeds in one flight   ${embeds.sizes.size - over.length} of ${embeds.sizes.size}`);
  for (const [id, bytes] of over) console.log(`  ${id}: ${bytes} bytes`);
  return over.length === 0;
}

function reportBudgets(dist: string, output: Output): number {
  const sizes = measureSite(dist, output);
  const complaints = checkBudgets(sizes);
  console.log(formatBudgets(sizes));
  for (const complaint of complaints) console.error(complaint);
  return complaints.length === 0 ? 0 : 1;
}
