/** The page of a reader's own table as tests work it: a table to open, the page made of it, a file taken along. */
import type { BrowserContextOptions, Download, Page } from "playwright-core";

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, acceptDownloads: true };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  acceptDownloads: true,
};

/** As a colleague would save it: a title, hedges, marks, a missing sign, a total, and the notes beneath. */
const CSV = `"Wells dug in Zarqavia, 2024"
District,Wells,Change (%)
Upper Zarq,1204[1],almost 38
Lower Zarq,some 540,12*
Middle Zarq,374,over 15
Far Zarq,..,9
Total,"2,118",
[1] Two of them dry by autumn.
* Against 2022.
`;
const FILE = { name: "zarqavia-wells.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) };

export async function openFile(page: Page, file = FILE): Promise<void> {
  await page.locator(".own-drop").waitFor();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { level: 1, name: "Check the reading" }).waitFor();
}

export async function makePage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make the page" }).click();
  await page.getByRole("heading", { name: "The figures" }).waitFor();
}

export async function take(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return download;
}
