/** What an embed folds, so that it is no longer than a reader of somebody else's page scrolls past, and how its tables stand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceOf } from "./embedSource";
import { ALL_EMBEDS } from "./pages";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("an embed that is too high for a phone", () => {
  it("folds the panels of a chart that is too high, all but those that a reader wants first, without a script; open on paper", async () => {
    const { page } = await openPage(site, "/embed/named-attacks/", { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
    const marks = page.locator("[data-width='288'] g[data-cell]");
    const visible = async (): Promise<readonly string[]> => {
      const cells = await marks.evaluateAll((all) =>
        all.map((one) => (one.checkVisibility({ contentVisibilityAuto: true }) ? (one.getAttribute("data-cell") ?? "") : "")),
      );
      return cells.filter((cell) => cell !== "");
    };
    const all = await marks.count();
    expect(all).toBeGreaterThan(8);
    const seen = ["islamabad-court", "islamabad-mosque", "bajaur-bombing", "bannu-attack"];
    expect(await visible()).toEqual(seen.map((row) => `named-attacks.${row}.killed`));
    expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThan(1200);
    const fold = page.locator("[data-width='288'] details");
    expect(await fold.locator("summary").innerText()).toBe(`${all - seen.length} more figures`);
    expect(await fold.locator("[role=img]").getAttribute("aria-label")).toContain("Attack on a mosque in Peshawar");
    await fold.locator("summary").click();
    expect(await visible()).toHaveLength(all);
    await fold.locator("summary").click();
    await page.emulateMedia({ media: "print" });
    expect(
      await fold
        .locator("g[data-cell]")
        .last()
        .evaluate((one) => one.getBoundingClientRect().height),
    ).toBeGreaterThan(0);
    await page.context().close();
  });

  it("shows the newest rows of a table that folds, with the earlier ones above them", async () => {
    const { page } = await openPage(site, "/embed/cross-border-strikes/", { viewport: { width: 320, height: 900 } });
    const order = await page.locator("main > *").evaluateAll((all) => all.map((one) => one.localName).join(" "));
    expect(order).toBe("h1 p details table footer");
    expect(await page.locator("main > details > summary").innerText()).toMatch(/^11\searlier\srows · \d+\snotes$/u);
    expect(await page.locator("main > table tbody th[scope=row]").allInnerTexts()).toEqual([
      expect.stringContaining("Strikes by Pakistani fighter jets"),
      expect.stringContaining("Camps along the border"),
    ]);
    expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThan(1000);
    await page.context().close();
  });

  it("gives what describes a row all of its width, and covers nothing with it", async () => {
    const { page } = await openPage(site, "/embed/ceasefires-and-talks/?show=table", { viewport: { width: 320, height: 900 } });
    const rows = await page.locator("tbody tr:has(.embed-about)").evaluateAll((all) =>
      all.map((row) => {
        const [label, value, about, who] = [".embed-label", "td:nth-child(2)", ".embed-about", "td:last-child"].map((one) =>
          row.querySelector(one)?.getBoundingClientRect(),
        );
        return {
          wide: (about?.width ?? 0) >= row.clientWidth - 1,
          below: (about?.top ?? 0) >= Math.max(label?.bottom ?? 1e6, value?.bottom ?? 1e6) - 1,
          above: (about?.bottom ?? 1e6) <= (who?.top ?? 0) + 1,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toEqual(rows.map(() => ({ wide: true, below: true, above: true })));
    await page.context().close();
  });
});

describe("a table without a chart", () => {
  it("shows twelve rows at most, and no more of them than a phone’s reader scrolls past; the others are in a fold with the notes that only they cite, without a script", async () => {
    const { page } = await openPage(site, "/about/", { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
    let folded = 0;
    for (const id of ALL_EMBEDS.filter((one) => !sourceOf(one).drawn)) {
      await page.goto(site.address(`/embed/${id}/`));
      const found = await page.evaluate(() => {
        const tables = ["main > table", "main > details > table"].flatMap((one) => [...document.querySelectorAll(one)]);
        const counts = tables.map((table) => table.querySelectorAll("tbody td:nth-child(2)").length);
        const numbers = (within: Element | null): readonly string[] =>
          [...(within?.querySelectorAll("[data-notes]") ?? [])].flatMap((one) => (one.getAttribute("data-notes") ?? "").split(" "));
        const listed = (within: Element | null): readonly string[] =>
          [...(within?.querySelectorAll("li[value]") ?? [])].map((one) => one.getAttribute("value") ?? "");
        const more = document.querySelector("main > details");
        const [first] = tables;
        return {
          counts,
          height: first?.getBoundingClientRect().height ?? 0,
          open: document.querySelectorAll("details[open]").length,
          uncited: listed(more).filter((one) => numbers(tables[0] ?? null).includes(one) || !numbers(more).includes(one)),
          unlisted: numbers(tables[0] ?? null).filter((one) => !listed(document.querySelector("footer")).includes(one)),
          twice: [...listed(more), ...listed(document.querySelector("footer"))].filter((one, at, all) => all.indexOf(one) !== at),
        };
      });
      expect(found.counts[0], id).toBeGreaterThan(0);
      expect(found.counts[0], id).toBeLessThanOrEqual(12);
      // Only groups that lead a figure may be higher, since they stand together.
      expect(found.height, id).toBeLessThanOrEqual(1500);
      expect(found, id).toMatchObject({ open: 0, uncited: [], unlisted: [], twice: [] });
      folded += found.counts.length - 1;
    }
    expect(folded).toBeGreaterThan(2);
    await page.context().close();
  });

  it("has the fold open on paper and where all is asked for", async () => {
    const { page } = await openPage(site, "/embed/chronology/");
    const last = page.locator("main > details tbody tr").last();
    expect(await last.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await last.evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(0);
    await page.emulateMedia({ media: "screen" });
    await page.goto(site.address("/embed/chronology/?show=table"));
    expect(await last.isVisible()).toBe(true);
    await page.context().close();
  });

  it("has each row’s label, date and claimant begin on one line, however the date breaks, and breaks no word of a claimant or heading", async () => {
    const { page } = await openPage(site, "/about/");
    for (const id of ["ceasefires-and-talks", "rankings", "cross-border-strikes"]) {
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site.address(`/embed/${id}/?show=table`));
        const apart = await page.evaluate(() => {
          const lines = (within: Element): readonly DOMRect[] => {
            const range = document.createRange();
            range.selectNodeContents(within);
            return [...range.getClientRects()].filter(({ width: wide }) => wide > 1);
          };
          return [...document.querySelectorAll("tbody tr")].flatMap((row) => {
            const [label, value] = [row.querySelector("th[scope=row]"), row.querySelector("td .cell-value")];
            if (label === null || value === null) return [];
            const [a, b] = [lines(label)[0]?.top ?? 0, lines(value)[0]?.top ?? 0];
            return Math.abs(a - b) > 3 ? [`${row.textContent.slice(0, 60)}: ${a} and ${b}`] : [];
          });
        });
        expect(apart, `${id} at ${width}`).toEqual([]);
        const broken = await page.evaluate(() =>
          [...document.querySelectorAll("tbody td:last-child, .embed-sort, thead button")].flatMap((cell) => {
            const text = cell.firstChild;
            if (!(text instanceof Text)) return [];
            return [...text.data.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 && !word.includes("-") ? [word] : [];
            });
          }),
        );
        expect(broken, `${id} at ${width}`).toEqual([]);
      }
    }
    await page.context().close();
  });

  it("ends in one line at 320 pixels: whose figures, how many notes, and whose page", async () => {
    const { page } = await openPage(site, "/about/", { viewport: { width: 320, height: 900 } });
    for (const id of ALL_EMBEDS) {
      await page.goto(site.address(`/embed/${id}/`));
      const [line, brand] = [page.locator("footer summary"), page.locator(".embed-brand")];
      const [text, mark] = [await line.boundingBox(), await brand.boundingBox()];
      expect(text?.height ?? 0, id).toBeLessThan(30);
      expect(Math.abs((text?.y ?? 0) - (mark?.y ?? 0)), id).toBeLessThan(6);
    }
    await page.context().close();
  });
});
