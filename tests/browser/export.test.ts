/** What people take away: files, pictures, slides and references, made in the browser; and what happens when it cannot be done. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const DESK = { viewport: { width: 1280, height: 900 }, acceptDownloads: true } as const;
const WITH_CLIPBOARD = { ...DESK, permissions: ["clipboard-read", "clipboard-write"] };

async function openDownloads(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Download" }).click();
  await page.getByRole("button", { name: /^Slides \(PowerPoint\)/u }).waitFor();
}

async function savedBy(page: Page, name: RegExp): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

const textOf = (bytes: Buffer): string =>
  [...unzipParts(bytes).values()]
    .filter((part): part is string => typeof part === "string")
    .join(" ")
    .replace(/<[^>]+>/gu, " ");

describe("two clicks from a table to a file", () => {
  const FORMATS: readonly (readonly [name: RegExp, file: RegExp])[] = [
    [/^Slides \(PowerPoint\)/u, /^fatalities-2025-\d{4}-\d\d-\d\d\.pptx$/u],
    [/^Reading copy/u, /-reading-.*\.xlsx$/u],
    [/^Accessible copy/u, /-accessible-.*\.xlsx$/u],
    [/^Word A table/u, /\.docx$/u],
    [/^Markdown/u, /\.md$/u],
    [/^Web page/u, /\.html$/u],
    [/^CSV, exact/u, /-exact-.*\.csv$/u],
    [/^CSV, spreadsheet-safe/u, /-spreadsheet-safe-.*\.csv$/u],
    [/^TSV/u, /\.tsv$/u],
    [/^JSON/u, /\.json$/u],
    [/^BibTeX/u, /\.bib$/u],
    [/^RIS/u, /\.ris$/u],
    [/^CSL-JSON/u, /\.csl\.json$/u],
  ];

  // Chromium begins ten downloads a second for a page, and no more.
  it.each([
    ["documents and tables", FORMATS.slice(0, 7)],
    ["texts and references", FORMATS.slice(7)],
  ])("gives every format of %s, with the view’s address, the version and every note inside", async (_, formats) => {
    const { page, faults } = await openPage(site, "/d/fatalities-2025/?sort=-killed", DESK);
    await waitForFigures(page);
    await openDownloads(page);
    for (const [name, wanted] of formats) {
      const { file, bytes } = await savedBy(page, name);
      expect(file).toMatch(wanted);
      const text = /\.(?:pptx|xlsx|docx)$/u.test(file) ? textOf(bytes) : bytes.toString("utf8");
      if (!/\.(?:bib|ris|csl\.json)$/u.test(file)) {
        expect(text.replace(/\\/gu, ""), file).toContain("sort=-killed");
        expect(text.replace(/\\/gu, ""), file).toContain("some 660 military and police personnel as well as 580 civilians killed");
      }
      await page.getByText(`Saved ${file}`).waitFor();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("takes the table as it stands, or the whole of it", async () => {
    const { page } = await openPage(site, "/d/named-attacks/?year=2025", DESK);
    await waitForFigures(page);
    await openDownloads(page);
    const part = (await savedBy(page, /^TSV/u)).bytes.toString("utf8");
    await page.getByLabel("The whole dataset, in the order of its source").check();
    const whole = (await savedBy(page, /^TSV/u)).bytes.toString("utf8");
    expect(part).toContain("\t2025\t");
    expect(whole).toContain("not filtered");
    expect(whole.split("\n").length).toBeGreaterThan(part.split("\n").length);
    await page.context().close();
  });

  it("says what to do when its writer does not load, and makes the file when it does", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", DESK);
    await waitForFigures(page);
    await openDownloads(page);
    await page.route(/toXlsx-/u, (route) => route.abort());
    await page.getByRole("button", { name: /^Reading copy/u }).click();
    await page.getByText(/did not load\. Check the connection and try again; nothing you chose is lost/u).waitFor();
    await page.unroute(/toXlsx-/u);
    expect((await savedBy(page, /^CSV, exact/u)).file).toContain("trade-shares");
    await page.context().close();
  });

  it("can be cancelled, and then saves nothing", async () => {
    const { page } = await openPage(site, "/d/trade-shares/", DESK);
    await waitForFigures(page);
    await openDownloads(page);
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/toPptx-/u, async (route) => {
      await held;
      await route.continue();
    });
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole("button", { name: /^Slides \(PowerPoint\)/u }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. Nothing was saved.").waitFor();
    release();
    expect((await savedBy(page, /^TSV/u)).file).toContain(".tsv");
    expect(downloads.filter((name) => name.endsWith(".pptx"))).toEqual([]);
    await page.context().close();
  });

  it("needs no network once its writers are there", async () => {
    const { page } = await openPage(site, "/disagree/soldiers-october-2025/", DESK);
    await waitForContent(page);
    await openDownloads(page);
    for (const name of [/^Slides \(PowerPoint\)/u, /^Word A table/u, /^Accessible copy/u]) await savedBy(page, name);
    await page.context().setOffline(true);
    for (const name of [/^Slides \(PowerPoint\)/u, /^Word A table/u, /^Accessible copy/u]) {
      const text = textOf((await savedBy(page, name)).bytes);
      expect(text).toContain("58");
      expect(text).toContain("23");
      expect(text).toContain("Afghan Taliban");
    }
    await page.context().close();
  });
});

describe("a picture", () => {
  it("is saved in every size with its title, notes and source, and none is empty", async () => {
    const { page, faults } = await openPage(site, "/d/fatalities-2025/?sort=-killed", WITH_CLIPBOARD);
    await waitForFigures(page);
    await openDownloads(page);
    const widths = new Map<string, number>();
    for (const size of ["svg", "1", "2", "3", "slide", "card"]) {
      await page.getByLabel("Size").selectOption(size);
      const { file, bytes } = await savedBy(page, /^Save picture/u);
      if (size === "svg") {
        const svg = bytes.toString("utf8");
        expect(file).toMatch(/\.svg$/u);
        for (const text of ["People killed in 2025", "some ", "660", "International Crisis Group", "CC BY 4.0"])
          expect(svg).toContain(text);
        expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|href="http/u);
      } else {
        widths.set(size, bytes.readUInt32BE(16));
        expect(await inkOf(page, bytes), size).toBeGreaterThan(0.03);
      }
    }
    expect(Object.fromEntries(widths)).toEqual({ "1": 800, "2": 1600, "3": 2400, slide: 1920, card: 1200 });
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText("Picture copied, with its alternative text.").waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: all }) => all));
    expect(types).toEqual(expect.arrayContaining(["image/png", "text/plain"]));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("some 660");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  /** Share of a picture's points that are not its background. */
  function inkOf(page: Page, png: Buffer): Promise<number> {
    return page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 235) ink += 1;
      return ink / (data.length / 4);
    }, png.toString("base64"));
  }
});

