import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { withHash } from "../faults/releases";
import { DATASETS } from "./pages";
import type { OpenPages, Site } from "./site";
import { openPage, openPages, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

async function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

describe("every dataset's page", () => {
  let pages: OpenPages;
  beforeAll(async () => {
    pages = await openPages(site, { viewport: { width: 1280, height: 900 } });
  });

  it.each(DATASETS)("%s shows its table, a way to its note in every cell and a note for every marker", async (id) => {
    const { page, faults, visit } = pages;
    await visit(`/d/${id}/`);
    await waitForFigures(page);
    const result = await page.evaluate(() => {
      const cells = [...document.querySelectorAll("tbody td, tbody th[scope=row]")];
      const links = [...document.querySelectorAll<HTMLAnchorElement>("a[role=doc-noteref]")];
      return {
        cells: cells.length,
        bare: cells.filter((cell) => cell.querySelector('a[href^="#note-"]') === null).map((cell) => cell.textContent),
        dead: links
          .filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null && link.pathname === location.pathname)
          .map((link) => link.textContent),
        backs: [...document.querySelectorAll<HTMLAnchorElement>("a[role=doc-backlink]")].filter(
          (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null,
        ).length,
        numbers: [...document.querySelectorAll("[role=doc-endnotes] li > a")].map((one) => Number(one.textContent)),
        said: [...document.querySelectorAll<HTMLElement>("tbody a[data-figure]")].filter(
          ({ dataset: { figure, cell, notes = "" } }) => cell !== figure || !/^\d+(?: \d+)*$/u.test(notes),
        ).length,
      };
    });
    expect(result.cells).toBeGreaterThan(0);
    expect(result.bare).toEqual([]);
    expect(result.dead).toEqual([]);
    expect(result.backs).toBe(0);
    expect(result.said).toBe(0);
    // Notes stand under their reports.
    expect(result.numbers.toSorted((a, b) => a - b)).toEqual(result.numbers.map((_, index) => index + 1));
    expect(faults).toEqual([]);
  });
});

describe("a dataset's page", () => {
  it("says why a sort moves nothing where no two figures may be compared", async () => {
    const { page } = await openPage(site, "/d/longer-tolls/");
    await waitForFigures(page);
    const rows = (): Promise<readonly string[]> => page.locator("tr[data-row] th").allTextContents();
    const before = await rows();
    await page.getByRole("button", { name: "People killed", exact: true }).click();
    await page.getByText("Nothing moves: each of these figures stands alone").waitFor({ state: "visible" });
    expect(await rows()).toEqual(before);
    await page.context().close();
  });

  it("leads from a figure, and from the words that describe its row, to its source in place and back", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/");
    await waitForFigures(page);
    await page.locator('a[data-figure="fatalities-2025.security-text.killed"][id]').click();
    expect(await page.locator("[data-panel] blockquote").first().textContent()).toContain("some 660 military and police personnel");
    expect(await page.locator("[data-panel] mark").first().textContent()).toBe("some 660");
    expect(new URL(page.url()).search).toBe("?figure=fatalities-2025.security-text.killed");
    await page.goBack();
    await page.locator("[data-panel]").waitFor({ state: "detached" });
    expect(await focusedId(page)).toBe("cell-fatalities-2025.security-text.killed");
    await page.locator("#row-security-text th a").first().click();
    expect(await page.locator("[data-panel] mark").first().textContent()).toBe("some 660");
    await page.goBack();
    await page.getByRole("link", { name: "Back to figure: some 660" }).click();
    expect(await focusedId(page)).toBe("cell-fatalities-2025.security-text.killed");
    await page.context().close();
  });

  it("goes on from figure to figure, past the cells without one, to the last and back", async () => {
    const { page } = await openPage(site, "/d/refugees-and-returns/", { viewport: { width: 1280, height: 900 } });
    await waitForFigures(page);
    const absent = await page.locator("td a[data-figure]", { hasText: "no figure in the report" }).count();
    expect(absent).toBeGreaterThan(0);
    await page.locator("td a[data-figure]").first().click();
    const next = page.getByRole("button", { name: "Next figure" });
    const place = (): Promise<string> =>
      page
        .locator("[data-panel]")
        .getByText(/^Figure \d+ of \d+$/u)
        .innerText();
    await page.locator("[data-panel] blockquote mark").first().waitFor();
    const first = await place();
    const steps: string[] = [];
    const shown = (): Promise<string> => page.locator("[data-panel] blockquote mark").first().innerText();
    for (;;) {
      await page.locator("[data-panel] blockquote mark").first().waitFor();
      steps.push(`${new URL(page.url()).searchParams.get("figure") ?? ""}: ${await shown()}`);
      if (await next.isDisabled()) break;
      const before = page.url();
      await next.click();
      await page.waitForURL((url) => url.href !== before);
    }
    expect(await place()).toMatch(/^Figure (?<count>\d+) of \k<count>$/u);
    const [at = 0, count = 0] = (first.match(/\d+/gu) ?? []).map(Number);
    expect(steps).toHaveLength(count - at + 1);
    expect(new Set(steps).size).toBe(steps.length);
    await page.getByRole("button", { name: "Previous figure" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("figure")).toBe(steps.at(-2)?.split(": ")[0]);
    await page.context().close();
  });

  it.each([1280, 390])("“Cite” takes the focus to the references, which nothing covers, %i pixels wide", async (width) => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { viewport: { width, height: 800 } });
    await waitForFigures(page);
    await page.locator("td a[data-figure]").first().click();
    await page.locator("[data-panel]").getByRole("button", { name: "Cite", exact: true }).click();
    const group = page.getByRole("group", { name: "Cite this figure" });
    await group.waitFor();
    expect(await group.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await expect
      .poll(() =>
        group.evaluate((one) => {
          const { left, top } = one.getBoundingClientRect();
          const seen = document.elementFromPoint(left + 8, top + 8);
          return seen !== null && one.contains(seen);
        }),
      )
      .toBe(true);
    await page.context().close();
  });

  it("opens the source of a figure from a mark of its chart, and washes mark and row", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { viewport: { width: 1280, height: 900 } });
    await waitForFigures(page);
    const mark = page.locator('figure g[data-cell="fatalities-2025.civilians-text.killed"]:visible');
    const bar = mark.locator("rect:not(.chart-wash)");
    await bar.first().click();
    expect(await page.locator("[data-panel] mark").first().textContent()).toBe("580");
    expect(await page.locator("tr[data-selected]").getAttribute("id")).toBe("row-civilians-text");
    expect(await mark.locator(".chart-wash:visible").count()).toBe(1);
    await bar.last().click();
    expect(await page.locator("[data-panel]").count()).toBe(0);
    await page.context().close();
  });

  it("leads from the start of the page to a cell's note and back in twelve keys, without a pointer", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/");
    await waitForFigures(page);
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const until = async (wanted: () => Promise<boolean>): Promise<void> => {
      while (!(await wanted()) && keys < 40) await press("Tab");
    };
    const named = (text: string) => page.evaluate((name) => document.activeElement?.textContent === name, text);
    await until(() => named("Skip to the figures"));
    await press("Enter");
    await until(() => page.evaluate(() => document.activeElement?.matches("td a[data-figure]") ?? false));
    const from = await focusedId(page);
    await press("Enter");
    expect(await focusedId(page)).toBe("panel-title");
    expect(await page.locator("[data-panel] blockquote").first().textContent()).not.toBe("");
    await press("Escape");
    await until(async () => (await focusedId(page)) === from);
    expect(await focusedId(page)).toBe(from);
    expect(keys).toBeLessThanOrEqual(12);
    await page.context().close();
  });

  it("sorts by pointer and by keyboard, keeps absent figures last and groups apart, renumbers notes, and keeps the sort in the address", async () => {
    const { page } = await openPage(site, "/d/other-growth-rates/");
    await waitForFigures(page);
    const { page: years } = await openPage(site, "/d/yearly-violence-increases/");
    await waitForFigures(years);
    const values = () => years.locator("tbody td:nth-child(2)").allInnerTexts();
    const numbers = async () => (await values()).map((text) => Number(/\d+/u.exec(text)?.[0]));
    expect(await numbers()).toEqual([38, 15, 56, 67, 34]);
    const button = years.locator("th button", { hasText: "Increase in militant violence" });
    await button.click();
    expect(await numbers()).toEqual([67, 56, 38, 34, 15]);
    expect(new URL(years.url()).search).toBe("?sort=-increase");
    expect(await years.locator("tbody tr").first().locator("td a[data-figure]").first().innerText()).toContain("¹");
    await button.focus();
    await years.keyboard.press("Enter");
    expect(await numbers()).toEqual([15, 34, 38, 56, 67]);
    expect(await years.locator("th[aria-sort=ascending]").innerText()).toContain("Increase");
    await years.waitForURL(/\?sort=increase$/u);
    await years.reload();
    await waitForFigures(years);
    expect(await numbers()).toEqual([15, 34, 38, 56, 67]);
    await years.locator("th button", { hasText: "Increase in militant violence" }).click();
    expect(await numbers()).toEqual([38, 15, 56, 67, 34]);
    await years.waitForURL((url) => url.search === "");
    await page.context().close();
    await years.context().close();
  });

  it("prints figures of other datasets in its editor's notes with notes of their own", async () => {
    const { page } = await openPage(site, "/d/deportation-phases/");
    await waitForFigures(page);
    const foreign = page.locator('[id^=editor-] a[data-figure^="refugees-and-returns."]').first();
    await foreign.waitFor({ state: "attached" });
    await foreign.evaluate((link) => link.closest("details")?.setAttribute("open", ""));
    const hash = await foreign.evaluate((link) => (link instanceof HTMLAnchorElement ? link.hash.slice(1) : ""));
    const note = page.locator(`[role=doc-endnotes] li:is([id="${hash}"], :has([id="${hash}"]))`);
    await note.locator("a[role=doc-backlink]").first().click();
    expect(await focusedId(page)).toMatch(/^editor-/u);
    await foreign.click();
    expect(await note.locator("q").allInnerTexts()).toContain(await page.locator("[data-panel] blockquote").first().textContent());
    await page.context().close();
  });

  it("shows the source of the figure that a link names", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?figure=fatalities-2025.security-text.killed");
    await waitForFigures(page);
    await page.locator("[data-panel] mark").first().waitFor();
    expect(await focusedId(page)).toBe("panel-title");
    expect(await page.getByText("Part of this link was not understood").count()).toBe(0);
    await page.context().close();
  });

  it("says which part of a damaged link was not understood, and shows the rest", async () => {
    const { page } = await openPage(site, "/d/trade-shares/?sort=-nothing&x=%E0%A4%A");
    await waitForFigures(page);
    expect(await page.getByText("Part of this link was not understood").count()).toBe(1);
    expect(await page.locator("tbody td a[data-figure]").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe("when things go wrong", () => {
  it("data that fails to arrive is named; the page stays as it came, with its figures and notes, and works once it is there", async () => {
    const { page } = await openPage(site, "/about/");
    let broken = true;
    await page.route("**/data/library.json", (route) => (broken ? route.fulfill({ status: 500 }) : route.continue()));
    // A page that is made of everything.
    await page.goto(site.address("/disagree/"));
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("data/library.json");
    expect(await page.locator("main a[data-figure]").count()).toBeGreaterThan(0);
    expect(await page.locator("main svg g[data-cell]:visible").count()).toBeGreaterThan(0);
    broken = false;
    await page.getByRole("button", { name: "Load again" }).click();
    await waitForContent(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("data that cannot be read shows every problem with its line, and changes no figure of the page", async () => {
    const { page } = await openPage(site, "/d/trade-shares/");
    await waitForFigures(page);
    const before = await page.locator("table").innerText();
    await page.route(site.address("/d/trade-shares/"), async (route) => {
      const response = await route.fetch();
      const [came = "", data = ""] = (await response.text()).split(/(?=<script type="application\/json")/u);
      const spoilt = data.replaceAll("0.6 per cent", "0.7 per cent").replaceAll(/third_party|official|not_stated/gu, "nobody");
      await route.fulfill({ response, body: withHash(`${came}${spoilt}`) });
    });
    await page.reload();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(/\.csv:\d+:\d+ /u);
    expect(await page.locator("table").innerText()).toBe(before);
    await page.context().close();
  });

  it("an unknown dataset is a page that says so, with links that lead on", async () => {
    const { page } = await openPage(site, "/d/fatalities-2026/");
    await page.getByRole("heading", { name: "No page at this address" }).waitFor();
    await page
      .getByRole("link", { name: /People killed in militant attacks/u })
      .first()
      .click();
    await waitForFigures(page);
    await page.context().close();
  });

  it("storage that throws costs the theme, not the page", async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("denied");
        },
      });
    });
    const page = await context.newPage();
    await page.goto(site.address("/d/trade-shares/"));
    await waitForFigures(page);
    await page.locator("summary[aria-label^=Reading]").click();
    await page.getByRole("radio", { name: "Dark" }).check();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await context.close();
  });
});
