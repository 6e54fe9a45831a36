/** A reader's own table in a real browser: opened, checked, cited, taken along, kept; without a worker; and nothing of it leaves. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { OWN_FORMATS } from "../../src/export/ownFiles";
import { violationsOf } from "./axe";
import { DESK, makePage, openFile, take } from "./ownTablePage";
import type { Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const NOTICE = /Made from a reader’s own table “zarqavia-wells\.csv”, \d{4}-\d{2}-\d{2}\. Not data of /u;

/** Every text of an office file, of all its parts. */
async function saidIn(download: Download): Promise<string> {
  const parts = unzipParts(new Uint8Array(readFileSync(await download.path())));
  return [...parts.values()].map((part) => (typeof part === "string" ? part : "")).join("\n");
}

const figureText = (page: Page, row: string, at: number): Promise<string> =>
  page.locator(".own-figures tr", { hasText: row }).locator("td").nth(at).innerText();

describe("a table of text with marks and notes beneath", () => {
  it("goes to a page, a slide and a workbook, with every note and its line; nothing of it leaves the device or stands in the address", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    const asked: { readonly url: string; readonly method: string }[] = [];
    await page.locator(".own-drop").waitFor();
    page.on("request", (request) => asked.push({ url: request.url(), method: request.method() }));
    await openFile(page);
    expect(await page.locator(".own-counts").innerText()).toBe(
      "We read 8 figures in 2 columns, took 2 marks off their cells, found 2 notes, left 0 cells as text.",
    );
    await makePage(page);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Wells dug in Zarqavia, 2024");
    expect(await figureText(page, "Upper Zarq", 0)).toContain("1,204");
    expect(await figureText(page, "Lower Zarq", 0)).toContain("some 540");
    expect(await page.locator(".own-notes").innerText()).toContain("Two of them dry by autumn.");
    expect(await page.locator(".own-notes").innerText()).toContain("No source given by you");
    await page.locator(".own-panel [data-cell]").first().waitFor();
    const offered = await page.locator(".own-formats button").allInnerTexts();
    const made = OWN_FORMATS.flatMap(({ group, name }) => (group === "references" ? [] : [name]));
    expect(offered.toSorted()).toEqual(made.toSorted());
    const slides = await saidIn(await take(page, "Slides (PowerPoint)"));
    const book = await saidIn(await take(page, "Reading copy (Excel)"));
    for (const said of [slides, book]) {
      expect(said).toMatch(NOTICE);
      expect(said).toContain("Two of them dry by autumn.");
      expect(said).toContain("some 540");
    }
    // The page may fetch parts of the site itself; what it asks for says nothing of the table.
    for (const { url, method } of asked) {
      expect(method).toBe("GET");
      expect(url).toMatch(/\/assets\/[\w.-]+\.js$/u);
    }
    expect(page.url()).toBe(site.address("/your-table/"));
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("gives back a cell whose split is refused, as it was written", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await page.getByRole("checkbox", { name: "Take B3" }).uncheck();
    await page.getByText("kept as text").waitFor();
    await makePage(page);
    expect(await figureText(page, "Upper Zarq", 0)).toContain("1204[1]");
    await page.context().close();
  });

  it("is made of what was decided, though it is asked for before that is read", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await page.evaluate(() => {
      window.Worker = class extends window.Worker {
        override postMessage(message: unknown): void {
          const tell = (): void => {
            super.postMessage(message);
          };
          window.addEventListener("read-on", tell, { once: true });
        }
      };
    });
    await page.getByRole("checkbox", { name: "Take B3" }).uncheck();
    await page.getByRole("button", { name: "Make the page" }).click();
    await page.locator(".own-status p").waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("read-on")));
    await page.getByRole("heading", { name: "The figures" }).waitFor();
    await page.locator(".own-status p").waitFor({ state: "detached" });
    expect(await figureText(page, "Upper Zarq", 0)).toContain("1204[1]");
    await page.context().close();
  });

  it("is cited by row and cell, the later beating the earlier, and says which words do not hold the number", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await makePage(page);
    await page.locator(".own-figures tr", { hasText: "Upper Zarq" }).getByRole("button").first().click();
    await page.getByRole("radio", { name: "The table" }).check();
    await page.getByRole("combobox", { name: "Source" }).fill("Wells office, yearbook");
    await page.getByRole("button", { name: "Save the source" }).click();
    await page.locator(".own-figures tr", { hasText: "Lower Zarq" }).getByRole("button").first().click();
    await page.getByRole("combobox", { name: "Source" }).fill("A letter");
    await page.getByLabel("Exact words").fill("We dug 540 wells.");
    await page.getByText("The number’s word does not stand in these words.").waitFor();
    await page.getByLabel("Exact words").fill("We dug some 540 wells.");
    await page.getByText("The number and its word stand in the words.").waitFor();
    await page.getByRole("button", { name: "Save the source" }).click();
    expect(await page.locator(".own-notes").innerText()).not.toContain("No source given by you");
    expect(await page.getByText(/^Of \d+ figures/u).innerText()).toContain("1 has its exact words, 7 have a source and 0 have none");
    await page.context().close();
  });
});

