/** How soon a second visit answers without a network, on a processor four times slower (gate SW-4). */
import type { Browser, Page } from "playwright-core";
import { openHost } from "./host";
import { TOLD_APART } from "./releases";

const SLOWER = 4;
const VISITS = 5;

/** Medians of five visits, in milliseconds from the navigation. */
export interface SecondVisit {
  /** Until the figures are painted. */
  readonly shown: number;
  /** Until sorting, search and sources answer. */
  readonly answers: number;
  /** From a click on a figure, made as soon as the page answers, until its source is there. */
  readonly source: number;
}

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
    const visits: SecondVisit[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) visits.push(await visitOnce(await context.newPage(), host.origin));
    const of = (which: keyof SecondVisit): number => median(visits.map((visit) => visit[which]));
    return { shown: of("shown"), answers: of("answers"), source: of("source") };
  } finally {
    await context.close();
    host.close();
  }
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
}

async function visitOnce(page: Page, origin: string): Promise<SecondVisit> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(`${origin}/${TOLD_APART.page}`, { waitUntil: "commit" });
  const answers = (): number | false => {
    const there = document.querySelector("[data-live]") !== null && document.querySelector("table tbody tr") !== null;
    return there && performance.now();
  };
  const time = Number(await (await page.waitForFunction(answers, null, { polling: "raf" })).jsonValue());
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
  return { shown, answers: time, source };
}
