/** What people do: find a figure, read its words, follow it to its report and back; arrange a table and share it; on a phone too. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOOKS } from "./pages";
import type { OpenPages, Site } from "./site";
import { openPage, openPages, openSite, shiftOf, waitForContent, waitForFigures, watchShifts } from "./site";
import { use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("find a figure, read its wording, go to its report, come back", () => {
  async function readAndReturn(page: Page): Promise<void> {
    await page.locator("[data-panel] mark").first().waitFor();
    expect(await page.locator("[data-panel] blockquote").first().innerText()).toContain("close to two million Afghans");
    const from = page.url();
    await page.locator("[data-panel] section a[href*='/sources/']").first().click();
    await page.waitForURL(/\/sources\/crisis-group-354\/#cg-ivb4-deported-fled$/u);
    await waitForContent(page);
    expect(await page.locator("#cg-ivb4-deported-fled").innerText()).toContain("close to two million Afghans");
    await page.goBack();
    await page.waitForURL(from);
    await page.locator("[data-panel] mark").first().waitFor();
  }

  it("by pointer", async () => {
    const { page, faults } = await openPage(site, "/", DESK);
    await page.getByRole("button", { name: "Search figures" }).click();
    await page.locator("[role=dialog] input").fill("deported or fled two million");
    await page.getByRole("option", { name: /close to 2 million/u }).click();
    await readAndReturn(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("by keyboard alone", async () => {
    const { page, faults } = await openPage(site, "/about/", DESK);
    await waitForContent(page);
    await page.keyboard.press("/");
    await page.locator("[role=dialog] input:focus").waitFor();
    await page.keyboard.type("deported or fled two million");
    await page.getByRole("option", { name: /close to 2 million/u }).waitFor();
    for (let step = 0; step < 10; step += 1) {
      const focused = page.locator("[role=option][data-focused]");
      if ((await focused.count()) > 0 && (await focused.innerText()).includes("close to 2 million")) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await readAndReturn(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("on a phone, where the source is a sheet that leaves part of the page to be seen", async () => {
    const { page, faults } = await openPage(site, "/figures/?q=two%20million%20deported", PHONE);
    await waitForContent(page);
    await page.locator('main a[data-figure="refugees-and-returns.deported-or-fled.people"]').first().tap();
    await page.locator("[data-panel] mark").first().waitFor();
    const box = await page.locator("[data-panel]").boundingBox();
    expect(box?.width).toBe(390);
    expect(box?.height).toBeLessThanOrEqual(844 * 0.62 + 1);
    await readAndReturn(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("sort, filter, share", () => {
  it("gives the same view in a fresh browser", async () => {
    const { page } = await openPage(site, "/d/named-attacks/", { ...DESK, permissions: ["clipboard-read", "clipboard-write"] });
    await waitForFigures(page);
    await page.locator("thead button").nth(1).click();
    await page.getByRole("combobox", { name: "Year" }).selectOption("2025");
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Place" }).uncheck();
    await page.locator("summary[aria-label^=Reading]").click();
    await page.getByRole("radio", { name: "Wording under every figure" }).check();
    const shown = async (one: Page): Promise<string> => one.locator("table").innerText();
    const before = await shown(page);
    expect(before).not.toContain("Place");
    await use(page, "Copy link");
    await page.getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("reading=wording");
    const { page: fresh } = await openPage(site, new URL(link).pathname + new URL(link).search, DESK);
    await waitForFigures(fresh);
    expect(await shown(fresh)).toBe(before);
    await page.context().close();
    await fresh.context().close();
  });

  it("copies the table as filtered and as seen: cells that a spreadsheet reads, and every note in full", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?group=full-year-text", {
      ...DESK,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await waitForFigures(page);
    await use(page, "Table");
    await page.getByRole("button", { name: "Copy table" }).click();
    await page.getByText("Table copied with its notes").waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? "";
      return [await read("text/plain"), await read("text/html")];
    });
    const lines = text.split("\n");
    const [head = [], ...rows] = lines.map((line) => line.split("\t"));
    expect(head).toEqual(["Who was killed", "People killed (people)", "Period", "Who says so", "Notes"]);
    expect(
      rows
        .filter((row) => row.length > 1)
        .slice(0, 2)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["Military and police personnel (together)", "some 660 [1]"],
      ["Civilians", "580"],
    ]);
    expect(text).toContain("Filtered by: Whole of 2025, in the text");
    expect(text).toContain("“some 660 military and police personnel as well as 580 civilians killed”");
    expect(html).toContain("<td>580</td>");
    expect(html).not.toContain("style=");
    await page.context().close();
  });

  it("shows the link for copying by hand where the clipboard is refused", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", DESK);
    await waitForFigures(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    });
    await use(page, "Copy link");
    expect(await page.getByRole("textbox", { name: "Text to copy" }).inputValue()).toBe(page.url());
    await page.context().close();
  });

  it("remembers the reading level on the device, and lets a link go before it", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", DESK);
    await waitForFigures(page);
    await page.locator("summary[aria-label^=Reading]").click();
    await page.getByRole("radio", { name: "Number alone" }).check();
    await page.reload();
    await waitForFigures(page);
    expect(await page.locator("[data-reading]").getAttribute("data-reading")).toBe("number");
    await page.goto(site.address("/d/trade-shares/?reading=wording"));
    await waitForFigures(page);
    expect(await page.locator("[data-reading]").getAttribute("data-reading")).toBe("wording");
    await page.context().close();
  });

  it("filters the timeline from the address and back", async () => {
    const { page } = await openPage(site, "/timeline/?kind=talks", DESK);
    await waitForContent(page);
    const events = page.locator("#rows li[id^=event-]");
    const talks = await events.count();
    await page.getByRole("combobox", { name: "Named in it" }).selectOption("ttp");
    await page.waitForURL(/actor=ttp/u);
    expect(await events.count()).toBeLessThan(talks);
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await events.count()).toBeGreaterThan(talks);
    await page.context().close();
  });

  it("lets single keys be switched off", async () => {
    const { page } = await openPage(site, "/about/", DESK);
    await waitForContent(page);
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: "Single keys work by themselves" }).uncheck();
    await page.keyboard.press("Escape");
    await page.locator("[role=dialog]").waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await page.locator("[role=dialog] input").waitFor();
    expect(await page.getByRole("heading", { name: "Keyboard shortcuts" }).count()).toBe(0);
    await page.context().close();
  });
});

describe("the first view", () => {
  let screens: readonly OpenPages[];
  beforeAll(async () => {
    screens = await Promise.all([DESK, PHONE].map((options) => openPages(site, options)));
    for (const { page } of screens) await watchShifts(page.context());
  });

  it.each(LOOKS)("of %s shifts by at most 0.02", async (path) => {
    for (const { page, visit } of screens) {
      await visit(path);
      await waitForContent(page);
      expect(await shiftOf(page), `${path} at ${page.viewportSize()?.width ?? 0}`).toBeLessThanOrEqual(0.02);
    }
  });
});
