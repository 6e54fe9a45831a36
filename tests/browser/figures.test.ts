/** The page of all figures: found, narrowed, sorted, drawn and shared; by pointer, by keys, on a phone; and what it is without scripts. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thinOut, violationsOf } from "./axe";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const left = async (page: Page): Promise<number> =>
  Number(/^\d+/u.exec((await page.locator("main b[role=status]").textContent()) ?? "")?.[0]);

/** How many entries back a page that was left is: Back from here leads to it. */
async function backLeadsTo(page: Page, address: string): Promise<void> {
  await page.goBack();
  await expect.poll(() => page.url()).toContain(address);
}

describe("Back on a phone", () => {
  it("closes the list of ways to use a chart, and the source of a figure", async () => {
    const { page } = await openPage(site, "/about/", PHONE);
    await page.goto(site.address("/d/fatalities-2025/"));
    await waitForContent(page);
    await page
      .getByRole("button", { name: /^Use this/u })
      .first()
      .tap();
    await page.getByRole("menu").waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    await page
      .getByRole("button", { name: /^Use this/u })
      .first()
      .tap();
    await page.getByRole("button", { name: "Close" }).tap();
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    await page.locator("td a[data-figure]").first().tap();
    await page.locator("[data-panel] blockquote").first().waitFor();
    await page.goBack();
    await expect.poll(() => page.locator("[data-panel]").count()).toBe(0);
    expect(page.url()).toContain("/d/fatalities-2025/");
    await backLeadsTo(page, "/about/");
    await page.context().close();
  });
});

describe("what is chosen", () => {
  /** Nor is it a step of its own in the history. */
  const staysWhenReloaded = async (page: Page, count: number): Promise<void> => {
    await page.reload();
    await waitForContent(page);
    expect(await left(page)).toBe(count);
    await backLeadsTo(page, "/about/");
  };
  const facet = (page: Page): Locator => page.locator("aside label", { hasText: "2025" }).locator("input").first();

  it.each([
    ["its button", (page: Page) => page.getByRole("button", { name: "Close" }).click()],
    ["Back", (page: Page) => page.goBack()],
  ])("while a figure’s source is open stays when %s closes it", async (_, close) => {
    const { page, faults } = await openPage(site, "/about/", DESK);
    await page.goto(site.address("/figures/?q=killed"));
    await waitForContent(page);
    await page.locator("main tbody th a").first().click();
    await page.locator("[data-panel] blockquote").first().waitFor();
    await facet(page).check();
    await page.waitForURL(/year=2025/u);
    const count = await left(page);
    await close(page);
    await expect.poll(() => page.locator("[data-panel]").count()).toBe(0);
    await page.waitForURL((url) => url.search === "?q=killed&year=2025");
    expect(await facet(page).isChecked()).toBe(true);
    expect(await left(page)).toBe(count);
    await staysWhenReloaded(page, count);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["Back", (page: Page) => page.goBack()],
    ["its button", (page: Page) => page.getByRole("button", { name: /^Show \d+ figures$/u }).tap()],
  ])("in the sheet of filters stays when %s closes it, and is one step from the page before", async (_, close) => {
    const { page, faults } = await openPage(site, "/about/", PHONE);
    await page.goto(site.address("/figures/?q=killed"));
    await waitForContent(page);
    await page.getByRole("button", { name: "Filter" }).tap();
    const sheet = page.getByRole("dialog", { name: "Filter" });
    await sheet.locator("label", { hasText: "2025" }).tap();
    await sheet.locator("label", { hasText: "Exact" }).tap();
    await sheet.locator("input:checked").nth(1).waitFor();
    await close(page);
    await expect.poll(() => sheet.count()).toBe(0);
    await page.waitForURL((url) => url.search === "?q=killed&year=2025&wording=exact");
    expect(await page.getByRole("button", { name: "Filter · 2 on" }).count()).toBe(1);
    await staysWhenReloaded(page, await left(page));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a long list", () => {
  it("is folded behind its first rows; the rest is one action away, and all of it on paper", async () => {
    const { page, faults } = await openPage(site, "/figures/", DESK);
    await waitForContent(page);
    const rows = page.locator("main tbody tr:visible");
    const all = Number(/of (\d+) figures/u.exec((await page.locator("main b[role=status]").textContent()) ?? "")?.[1]);
    expect(await rows.count()).toBe(20);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3500);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await rows.count()).toBe(all);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => rows.count()).toBe(20);
    await page.getByRole("button", { name: `Show all ${all} figures` }).click();
    await expect.poll(() => rows.count()).toBe(all);
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.previousElementSibling?.matches("tr:nth-child(20)"))).toBe(
      true,
    );
    expect((await page.locator("main tbody").innerText()).includes("…")).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the keyboard in a table", () => {
  it.each(["/figures/", "/d/fatalities-2025/"])("of %s stops once a row", async (path) => {
    const { page } = await openPage(site, path, DESK);
    await waitForContent(page);
    const most = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("main tbody#rows tr")].map(
          (row) => row.querySelectorAll("a[href]:not([tabindex='-1']), input:not([tabindex='-1'])").length,
        ),
      ),
    );
    expect(most).toBe(1);
    await page.context().close();
  });
});

