/** A page under a translator: it goes on, whatever is opened, searched for, filtered and sorted, and no figure is translated. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOOKS } from "./pages";
import type { Site } from "./site";
import { openSite, waitForContent } from "./site";
import type { TranslatorBegins, TranslatorWay } from "./translator";
import { translate } from "./translator";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

interface Translated {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** React says in #418 that it rendered a part anew, since a translator came before it. */
const RENDERED_ANEW = /^Minified React error #418;/u;

async function openTranslated(path: string, way: TranslatorWay, begins: TranslatorBegins): Promise<Translated> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await translate(context, way, begins);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => {
    if (!RENDERED_ANEW.test(message)) errors.push(message);
  });
  await visit(page, path);
  return { page, errors };
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.address(path));
  await waitForContent(page);
  await page.waitForFunction(() => document.querySelector("main font font") !== null);
}

/** What a part of the page says, without the marks by which our translator is known. */
const said = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.replace(/[«»]/gu, "")).join(" "));
const printed = (page: Page): Promise<readonly string[]> => page.locator("main :is(a[data-figure], q)").allTextContents();

const WAYS: readonly (readonly [TranslatorWay, TranslatorBegins])[] = [
  ["around", "live"],
  ["instead", "live"],
  ["around", "interactive"],
  ["instead", "interactive"],
];

describe.each(WAYS)("under a translator that writes %s the texts, since the page is %s", (way, begins) => {
  it("a dataset's page opens and closes sources, sorts, filters and searches, and prints its figures and wordings as ever", async () => {
    const plain = await site.browser.newPage();
    await plain.goto(site.address("/d/named-attacks/"));
    await waitForContent(plain);
    const asEver = await printed(plain);
    await plain.close();
    const { page, errors } = await openTranslated("/d/named-attacks/", way, begins);
    expect(asEver.length).toBeGreaterThan(10);
    expect(await printed(page)).toEqual(asEver);

    const figures = page.locator("td a[data-figure]");
    for (const at of [0, 1]) {
      const before = await said(page, "[data-panel] blockquote");
      await figures.nth(at).click();
      await expect.poll(() => page.locator("[data-panel] mark").count()).toBeGreaterThan(0);
      await expect.poll(() => said(page, "[data-panel] blockquote")).not.toBe(before);
    }
    await page.keyboard.press("Escape");
    await page.locator("[data-panel]").waitFor({ state: "detached" });

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

    await page.getByRole("button", { name: "Search figures" }).click();
    await page.locator("[role=dialog] input").fill("deported or fled two million");
    await expect.poll(() => said(page, "[role=option]")).toContain("close to 2 million");
    await page.keyboard.press("Escape");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("the page of all figures searches and filters, and says how many it found", async () => {
    const { page, errors } = await openTranslated("/figures/?q=killed", way, begins);
    const counted = (): Promise<string> => said(page, "main [role=status]");
    const before = await counted();
    expect(before).toMatch(/\d+ of \d+ figures/u);
    await page.locator("main input[type=search]").first().fill("police");
    await expect.poll(counted).not.toBe(before);
    const searched = await counted();
    await page.locator("main fieldset input[type=checkbox]:enabled, main details input[type=checkbox]:enabled").first().check();
    await expect.poll(counted).not.toBe(searched);
    expect(await page.locator("main a[data-figure]").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("the timeline tells one event after another", async () => {
    const { page, errors } = await openTranslated("/timeline/", way, begins);
    const told = [await said(page, "article")];
    for (const name of ["Next", "Next", "Previous"]) {
      await page.getByRole("article").getByRole("button", { name }).click();
      await expect.poll(() => said(page, "article")).not.toBe(told.at(-1));
      told.push(await said(page, "article"));
    }
    expect(told[3]).toBe(told[1]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it("no page of any kind goes blank", async () => {
  const { page, errors } = await openTranslated("/", "instead", "interactive");
  for (const path of LOOKS) {
    await visit(page, path);
    expect((await said(page, "main h1")).trim(), path).not.toBe("");
    expect(errors, path).toEqual([]);
  }
  await page.context().close();
});

describe("what a translator may touch", () => {
  it("is no figure, no wording, no drawing; but our own sentences are", async () => {
    const { page } = await openTranslated("/d/fatalities-2025/?figure=fatalities-2025.security-text.killed", "around", "live");
    await page.locator("[data-chart]").first().waitFor({ state: "attached" });
    const touched = await page.evaluate(() =>
      ["a[data-figure]", "q", "blockquote", "[data-chart]"].map(
        (selector) =>
          [selector, document.querySelectorAll(selector).length > 0, document.querySelectorAll(`${selector} font`).length] as const,
      ),
    );
    expect(touched).toEqual(["a[data-figure]", "q", "blockquote", "[data-chart]"].map((one) => [one, true, 0]));
    expect(await page.locator("h1 font, main p font").count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe("a page that stops", () => {
  it("is again as it came, with every figure and note, and says so", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(site.address("/d/fatalities-2025/"));
    await waitForContent(page);
    const figures = await page.locator("main a[data-figure]").count();
    // Something else takes a part of the page away from under React: its next removal fails, once.
    await page.evaluate(() => {
      const { removeChild } = Node.prototype;
      Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
        if (!this.isConnected) return removeChild.call(this, child) as T;
        Node.prototype.removeChild = removeChild;
        throw new DOMException("not a child", "NotFoundError");
      };
    });
    await page.locator("thead button").first().click();
    await page.getByRole("alert").getByText("The interactive part of this page doesn’t work.").waitFor();
    await expect.poll(() => page.locator("main a[data-figure]").count()).toBe(figures);
    expect(await page.locator("main [role=doc-endnotes] li").count()).toBeGreaterThan(5);
    await context.close();
  });
});