describe("copying", () => {
  it("gives a figure, a sentence and a citation with notes from the source panel", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?figure=fatalities-2025.security-text.killed", WITH_CLIPBOARD);
    await waitForFigures(page);
    const panel = page.locator("[data-panel]");
    await panel.getByRole("button", { name: "Copy figure" }).click();
    await panel.getByText("Figure copied with its notes").waitFor();
    const figure = await page.evaluate(() => navigator.clipboard.readText());
    expect(figure).toContain("some 660 [1]");
    expect(figure).toContain("[1] International Crisis Group");
    await panel.getByRole("button", { name: "Copy sentence" }).click();
    await panel.getByText("Sentence copied with its notes").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "Militant attacks in Pakistan killed some 660 [1] military and police personnel in 2025, writes the International Crisis Group",
    );
    await panel.getByRole("button", { name: "Cite", exact: true }).click();
    await panel.getByLabel("Style").selectOption("mla");
    await panel.getByText(/27 Feb\. 2026/u).waitFor();
    await panel.getByRole("button", { name: "Copy references" }).click();
    await panel.getByText("References copied").waitFor();
    const references = await page.evaluate(() => navigator.clipboard.readText());
    expect(references).toContain("some 660 military and police personnel");
    expect(references).toContain("?figure=fatalities-2025.security-text.killed");
    await page.reload();
    await panel.getByRole("button", { name: "Cite", exact: true }).click();
    expect(await panel.getByLabel("Style").inputValue()).toBe("mla");
    await page.context().close();
  });

  it("gives clean numbers and a column of notes for a selection of rows", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", WITH_CLIPBOARD);
    await waitForFigures(page);
    await Promise.all([page.waitForResponse(/assets\/files-/u), page.locator('tr[data-row="civilians-text"] th').click()]);
    await page.evaluate(() => {
      const row = document.querySelector('tr[data-row="civilians-text"]');
      if (row !== null) document.getSelection()?.selectAllChildren(row);
    });
    // What writes the copy is on its way since the click; until it runs, the browser copies in its own way.
    const text = await vi.waitFor(async () => {
      await page.keyboard.press("Control+C");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain("[note 1]");
      return copied;
    });
    const [head = "", row = ""] = text.split("\n");
    const at = head.split("\t").indexOf("People killed");
    expect(row.split("\t")[at]).toBe("580");
    expect(row.split("\t").at(-1)).toContain("[note 1]");
    expect(text).toContain("[note 1] International Crisis Group");
    await page.context().close();
  });

  it("shows what to copy by hand, selected, where the browser refuses", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/?figure=fatalities-2025.security-text.killed", DESK);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.reload();
    await waitForFigures(page);
    await page.locator("[data-panel]").getByRole("button", { name: "Copy figure" }).click();
    const box = page.getByLabel("Text to copy");
    await box.waitFor();
    expect(
      await box.evaluate((one) => (one instanceof HTMLTextAreaElement ? one.value.slice(one.selectionStart, one.selectionEnd) : "")),
    ).toContain("some 660 [1]");
    await openDownloads(page);
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText(/does not let a page copy pictures; save the PNG instead/u).waitFor();
    await page.context().close();
  });
});

