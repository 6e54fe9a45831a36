/** The command that exports gives the bytes that a reader saves in the browser: every format, of a part of a table and of a question. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { main } from "../../scripts/export";
import { unzipParts } from "../../src/export/archive/zipParts";
import { FORMATS } from "../../src/export/formats";
import { EVERYTHING } from "../representatives";
import { bytesOf, DESK } from "./downloads";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import { takeFile, use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const nameOf = (text: string): RegExp => new RegExp(`^${text.replace(/[()]/gu, "\\$&")}`, "u");

/** Every file that “Use this” saves of a page's first chart, by its name. */
async function everyFile(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const keep = async (name: RegExp): Promise<void> => {
    const download = await takeFile(page, name);
    files.set(download.suggestedFilename(), await bytesOf(download));
    // Chromium begins ten downloads a second for a page, and no more.
    await page.getByText(`Saved ${download.suggestedFilename()}`).waitFor();
  };
  const ways = [
    ["Slide", ["slides"]],
    ["Table", ["spreadsheet", "document", "data", "programs"]],
    ["Citation", ["references"]],
  ] as const;
  for (const [way, groups] of ways) {
    await use(page, way);
    for (const { name } of FORMATS.filter(({ group }) => groups.some((one) => one === group))) await keep(nameOf(name));
  }
  await use(page, "Picture");
  await page.getByLabel("Size").selectOption("svg");
  await keep(/^Save picture/u);
  return files;
}

it.each(["/d/fatalities-2025/?sort=-killed&who=pakistan-s-military", ...(EVERYTHING ? ["/disagree/soldiers-october-2025/"] : [])])(
  "every file of %s has the same name and the same bytes from the command",
  async (path) => {
    const { page } = await openPage(site, path, DESK);
    await waitForContent(page);
    const saved = await everyFile(page);
    await page.context().close();
    expect(saved.size).toBe(FORMATS.length + 1);
    const [date = ""] = /\d{4}-\d\d-\d\d(?=\.pptx)/u.exec([...saved.keys()].join(" ")) ?? [];
    const folder = mkdtempSync(join(tmpdir(), "export-"));
    try {
      expect(await main([site.address(path), "--as", "all", "--to", folder, "--date", date])).toBe(0);
      expect(readdirSync(folder).toSorted()).toEqual([...saved.keys()].toSorted());
      const different = [...saved].filter(([name, bytes]) => !readFileSync(join(folder, name)).equals(bytes)).map(([name]) => name);
      expect(different).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

it("a slide with chart objects, in a template of the reader's, has the same bytes from the command", async () => {
  const path = "/d/fatalities-2025/";
  const template = "tests/export/templates/office-narrow.potx";
  const { page, faults } = await openPage(site, path, DESK);
  await waitForContent(page);
  await use(page, "Slide");
  await page.getByLabel("Your template").setInputFiles(template);
  await page.getByText(/its layouts, fonts, colours and logo are used/u).waitFor();
  await page.getByRole("checkbox", { name: "Bars and columns as chart objects" }).check();
  const download = await takeFile(page, /^Slides \(PowerPoint\)/u);
  const bytes = await bytesOf(download);
  await page.context().close();
  const [date = ""] = /\d{4}-\d\d-\d\d(?=\.pptx)/u.exec(download.suggestedFilename()) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  try {
    const file = join(folder, "deck.pptx");
    expect(await main([site.address(path), "--as", "pptx", "--to", file, "--date", date, "--objects", "--template", template])).toBe(0);
    expect(unzipParts(bytes).has("ppt/charts/figure1-1.xml")).toBe(true);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(faults).toEqual([]);
});
