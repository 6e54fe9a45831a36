/**
 * `npm run bench`: how long a build takes, how large what it wrote is, and when an embed is painted beside a page written by hand and
 * the same chart by other libraries. `--sizes` leaves the pages out; `--write` puts the table into the README.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Painted, Pages } from "./bench/paint";
import { measurePaint } from "./bench/paint";
import { BY_HAND, buildPeers, installedVersions } from "./bench/peers";
import { sizesOf } from "./bench/sizes";
import { measureThirty } from "./bench/thirty";
import { main as build } from "./build";
import { writeMeasures } from "./site/gates";

const EMBED = "every-number";
/** A page of the site, the same figure on it. */
const PAGE = "every-number-page";
const FIGURE = "yearly-violence-increases";
const NAMES: ReadonlyMap<string, string> = new Map([
  [EMBED, "**our embed**"],
  [PAGE, "a page of the site"],
  [BY_HAND, "written by hand"],
  ["ten-by-hand", "ten by hand"],
  ["ten-embeds", "ten of our embeds"],
]);
const TABLE = /(?<=<!-- bench -->\n)[\s\S]*?(?=<!-- end of bench -->)/u;

export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const begun = performance.now();
  const code = await build([], root);
  if (code !== 0) return code;
  const dist = join(root, "dist");
  console.log(`\nbuild ${((performance.now() - begun) / 1000).toFixed(1)} s\n\n${sizesOf(dist)}\n`);
  if (args.includes("--sizes")) return 0;
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const peers = await buildPeers(folder);
    const pages = new Map(peers.map((name) => [name, { folder: join(folder, "pages", name), path: "/" }]));
    pages.set(EMBED, { folder: dist, path: `/embed/${FIGURE}/` });
    pages.set(PAGE, { folder: dist, path: `/d/${FIGURE}/` });
    const single = await measurePaint(pages);
    const articles = await measurePaint(articlesIn(folder, dist), ["ten-by-hand", "ten-embeds"]);
    const table = `${tableOf(single, articles)}\n\n${versionsText(folder)}\n`;
    const thirty = await measureThirty(dist);
    console.log(`${table}\nthirty on a page: each answers within ${thirty} ms\n`);
    if (args.includes("--write")) {
      writeMeasures(root, "bench", { ...measuresOf(single, articles), thirty });
      const path = join(root, "README.md");
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(TABLE, () => table),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** An article with ten frames of ours, and one with ten frames of the page written by hand. */
function articlesIn(folder: string, dist: string): Pages {
  const drawn = (id: string): boolean => readFileSync(join(dist, "embed", id, "index.html"), "utf8").includes("data-width=");
  const figures = readdirSync(join(dist, "embed")).filter(drawn).slice(0, 10);
  const article = (name: string, sources: readonly string[]): void => {
    const frames = sources.map((source) => `<iframe src="${source}" width="560" height="500"></iframe>`).join("");
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(
      join(folder, name, "index.html"),
      `<!doctype html><meta charset="utf-8"><title>Article</title><body data-article>${frames}`,
    );
  };
  article(
    "ten-by-hand",
    Array.from({ length: 10 }, (_, index) => `/pages/${BY_HAND}/?${index}`),
  );
  article(
    "ten-embeds",
    figures.map((id) => `/site/embed/${id}/`),
  );
  return new Map([
    ["ten-by-hand", { folder: join(folder, "ten-by-hand"), path: "/" }],
    ["ten-embeds", { folder: join(folder, "ten-embeds"), path: "/" }],
    ["pages", { folder: join(folder, "pages"), path: `/${BY_HAND}/` }],
    ["site", { folder: dist, path: `/embed/${FIGURE}/` }],
  ]);
}

function tableOf(single: readonly Painted[], articles: readonly Painted[]): string {
  const by = (list: readonly Painted[], name: string): Painted | undefined => list.find((one) => one.name === name);
  const hand = by(single, BY_HAND);
  const line = (name: string, one: Painted, base: Painted | undefined): string =>
    `| ${name} | ${one.requests} | ${(one.bytes / 1000).toFixed(1)} | ${one.fast.toFixed(0)} ms (${ratio(one.fast, base?.fast)}) | ${one.slow.toFixed(0)} ms (${ratio(one.slow, base?.slow)}) | ${one.blocked.toFixed(0)} ms |`;
  const ten = by(articles, "ten-by-hand");
  return [
    "| page | requests | kB | painted, unthrottled | painted, slow 4G, processor four times slower | blocked |",
    "| --- | --- | --- | --- | --- | --- |",
    ...single.map((one) => line(NAMES.get(one.name) ?? one.name, one, hand)),
    ...articles.map((one) => line(NAMES.get(one.name) ?? one.name, one, ten)),
  ].join("\n");
}

/** The ratios that the goals name, to two places, and the longest time that an embed of ours blocked its page. */
function measuresOf(single: readonly Painted[], articles: readonly Painted[]): Readonly<Record<string, number | string>> {
  const by = (list: readonly Painted[], name: string): Painted => {
    const found = list.find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return found;
  };
  const to = (value: number, base: number): number => Math.round((value / base) * 100) / 100;
  const [hand, embed, page] = [by(single, BY_HAND), by(single, EMBED), by(single, PAGE)];
  const peers = single.filter(({ name }) => ![BY_HAND, EMBED, PAGE].includes(name));
  const [tenByHand, ten] = [by(articles, "ten-by-hand"), by(articles, "ten-embeds")];
  return {
    command: "npm run bench -- --write",
    one: to(embed.fast, hand.fast),
    oneSlow: to(embed.slow, hand.slow),
    tenFast: to(ten.fast, tenByHand.fast),
    tenSlow: to(ten.slow, tenByHand.slow),
    ofBestPeer: to(embed.fast, Math.min(...peers.map(({ fast }) => fast))),
    ofBestPeerSlow: to(embed.slow, Math.min(...peers.map(({ slow }) => slow))),
    blocking: Math.round(embed.blocked),
    pageFast: to(page.fast, hand.fast),
    pageSlow: to(page.slow, hand.slow),
  };
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined ? "" : `${(value / base).toFixed(2)} times`;
}

function versionsText(folder: string): string {
  const versions = [...installedVersions(folder)].map(([name, version]) => `${name} ${version}`).join(", ");
  return `Medians of nine cold visits in turn, in one run; the page written by hand is the measure. The goals: embeds within 1.3 times unthrottled and 1.1 times on slow 4G, a page within 1.3 times on slow 4G, nothing blocked. ${versions}.`;
}
