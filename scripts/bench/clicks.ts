/** How soon a page answers a click: from the input to the frame that shows the change. */
import type { Browser, Page } from "playwright-core";
import type { Host } from "./host";
import { PAINTED } from "./observe";
import type { Subject } from "./visit";
import { openPage, slowDown } from "./visit";

/** Milliseconds after which a click is held to be lost. */
const LIMIT = 10_000;
/** Not the column of names: rows stand in their order in many a table. */
const HEADING = "main th:nth-child(2) button";
/** Milliseconds that a hand needs from reaching a control to pressing it, and from one click to the next. */
const REACH = 150;
const REST = 700;

/** What a click changes: elements, of which an attribute or the text differs afterwards. */
type Change = readonly (readonly [selector: string, attribute: string])[];
const CHANGES = {
  sort: [
    ["main th:nth-child(2)", "aria-sort"],
    ["main tbody tr", "text"],
  ],
  figure: [["[role=dialog], dialog[open], aside", "id"]],
  filter: [["main tbody tr", "text"]],
  search: [["[role=dialog] input", "id"]],
} as const satisfies Readonly<Record<string, Change>>;
export type Click = keyof typeof CHANGES;
export const CLICKS = ["sort", "figure", "filter", "search"] as const satisfies readonly Click[];

export interface Wait {
  readonly change: Change;
  readonly event: "click" | "change" | "input";
  readonly limit: number;
}

declare global {
  interface Window {
    /** Begins to wait for a change. */
    awaitChange: (wait: Wait) => void;
    /** Milliseconds from the input until all that should change has changed and is shown; as long as the limit where it does not. */
    answered: Promise<number>;
  }
}

/** Clicks one after the other in a page that has come to rest. @returns milliseconds by click */
export async function measureClicks(page: Page): Promise<Readonly<Record<Click, number>>> {
  await page.evaluate(provideWaiting);
  const press = async (selector: string): Promise<void> => {
    const control = page.locator(selector).first();
    await control.hover();
    await page.waitForTimeout(REACH);
    await control.click();
  };
  const sort = await answer(page, "sort", "click", () => press(HEADING));
  const figure = await answer(page, "figure", "click", () => press("main td a[data-figure]"));
  await page.keyboard.press("Escape");
  const filter = await answer(page, "filter", "change", async () => {
    const select = page.locator("main select").first();
    await select.hover();
    await select.selectOption({ index: 1 });
  });
  const search = await answer(page, "search", "click", () => press("header button"));
  return { sort, figure, filter, search };
}

async function answer(page: Page, click: Click, event: Wait["event"], act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(REST);
  return answered(page, { change: CHANGES[click], event, limit: LIMIT }, act);
}

/** @returns milliseconds from an input until all that it should change is shown; the page has `provideWaiting` */
export async function answered(page: Page, awaited: Wait, act: () => Promise<void>): Promise<number> {
  await page.evaluate((wait) => window.awaitChange(wait), awaited);
  await act();
  return page.evaluate(() => window.answered);
}

/** A heading clicked as soon as the table is painted. @returns milliseconds since the navigation began until it is answered */
export async function measureFirstSort(browser: Browser, host: Host, subject: Subject): Promise<number> {
  const page = await openPage(browser, subject);
  try {
    await slowDown(page, true);
    await page.addInitScript(provideWaiting);
    await page.addInitScript(
      ({ painted, heading, wait }) => {
        const clickOnce = (): void => {
          const since = performance.now();
          window.awaitChange(wait);
          window.answered = window.answered.then((waited) => since + waited);
          document.querySelector<HTMLElement>(heading)?.click();
        };
        window.addEventListener(painted, clickOnce, { once: true });
      },
      { painted: PAINTED, heading: HEADING, wait: { change: CHANGES.sort, event: "click" as const, limit: LIMIT } },
    );
    await page.goto(`${host.origin}${subject.path}`, { waitUntil: "commit" });
    await page.waitForFunction(() => "answered" in window);
    return await page.evaluate(() => window.answered);
  } finally {
    await page.context().close();
  }
}

/** Runs in the page. */
export function provideWaiting(): void {
  window.awaitChange = ({ change, event, limit }) => {
    const read = (): readonly string[] =>
      change.map(([selector, attribute]) => {
        const found = [...document.querySelectorAll(selector)];
        return JSON.stringify(found.map((one) => (attribute === "text" ? one.textContent : one.getAttribute(attribute))));
      });
    const before = read();
    let begun = performance.now();
    window.addEventListener(event, ({ timeStamp }) => (begun = timeStamp), { capture: true, once: true });
    window.answered = new Promise((done) => {
      const late = setTimeout(() => done(limit), limit);
      const look = (): void => {
        const now = read();
        if (now.some((text, index) => text === before[index])) return;
        watch.disconnect();
        clearTimeout(late);
        // After the frame: its painting is behind a task that it puts off.
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  };
}
