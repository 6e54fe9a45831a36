/** The list of slides: collected across pages, put in order, passed on by link, and made into one deck. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../../scripts/export";
import { unzipParts } from "../../src/export/archive/zipParts";
import { LIST_FORMATS } from "../../src/export/listFormats";
import { bytesOf, DESK, WITH_CLIPBOARD } from "./downloads";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import { addToSlides } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** The texts of a PDF’s sheets, as a reader that is not ours has them; none where it is not at hand. */
function sheetsOf(pdf: Buffer): readonly string[] {
  const { stdout, error } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return error === undefined ? stdout.split("\f") : [];
}

describe("the list of slides", () => {
  async function collect(page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(site.address(path));
      await waitForContent(page);
      await addToSlides(page);
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
    expect(before.slice(0, 3).map((title) => title.slice(0, 14))).toEqual(["Shares of expo", "How many Pakis", "People killed "]);
    const up = page.getByRole("button", { name: /^Move up: People killed/u });
    await up.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/is now 2 of 3/u).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("Move up: People killed"));
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText(/is now 1 of 3/u).waitFor();
    expect((await titles(page))[0]).toContain("People killed");
    await page.getByRole("button", { name: /^Remove: Shares/u }).click();
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
      expect(xml).toContain(label.replace(/^Slide \d+(?:, hidden in the show)?: /u, ""));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is one workbook and one document too, the same that the command makes of the link to it", async () => {
    const { page, faults } = await openPage(site, "/slides/", DESK);
    const query = "?item=q/soldiers-october-2025/both&item=d/yearly-violence-increases/chart&item=d/fatalities-2025/both%3Fsort%3D-killed";
    await page.goto(site.address(`/slides/${query}`));
    await waitForContent(page);
    const folder = mkdtempSync(join(tmpdir(), "list-"));
    const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      const saved = new Map<string, Buffer>();
      for (const { name } of LIST_FORMATS) {
        const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
        saved.set(download.suggestedFilename(), await bytesOf(download));
      }
      const [date = ""] = /\d{4}-\d\d-\d\d/u.exec([...saved.keys()].join(" ")) ?? [];
      expect(await main([site.address(`/slides/${query}`), "--as", "all", "--to", folder, "--date", date])).toBe(0);
      expect(readdirSync(folder).toSorted()).toEqual([...saved.keys()].toSorted());
      for (const [name, bytes] of saved) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
    } finally {
      quiet.mockRestore();
      rmSync(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is printed as a document of its own: every cell with its numbers, every note once, and nothing of the page around", async () => {
    const { page, faults } = await openPage(
      site,
      "/slides/?item=q/soldiers-october-2025/both&item=d/fatalities-2025/both&item=d/trade-shares/chart",
      DESK,
    );
    await waitForContent(page);
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset["printed"] = "yes";
      };
    });
    await page.getByRole("button", { name: "Print, or save as PDF" }).click();
    await page.locator("html[data-printed]").waitFor();
    const wanted = await page
      .locator(".list-paper :is(td bdi, section > ol > li, h2)")
      .evaluateAll((all) => all.map((one) => one.textContent ?? ""));
    await page.emulateMedia({ media: "print" });
    expect(
      await page.locator("main h1, main .list-paper ~ *, nav").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    expect(wanted.length).toBeGreaterThan(20);
    const shown = await page.locator("main").innerText();
    const words = (text: string): string => text.replace(/\s+/gu, "");
    expect(wanted.filter((text) => !words(shown).includes(words(text)))).toEqual([]);
    const notes = await page.locator(".list-paper section > ol > li").allInnerTexts();
    expect(new Set(notes).size).toBe(notes.length);
    const headings = (await page.locator(".list-paper :is(h2, h3, h4)").allInnerTexts()).flatMap((text) => text.split("\n")).map(words);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    // The last line of each sheet, where a reader of PDFs is at hand, is no heading of what stands overleaf.
    expect(
      sheets.map((text) => words(text.trimEnd().split("\n").at(-1) ?? "")).filter((line) => line !== "" && headings.includes(line)),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("makes the deck in a template of the reader's, says why a file is none, and makes it without", async () => {
    const { page, faults } = await openPage(site, "/slides/", DESK);
    await collect(page, ["/d/trade-shares/"]);
    const input = page.getByLabel("Your template");
    await input.setInputFiles("tests/export/templates/logo.png");
    await page.getByText(/logo\.png: This is not a presentation/u).waitFor();
    const widthOf = async (): Promise<string | undefined> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Make the deck/u }).click()]);
      const parts = unzipParts(await bytesOf(download));
      return /sldSz cx="(\d+)"/u.exec(String(parts.get("ppt/presentation.xml")))?.[1];
    };
    expect(await widthOf()).toBe("12192000");
    await input.setInputFiles("tests/export/templates/office-narrow.potx");
    await page.getByText(/office-narrow\.potx: its layouts, fonts, colours and logo are used/u).waitFor();
    expect(await widthOf()).toBe("9144000");
    await page.getByRole("button", { name: "Without it" }).click();
    expect(await widthOf()).toBe("12192000");
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
    expect((await titles(fresh)).slice(0, 2).map((title) => title.slice(0, 8))).toEqual(["Shares o", "How many"]);
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
