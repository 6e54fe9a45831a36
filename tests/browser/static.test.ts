/** Pages as they come, before any script: complete, linked, printable; and taken over without a jump. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, serveFolder } from "../../scripts/serve.mjs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { thinOut, violationsOf } from "./axe";
import { ALL_EMBEDS, ALL_PAGES, DATASET_PAGES, FROZEN_PAGES, PAGES } from "./pages";
import type { Site } from "./site";
import { openPage, openPages, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("without JavaScript", () => {
  it.each(DATASET_PAGES)("%s has its table, its notes and its charts, one width of each", async (path) => {
    const { page, faults } = await openPage(site, path, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    expect(await page.locator("tbody td a[data-figure]").count()).toBeGreaterThan(0);
    expect(await page.locator("[role=doc-endnotes] li").count()).toBeGreaterThan(0);
    for (const chart of await page.locator("[data-chart]").all()) expect(await chart.locator("[data-width]:visible").count()).toBe(1);
    expect(await page.locator("[style]").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("shows the same table as with it", async () => {
    for (const path of ["/d/fatalities-2025/", "/d/named-attacks/", "/d/deportation-phases/"]) {
      const { page: bare } = await openPage(site, path, { javaScriptEnabled: false });
      const { page } = await openPage(site, path);
      await waitForFigures(page);
      expect(await bare.locator("table").first().innerText()).toBe(await page.locator("table").first().innerText());
      expect(await bare.locator("[role=doc-endnotes]").textContent()).toBe(await page.locator("[role=doc-endnotes]").textContent());
      await bare.context().close();
      await page.context().close();
    }
  });

  it("leads from a figure to its note and back by links alone", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { javaScriptEnabled: false });
    await page.locator('a[data-figure="fatalities-2025.security-text.killed"][id]').click();
    expect(new URL(page.url()).hash).toBe("#note-cg-iia3-660");
    await page.locator(":target a[role=doc-backlink]").first().click();
    expect(new URL(page.url()).hash).toBe("#cell-fatalities-2025.security-text.killed");
    await page.context().close();
  });

  it("every page is there, has its content, and links only to pages that are there", async () => {
    const { page } = await openPage(site, "/", { javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    const known = new Set([...ALL_PAGES, ...ALL_EMBEDS.map((id) => `/embed/${id}/`), ...FROZEN_PAGES, "/corrections.xml"]);
    for (const path of PAGES) {
      await page.goto(site.address(path));
      expect(await page.locator("h1").count(), path).toBe(1);
      expect((await page.locator("main").innerText()).length, path).toBeGreaterThan(30);
      const dead = await page
        .locator("a[href]")
        .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname] : [])));
      expect(
        [...new Set(dead)].filter((one) => !known.has(one) && !existsSync(join(process.cwd(), "dist", one))),
        path,
      ).toEqual([]);
    }
    await page.context().close();
  });
});

describe("before the script takes over", () => {
  it("has no accessibility violation", async () => {
    const { page, visit } = await openPages(site);
    await page.route("**/*.js", (route) => route.abort());
    for (const path of ["/", "/d/fatalities-2025/", "/disagree/soldiers-october-2025/"]) {
      await visit(path);
      await thinOut(page);
      expect(await violationsOf(page, null), path).toEqual([]);
    }
    await page.context().close();
  });
});

describe("under any folder", () => {
  it("the same files work at a path below the domain, scripts and links included", async () => {
    const folder = await mkdtemp(join(tmpdir(), "every-number-"));
    await cp(join(process.cwd(), "dist"), join(folder, "some/sub/path"), { recursive: true });
    await cp(join(process.cwd(), "dist/404.html"), join(folder, "404.html"));
    const server = serveFolder(folder);
    const port = await listen(server, 0);
    const page = await (await site.browser.newContext()).newPage();
    const lost: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 400) lost.push(response.url());
    });
    await page.goto(`http://localhost:${port}/some/sub/path/d/fatalities-2025/`);
    await waitForContent(page);
    await page.getByRole("link", { name: "Where sides disagree" }).first().click();
    await page.waitForURL(/\/some\/sub\/path\/disagree\/$/u);
    await waitForContent(page);
    await page.locator("main a[data-figure]").first().click();
    await page.locator("[data-panel] blockquote").first().waitFor();
    await page.goto(`http://localhost:${port}/some/sub/path/d/fatalities-2026/`);
    await page.getByRole("heading", { name: "No page at this address" }).waitFor();
    expect(lost.filter((url) => !url.includes("fatalities-2026") && !url.endsWith("404.js"))).toEqual([]);
    await page.context().close();
    server.close();
    await rm(folder, { recursive: true });
  });
});