describe("all figures", () => {
  it("by pointer: every figure of a counter, in one action, each with its note; two ticked are drawn on one scale", async () => {
    const { page, faults } = await openPage(site, "/figures/", DESK);
    await waitForContent(page);
    const all = await left(page);
    const value = page.locator("aside label", { hasText: "Centre for Research and Security Studies" });
    const count = Number(await value.locator("[data-count]").getAttribute("data-count"));
    await value.click();
    await expect.poll(() => left(page)).toBe(count);
    expect(count).toBeLessThan(all);
    expect(await page.locator("main tbody tr").count()).toBe(count);
    for (const row of await page.locator("main tbody tr").all()) {
      expect(await row.locator("th a[data-figure]").textContent()).toMatch(/note \d/u);
      expect(await row.textContent()).toContain("Centre for Research and Security Studies");
    }
    await page.locator("main tbody input").nth(0).check();
    await page.locator("main tbody input").nth(1).check();
    await page.getByRole("heading", { name: "2 figures on one scale" }).waitFor();
    await expect.poll(() => page.locator("[data-chart] [data-cell]").count()).toBeGreaterThanOrEqual(2);
    await page.waitForURL(/[?&]who=crss.*draw=|draw=.*who=crss/u);
    const shown = await page.locator("main table").innerText();
    await page.reload();
    await waitForContent(page);
    expect(await page.locator("main table").innerText()).toBe(shown);
    expect(await page.getByRole("heading", { name: "2 figures on one scale" }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("by keys: a place with what lies in it, sorted, and a figure’s source", async () => {
    const { page, faults } = await openPage(site, "/figures/", DESK);
    await waitForContent(page);
    const place = page.locator("aside label", { hasText: "Khyber Pakhtunkhwa" }).locator("input").first();
    await place.focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/place=khyber-pakhtunkhwa/u);
    const places = await page.locator("main tbody tr td:nth-child(4)").allTextContents();
    expect(places).toContain("Bajaur");
    await page.locator("main thead").getByRole("button", { name: "Figure" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("main th[aria-sort=descending]").waitFor();
    await page.locator("main tbody th a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-panel] mark").first().waitFor();
    await page.keyboard.press("Escape");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("on a phone: filters in a sheet that says how many are left; nothing scrolls sideways", async () => {
    const { page, faults } = await openPage(site, "/figures/?q=killed", PHONE);
    await waitForContent(page);
    await page.getByRole("button", { name: "Filter" }).tap();
    const sheet = page.getByRole("dialog", { name: "Filter" });
    await sheet.locator("label", { hasText: "2025" }).tap();
    const text = (await sheet.getByRole("button", { name: /^Show \d+ figures$/u }).textContent()) ?? "";
    await sheet.getByRole("button", { name: /^Show \d+ figures$/u }).tap();
    await sheet.waitFor({ state: "hidden" });
    expect(text).toBe(`Show ${await left(page)} figures`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await thinOut(page);
    expect(await violationsOf(page, null)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["/search/?q=two%20million", "/figures/?q=two%20million"],
    ["/compare/?items=fatalities-2025.security-text.killed,fatalities-2025.civilians-text.killed", "/figures/?items=fatalities-2025"],
  ])("%s leads to the page with what it asks", async (from, to) => {
    const { page, faults } = await openPage(site, from, DESK);
    await page.waitForURL((url) => `${url.pathname}${url.search}`.startsWith(to));
    await waitForContent(page);
    expect(await page.getByRole("heading", { level: 1, name: "All figures" }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("without scripts shows the first figures with their notes, and says what needs a script", async () => {
    const { page } = await openPage(site, "/figures/", { ...DESK, javaScriptEnabled: false });
    expect(await page.locator("main tbody tr:visible").count()).toBe(50);
    expect(await page.getByText("Search, filters and ticking need JavaScript").isVisible()).toBe(true);
    await page.locator("main tbody th a[data-figure]").first().click();
    expect(await page.locator(":target").isVisible()).toBe(true);
    await page.goto(site.address("/compare/"));
    await page.waitForURL(/\/figures\/$/u);
    await page.context().close();
  });
});
