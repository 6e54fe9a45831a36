/** A marker stands on the line of the figure that it belongs to, however narrow the page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATASETS } from "./pages";
import type { OpenPages, Site } from "./site";
import { openPages, openSite, waitForFigures } from "./site";

let site: Site;
let pages: OpenPages;
beforeAll(async () => {
  site = await openSite();
  pages = await openPages(site, { viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await site.close();
});

const WIDTHS = [320, 360, 390, 480, 600, 720, 721, 800, 1000, 1280, 1600];

describe("a table's markers", () => {
  it.each(DATASETS)("stand with their figures at every width: %s", async (id) => {
    const { page, visit } = pages;
    await page.setViewportSize({ width: 1280, height: 900 });
    await visit(`/d/${id}/`);
    await waitForFigures(page);
    let seen = 0;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { count, alone } = await page.locator("#figures table").evaluate((table) => {
        const markers = [...table.querySelectorAll("a[data-figure] [class*=marker] [aria-hidden]")];
        const lastBefore = (marker: Element): DOMRect | null => {
          const link = marker.closest("a");
          if (link === null) return null;
          const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
          let last: Text | null = null;
          while (texts.nextNode() !== null && !marker.contains(texts.currentNode))
            if (
              texts.currentNode instanceof Text &&
              texts.currentNode.parentElement?.closest(".vh") === null &&
              texts.currentNode.data.trim() !== ""
            )
              last = texts.currentNode;
          if (last === null) return null;
          const range = document.createRange();
          const end = last.data.trimEnd().length;
          range.setStart(last, end - 1);
          range.setEnd(last, end);
          return range.getBoundingClientRect();
        };
        const parted = markers.filter((marker) => {
          const box = marker.getBoundingClientRect();
          const before = lastBefore(marker);
          return before === null || before.bottom <= box.top || box.bottom <= before.top;
        });
        return { count: markers.length, alone: parted.map((one) => one.closest("a")?.textContent) };
      });
      expect(alone, `${width} px`).toEqual([]);
      seen += count;
    }
    expect(seen).toBeGreaterThan(0);
  });
});
