/** A reader's own table of many rows in a real browser: few of them in the document, each with its own notes, sorted, filtered, taken along. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./axe";
import { DESK, makePage, openFile, PHONE, take } from "./ownTablePage";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const ROWS = 20_000;
/** Row n has n + 1 wells and, every hundredth of them, the note; the last row alone has the other. */
const LINES = Array.from({ length: ROWS }, (_, at) => {
  const mark = at === ROWS - 1 ? "*" : at % 100 === 99 ? "[1]" : "";
  return `District ${at + 1},${at + 1}${mark},${(at * 7919) % ROWS}`;
});
const CSV = ["District,Wells,Depth (m)", ...LINES, "[1] Two of them dry by autumn.", "* Against 2022.", ""].join("\n");
const FILE = { name: "many-wells.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) };

const rowsIn = (page: Page) => page.locator(".own-figures tbody tr:not([aria-hidden])");
const rowNamed = (page: Page, name: string) => rowsIn(page).filter({ has: page.locator("th").getByText(name, { exact: true }) });
const box = (page: Page) => page.getByRole("region", { name: "Table of the figures" });

async function openBig(options = DESK): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const opened = await openPage(site, "/your-table/", options);
  await openFile(opened.page, FILE);
  await makePage(opened.page);
  await rowsIn(opened.page).first().waitFor();
  return opened;
}

describe("a table of twenty thousand rows", () => {
  it("has few of them in the document, says how many there are, and shows later ones with their own notes when scrolled", async () => {
    const { page, faults } = await openBig();
    expect(await rowsIn(page).count()).toBeLessThan(80);
    const table = page.locator(".own-figures");
    expect(await table.getAttribute("aria-rowcount")).toBe(String(ROWS + 1));
    expect(await rowsIn(page).first().getAttribute("aria-rowindex")).toBe("2");
    expect(await rowNamed(page, "District 1").innerText()).toContain("note 1");
    expect(await violationsOf(page, null)).toEqual([]);
    await box(page).focus();
    await page.keyboard.press("End");
    const last = rowNamed(page, `District ${ROWS}`);
    await last.waitFor();
    expect(await last.getAttribute("aria-rowindex")).toBe(String(ROWS + 1));
    expect(await last.getByRole("button").first().innerText()).toContain("note 1, note 3");
    expect((await rowNamed(page, `District ${ROWS - 100}`).count()) + (await rowsIn(page).count())).toBeLessThan(80);
    // Its headings stay in sight.
    const heading = page.getByRole("columnheader", { name: "Wells" });
    const [head, around] = [await heading.boundingBox(), await box(page).boundingBox()];
    expect(Math.abs((head?.y ?? 0) - (around?.y ?? 99))).toBeLessThan(2);
    expect(await page.locator(".own-notes li").allInnerTexts()).toHaveLength(3);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("puts the right row first when sorted, at the top again, and numbers its notes in that order", async () => {
    const { page } = await openBig();
    await box(page).evaluate((element) => {
      element.scrollTop = 100_000;
    });
    await rowNamed(page, "District 2440").waitFor();
    const heading = page.getByRole("columnheader", { name: "Wells" });
    await heading.getByRole("button").click();
    await heading.getByRole("button").click();
    const first = rowNamed(page, `District ${ROWS}`);
    await first.waitFor();
    expect(await first.getAttribute("aria-rowindex")).toBe("2");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await box(page).evaluate((element) => element.scrollTop)).toBe(0);
    expect(await first.getByRole("button").first().innerText()).toContain("note 1, note 2");
    expect(await page.locator(".own-notes li").nth(1).innerText()).toContain("Against 2022.");
    await page.context().close();
  });

  it("leaves the rows in which the words stand, in the table, in its notes and in a file that says so", async () => {
    const { page } = await openBig();
    await page.getByRole("searchbox", { name: "Filter the rows" }).fill("district 1999");
    await page.getByText("11 of 20,000 rows with “district 1999”").waitFor();
    const names = await rowsIn(page).locator("th").allInnerTexts();
    expect(names).toEqual(["District 1999", ...Array.from({ length: 10 }, (_, at) => `District ${19990 + at}`)]);
    expect(await page.locator(".own-notes li").allInnerTexts()).toHaveLength(1);
    await page.locator(".own-panel [data-cell]").first().waitFor();
    const said = readFileSync(await (await take(page, "Web page")).path(), "utf8");
    expect(said).toContain("<dt>Filtered by</dt><dd>“district 1999”</dd>");
    expect(said).toContain("District 19999");
    expect(said).not.toContain("District 2000");
    await page.getByRole("searchbox", { name: "Filter the rows" }).fill("no such district");
    await page.getByText("0 of 20,000 rows with “no such district”").waitFor();
    await page.getByRole("button", { name: "Web page", exact: true }).click();
    await page.getByText("No row is left when filtered by “no such district”").waitFor();
    await page.context().close();
  });

  it("keeps the focus on a figure that is scrolled out of sight, and takes a source for it", async () => {
    const { page } = await openBig();
    await rowNamed(page, "District 3").getByRole("button").first().focus();
    await box(page).evaluate((element) => {
      element.scrollTop = 400_000;
    });
    await rowNamed(page, "District 9760").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Source" }).fill("Wells office");
    await page.getByRole("button", { name: "Save the source" }).click();
    await page.getByText(`Of ${2 * ROWS} figures, 0 have their exact words, 1 has a source and ${2 * ROWS - 1} have none.`).waitFor();
    await page.context().close();
  });

  it("says that a file is being made before it makes it", async () => {
    const { page } = await openBig();
    const said = page.evaluate(
      () =>
        new Promise<string>((done) => {
          const seen = new MutationObserver(() => {
            const [line] = [...document.querySelectorAll("[role=status]")].filter(({ textContent }) => textContent.includes("Making"));
            // What the next frame paints is what a reader sees.
            if (line !== undefined) requestAnimationFrame(() => done(line.textContent));
          });
          seen.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    const [download] = await Promise.all([take(page, "CSV, exact"), said]);
    expect(await said).toContain("Making CSV, exact");
    const lines = readFileSync(await download.path(), "utf8");
    expect(lines).toContain(`District ${ROWS}`);
    await page.context().close();
  });

  it("is worked on a telephone: rows are records, few in the document", async () => {
    const { page, faults } = await openBig(PHONE);
    expect(await rowsIn(page).count()).toBeLessThan(80);
    await box(page).evaluate((element) => {
      element.scrollTop = 200_000;
    });
    await expect.poll(async () => Number(await rowsIn(page).first().getAttribute("aria-rowindex"))).toBeGreaterThan(1000);
    const row = rowsIn(page).nth(10);
    const [, number = ""] = /District (\d+)/u.exec(await row.innerText()) ?? [];
    expect(Number(await row.getAttribute("aria-rowindex"))).toBe(Number(number) + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Its figures stand within the box, beside their names.
    const figure = await row.getByRole("button").first().boundingBox();
    expect((figure?.x ?? 999) + (figure?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
