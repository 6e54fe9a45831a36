/**
 * A reader's table of 100,000 rows and 8 columns, ours and by hand (gate OWN-3), and a file of 50 MB (gate IN-10). First rows are counted
 * from the click that asks for them, when the file has been read; the reading is counted by itself.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { answered, provideWaiting } from "./clicks";
import type { Host } from "./host";
import { LONG_BY_HAND } from "./longByHand";
import { LONG_ROWS, longRow, longTable } from "./longTable";

const ROUNDS = 3;
/** Milliseconds after which a step is held to be lost. */
const LIMIT = 120_000;
const REST = 1500;
const KEYS = ["9", "7", "1"] as const;
const ROWS = "tbody tr:not([aria-hidden]) td";
/** Its figures stand in no order. */
const SORTED = 7;
const LARGE_ROWS = 190_000;

interface Long {
  readonly path: string;
  /** What stands there once the file has been read, and what makes the table of it. */
  readonly make: string;
}
const OURS: Long = { path: "/site/your-table/", make: "main button:text('Make the page')" };
const HAND: Long = { path: `/peers/${LONG_BY_HAND}/`, make: "[data-make]" };

interface Answers {
  readonly read: number;
  readonly block: number;
  readonly rows: number;
  readonly key: number;
  readonly sort: number;
}

/** By name: times of the page by hand's, milliseconds, seconds of reading, megabytes. */
export type LongMeasures = Readonly<Record<string, number>>;

/** @returns seconds and milliseconds as medians, and ours as times of the page by hand's */
export async function measureLong(browser: Browser, host: Host): Promise<LongMeasures> {
  const folder = mkdtempSync(join(tmpdir(), "long-"));
  try {
    const file = join(folder, "long.csv");
    writeFileSync(file, longTable());
    const [ours, hand]: [Answers[], Answers[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await answersOf(browser, host, OURS, file));
      hand.push(await answersOf(browser, host, HAND, file));
    }
    const of = (list: readonly Answers[], key: keyof Answers): number =>
      list.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
    const times = (key: keyof Answers): number => Number((of(ours, key) / of(hand, key)).toFixed(2));
    const [rows, key, sort] = [times("rows"), times("key"), times("sort")];
    return {
      ...{ longRead: Number((of(ours, "read") / 1000).toFixed(1)), longBlock: Math.round(of(ours, "block")) },
      ...{ longRows: rows, longKey: key, longSort: sort, longMost: Math.max(rows, key, sort) },
      ...{ longRowsMs: Math.round(of(ours, "rows")), longKeyMs: Math.round(of(ours, "key")), longSortMs: Math.round(of(ours, "sort")) },
      ...(await measureLarge(browser, host, folder)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answersOf(browser: Browser, host: Host, { path, make }: Long, file: string): Promise<Answers> {
  const page = await openLong(browser, `${host.origin}${path}`);
  try {
    const { read, block } = await readFile(page, file, make);
    await page.waitForTimeout(REST);
    const answer = (event: "click" | "input", selectors: readonly (readonly [string, string])[], act: () => Promise<void>) =>
      answered(page, { change: selectors, event, limit: LIMIT }, act);
    const rows = await answer("click", [[ROWS, "text"]], () => page.locator(make).click());
    await page.waitForTimeout(2 * REST);
    const sort = await answer("click", [[ROWS, "text"]], () => page.locator(`th:nth-child(${SORTED}) button`).click());
    let key = 0;
    await page.locator("[type=search]").focus();
    for (const one of KEYS) {
      await page.waitForTimeout(REST);
      key = Math.max(key, await answer("input", [[ROWS, "text"]], () => page.keyboard.press(one)));
    }
    return { read, block, rows, key, sort };
  } finally {
    await page.context().close();
  }
}

/** A page that notes how long its tasks were. */
async function openLong(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  await page.addInitScript(provideWaiting);
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  await page.goto(address);
  await page.locator("[type=file]").waitFor({ state: "attached" });
  await page.waitForTimeout(REST);
  return page;
}

declare global {
  interface Window {
    /** Milliseconds of each task over 50. */
    tasks: number[];
  }
}

async function readFile(page: Page, file: string, done: string): Promise<Pick<Answers, "read" | "block">> {
  await page.evaluate(() => (window.tasks = []));
  const begun = performance.now();
  await page.locator("[type=file]").setInputFiles(file);
  await page.locator(done).waitFor();
  const read = performance.now() - begun;
  await page.waitForTimeout(100);
  return { read, block: Math.max(0, ...(await page.evaluate(() => window.tasks))) };
}

/** A file as large as one may be: read, and stopped; and what its page holds afterwards. */
async function measureLarge(browser: Browser, host: Host, folder: string): Promise<LongMeasures> {
  const file = join(folder, "large.csv");
  // Seven columns, and an eighth of words that makes up for the rest of the 50 MB.
  const words = "kept by the district since it was dug, and cleaned each spring by those who draw from it, as the office of wells has it, ";
  const rows = Array.from({ length: LARGE_ROWS }, (_, at) =>
    [...longRow(at % LONG_ROWS).slice(0, 7), `"${at} ${(words + words).slice(0, 190)}"`].join(","),
  );
  writeFileSync(file, ["District,County,Year,Wells,Depth (m),Share,Litres a day,Remarks", ...rows, ""].join("\n").slice(0, 50_000_000));
  const page = await openLong(browser, `${host.origin}${OURS.path}`);
  try {
    await page.locator("[type=file]").setInputFiles(file);
    const cancel = page.getByRole("button", { name: "Cancel" });
    await cancel.waitFor();
    await page.waitForTimeout(REST);
    const stopped = await answered(page, { change: [[".own-status", "text"]], event: "click", limit: LIMIT }, () => cancel.click());
    const { read, block } = await readFile(page, file, OURS.make);
    const client = await page.context().newCDPSession(page);
    await client.send("HeapProfiler.collectGarbage");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return {
      largeRead: Number((read / 1000).toFixed(1)),
      largeBlock: Math.round(block),
      largeCancel: Math.round(stopped),
      largeMB: Math.round(usedSize / 1_000_000),
    };
  } finally {
    await page.context().close();
  }
}
