/** Pages with their folds closed are no longer than a reader looks, and their notes are a small part of them. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Each page with what it may be high at the width of a desk and of a phone. */
const PAGES: readonly (readonly [path: string, wide: number, narrow: number])[] = [
  ["/", 2600, 5000],
  ["/figures/", 3500, 5500],
  ["/disagree/", 3000, 5500],
  ["/disagree/soldiers-october-2025/", 2600, 4200],
  ["/timeline/", 3500, 5500],
  ["/sources/crisis-group-354/", 6000, 12000],
  ["/place/pakistan/", 3500, 5500],
  ["/term/ttp/", 3500, 5500],
  ["/d/fatalities-2025/", 2900, 5000],
];

/** What part of what a page holds its notes take, in per cent of its area; of a closed fold, its summary alone. */
function notesShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const area = (element: Element): number => {
      const { width, height } = element.getBoundingClientRect();
      return width * height;
    };
    const notes = [...document.querySelectorAll("main [role=doc-endnotes]")].map((one) => one.closest("details:not([open])") ?? one);
    return (100 * notes.reduce((sum, one) => sum + area(one), 0)) / area(document.querySelector("main") ?? document.body);
  });
}

/** A page of a question lists the notes of all that answers it. */
const ALL_NOTES = ["/disagree/soldiers-october-2025/"];

describe("with its folds closed", () => {
  it.each(
    PAGES.flatMap(([path, wide, narrow]) => [
      { path, width: 1280, high: wide, notes: 15 },
      { path, width: 390, high: narrow, notes: 20 },
    ]),
  )("$path at $width pixels is at most $high high, of which $notes per cent are notes, and is wholly in view sideways", async (most) => {
    const { path, width } = most;
    const { page } = await openPage(site, path, { viewport: { width, height: 800 } });
    await waitForContent(page);
    const [height, across] = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
    const share = await notesShare(page);
    await page.context().close();
    expect(height).toBeLessThanOrEqual(most.high);
    expect(across).toBeLessThanOrEqual(width);
    expect(share).toBeGreaterThan(0);
    if (!ALL_NOTES.includes(path)) expect(share).toBeLessThanOrEqual(most.notes);
  });
});

describe("on a phone", () => {
  it.each([
    "/d/yearly-violence-increases/",
    "/d/fatalities-2025/",
    "/d/claims-by-side/",
    "/d/refugees-and-returns/",
    "/disagree/soldiers-october-2025/",
  ])("the chart of %s begins on the first screen", async (path) => {
    const { page } = await openPage(site, path, { viewport: { width: 390, height: 844 } });
    await waitForContent(page);
    const top = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll("[data-chart]")]
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.getBoundingClientRect().top + window.scrollY),
      ),
    );
    await page.context().close();
    expect(top).toBeLessThan(844 - 80);
  });
});
