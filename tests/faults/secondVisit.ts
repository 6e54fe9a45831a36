/** How soon a second visit is interactive without a network, on a processor four times slower (gate SW-4). */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openHost } from "./host";
import { TOLD_APART } from "./releases";

const SLOWER = 4;
const VISITS = 5;

/** Medians of five visits, in milliseconds from the navigation. */
export interface SecondVisit {
  /** Until the figures are painted. */
  readonly shown: number;
  /** Until sorting, search and sources answer. */
  readonly interactive: number;
  /** From a click on a figure, made as soon as the page is interactive, until its source is there. */
  readonly source: number;
  /** Until home is interactive, and the page with the most on it, which are made of every dataset. */
  readonly home: number;
  readonly largest: number;
}

type DatasetVisit = Pick<SecondVisit, "shown" | "interactive" | "source">;

/** The page that takes longest to answer. */
const LARGEST = "disagree/";

/** @param folder the built site */
export async function measureSecondVisit(browser: Browser, folder: string): Promise<SecondVisit> {
  const host = await openHost(folder);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  try {
    const first = await context.newPage();
    await first.goto(`${host.origin}/`);
    await first.getByText(/^Saved for offline/u).waitFor();
    await first.close();
    host.manner.down = true;
    const visits = await fiveTimes(() => visitDataset(context, host.origin));
    const home = median(await fiveTimes(() => interactiveAfter(context, `${host.origin}/`)));
    const largest = median(await fiveTimes(() => interactiveAfter(context, `${host.origin}/${LARGEST}`)));
    const of = (which: keyof DatasetVisit): number => median(visits.map((visit) => visit[which]));
    return { shown: of("shown"), interactive: of("interactive"), source: of("source"), home, largest };
  } finally {
    await context.close();
    host.close();
  }
}

async function fiveTimes<T>(visit: () => Promise<T>): Promise<readonly T[]> {
  const visits: T[] = [];
  for (let count = 0; count < VISITS; count += 1) visits.push(await visit());
  return visits;
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
}

/** Opens a page in a tab of its own, and waits until it is interactive. @returns the tab, and milliseconds from the navigation */
async function openSlowed(context: BrowserContext, address: string): Promise<{ readonly page: Page; readonly time: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "commit" });
  const interactive = (): number | false => document.querySelector("[data-live]") !== null && performance.now();
  return { page, time: Number(await (await page.waitForFunction(interactive, null, { polling: "raf" })).jsonValue()) };
}

async function interactiveAfter(context: BrowserContext, address: string): Promise<number> {
  const { page, time } = await openSlowed(context, address);
  await page.close();
  return time;
}

async function visitDataset(context: BrowserContext, origin: string): Promise<DatasetVisit> {
  const { page, time } = await openSlowed(context, `${origin}/${TOLD_APART.page}`);
  // Pages come with their figures in them, so the first content that is painted is theirs.
  const shown = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
  const source = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const clicked = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector("[data-panel] blockquote") === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - clicked);
          });
        }).observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>("td a[data-figure]")?.click();
      }),
  );
  await page.close();
  return { shown, interactive: time, source };
}
