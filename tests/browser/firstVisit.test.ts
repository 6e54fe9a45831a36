/** What a first visit to a dataset's page costs, and that the page is used from the moment it is painted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_VISIT } from "../../scripts/site/budgets";
import type { Site } from "./site";
import { openSite, waitForFigures } from "./site";

const PATH = "/d/trade-shares/";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** As hosts send it. */
function sentBytes(path: string): number {
  const content = readFileSync(join(process.cwd(), "dist", path.endsWith("/") ? `${path}index.html` : path));
  return /\.(?:woff2|png)$/u.test(path) ? content.length : brotliCompressSync(content).length;
}

/** In the page: notes when it became interactive. */
function markInteractive(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("[data-live]") === null) return;
    observer.disconnect();
    performance.mark("interactive");
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-live"] });
}

/** In the page: paths of what it asked for until then, itself included. */
function askedUntilInteractive(): readonly string[] {
  const [mark] = performance.getEntriesByName("interactive");
  if (mark === undefined) throw new Error("the page was never interactive");
  const asked = performance.getEntriesByType("resource").filter(({ startTime }) => startTime <= mark.startTime);
  return [window.location.href, ...asked.map(({ name }) => name)].map((address) => new URL(address).pathname);
}

describe("a first visit to a dataset’s page", () => {
  it("asks for few files and few bytes until the page is interactive, and for none of what waits to be asked", async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.addInitScript(markInteractive);
    await page.goto(site.address(PATH));
    await waitForFigures(page);
    const asked = await page.evaluate(askedUntilInteractive);
    const scripts = asked.filter((path) => path.endsWith(".js"));
    const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + sentBytes(path), 0);
    console.info(`${asked.length} requests, ${sum(scripts)} bytes of script, ${sum(asked)} in all: ${asked.join(" ")}`);
    expect(asked.length).toBeLessThanOrEqual(FIRST_VISIT.requests);
    expect(sum(scripts)).toBeLessThanOrEqual(FIRST_VISIT.script);
    expect(sum(asked)).toBeLessThanOrEqual(FIRST_VISIT.bytes);
    expect(asked.filter((path) => /worker-|dialogs-|library\.json/u.test(path))).toEqual([]);
    await page.context().close();
  });

  it("has what opens the search and “Use this” fetched, and neither charts nor other pages, before they are asked for", async () => {
    const page = await (await site.browser.newContext({ serviceWorkers: "block" })).newPage();
    await page.goto(site.address(PATH));
    await waitForFigures(page);
    const chunks = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        performance.getEntriesByType("resource").flatMap(({ name }) => /(?<=assets\/)[a-z]+(?=-[^/]*\.js$)/u.exec(name)?.[0] ?? []),
      );
    await expect.poll(chunks).toEqual(expect.arrayContaining(["menu", "dialogs", "panel"]));
    const before = await chunks();
    await page.getByRole("button", { name: "Search figures" }).click();
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    expect((await chunks()).filter((name) => !before.includes(name) && name !== "worker")).toEqual([]);
    expect(before.filter((name) => ["charts", "pages", "figures", "files"].includes(name))).toEqual([]);
    await page.context().close();
  });

  it("answers what was pressed before any script was there, once", async () => {
    const page = await (await site.browser.newContext()).newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\.js$/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.address(PATH), { waitUntil: "commit" });
    const heading = page.locator("table th button").first();
    await heading.click();
    expect(await page.locator("[data-live]").count()).toBe(0);
    release();
    await page.locator('table th[aria-sort="descending"]').waitFor();
    await waitForFigures(page);
    expect(await page.locator('table th[aria-sort="descending"]').count()).toBe(1);
    expect(page.url()).toContain("?sort=-");
    await page.context().close();
  });

  it("opens a figure’s source out of the page’s own data, before everything is here", async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.route("**/data/library.json", () => new Promise(() => undefined));
    await page.goto(site.address(PATH));
    await waitForFigures(page);
    await page.locator("tbody td a[data-figure]").first().click();
    const panel = page.locator("[data-panel]");
    await panel.locator("mark").first().waitFor();
    expect(await panel.innerText()).toContain("Exact wording");
    await page.context().close();
  });
});
