/** Words typed for a source, looked for in a document of the reader's: found, taken as its place, taken along; refused in words; and nothing of it leaves. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "../load/own/documents/pdfs";
import { besideWindow, overflow, violationsOf } from "./axe";
import { DESK, PHONE, makePage, openFile, take } from "./ownTablePage";
import { otherTexts, smallTargets } from "./reading";
import type { OpenPage, Site } from "./site";
import { openPage, openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const TABLE = {
  name: "millet.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("Place,Millet (tonnes)\nAmbrel,some 660\nElverne,at least 190\n"),
};
const WORKER = /\/assets\/worker-[\w-]+\.js$/u;
const pdf = (name: Parameters<typeof pdfFile>[0]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${name}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(pdfFile(name)),
});
const text = (content: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: "book.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(content),
});

/** The card of one figure's source, with its words typed. */
async function cite(page: Page, row: string, words: string): Promise<void> {
  await page.locator(".own-figures tr", { hasText: row }).locator(".own-figure").click();
  await page.getByRole("combobox", { name: "Source" }).fill("The valley book");
  await page.getByLabel("Exact words").fill(words);
}

async function openTable(options = DESK): Promise<OpenPage> {
  const open = await openPage(site, "/your-table/", options);
  await openFile(open.page, TABLE);
  await makePage(open.page);
  return open;
}

const said = (page: Page, words: RegExp | string): Promise<void> => page.getByText(words).first().waitFor();
const place = (page: Page): Promise<string> => page.getByLabel(/^Place page/u).inputValue();
const refusal = async (page: Page): Promise<string> => {
  const alert = page.locator("[role=alert]", { hasText: /\S/u });
  await alert.waitFor();
  return alert.innerText();
};

