/** Who says what: the table of all, and the page of each who counts, with scripts and without. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figuresBySide, SPEAKS_OF, talliesOf } from "../../src/view/counters";
import { captionText } from "../../src/view/captionText";
import { cellText } from "../../src/view/cellText";
import { taken } from "../representatives";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("the table of who says what", () => {
  it.each([true, false])("names everyone, and counts their figures by measure and side (scripts: %s)", async (javaScriptEnabled) => {
    const { page, faults } = await openPage(site, "/counters/", { javaScriptEnabled });
    if (javaScriptEnabled) await waitForContent(page);
    const rows = await page
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector("th a")?.textContent ?? "",
          ...[...row.querySelectorAll("td")].map((cell) => [...cell.querySelectorAll("li")].map((line) => line.textContent)),
        ]),
      );
    const tallies = talliesOf(
      curated,
      curated.counters.map(({ claimant }) => claimant),
    );
    const texts = (of: readonly { readonly label: string; readonly count: number }[]) =>
      of.map(({ label, count }) => `${label} (${count === 1 ? "1 figure" : `${count} figures`})`);
    for (const { claimant, counts } of tallies) {
      const row = rows.find(([name]) => name === claimant.name);
      const sides = claimant.party === "third-party" ? (["rest"] as const) : SPEAKS_OF;
      expect(row?.slice(1), claimant.name).toEqual(sides.map((side) => texts(counts[side])));
    }
    const links = await page.locator("main a[href*='counters/']").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const led = links.map((href) => new URL(href, "http://host/counters/").pathname);
    expect(led.toSorted()).toEqual(curated.counters.map(({ claimant }) => `/counters/${claimant.id}/`).toSorted());
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the page of one who counts", () => {
  const ids = taken(
    "counters",
    curated.counters.map(({ claimant }) => claimant.id),
  );
  const chosen = curated.counters.filter(({ claimant }) => ids.includes(claimant.id));

  it.each(chosen.flatMap((one) => [[one.claimant.id, true, one] as const, [one.claimant.id, false, one] as const]))(
    "%s has every figure in its sentence, by side, with its note, and how they count (scripts: %s)",
    async (id, javaScriptEnabled, { method, citations }) => {
      const { page, faults } = await openPage(site, `/counters/${id}/`, { javaScriptEnabled });
      if (javaScriptEnabled) await waitForContent(page);
      const shown = await page.locator("section[aria-labelledby^=side-]").evaluateAll((sections) =>
        sections.map((section) => ({
          side: section.getAttribute("aria-labelledby")?.replace("side-", ""),
          sentences: [...section.querySelectorAll("li")].map((line) => {
            const copy = line.cloneNode(true) as HTMLElement;
            for (const marker of copy.querySelectorAll("[class*=marker], .vh")) marker.remove();
            return copy.textContent.replace(/\s+/gu, " ");
          }),
          noted: [...section.querySelectorAll("a[data-figure]")].every(
            (link) => document.getElementById((link.getAttribute("href") ?? "").slice(1)) !== null,
          ),
        })),
      );
      const sides = figuresBySide(curated.cells.values(), id);
      const sentences = SPEAKS_OF.filter((side) => sides[side].length > 0).map((side) => ({
        side,
        sentences: sides[side].map((cell) => captionText(cell.caption, cellText(cell, null))),
        noted: true,
      }));
      expect(shown).toEqual(sentences);
      const said = (await page.locator("#method").textContent()) ?? "";
      expect(said.startsWith(method)).toBe(true);
      if (method === "" && sentences.length > 0) expect(said).toBe("The reports do not say how these figures were counted.");
      expect(await page.locator("#method a[role=doc-noteref]").count()).toBe(citations.length);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("is reached from the source of a figure", async () => {
    const cell = [...curated.cells.values()].find(
      ({ state, claimant, caption }) => state === "reported" && claimant.party !== "none" && caption !== "",
    );
    if (cell === undefined) throw new Error("no figure says whose it is");
    const { page } = await openPage(site, `/d/${cell.dataset}/?figure=${cell.id}`);
    await waitForFigures(page);
    await page.locator("[data-panel]").getByRole("link", { name: cell.claimant.name, exact: true }).click();
    await page.waitForURL(site.address(`/counters/${cell.claimant.id}/`));
    await page.context().close();
  });
});
