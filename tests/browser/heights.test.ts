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

describe("with its folds closed", () => {
  it.each(PAGES.flatMap(([path, wide, narrow]) => [[path, 1280, wide] as const, [path, 390, narrow] as const]))(
    "%s at %d pixels is at most %d high, and is wholly in view sideways",
    async (path, width, most) => {
      const { page } = await openPage(site, path, { viewport: { width, height: 800 } });
      await waitForContent(page);
      const [height, across] = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
      await page.context().close();
      expect(height).toBeLessThanOrEqual(most);
      expect(across).toBeLessThanOrEqual(width);
    },
  );

  it.each(
    [
      "/",
      "/figures/",
      "/disagree/",
      "/timeline/",
      "/sources/crisis-group-354/",
      "/place/pakistan/",
      "/term/ttp/",
      "/d/fatalities-2025/",
    ].flatMap((path) => [[path, 1280, 15] as const, [path, 390, 20] as const]),
  )("%s at %d pixels has at most %d per cent of notes", async (path, width, most) => {
    const { page } = await openPage(site, path, { viewport: { width, height: 800 } });
    await waitForContent(page);
    const share = await notesShare(page);
    await page.context().close();
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(most);
  });
});
