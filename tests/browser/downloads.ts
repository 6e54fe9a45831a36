/** A reader takes along everything there is, wherever the product runs: on a site without a network, or from one file. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { expect } from "vitest";
import { addToSlides, closeDialog, takeFile, use } from "./useThis";

/** A desk’s browser that may take files, and one that may use the clipboard too. */
export const DESK = { viewport: { width: 1280, height: 900 }, acceptDownloads: true } as const;
export const WITH_CLIPBOARD = { ...DESK, permissions: ["clipboard-read", "clipboard-write"] };

const KINDS = [
  /^Slides \(PowerPoint\)/u,
  /^Reading copy/u,
  /^Accessible copy/u,
  /^Word A table/u,
  /^Markdown/u,
  /^Web page/u,
  /^CSV, exact/u,
  /^JSON/u,
  /^RIS/u,
  /^Save picture/u,
];

/**
 * From a dataset's page: a file of every kind, a citation, a slide, and the deck.
 * @param toSlides goes to the list of slides
 */
export async function downloadEverything(page: Page, toSlides: () => Promise<unknown>): Promise<void> {
  for (const name of KINDS) {
    const download = await takeFile(page, name);
    expect(await download.failure(), String(name)).toBeNull();
  }
  await use(page, "Citation");
  await page.getByText(/International Crisis Group\. \(2026\)/u).waitFor();
  await addToSlides(page);
  await closeDialog(page);
  await toSlides();
  await page.getByRole("heading", { level: 1, name: "Your slides" }).waitFor();
  const [deck] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Make the deck/u }).click()]);
  expect(await deck.failure()).toBeNull();
  expect(deck.suggestedFilename()).toMatch(/\.pptx$/u);
}

/** The file that a download saved. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
