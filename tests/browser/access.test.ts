import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "../representatives";
import { besideWindow, hasColours, overflow, thinOut, violationsOf, waysOf } from "./axe";
import { TAKEN_KINDS } from "./pages";
import { cutOff, otherTexts, smallTargets, spaceOut } from "./reading";
import type { OpenPages, Site } from "./site";
import { openPages, openSite, waitForContent, waitForFigures } from "./site";
import { use } from "./useThis";

let site: Site;
let pages: OpenPages;
beforeAll(async () => {
  site = await openSite();
  pages = await openPages(site);
});
afterAll(async () => {
  await site.close();
});

/**
 * At no width and in no theme a rule is broken, and nothing scrolls sideways, stands out of reach or is too small to press; texts have
 * the eight sizes.
 * @param part what the rules look at; null for the whole page
 */
async function checkEverywhere(page: Page, name: string, part: string | null = null): Promise<void> {
  const ways = waysOf(name);
  for (const { width } of ways) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
    expect(await besideWindow(page), `${name} at ${width}`).toEqual([]);
    expect(await otherTexts(page), `${name} at ${width}`).toEqual([]);
    expect(await smallTargets(page), `${name} at ${width}`).toEqual([]);
  }
  await thinOut(page);
  for (const { width, theme, rules } of ways) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: theme });
    expect(await violationsOf(page, rules, hasColours(name), part), `${name} at ${width}, ${theme}`).toEqual([]);
  }
}

/** Goes to a page anew, as wide and as light as the first look is. */
async function start(path: string): Promise<Page> {
  const { page, visit } = pages;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await visit(path);
  return page;
}

describe("at every width and in both themes", () => {
  it.each(TAKEN_KINDS)("%s has no accessibility violation and never scrolls sideways", async (path) => {
    const page = await start(path);
    await waitForContent(page);
    await checkEverywhere(page, path);
    await spaceOut(page);
    expect(await overflow(page), "with spacing of the reader’s own").toBeLessThanOrEqual(0);
    expect(await cutOff(page), "with spacing of the reader’s own").toEqual([]);
  });
});

describe("every open state", () => {
  const STATES: readonly (readonly [name: string, part: string | null, open: (page: Page) => Promise<void>])[] = [
    [
      "search with results",
      null,
      async (page) => {
        await page.keyboard.press("/");
        await page
          .getByRole("searchbox")
          .or(page.getByRole("combobox", { name: "Search figures" }))
          .last()
          .fill("two million");
        await page.locator("[role=listbox] [role=option]").first().waitFor();
        await page.keyboard.press("ArrowDown");
      },
    ],
    [
      "search with nothing found",
      "[role=dialog]",
      async (page) => {
        await page.keyboard.press("Control+k");
        await page.locator("[role=dialog] input").fill("zeppelin");
        await page.getByText("No figure matches").first().waitFor();
      },
    ],
    [
      "keys",
      "[role=dialog]",
      async (page) => {
        await page.keyboard.press("?");
        await page.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
      },
    ],
    [
      "switches",
      "details[open]",
      async (page) => {
        await page.locator("summary[aria-label^=Reading]").click();
      },
    ],
    [
      "columns",
      "details[open]",
      async (page) => {
        await page.getByText("Columns", { exact: true }).click();
      },
    ],
    [
      "embed",
      "[role=dialog]",
      async (page) => {
        await use(page, "Embed");
        await page.getByLabel("Code to paste").waitFor();
      },
    ],
    [
      "source of a figure",
      "[data-panel]",
      async (page) => {
        await page.locator("td a[data-figure]").first().click();
        await page.locator("[data-panel] blockquote").first().waitFor();
      },
    ],
  ];

  // The page around what was opened is among the kinds above; beside one dialog it is looked at again, and beside all in `npm run test:all`.
  it.each(STATES)("%s has no accessibility violation and never scrolls sideways", async (name, part, open) => {
    const page = await start("/d/fatalities-2025/");
    await waitForFigures(page);
    await open(page);
    await checkEverywhere(page, name, EVERYTHING ? null : part);
  });
});
