/** What readers do, told so that it can be done in a page that somebody translates or turns: by what is there, not by how it is said. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { takeFile, use } from "./useThis";

/** A reader's page, and how it goes to an address of the site and waits until that answers. */
export interface Reader {
  readonly page: Page;
  readonly visit: (path: string) => Promise<void>;
  /** Waits until the page that was gone to by a click answers. */
  readonly arrive: () => Promise<void>;
}

/** A browser that may take files and use the clipboard. */
export const READER = {
  viewport: { width: 1280, height: 900 },
  acceptDownloads: true,
  permissions: ["clipboard-read", "clipboard-write"],
};

/** What a part of the page says, without the marks by which our translator is known. */
export const said = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.replace(/[«»]/gu, "")).join(" "));

/** The figures and wordings of a page, which nobody may change. */
const printed = (page: Page): Promise<readonly string[]> => page.locator("main :is(a[data-figure], q)").allTextContents();

async function openFigures({ page, visit, arrive }: Reader): Promise<void> {
  await visit("/d/named-attacks/");
  const figures = page.locator("td a[data-figure]");
  for (const at of [1, 0]) {
    const before = await said(page, "[data-panel] blockquote");
    await figures.nth(at).click();
    await expect.poll(() => page.locator("[data-panel] mark").count()).toBeGreaterThan(0);
    await expect.poll(() => said(page, "[data-panel] blockquote")).not.toBe(before);
  }
  const [from, wording] = [page.url(), await said(page, "[data-panel] blockquote mark")];
  await page.locator("[data-panel] section a[href*='/sources/']").first().click();
  await page.waitForURL(/\/sources\/[^/]+\/#./u);
  await arrive();
  expect(await said(page, `[id="${new URL(page.url()).hash.slice(1)}"]`)).toContain(wording);
  await page.goBack();
  await page.waitForURL(from);
  await page.locator("[data-panel] mark").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator("[data-panel]").waitFor({ state: "detached" });
}

async function sortAndFilter({ page, visit }: Reader): Promise<void> {
  await visit("/d/named-attacks/");
  const asEver = await printed(page);
  expect(asEver.length).toBeGreaterThan(10);
  const sorted = page.locator("thead th[aria-sort]").nth(1);
  for (const order of ["descending", "ascending", "none"]) {
    await sorted.getByRole("button").click();
    await expect.poll(() => sorted.getAttribute("aria-sort")).toBe(order);
  }
  expect(await printed(page)).toEqual(asEver);
  const rows = page.locator("main table tbody tr");
  const all = await rows.count();
  await page.getByRole("combobox", { name: "Year" }).selectOption("2025");
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.count()).toBeGreaterThan(0);
}

async function searchFigures({ page, visit, arrive }: Reader): Promise<void> {
  await visit("/about/");
  await page.getByRole("button", { name: "Search figures" }).click();
  await page.locator("[role=dialog] input").fill("deported or fled two million");
  await expect.poll(() => said(page, "[role=option]")).toContain("close to 2 million");
  await page
    .getByRole("option", { name: /close to 2 million/u })
    .first()
    .click();
  await page.locator("[data-panel] mark").first().waitFor();
  await arrive();
  expect(await said(page, "[data-panel] blockquote")).toContain("close to two million Afghans");
}

async function narrowAllFigures({ page, visit }: Reader): Promise<void> {
  await visit("/figures/?q=killed");
  const counted = (): Promise<string> => said(page, "main [role=status]");
  const before = await counted();
  expect(before).toMatch(/\d+ of \d+ figures/u);
  await page.locator("main input[type=search]").first().fill("police");
  await expect.poll(counted).not.toBe(before);
  const searched = await counted();
  await page.locator("main fieldset input[type=checkbox]:enabled, main details input[type=checkbox]:enabled").first().check();
  await expect.poll(counted).not.toBe(searched);
  expect(await page.locator("main a[data-figure]").count()).toBeGreaterThan(0);
}

async function followTime({ page, visit }: Reader): Promise<void> {
  await visit("/timeline/");
  const told = [await said(page, "article")];
  for (const name of ["Next", "Next", "Previous"]) {
    await page.getByRole("article").getByRole("button", { name }).click();
    await expect.poll(() => said(page, "article")).not.toBe(told.at(-1));
    told.push(await said(page, "article"));
  }
  expect(told[3]).toBe(told[1]);
}

async function compareSides({ page, visit, arrive }: Reader): Promise<void> {
  await visit("/disagree/");
  const question = page.locator("li[id^=question-] h3 a").first();
  const [asked, listed] = [await said(page, "li[id^=question-]:first-of-type h3 >> nth=0"), page.url()];
  await question.click();
  await page.waitForURL((url) => url.href !== listed);
  await arrive();
  expect(await said(page, "main h1")).toContain(asked.trim());
  await page.locator("main td a[data-figure]").first().click();
  await page.locator("[data-panel] mark").first().waitFor();
  await page.goBack();
  if (page.url() !== listed) await page.goBack();
  await page.waitForURL(listed);
  await arrive();
  expect(await page.locator("li[id^=question-]").count()).toBeGreaterThan(3);
}

async function takeAlong({ page, visit }: Reader): Promise<void> {
  await visit("/d/fatalities-2025/");
  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector("main table") ?? document.body);
    return getSelection()?.toString() ?? "";
  });
  expect(selected).toContain("some 660");
  await use(page, "Table");
  await page.getByRole("button", { name: "Copy table" }).click();
  await page.getByText("Table copied with its notes").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("some 660 [1]");
  expect(copied).toContain("“some 660 military and police personnel as well as 580 civilians killed”");
  const file = await takeFile(page, /CSV, exact/u);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("some 660");
  expect(copied + text).not.toContain("«");
}

async function goWhereNothingIs({ page, visit, arrive }: Reader): Promise<void> {
  await visit("/d/fatalities-2025/?figure=fatalities-2025.gone.killed");
  const refused = page.locator("main [role=status] [translate=no]", { hasText: "figure=fatalities-2025.gone.killed" });
  expect(await refused.allTextContents()).toEqual(["figure=fatalities-2025.gone.killed"]);
  await page.locator("td a[data-figure]").first().click();
  await page.locator("[data-panel] mark").first().waitFor();
  await visit("/d/fatalities-2026/");
  expect(await said(page, "main h1")).toBe("No page at this address");
  const nearest = page.locator("main li a").first();
  expect(await nearest.getAttribute("href")).toContain("/d/fatalities-2025/");
  await nearest.click();
  await page.waitForURL(/\/d\/fatalities-2025\/$/u);
  await arrive();
  await page.locator("td a[data-figure]").first().click();
  await page.locator("[data-panel] mark").first().waitFor();
}

/** Each from its first page on, by name. */
export const JOURNEYS: readonly (readonly [string, (reader: Reader) => Promise<void>])[] = [
  ["opens sources one after another, goes to a report and comes back", openFigures],
  ["sorts and filters a table, whose figures and wordings stay", sortAndFilter],
  ["searches from any page and lands on the figure", searchFigures],
  ["narrows the page of all figures, which says how many it found", narrowAllFigures],
  ["is told one event of the timeline after another", followTime],
  ["goes from the list of disagreements to what each side says, and back", compareSides],
  ["copies by hand and by button, and takes a file, in which everything is as it was", takeAlong],
  ["gets on from a figure that is gone, and from an address without a page", goWhereNothingIs],
];