describe("a list of sources", () => {
  it("is read where it is pasted or opened, and a DOI stays what it is; nothing is asked for", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await makePage(page);
    await page.locator(".own-figures tr", { hasText: "Upper Zarq" }).getByRole("button").first().click();
    const source = page.getByRole("combobox", { name: "Source" });
    await page.getByRole("button", { name: "Paste BibTeX, RIS or a DOI" }).click();
    const box = page.getByRole("textbox", { name: "BibTeX, RIS, CSL-JSON or a DOI" });
    await box.fill("@book{w, title={Wells of {Zarq}}, author={{Wells office}}, year=2024}");
    await page.getByText("Read as BibTeX: Wells office, Wells of Zarq, 2024. Now in your list.").waitFor();
    expect(await source.inputValue()).toBe("Wells office, Wells of Zarq, 2024");
    await box.fill("10.1000/wells");
    await page.getByText("A DOI is kept as typed, not looked up: nothing leaves this device.").waitFor();
    expect(await source.inputValue()).toBe("10.1000/wells");
    const list = { name: "list.ris", mimeType: "", buffer: Buffer.from("TY  - BOOK\nTI  - Dry wells\nER  - ") };
    await page.getByLabel("Open a list of sources").setInputFiles(list);
    await page.getByText("Read as RIS: Dry wells. Now in your list.").waitFor();
    expect(await violationsOf(page, null)).toEqual([]);
    await page.getByRole("button", { name: "Save the source" }).click();
    expect(await page.locator(".own-notes").innerText()).toContain("Dry wells");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a workbook", () => {
  it("keeps the notes that hang on its cells, with who wrote them, on the page and in a workbook of its own", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    const buffer = readFileSync("tests/load/own/cases/x02-cell-notes/notes.xlsx");
    await openFile(page, { name: "notes.xlsx", mimeType: "", buffer });
    await makePage(page);
    const notes = await page.locator(".own-notes").innerText();
    expect(notes).toContain("Counted twice;");
    expect(notes).toContain("R. Ferry");
    const taken = await take(page, "Reading copy (Excel)");
    expect(await saidIn(taken)).toContain("Also called Old Ebrin.");
    const before = await page.locator(".own-figures").innerText();
    await page.getByRole("button", { name: "Close the table" }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "again.xlsx", mimeType: "", buffer: readFileSync(await taken.path()) });
    await page.getByRole("heading", { name: "The figures" }).waitFor();
    expect(await page.locator(".own-figures").innerText()).toBe(before);
    expect(await page.locator(".own-notes").innerText()).toBe(notes);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a table pasted from a web page", () => {
  it("keeps its raised marks apart from its numbers", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    await page.locator(".own-drop").waitFor();
    const html =
      "<table><tr><th>River</th><th>Bridges</th></tr><tr><td>Sarn</td><td>660<sup>[13]</sup></td></tr><tr><td>Tolve</td><td>some 36</td></tr></table><script>window.ran = 1</script>";
    await page.locator("textarea").evaluate((box, markup) => {
      const data = new DataTransfer();
      data.setData("text/html", markup);
      data.setData("text/plain", "River\tBridges");
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
    await page.getByRole("heading", { level: 1, name: "Check the reading" }).waitFor();
    await makePage(page);
    expect(await figureText(page, "Sarn", 0)).toMatch(/^660\D/u);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a page saved as one file", () => {
  it("is readable without scripts, and opens again as it was", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await makePage(page);
    await page.getByRole("textbox", { name: /What the table shows/u }).fill("Fewer </script> than before.");
    const saved = readFileSync(await (await take(page, "Web page")).path(), "utf8");
    expect(saved).toMatch(NOTICE);
    expect(saved.indexOf("Made from a reader")).toBeLessThan(saved.indexOf("Upper Zarq"));
    const before = await page.locator(".own-figures").innerText();
    await page.getByRole("button", { name: "Close the table" }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "again.html", mimeType: "text/html", buffer: Buffer.from(saved) });
    await page.getByRole("heading", { name: "The figures" }).waitFor();
    expect(await page.locator(".own-figures").innerText()).toBe(before);
    expect(await page.getByRole("textbox", { name: /What the table shows/u }).inputValue()).toBe("Fewer </script> than before.");
    await page.context().close();
  });
});

describe("a table kept on the device", () => {
  it("is kept only when asked, is there again after a visit, and is erased", async () => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await openFile(page);
    await makePage(page);
    await page.getByRole("button", { name: "Close the table" }).click();
    await page.locator(".own-drop").waitFor();
    expect(await page.getByRole("heading", { name: "Kept on this device" }).count()).toBe(0);
    await openFile(page);
    await makePage(page);
    await page.getByRole("button", { name: "Keep on this device" }).click();
    await page.getByText("Kept on this device, as it stands now.").waitFor();
    await page.getByRole("button", { name: "Close the table" }).click();
    await page.goto(site.address("/your-table/"));
    await page.getByRole("button", { name: "Open Wells dug in Zarqavia, 2024" }).click();
    await page.getByRole("heading", { name: "The figures" }).waitFor();
    await page.getByRole("button", { name: "Close the table" }).click();
    await page.getByRole("button", { name: "Erase all" }).click();
    await page.getByText("All are erased.").waitFor();
    expect(await page.getByRole("heading", { name: "Kept on this device" }).count()).toBe(0);
    await page.context().close();
  });
});

describe("where things are missing", () => {
  it("reads on the page where no worker starts", async () => {
    const { page, faults } = await openPage(site, "/about/", DESK);
    await page.addInitScript(() => {
      Object.defineProperty(window, "Worker", {
        value: () => {
          throw new Error("blocked");
        },
      });
    });
    await page.goto(site.address("/your-table/"));
    const from = Date.now();
    await openFile(page);
    expect(Date.now() - from).toBeLessThan(10_000);
    await makePage(page);
    expect(await figureText(page, "Upper Zarq", 0)).toContain("1,204");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["%PDF-1.7\n", "paper.csv", "This is a PDF, not a table. Copy the table from it and paste it here."],
    ["", "nothing.csv", "This file is empty."],
  ])("says of a file that is no table what to do instead", async (content, name, said) => {
    const { page } = await openPage(site, "/your-table/", DESK);
    await page.locator(".own-drop").waitFor();
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
    await page.locator("[role=alert]", { hasText: /\S/u }).waitFor();
    expect(await page.locator("[role=alert]").innerText()).toBe(said);
    await openFile(page);
    expect(await page.locator("[role=alert]").innerText()).toBe("");
    await page.context().close();
  });
});

describe("a chart of more rows than it draws at once", () => {
  it("has its handles around the rows that it draws, whichever way it is drawn", async () => {
    const { page, faults } = await openPage(site, "/your-table/", DESK);
    const months = Array.from(
      { length: 150 },
      (_, at) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")},${(at * 37) % 91}`,
    );
    const text = `Month,Wells\n${months.join("\n")}\n`;
    await openFile(page, { name: "months.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await makePage(page);
    const slide = page.locator(".recharts-brush-slide");
    const shareHeld = (): Promise<number> =>
      slide.evaluate((held) => held.getBoundingClientRect().width / (held.closest("svg")?.getBoundingClientRect().width ?? 1));
    for (const [way, drawn] of [
      ["Bars", 40],
      ["Columns", 45],
      ["Dots", 40],
      ["Over time", 120],
      ["Bars", 40],
    ] as const) {
      await page.getByRole("radio", { name: way }).check({ force: true });
      await page.getByText(`Rows 1 to ${drawn} of 150.`).waitFor();
      await expect.poll(shareHeld, { message: way }).toBeGreaterThan(drawn / 150 - 0.15);
      await expect.poll(shareHeld, { message: way }).toBeLessThan(drawn / 150 + 0.08);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
