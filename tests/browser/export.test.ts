/** What people take away: files, pictures and references, made in the browser; and what happens when it cannot be done. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { bytesOf, DESK, WITH_CLIPBOARD } from "./downloads";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { takeFile, use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

async function savedBy(page: Page, name: RegExp): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const download = await takeFile(page, name);
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

const textOf = (bytes: Buffer): string =>
  [...unzipParts(bytes).values()]
    .filter((part): part is string => typeof part === "string")
    .join(" ")
    .replace(/<[^>]+>/gu, " ");

describe("three clicks from a chart to a file", () => {
  const FORMATS: readonly (readonly [name: RegExp, file: RegExp])[] = [
    [/^Slides \(PowerPoint\)/u, /^fatalities-2025-\d{4}-\d\d-\d\d\.pptx$/u],
    [/^Reading copy/u, /-reading-.*\.xlsx$/u],
    [/^Accessible copy/u, /-accessible-.*\.xlsx$/u],
    [/^Word A table/u, /\.docx$/u],
    [/^Markdown/u, /\.md$/u],
    [/^Web page/u, /\.html$/u],
    [/^CSV, exact/u, /-exact-.*\.csv$/u],
    [/^CSV, spreadsheet-safe/u, /-spreadsheet-safe-.*\.csv$/u],
    [/^CSV, with semicolons/u, /-semicolons-.*\.csv$/u],
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

  it("saves every file that is asked for, one after another, and says so of each", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", DESK);
    await waitForFigures(page);
    await use(page, "Table");
    const saved: string[] = [];
    page.on("download", (download) => saved.push(download.suggestedFilename().replace(/.*\./u, "")));
    // What is said of one file may give way to the next before anybody asks.
    await page.evaluate(() => {
      const said = new Set<string>();
      Object.assign(window, { said });
      new MutationObserver(() => {
        for (const [, ending = ""] of document.body.innerText.matchAll(/Saved \S+\.(xlsx|docx|md)/gu)) said.add(ending);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    for (const name of [/^Reading copy/u, /^Word A table/u, /^Markdown/u]) await page.getByRole("button", { name }).click();
    await vi.waitFor(async () => {
      expect(saved).toEqual(["xlsx", "docx", "md"]);
      expect(await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said])).toEqual(saved);
    });
    await page.context().close();
  });

  it("takes the table as it stands, or the whole of it", async () => {
    const { page } = await openPage(site, "/d/named-attacks/?year=2025", DESK);
    await waitForFigures(page);
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
    await use(page, "Table");
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
    await use(page, "Table");
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/toDocx-/u, async (route) => {
      await held;
      await route.continue();
    });
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole("button", { name: /^Word A table/u }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. Nothing was saved.").waitFor();
    release();
    expect((await savedBy(page, /^TSV/u)).file).toContain(".tsv");
    expect(downloads.filter((name) => name.endsWith(".docx"))).toEqual([]);
    await page.context().close();
  });

  it("needs no network once its writers are there", async () => {
    const { page } = await openPage(site, "/disagree/soldiers-october-2025/", DESK);
    await waitForContent(page);
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
    await use(page, "Picture");
    const widths = new Map<string, number>();
    for (const size of ["svg", "1", "2", "3", "slide", "card"]) {
      await page.getByLabel("Size").selectOption(size);
      const { file, bytes } = await savedBy(page, /^Save picture/u);
      if (size === "svg") {
        const svg = bytes.toString("utf8");
        expect(file).toMatch(/\.svg$/u);
        for (const text of ["People killed in militant attacks", "some ", "660", "International Crisis Group", "CC BY 4.0"])
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
    const [head = "", group, row = ""] = text.split("\n");
    expect(group).toContain("Whole of 2025, in the text");
    const at = head.split("\t").indexOf("People killed (people)");
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
    await use(page, "Picture");
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText(/does not let a page copy pictures; save the PNG instead/u).waitFor();
    await page.context().close();
  });
});
