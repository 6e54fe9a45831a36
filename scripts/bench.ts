/**
 * `npm run bench`: how long a build takes, and how soon its pages and embeds are painted and answer, beside the same content written
 * by hand and the same charts by libraries. `--built` takes dist/ as it is, `--visits 3` visits each so often instead of nine times,
 * `--write` keeps the numbers and puts the tables into the README; `--sizes` says how large the files are, and visits nothing; `--long`
 * measures readers' long tables alone, `--settles` how soon embeds have their height in other people's pages; both keep the other numbers.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { format, resolveConfig } from "prettier";
import { writeByHand } from "./bench/byHand";
import type { Click } from "./bench/clicks";
import { CLICKS, measureClicks, measureFirstSort } from "./bench/clicks";
import { dashboardData } from "./bench/dashboards";
import type { Host } from "./bench/host";
import { openHost } from "./bench/host";
import { measureLong } from "./bench/long";
import { LONG_BY_HAND, longByHand } from "./bench/longByHand";
import { buildPeers } from "./bench/peers";
import type { Kept } from "./bench/reload";
import { keepPage, smallestWorker } from "./bench/reload";
import type { Samples } from "./bench/report";
import { goalsTable, measuresOf, tablesOf } from "./bench/report";
import { sizesOf } from "./bench/sizes";
import { ARTICLES, byHand, DATASET, EMBEDS, embedPath, PAGE_BY_HAND, SUBJECTS, TEN } from "./bench/subjects";
import { measureSettling } from "./bench/settles";
import { measureThirty } from "./bench/thirty";
import type { Visit } from "./bench/visit";
import { visit } from "./bench/visit";
import { main as build } from "./build";
import { ensureChromium } from "./ensureChromium.mjs";
import { addMeasures, writeMeasures } from "./site/gates";

const VISITS = 9;
const TABLE = /(?<=<!-- bench -->\n)[\s\S]*?(?=<!-- end of bench -->)/u;

export async function main(args: readonly string[], root = process.cwd()): Promise<number> {
  const begun = performance.now();
  const code = args.includes("--built") ? 0 : await build([], root);
  if (code !== 0) return code;
  const dist = join(root, "dist");
  console.log(`\nbuild ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (args.includes("--sizes")) {
    console.log(`\n${sizesOf(dist)}`);
    return 0;
  }
  if (args.includes("--settles")) {
    const settles = await slowestToSettle(dist);
    if (args.includes("--write")) addMeasures(root, "bench", { settles });
    return 0;
  }
  const visits = args.includes("--visits") ? Number(args[args.indexOf("--visits") + 1]) : VISITS;
  const onlyLong = args.includes("--long");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const pages = join(folder, "pages");
  mkdirSync(join(pages, LONG_BY_HAND), { recursive: true });
  writeFileSync(join(pages, LONG_BY_HAND, "index.html"), longByHand());
  if (!onlyLong) await buildPeers(folder, pages, dashboardData(dist));
  const host = await openHost(
    new Map([
      ["site", dist],
      ["peers", pages],
    ]),
  );
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const long = await measureLong(browser, host);
    if (onlyLong) {
      console.log(long);
      if (args.includes("--write")) addMeasures(root, "bench", long);
      return 0;
    }
    await writePages(browser, host, pages);
    const samples = await measure(browser, host, visits);
    const measures = measuresOf(samples, { thirty: await measureThirty(dist), settles: await slowestToSettle(dist), ...long });
    const text = `\n${tablesOf(samples)}\n\n${goalsTable(measures)}\n\nMedians of ${visits} cold visits to each, in turn, in one run.\n`;
    console.log(`${text}\nthe whole run ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
    if (args.includes("--write")) await keep(root, measures, text);
  } finally {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/** Over all engines that the machine has, which are named. */
async function slowestToSettle(dist: string): Promise<number> {
  const longest = await measureSettling(dist);
  console.log(`embeds in other pages settle after ${[...longest].map(([engine, time]) => `${time} ms in ${engine}`).join(", ")}`);
  return Math.max(...longest.values());
}

/** What is written by hand, the articles with ten frames, and the workers that keep a page. */
async function writePages(browser: Browser, host: Host, pages: string): Promise<void> {
  await writeByHand(browser, host, DATASET.path, join(pages, PAGE_BY_HAND), true);
  for (const id of new Set([...EMBEDS.values(), ...TEN])) await writeByHand(browser, host, embedPath(id), join(pages, byHand(id)));
  for (const [name, sources] of ARTICLES) {
    const frames = sources.map((source) => `<iframe src="${source}" width="560" height="500"></iframe>`).join("");
    mkdirSync(join(pages, name));
    writeFileSync(
      join(pages, name, "index.html"),
      `<!doctype html><meta charset="utf-8"><title>Article</title><body data-article>${frames}`,
    );
  }
  writeFileSync(join(pages, PAGE_BY_HAND, "sw.js"), smallestWorker(["./"]));
  writeFileSync(join(pages, "echarts-dashboard", "sw.js"), smallestWorker(["./", "chart.js"]));
}

async function measure(browser: Browser, host: Host, visits: number): Promise<Samples> {
  const lists = <K, T>(keys: readonly K[]): ReadonlyMap<K, T[]> => new Map(keys.map((key) => [key, []]));
  const names = SUBJECTS.map(({ name }) => name);
  const kept = await keepPages(browser, host);
  const [fast, slow] = [lists<string, Visit>(names), lists<string, Visit>(names)];
  const samples: Samples = { fast, slow, clicks: lists(CLICKS), firstSort: [], reloads: lists([...kept.keys()]) };
  // The first round warms the machine, not the browser: each visit comes with a cache of its own.
  for (const subject of SUBJECTS) await visit(browser, host, { ...subject, watch: 0 }, false);
  for (let round = 0; round < visits; round += 1) {
    for (const subject of SUBJECTS) {
      fast.get(subject.name)?.push(await visit(browser, host, subject.wide === true ? { ...subject, watch: 0 } : subject, false));
      slow.get(subject.name)?.push(
        await visit(browser, host, subject, true, async (page) => {
          if (subject !== DATASET) return;
          for (const [click, time] of Object.entries(await measureClicks(page))) samples.clicks.get(click as Click)?.push(time);
        }),
      );
    }
    samples.firstSort.push(await measureFirstSort(browser, host, DATASET));
    for (const [name, { reload }] of kept) samples.reloads.get(name)?.push(await reload());
    console.log(`visited ${round + 1} of ${visits} times`);
  }
  for (const { close } of kept.values()) await close();
  return samples;
}

/** Pages that are kept for reloading without a network: ours by its own worker, the others by the smallest one. */
async function keepPages(browser: Browser, host: Host): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map([[DATASET.name, await keepPage(browser, host, DATASET)]]);
  for (const name of [PAGE_BY_HAND, "echarts-dashboard"]) {
    const subject = SUBJECTS.find((one) => one.name === name);
    if (subject !== undefined) kept.set(name, await keepPage(browser, host, subject, "sw.js"));
  }
  return kept;
}

async function keep(root: string, measures: Readonly<Record<string, number>>, text: string): Promise<void> {
  writeMeasures(root, "bench", { command: "npm run bench -- --write", ...measures });
  const path = join(root, "README.md");
  const written = readFileSync(path, "utf8").replace(TABLE, () => text);
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), parser: "markdown" }));
}
