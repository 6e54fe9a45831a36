/** Home: what it shows stands there without scripts, and leads on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const home = curated.home ?? { example: "", featured: [], questions: [], try: [] };

describe("home", () => {
  it.each([true, false])("has its figure, charts, questions, timeline and every dataset (scripts: %s)", async (javaScriptEnabled) => {
    const { page, faults } = await openPage(site, "/", { javaScriptEnabled });
    if (javaScriptEnabled) await waitForContent(page);
    const main = page.locator("main");
    const hero = main.locator(`a[data-figure="${home.example}"]`);
    expect(await hero.textContent()).toMatch(/^close to 2 million, note 1¹$/u);
    expect(await main.locator("[data-dataset]").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-dataset")))).toEqual(
      home.featured,
    );
    // One drawing of each is shown, and each of its figures has the number of a note of this page.
    const notes = await main.locator("[role=doc-endnotes] li").count();
    for (const id of home.featured) {
      const markers = await main.locator(`[data-dataset="${id}"] .chart-marker:visible`).allTextContents();
      expect(markers.length).toBeGreaterThan(0);
      for (const marker of markers) expect(numberOf(marker)).toBeLessThanOrEqual(notes);
    }
    expect(await main.locator("li[id^=question-] h3 a").count()).toBe(home.questions.length);
    expect(await main.locator("[data-kept] svg line").count()).toBeGreaterThan(50);
    const lead = await main.locator('section[id^="topic-"] li a').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(lead.map((href) => href?.split("/").at(-2)).sort()).toEqual(curated.datasets.map(({ id }) => id).sort());
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("searches for the words that it offers", async () => {
    const { page } = await openPage(site, "/");
    await waitForContent(page);
    const [words = ""] = home.try;
    await page.getByRole("link", { name: words, exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === words);
    await page.locator("main [data-figure]").first().waitFor();
    await page.context().close();
  });
});

/** Of a marker in superscript digits; its first number. */
function numberOf(marker: string): number {
  return Number([...(marker.split(/[\s\u202F]/u)[0] ?? "")].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join(""));
}
