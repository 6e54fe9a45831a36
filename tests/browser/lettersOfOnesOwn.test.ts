/** A reader who has set larger letters in the browser: all text outside of drawings grows with them, and no page scrolls sideways. */
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureChromium } from "../../scripts/ensureChromium.mjs";
import { PATIENT } from "../patient.mjs";
import { overflow } from "./axe";
import { LOOKS } from "./pages";
import type { Site } from "./site";
import { openSite, waitForContent } from "./site";

const USUAL = 16;
const LARGER = 24;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu", `--blink-settings=defaultFontSize=${LARGER}`],
    timeout: PATIENT.timeout,
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("with letters half as large again", () => {
  it.each(LOOKS)("%s grows, and stays within the window", async (path) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    context.setDefaultTimeout(PATIENT.timeout);
    const page = await context.newPage();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.address(path));
      await waitForContent(page);
      expect(await overflow(page), `${width}`).toBeLessThanOrEqual(0);
      const smallest = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const sizes: number[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || node.nodeValue?.trim() === "" || parent.closest("svg, script, style") !== null) continue;
          if (parent.getClientRects().length > 0) sizes.push(Number.parseFloat(getComputedStyle(parent).fontSize));
        }
        return Math.min(...sizes);
      });
      // The smallest of the eight sizes.
      expect(smallest, `${width}`).toBeGreaterThanOrEqual((13 * LARGER) / USUAL);
    }
    await context.close();
  });
});
