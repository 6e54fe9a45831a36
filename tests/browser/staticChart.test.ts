/** The chart that a page came with: it stays as it came and works without Recharts, until what is drawn changes. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { closeDialog, use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PATH = "/d/fatalities-2025/";
const CHART = '[data-chart="fatalities-2025"]';

/** A page, with what it has asked for of what draws charts. */
async function openWatched(path: string): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const { page } = await openPage(site, "/about/", { viewport: { width: 1280, height: 900 } });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/assets\/(?:LiveChart|charts)-/u.test(request.url())) asked.push(request.url());
  });
  // The nodes that came with the page are marked before any script of it runs.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const marks = document.querySelectorAll("g[data-cell]");
      for (const mark of marks) Object.assign(mark, { came: true });
      if (document.readyState !== "loading") observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.address(path));
  await waitForFigures(page);
  return { page, asked };
}

const cameWithPage = (page: Page): Promise<readonly boolean[]> =>
  page.evaluate(
    (chart) => [...document.querySelectorAll(`${chart} g[data-cell]`)].map((mark) => (mark as { came?: boolean }).came === true),
    CHART,
  );

const cellsIn = (page: Page): Promise<readonly string[]> =>
  page.locator(`${CHART} g[data-cell]:visible`).evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-cell") ?? ""));

/** What has moved since the page stood, but for the rows of a table, which a sort moves. */
async function moved(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((done) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as readonly { readonly sources: readonly { readonly node: Node | null }[] }[];
          const nodes = shifts.flatMap(({ sources }) => sources.map(({ node }) => node));
          done(nodes.filter((node) => (node?.parentElement?.closest("table") ?? null) === null).map((node) => node?.nodeName ?? ""));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            done([]);
          });
        });
      }),
  );
}

describe("the chart that a page came with", () => {
  it("keeps its nodes when the page becomes interactive, opens a figure’s source by a click, and highlights its mark", async () => {
    const { page, asked } = await openWatched(PATH);
    const before = await cameWithPage(page);
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before)).toEqual(new Set([true]));
    const mark = page.locator(`${CHART} g[data-cell]:visible`).nth(1);
    const cell = await mark.getAttribute("data-cell");
    await mark.locator(".chart-value, .chart-lead, .chart-main").click();
    await page.waitForURL((url) => url.searchParams.get("figure") === cell);
    await page.locator(`${CHART} g[data-selected]:visible`).waitFor();
    expect(await page.locator(`${CHART} g[data-selected]:visible`).getAttribute("data-cell")).toBe(cell);
    expect(await page.locator(`${CHART} g[data-selected]:visible > .chart-wash`).isVisible()).toBe(true);
    await mark.locator(".chart-value, .chart-lead, .chart-main").click();
    await page.locator(`${CHART} g[data-selected]`).waitFor({ state: "detached" });
    expect(new Set(await cameWithPage(page))).toEqual(new Set([true]));
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it("stays while what to use it for is shown: nothing that draws charts is fetched", async () => {
    const { page, asked } = await openWatched(PATH);
    for (const way of ["Table", "Citation"] as const) {
      await use(page, way);
      await closeDialog(page);
    }
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it("is walked through by arrow keys, says each mark’s figure, and opens its source by Enter", async () => {
    const { page } = await openWatched(PATH);
    await page.locator(`:has(> ${CHART})[role=group], [role=group]:has(${CHART})`).last().focus();
    const cells = await cellsIn(page);
    const focused = (): Promise<readonly (string | null)[]> =>
      page.evaluate(() => ["data-cell", "role", "aria-label"].map((name) => document.activeElement?.getAttribute(name) ?? null));
    await page.keyboard.press("ArrowDown");
    expect((await focused())[0]).toBe(cells[0]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    const [cell, role, label] = await focused();
    expect(cell).toBe(cells.at(-1));
    expect(role).toBe("button");
    expect(label).toMatch(/79 police officers were killed.*, note \d+\.$/u);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("figure") === cell);
    await page.context().close();
  });

  it("fetches what draws charts when the focus comes to a heading that sorts; a sort draws the chart anew, without a shift", async () => {
    const { page, asked } = await openWatched(PATH);
    const before = await cellsIn(page);
    const height = await page.locator(CHART).evaluate((chart) => chart.getBoundingClientRect().height);
    await page.locator("thead button", { hasText: "People killed" }).focus();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    // The highest first is the order the page came in; its chart stands until the lowest come first.
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("sort") === "-killed");
    expect(await cellsIn(page)).toEqual(before);
    expect(new Set(await cameWithPage(page))).toEqual(new Set([true]));
    await page.keyboard.press("Enter");
    await expect.poll(() => cellsIn(page)).not.toEqual(before);
    await waitForContent(page);
    const after = await cellsIn(page);
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(new Set(await cameWithPage(page))).toEqual(new Set([false]));
    expect(Math.abs((await page.locator(CHART).evaluate((chart) => chart.getBoundingClientRect().height)) - height)).toBeLessThanOrEqual(1);
    expect(await moved(page)).toEqual([]);
    await page.context().close();
  });

  it("shows the width that fits when the window changes", async () => {
    const { page, asked } = await openWatched(PATH);
    const shown = (): Promise<string | null> => page.locator(`${CHART} [data-width]:visible`).getAttribute("data-width");
    const wide = Number(await shown());
    await page.setViewportSize({ width: 390, height: 800 });
    expect(Number(await shown())).toBeLessThan(wide);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(asked).toEqual([]);
    await page.context().close();
  });
});
