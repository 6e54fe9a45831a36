/** The page of a reader's own table by keyboard, on a phone, and in every state, wide and narrow, light and dark. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { besideWindow, overflow, violationsOf } from "./axe";
import { DESK, PHONE, makePage, openFile, take } from "./ownTablePage";
import { otherTexts, smallTargets } from "./reading";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("by keyboard alone", () => {
  it("leads from opening an example to a slide", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    await page.locator(".own-drop").waitFor();
    const press = async (name: RegExp, key = "Enter"): Promise<void> => {
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
        if (!name.test(focused)) continue;
        await page.keyboard.press(key);
        return;
      }
      throw new Error(`no ${String(name)} by Tab`);
    };
    await press(/^an invented harvest$/u);
    await page.getByRole("heading", { level: 1, name: "Check the reading" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check the reading");
    await press(/^Make the page$/u);
    await page.getByRole("heading", { name: "The figures" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    const download = page.waitForEvent("download");
    await press(/^Slides \(PowerPoint\)$/u);
    expect((await download).suggestedFilename()).toMatch(/\.pptx$/u);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("every state, wide and narrow, light and dark", () => {
  async function look(page: Page, name: string): Promise<void> {
    for (const [width, theme] of [
      [1280, "light"],
      [320, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      expect(await violationsOf(page, null), `${name} at ${width}`).toEqual([]);
      expect(await overflow(page), `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await besideWindow(page), `${name} at ${width}`).toEqual([]);
      expect(await otherTexts(page), `${name} at ${width}`).toEqual([]);
      expect(await smallTargets(page), `${name} at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it("has no accessibility violation, no sideways scrolling, no text of another size and nothing too small to press", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await page.locator(".own-drop").waitFor();
    await look(page, "open");
    await page.locator("input[type=file]").setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7\n") });
    await page.locator("[role=alert]", { hasText: /\S/u }).waitFor();
    await look(page, "refused");
    await openFile(page);
    await page.locator(".own-arrange summary").click();
    await look(page, "check");
    await makePage(page);
    await page.locator(".own-panel [data-cell]").first().waitFor();
    await look(page, "page");
    await page.locator(".own-figure").first().click();
    await look(page, "cite");
    await page.context().close();
  });

  it("is made into a page on a phone", async () => {
    const { page } = await openPage(site, "/your-table/", PHONE);
    await openFile(page);
    await makePage(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect((await take(page, "Slides (PowerPoint)")).suggestedFilename()).toMatch(/\.pptx$/u);
    await page.context().close();
  });
});
