/**
 * What assistive technology is told of each kind of page: landmarks, headings, charts, tables and controls by name, in order. The
 * outlines stand in tests/cases/outline; a change of one is a change to read. `OUTLINES=write` writes them anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const FOLDER = join(process.cwd(), "tests/cases/outline");
const KEPT =
  /^\s*- (?:banner|navigation|main|complementary|contentinfo|region|search|form|group|heading|button|combobox|searchbox|textbox|radio|checkbox|img|table|figure|doc-endnotes|dialog|status)\b/u;

const VIEWS: readonly (readonly [name: string, path: string])[] = [
  ["home", "/"],
  ["dataset", "/d/trade-shares/"],
  ["source", "/d/trade-shares/?figure=trade-shares.pakistan.share"],
  ["question", "/disagree/soldiers-october-2025/"],
  ["timeline", "/timeline/?kind=talks&actor=ttp"],
  ["figures", "/figures/?q=58&draw=fatalities-2025.security-text.killed,fatalities-2025.civilians-text.killed"],
  ["embed", "/embed/trade-shares/?show=both"],
];

/** The outline as one line a thing, without what is inside figures, notes and rows. */
async function outlineOf(page: Page): Promise<string> {
  // What the foot says of the site being kept comes in its own time.
  await page.evaluate(() => {
    document.querySelector("[data-offline]")?.remove();
  });
  const tree = await page.locator("body").ariaSnapshot();
  return `${tree
    .split("\n")
    .filter((line) => KEPT.test(line))
    .join("\n")}\n`;
}

describe("the outline of a page", () => {
  it.each(VIEWS)("%s is as it was read and kept", async (name, path) => {
    const { page } = await openPage(site, path, { viewport: { width: 1280, height: 900 } });
    // An embed is painted before its script adds a button for the order of the rows.
    if (name === "embed") await page.locator("thead button").waitFor();
    else await waitForContent(page);
    const outline = await outlineOf(page);
    const file = join(FOLDER, `${name}.txt`);
    if (process.env["OUTLINES"] === "write") {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, outline);
    }
    expect(outline).toBe(readFileSync(file, "utf8"));
    await page.context().close();
  });
});
