/** Pages with their folds closed are no longer than a reader looks. */
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
});
