/** Embeds: complete in one file without a script, of use to their reader, frozen, printed, and how one comes by them. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, violationsOf } from "./axe";
import { EVERYTHING } from "../representatives";
import type { Site } from "./site";
import { frame, hostPage } from "./hostPage";
import { EMBEDS, FROZEN_PAGES } from "./pages";
import { openPage, openSite } from "./site";
import { use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const SOME = ["fatalities-2025", "soldiers-october-2025", "rankings", ...(EVERYTHING ? ["yearly-violence-increases"] : [])];

/** Between the narrowest and the widest nothing new comes, and each theme is seen at one of them. */
const MORE_WAYS = EVERYTHING
  ? ([
      [320, "light"],
      [600, "light"],
      [1200, "light"],
      [280, "dark"],
      [320, "dark"],
      [600, "dark"],
    ] as const)
  : [];

describe("every embed", () => {
  it("stands without a script: each figure with a marker, each marker with a note, nothing from elsewhere, nothing sideways", async () => {
    const { page, faults } = await openPage(site, "/about/", { javaScriptEnabled: false, viewport: { width: 280, height: 500 } });
    for (const id of EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`));
      const found = await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
        const links = [...document.querySelectorAll<HTMLAnchorElement>("a[role=doc-noteref]")];
        return {
          figures: document.querySelectorAll("td a[data-figure]").length,
          dead: links.filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null).length,
          bare: [...document.querySelectorAll("tbody tr")].filter(
            (row) => row.querySelector("td") !== null && row.querySelector("a[role=doc-noteref]") === null,
          ).length,
          over: document.documentElement.scrollWidth - window.innerWidth,
          shown: [...document.querySelectorAll<HTMLElement>("[data-width]")].filter((one) => one.offsetParent !== null).length,
          drawn: document.querySelectorAll("[data-width]").length,
        };
      });
      expect(found.figures, id).toBeGreaterThan(0);
      expect(found, id).toMatchObject({ dead: 0, bare: 0, over: 0, shown: found.drawn === 0 ? 0 : 1 });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("of a question holds every claimant", async () => {
    const { page } = await openPage(site, "/embed/soldiers-october-2025/?show=both");
    expect(await page.locator("tbody tr").count()).toBe(2);
    expect(await page.locator("main").innerText()).toContain("Afghan Taliban");
    expect(await page.locator("main").innerText()).toContain("Pakistan’s military");
    await page.context().close();
  });

  it.each(SOME)("%s has no accessibility violation at any width, in either theme, and obeys its own policy", async (id) => {
    for (const [width, colorScheme] of [[280, "light"], [1200, "dark"], ...MORE_WAYS] as const) {
      const { page, faults } = await openPage(site, `/embed/${id}/?show=both&theme=auto`, {
        colorScheme,
        viewport: { width, height: 500 },
      });
      expect(await violationsOf(page, null), `at ${width}, ${colorScheme}`).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it.each(["narrow", "wide"] as const)("has every link large enough and nothing sideways, in %s fonts of the reader's", async (fonts) => {
    const other = await openSite(fonts);
    for (const width of EVERYTHING ? [280, 600] : [280]) {
      const { page } = await openPage(other, "/about/", { viewport: { width, height: 500 } });
      for (const id of SOME) {
        await page.goto(other.address(`/embed/${id}/?show=both`));
        expect(await violationsOf(page, ["target-size"]), `${id} at ${width}`).toEqual([]);
        expect(await overflow(page), `${id} at ${width}`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    }
    await other.close();
  });

  it("shows the chart with its notes in a closed fold; the table, all of it, the notes or another theme when asked", async () => {
    const { page } = await openPage(site, "/embed/trade-shares/", { colorScheme: "dark" });
    const seen = async (query: string): Promise<readonly unknown[]> => {
      await page.goto(site.address(`/embed/trade-shares/${query}`));
      return [
        ...(await Promise.all(
          ["[data-width]", "table", "[role=doc-endnotes]"].map((one) => page.locator(one).filter({ visible: true }).count()),
        )),
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ];
    };
    expect(await seen("")).toEqual([1, 0, 0, "light"]);
    expect(await seen("?show=chart&theme=javascript:alert(1)")).toEqual([1, 0, 0, "light"]);
    expect(await seen("?show=chart&notes=open")).toEqual([1, 0, 1, "light"]);
    expect(await seen("?notes=open")).toEqual([1, 1, 1, "light"]);
    expect(await seen("?show=both&theme=dark")).toEqual([1, 1, 1, "dark"]);
    expect(await seen("?show=table&theme=auto")).toEqual([0, 1, 1, "dark"]);
    await page.context().close();
  });

  it("opens its fold by a key, without a script", async () => {
    const { page } = await openPage(site, "/about/", { javaScriptEnabled: false });
    await page.goto(site.address("/embed/trade-shares/"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("[role=doc-endnotes] li").first().waitFor();
    await page.context().close();
  });
});

describe("for its reader", () => {
  it("opens a figure's wording in place and gives the focus back", async () => {
    const { page, faults } = await openPage(site, "/embed/fatalities-2025/?show=both", { viewport: { width: 700, height: 900 } });
    const link = page.locator('tbody a[data-figure="fatalities-2025.military-note.killed"]');
    // Its script begins once it is painted.
    await page.locator("thead button").waitFor();
    await link.click();
    expect(await page.locator("tr[data-opened]").innerText()).toContain("in 2025 killed 374 military personnel and 216 police");
    await page.keyboard.press("Escape");
    expect(await page.locator("tr[data-opened]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-figure"))).toBe("fatalities-2025.military-note.killed");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("leads from a mark of the chart to its note, unfolded and in view, and leaves nothing to go back to", async () => {
    const { page } = await openPage(site, "/embed/fatalities-2025/", { viewport: { width: 700, height: 600 } });
    await page.locator("thead button").waitFor({ state: "attached" });
    const before = await page.evaluate(() => history.length);
    await page.locator('[data-width="568"] g[data-cell="fatalities-2025.kp-police-eight-months.killed"] text').last().click();
    const note = page.locator("[role=doc-endnotes] :target");
    expect(await note.innerText()).toContain("79 police officers were killed");
    expect(await note.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.context().close();
  });

  it("sorts rows within their groups, highest first, then lowest, then as in the source; markers keep their notes", async () => {
    const { page } = await openPage(site, "/embed/named-attacks/?show=both");
    const read = (): Promise<string[][]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("tbody")].map((body) =>
          [...body.querySelectorAll("td[data-sort]")].map((cell) => cell.getAttribute("data-sort") ?? ""),
        ),
      );
    const before = await read();
    const numbers = (group: string[]): number[] => group.map((key) => Number(key.split(" ")[0]));
    const marked = (): Promise<string[]> =>
      page
        .locator("tbody a[data-figure]")
        .evaluateAll((links) =>
          links.map((one) => `${one.getAttribute("data-figure") ?? ""} ${one.getAttribute("href") ?? ""} ${one.textContent}`).sort(),
        );
    const links = await marked();
    await page.locator("thead button").click();
    for (const group of await read()) expect(numbers(group)).toEqual(numbers(group).toSorted((a, b) => b - a));
    expect(await page.locator("thead th").nth(1).getAttribute("aria-sort")).toBe("descending");
    await page.locator("thead button").click();
    for (const group of await read()) expect(numbers(group)).toEqual(numbers(group).toSorted((a, b) => a - b));
    await page.locator("thead button").click();
    expect(await read()).toEqual(before);
    expect(await marked()).toEqual(links);
    expect(before.flat().length).toBeGreaterThan(5);
    await page.context().close();
  });

  it("writes nothing into the browser and asks nobody else", async () => {
    const { page, faults } = await openPage(site, "/embed/trade-shares/?show=both");
    await page.locator("thead button").click();
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]);
    expect(stored).toEqual([0, 0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a frozen version", () => {
  it.skipIf(FROZEN_PAGES.length === 0)(
    "stands by itself, says what it is, and names later corrections only where it is asked to",
    async () => {
      const frozen = FROZEN_PAGES.find((path) => path.includes("/trade-shares/")) ?? "";
      const { page, faults } = await openPage(site, `${frozen}?notes=open`);
      expect(await page.locator("footer").innerText()).toMatch(
        /Frozen version [0-9a-f]{12}: the figures stay as they were on \d{4}-\d{2}-\d{2}/u,
      );
      expect(await page.locator("td a[data-figure]").count()).toBe(2);
      const cell = await page.locator("td a[data-figure]").first().getAttribute("data-figure");
      await page.route("**/api/corrections.json", (route) =>
        route.fulfill({ json: { corrections: [{ cell, date: "2099-01-02", before: "0.6%", after: "6%", reason: "A point was lost." }] } }),
      );
      const height = (): Promise<number> => page.evaluate(() => document.body.getBoundingClientRect().height);
      await page.goto(site.address(frozen));
      const before = await height();
      await page.goto(site.address(`${frozen}?corrections=1`));
      await page.locator("footer summary", { hasText: "Corrected 2099-01-02" }).waitFor();
      expect(await height()).toBe(before);
      await page.locator("footer summary", { hasText: "Corrected" }).first().click();
      expect(await page.getByText("Corrected on 2099-01-02: was 0.6%, now 6%. A point was lost.").isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await page.goto(site.address(frozen));
      await page.waitForLoadState("networkidle");
      expect(await page.getByText("Corrected on").count()).toBe(0);
      await page.context().close();
    },
  );
});

describe.skipIf(spawnSync("pdftotext", ["-v"]).error !== undefined)("printed with the page around it", () => {
  it("has its figures, its notes and its version on paper", async () => {
    const page = await hostPage(site, `<p>Article</p>${frame(site, "soldiers-october-2025").replace('height="90"', 'height="1100"')}`);
    await page.waitForLoadState("networkidle");
    const folder = mkdtempSync(join(tmpdir(), "embed-"));
    writeFileSync(join(folder, "page.pdf"), await page.pdf({ format: "A4" }));
    const printed = execFileSync("pdftotext", ["-raw", join(folder, "page.pdf"), "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");
    for (const text of [
      "58",
      "23",
      "claiming to have killed 58 Pakistani soldiers",
      "Acknowledging the deaths of 23 soldiers",
      "CC BY 4.0",
    ]) {
      expect(printed).toContain(text);
    }
    rmSync(folder, { recursive: true });
    await page.context().close();
  });

  it("has every figure, every note and every source line, where the script of the page around sizes its frames", async () => {
    const ids = ["trade-shares", "fatalities-2025"];
    const page = await hostPage(site, `${ids.map((id) => frame(site, id)).join("")}<script src="${site.address("/embed.js")}"></script>`);
    await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every(({ height }) => Number(height) > 100));
    const wanted: string[] = [];
    for (const one of page.frames().slice(1)) {
      wanted.push(
        ...(await one
          .locator("td a[data-figure] .cell-value, [role=doc-endnotes] q, details p")
          .evaluateAll((all) => all.filter((text) => text.closest(".vh") === null).map((text) => text.textContent))),
      );
    }
    expect(wanted.filter((text) => text.startsWith("Source: "))).toHaveLength(ids.length);
    expect(wanted.length).toBeGreaterThan(15);
    const folder = mkdtempSync(join(tmpdir(), "embed-"));
    writeFileSync(join(folder, "page.pdf"), await page.pdf({ format: "A4" }));
    const bare = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
    const printed = bare(execFileSync("pdftotext", ["-raw", join(folder, "page.pdf"), "-"], { encoding: "utf8" }));
    expect(wanted.filter((text) => !printed.includes(bare(text)))).toEqual([]);
    rmSync(folder, { recursive: true });
    await page.context().close();
  });
});

describe("the way in", () => {
  it("is four clicks from a dataset's page to code that works", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator("[data-live]").waitFor();
    await use(page, "Embed");
    await page.getByRole("combobox", { name: "As" }).selectOption("fixed");
    await page.getByRole("button", { name: "Copy code" }).click();
    await page.getByText("Code copied").waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await page.context().close();
    const host = await hostPage(site, code);
    await host.waitForLoadState("networkidle");
    expect(await host.frames()[1]?.locator("td a[data-figure]").count()).toBe(2);
    await host.context().close();
  });

  it("shows the embed at each width as tall as it needs, and says how tall", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", { viewport: { width: 1280, height: 900 } });
    await page.locator("[data-live]").waitFor();
    await use(page, "Embed");
    const frame = page.locator("iframe[title^='Preview:']");
    const heights: number[] = [];
    for (const width of ["900 px", "320 px"]) {
      await page.getByRole("button", { name: width }).click();
      await frame.scrollIntoViewIfNeeded();
      const needed = (): Promise<number> =>
        frame
          .contentFrame()
          .locator("body")
          .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await expect.poll(async () => page.getByText(`${await needed()} px high`).count()).toBe(1);
      expect(await frame.evaluate((one) => one.clientHeight)).toBe(await needed());
      heights.push(await needed());
    }
    expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
    await page.context().close();
  });
});