describe("the list of slides", () => {
  async function collect(page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(site.address(path));
      await waitForContent(page);
      await page.getByRole("button", { name: "Add to slides" }).click();
      await page.getByRole("button", { name: "In your slides" }).waitFor();
    }
    await page.goto(site.address("/slides/"));
    await waitForContent(page);
  }
  const titles = (page: Page): Promise<string[]> => page.locator("main ol > li a").allInnerTexts();

  it("collects across pages, survives a reload, is reordered by buttons and keys, undone, and made into one deck", async () => {
    const { page, faults } = await openPage(site, "/slides/", DESK);
    await collect(page, ["/d/trade-shares/", "/disagree/soldiers-october-2025/", "/d/fatalities-2025/?sort=-killed"]);
    await page.reload();
    await waitForContent(page);
    const before = await titles(page);
    expect(before.slice(0, 3).map((title) => title.slice(0, 14))).toEqual(["Trade between ", "How many Pakis", "People killed "]);
    const up = page.getByRole("button", { name: /^Move up: People killed/u });
    await up.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/is now 2 of 3/u).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("Move up: People killed"));
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText(/is now 1 of 3/u).waitFor();
    expect((await titles(page))[0]).toContain("People killed");
    await page.getByRole("button", { name: /^Remove: Trade/u }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await titles(page)).toHaveLength(3);
    const slides = await page
      .locator("figure[aria-label^='Slide ']")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Make the deck/u }).click()]);
    const parts = unzipParts(await bytesOf(download));
    const numbered = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
    expect(numbered).toHaveLength(slides.length);
    for (const [index, label] of slides.entries()) {
      const xml = String(parts.get(`ppt/slides/slide${index + 1}.xml`) ?? "").replace(/&apos;|&#39;/gu, "'");
      expect(xml).toContain(label.replace(/^Slide \d+: /u, ""));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("goes to somebody else by link, who keeps a list of her own until she says otherwise", async () => {
    const { page } = await openPage(site, "/slides/", WITH_CLIPBOARD);
    await collect(page, ["/d/trade-shares/?sort=-share", "/disagree/soldiers-october-2025/"]);
    await page.getByRole("button", { name: "Copy a link to this list" }).click();
    await page.getByText(/^Link copied/u).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.context().close();

    const { page: fresh } = await openPage(site, link.slice(site.address("").length), DESK);
    await waitForContent(fresh);
    await fresh.locator("main ol > li a").nth(1).waitFor();
    expect(new URL(fresh.url()).search).toBe("");
    await fresh.reload();
    await waitForContent(fresh);
    expect((await titles(fresh)).slice(0, 2).map((title) => title.slice(0, 8))).toEqual(["Trade be", "How many"]);
    await fresh.context().close();

    const { page: other } = await openPage(site, "/slides/", DESK);
    await collect(other, ["/d/fatalities-2025/"]);
    await other.goto(link);
    await waitForContent(other);
    await other.getByText("This link brings 2 views.").waitFor();
    expect((await titles(other))[0]).toContain("People killed");
    await other.getByRole("button", { name: "Add to my list" }).click();
    expect((await titles(other)).slice(0, 3)).toHaveLength(3);
    await other.context().close();
  });

  it("says what of a link was not understood, and shows the rest", async () => {
    const { page, faults } = await openPage(
      site,
      "/slides/?item=d/trade-shares/both&item=javascript:alert(1)&item=d/nothing-here/both",
      DESK,
    );
    await waitForContent(page);
    await page.getByText(/javascript:alert/u).waitFor();
    expect((await titles(page))[0]).toContain("Trade between");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
