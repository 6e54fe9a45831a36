/** The one-file edition, opened from a disk: the whole product, with no request at all. */
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layOutWhole } from "./axe";
import { EVERYTHING } from "../representatives";
import { DATASET_PAGES, LOOKS, ONE_OF_EACH, ONE_OF_EACH_CHART } from "./pages";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { downloadEverything } from "./downloads";

let site: Site;
let folder = "";
let file = "";
beforeAll(async () => {
  site = await openSite();
  // A stick: the file alone in a folder of its own, with a name that needs escapes.
  folder = mkdtempSync(join(tmpdir(), "every number 100%"));
  copyFileSync(join(process.cwd(), "dist/every-number.html"), join(folder, "every number.html"));
  file = pathToFileURL(join(folder, "every number.html")).href;
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a place of the file; whatever it asks for, and whatever breaks its policy, is a fault. */
async function open(place = ""): Promise<{ page: Page; faults: string[] }> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, offline: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && !request.isNavigationRequest()) faults.push(`asked ${request.url()}`);
  });
  await page.goto(`${file}${place}`);
  await waitForContent(page);
  return { page, faults };
}

const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** In `npm test` those that differ most: cards, a list, a chart with an open panel, words, a text. */
const pagesOfKind = (EVERYTHING ? ONE_OF_EACH : LOOKS).filter((path) => !path.startsWith("/d/nothing"));

/** The words of a page without those of its charts: a prerendered chart has the ticks of its own width. */
async function wordsOutsideCharts(page: Page): Promise<string> {
  await layOutWhole(page);
  await page.evaluate(() => {
    for (const text of document.querySelectorAll("main svg text")) text.remove();
  });
  return plain(await page.locator("main").innerText());
}

describe("one file on a stick", () => {
  it("is at most 4 MB", () => {
    expect(statSync(join(process.cwd(), "dist/every-number.html")).size).toBeLessThanOrEqual(4_000_000);
  });

  it("has every dataset’s table, charts and notes as the site has them", async () => {
    const { page, faults } = await open();
    const { page: online } = await openPage(site, "/");
    for (const path of EVERYTHING ? DATASET_PAGES : ONE_OF_EACH_CHART) {
      await page.goto(`${file}#${path}`);
      await page.waitForFunction((wanted) => location.hash.startsWith(wanted), `#${path}`);
      await online.goto(site.address(path));
      await waitForFigures(online);
      const title = await online.locator("h1").innerText();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await waitForFigures(page);
      await Promise.all([page, online].map(layOutWhole));
      for (const part of ["table", "[role=doc-endnotes]"]) {
        expect(plain(await page.locator(part).first().innerText()), `${path} ${part}`).toBe(
          plain(await online.locator(part).first().innerText()),
        );
      }
      const marks = (of: Page): Promise<number> => of.locator("g[data-cell]:visible").count();
      expect(await marks(page), path).toBe(await marks(online));
    }
    await online.context().close();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("has every other kind of page with the words of the site’s", async () => {
    const { page, faults } = await open();
    const { page: online } = await openPage(site, "/", { viewport: { width: 1280, height: 900 } });
    for (const path of pagesOfKind) {
      await online.goto(site.address(path));
      await waitForContent(online);
      await page.goto(`${file}#${path}`);
      const title = await online.locator("h1").innerText();
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      await waitForContent(page);
      expect(await wordsOutsideCharts(page), path).toBe(await wordsOutsideCharts(online));
      expect(await page.title(), path).toBe(await online.title());
    }
    expect(faults).toEqual([]);
    await page.context().close();
    await online.context().close();
  });

  it("is read like the site: from home by links, search, source and back, and says which version it is", async () => {
    const { page, faults } = await open();
    expect(await page.locator("meta[name=generator]").getAttribute("content")).toMatch(/data \d{4}-\d\d-\d\d/u);
    await page.getByText(/^One-file edition, data \d{4}-\d\d-\d\d\+[0-9a-f]{12}/u).waitFor();
    await page.getByRole("link", { name: "Where sides disagree" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Figures that disagree" }).waitFor();
    await page.getByRole("button", { name: "Search figures" }).click();
    await page.locator("[role=dialog] input").fill("deported or fled two million");
    await page.getByRole("option", { name: /close to 2 million/u }).click();
    await page.locator("[data-panel] mark").first().waitFor();
    await page.locator("[data-panel] section a[href*='sources/']").first().click();
    await page.getByRole("heading", { level: 1, name: /Militant Surge/u }).waitFor();
    await page.goBack();
    await page.locator("[data-panel] mark").first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("keeps the view in its address, and leads to a note and back without leaving the page", async () => {
    const { page, faults } = await open("#/d/fatalities-2025/?sort=-killed");
    await waitForFigures(page);
    expect(await page.locator("th[aria-sort=descending]").count()).toBe(1);
    await page.locator("a[role=doc-backlink]").first().click();
    expect(new URL(page.url()).hash).toBe("#/d/fatalities-2025/?sort=-killed");
    await page.locator("th button", { hasText: "People killed" }).click();
    await page.waitForFunction(() => !location.hash.includes("sort=-killed"));
    await page.reload();
    await waitForFigures(page);
    expect(await page.locator("th[aria-sort=ascending]").count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("makes every kind of file, pictures and a deck", async () => {
    const { page, faults } = await open("#/d/fatalities-2025/");
    await waitForFigures(page);
    await downloadEverything(page, () => page.getByRole("link", { name: /^Your slides/u }).click());
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
