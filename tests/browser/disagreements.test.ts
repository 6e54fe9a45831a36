/** Disagreements where readers meet them: on the page of all, in the source of a figure, at an address that went away. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const PAGE = "/disagree/";
const STRIKE = "cross-border-strikes.october-kabul.period";

describe("the page of disagreements", () => {
  it.each([true, false])("has each with what differs, every member with its marker and note (scripts: %s)", async (javaScriptEnabled) => {
    const { page, faults } = await openPage(site, PAGE, { javaScriptEnabled });
    if (javaScriptEnabled) await waitForContent(page);
    const shown = await page.locator("article[id^=disagreement-]").evaluateAll((articles) =>
      articles.map((article) => {
        const markers = [...article.querySelectorAll("li")].map(
          (li) => li.querySelector("a[role=doc-noteref]")?.getAttribute("href") ?? "",
        );
        return {
          id: article.id.replace("disagreement-", ""),
          differs: article.querySelector("h3 + p")?.textContent,
          figures: [...article.querySelectorAll("a[data-figure]")].map((link) => link.getAttribute("data-figure")),
          wordings: [...article.querySelectorAll("q")].map((q) => q.textContent),
          members: markers.length,
          notes: markers.filter((href) => document.getElementById(href.slice(1)) !== null).length,
        };
      }),
    );
    const kinds = ["between-sides", "between-counters", "within-report", "between-reports", "other-measure"];
    const expected = kinds.flatMap((kind) => curated.disagreements.filter((one) => one.kind === kind));
    expect(shown).toEqual(
      expected.map(({ id, differs, members }) => ({
        id,
        differs,
        figures: members.flatMap((one) => (one.type === "cell" ? [one.cell.id] : [])),
        wordings: members.flatMap((one) => (one.type === "wording" ? [one.citation.wording] : [])),
        members: members.length,
        notes: members.length,
      })),
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("credits each figure to its own claimant", async () => {
    const { page } = await openPage(site, PAGE);
    await waitForContent(page);
    for (const [id, name] of [
      ["killed-against-stock", "Pakistan’s military"],
      ["soldiers-part-year", "Pakistan’s military"],
      ["attacks-dozens", "Tehreek-e-Taliban Pakistan (TTP)"],
      ["police-part-year", "Khyber Pakhtunkhwa police"],
    ] as const)
      expect(await page.locator(`#disagreement-${id}`).textContent()).toContain(name);
    await page.context().close();
  });

  it("unfolds the one that the address names", async () => {
    const { page } = await openPage(site, `${PAGE}#disagreement-trade-wholes`);
    await waitForContent(page);
    await page.locator("#disagreement-trade-wholes").waitFor({ state: "visible" });
    await page.context().close();
  });
});

describe("the source of a figure", () => {
  it("names the disagreements it stands in, which lead to them", async () => {
    const { page } = await openPage(site, `/d/cross-border-strikes/?figure=${STRIKE}`);
    await waitForFigures(page);
    const link = page.getByRole("link", { name: "Date of the strike on Kabul" });
    await link.click();
    await page.locator("#disagreement-kabul-strike-date").waitFor({ state: "visible" });
    await page.context().close();
  });
});

describe("an address that went away", () => {
  it("leads to where its figures are", async () => {
    const { page } = await openPage(site, "/d/discrepancies/");
    await page.waitForURL(site.address(PAGE));
    await page.goto(site.address("/embed/discrepancies/"));
    expect(await page.getByRole("link").getAttribute("target")).toBe("_top");
    await page.getByRole("link").click();
    await page.waitForURL(site.address(PAGE));
    await page.context().close();
  });
});