describe("a PDF", () => {
  it("gives the page on which the words stand, which goes into the note that is taken along; nothing leaves the device", async () => {
    const { page, faults } = await openTable();
    const asked: { readonly url: string; readonly method: string }[] = [];
    page.on("request", (request) => asked.push({ url: request.url(), method: request.method() }));
    await cite(page, "Elverne", "Elverne at least 190");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Check against your document" }).click();
    await (await chooser).setFiles(pdf("book"));
    await said(page, "Found, on p. 1.");
    await page.getByRole("button", { name: "Use p. 1 as the place of these words" }).click();
    expect(await place(page)).toBe("p. 1");
    await page.getByRole("button", { name: "Save the source" }).click();
    // The document stays open for the next source.
    await cite(page, "Ambrel", "the others lay by the road until spring");
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await said(page, "Found, on p. 2.");
    await page.getByLabel("Exact words").fill("some 66013 tonnes of millet");
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await said(page, "Not found: the words do not stand in it as typed.");
    await page.getByLabel("Exact words").fill("some 660 tonnes of millet");
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await page.getByRole("button", { name: "Use p. 1 as the place of these words" }).click();
    await page.getByRole("button", { name: "Save the source" }).click();
    expect(await page.locator(".own-notes").innerText()).toContain("p. 1");
    const note = readFileSync(await (await take(page, "Web page")).path(), "utf8");
    expect(note).toMatch(/The valley book[^]{0,80}p\. 1/u);
    for (const { url, method } of asked) {
      expect(method).toBe("GET");
      expect(url).toMatch(/\/assets\/[\w.-]+\.js$/u);
    }
    expect(asked.filter(({ url }) => WORKER.test(url))).toHaveLength(1);
    expect(page.url()).toBe(site.address("/your-table/"));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is stopped while it is read, with the focus where it was and what was typed kept", async () => {
    const { page, faults } = await openTable();
    await cite(page, "Ambrel", "some 660 tonnes");
    const held: (() => Promise<void>)[] = [];
    await page.route(WORKER, (route) => {
      held.push(() => route.abort());
    });
    await page.getByLabel("Your document", { exact: true }).setInputFiles(pdf("book"));
    await said(page, "Reading book.pdf …");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Reading book.pdf …").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check against your document");
    expect(await page.getByLabel("Exact words").inputValue()).toBe("some 660 tonnes");
    await page.unroute(WORKER);
    await page.getByLabel("Your document", { exact: true }).setInputFiles(pdf("book"));
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await said(page, "Found, on p. 1.");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("that cannot be searched is refused in words, and what was typed and opened before stays", async () => {
    const { page, faults } = await openTable();
    await cite(page, "Ambrel", "some 660 tonnes");
    const input = page.getByLabel("Your document", { exact: true });
    const broken = { ...pdf("book"), buffer: Buffer.from("%PDF-1.7\nno such thing") };
    for (const [file, words] of [
      [pdf("password"), /has a password/u],
      [pdf("scanned"), /pages of this PDF are pictures/u],
      [broken, /not complete, or damaged/u],
      [{ ...pdf("book"), buffer: Buffer.from("PK\u0003\u0004 and other bytes") }, /no text and no PDF/u],
      [{ ...pdf("book"), buffer: Buffer.from("") }, /is empty/u],
    ] as const) {
      await input.setInputFiles(file);
      await page.locator("[role=alert]", { hasText: words }).waitFor();
    }
    await input.setInputFiles(pdf("book"));
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await said(page, "Found, on p. 1.");
    await input.setInputFiles(pdf("password"));
    expect(await refusal(page)).toMatch(/has a password/u);
    await said(page, "Found, on p. 1.");
    expect(await page.getByLabel("Exact words").inputValue()).toBe("some 660 tonnes");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("says so where what reads it does not come, and a text is checked all the same", async () => {
    const { page } = await openTable();
    await cite(page, "Ambrel", "some 660 tonnes");
    await page.route(WORKER, (route) => route.abort());
    await page.getByLabel("Your document", { exact: true }).setInputFiles(pdf("book"));
    expect(await refusal(page)).toMatch(/could not be loaded/u);
    await page.getByLabel("Your document", { exact: true }).setInputFiles(text("It brought in some 660 tonnes."));
    await page.getByRole("button", { name: "Check against book.txt" }).click();
    await said(page, "Found, on para. 1.");
    await page.context().close();
  });
});

describe("a document dropped on its card", () => {
  it("is checked for every source at once, by keyboard, and a place is taken for one of them", async () => {
    const { page, faults } = await openTable();
    for (const [row, words] of [
      ["Ambrel", "some 660 tonnes"],
      ["Elverne", "nearly 190 of them"],
    ] as const) {
      await cite(page, row, words);
      await page.getByRole("button", { name: "Save the source" }).click();
    }
    const content =
      "The book.\n\nAmbrel brought in some 660 tonnes.\n\nAgain: some 660 tonnes, and some 660 tonnes.\n\nThere were nearly 190 sacks.";
    await page.locator(".own-card", { hasText: "Your document" }).evaluate((card, inside) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([inside], "book.txt", { type: "text/plain" }));
      card.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, content);
    await said(page, /book\.txt, 4 paragraphs/u);
    await page.getByRole("button", { name: "Check all sources" }).focus();
    await page.keyboard.press("Enter");
    await said(page, "The words of 1 of 2 sources stand in it.");
    const lines = page.locator(".own-checked li");
    expect(await lines.nth(0).innerText()).toContain(
      "Found 3 times, on para. 2 and para. 3 (twice). Longer words would say which is meant.",
    );
    expect(await lines.nth(1).innerText()).toContain("As far as “nearly 190” they stand on para. 4.");
    await page.getByRole("button", { name: "Use para. 2 as the place of “some 660 tonnes”" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Use para. 2 as the place of “some 660 tonnes”", pressed: true }).waitFor();
    expect(await page.locator(".own-notes").innerText()).toContain("para. 2");
    await page.getByRole("button", { name: "Close the document" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Your document");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("wide and narrow, light and dark", () => {
  it("has no accessibility violation, scrolls nowhere sideways, and nothing is too small to press", async () => {
    const { page } = await openTable(PHONE);
    await cite(page, "Ambrel", "some 660 tonnes");
    await page.getByRole("button", { name: "Save the source" }).click();
    await cite(page, "Elverne", "The valley book of Zarqavia");
    await page.getByLabel("Your document", { exact: true }).setInputFiles(pdf("book"));
    await page.getByRole("button", { name: "Check against book.pdf" }).click();
    await said(page, /^Found 3 times, on p\. 1, p\. 2 and p\. 3/u);
    await page.getByRole("button", { name: "Check all sources" }).click();
    await page.getByLabel("Your document", { exact: true }).setInputFiles(pdf("scanned"));
    await refusal(page);
    for (const [width, theme] of [
      [1280, "light"],
      [390, "light"],
      [320, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      expect(await violationsOf(page, null), `${theme} at ${width}`).toEqual([]);
      expect(await overflow(page), `${width} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await besideWindow(page), `${theme} at ${width}`).toEqual([]);
      expect(await otherTexts(page), `${theme} at ${width}`).toEqual([]);
      expect(await smallTargets(page), `${theme} at ${width}`).toEqual([]);
    }
    await page.context().close();
  });
});

describe("the one-file edition", () => {
  it("checks a text, and says that a PDF is checked on the site", async () => {
    const context = await site.browser.newContext({ ...DESK, offline: true });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL("dist/every-number.html").href}#/your-table/`);
    await openFile(page, TABLE);
    await makePage(page);
    await said(page, "A PDF can be checked on the site itself, not in this file.");
    await cite(page, "Ambrel", "some 660 tonnes");
    const input = page.getByLabel("Your document", { exact: true });
    await input.setInputFiles(pdf("book"));
    expect(await refusal(page)).toBe("book.pdf: In this file a text (.txt) can be checked; a PDF only on the site itself.");
    await input.setInputFiles(text("One.\n\nIt brought in some 660 tonnes."));
    await page.getByRole("button", { name: "Check against book.txt" }).click();
    await said(page, "Found, on para. 2.");
    await context.close();
  });
});
