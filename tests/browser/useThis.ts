/** “Use this” as a reader works it: the button of a chart, a question or a table, then one of its ways. « is our translator's. */
import type { Download, Locator, Page } from "playwright-core";

export type Way = "Copy as" | "Embed" | "Picture" | "Slide" | "Table" | "Citation" | "Copy link" | "Compare figures";

/** Presses the page's first button, and one of its ways; a dialog that is open is closed first. A slide is saved as its way opens. */
export async function use(page: Page, way: Way): Promise<void> {
  await closeDialog(page);
  await page
    .getByRole("button", { name: /^«?Use this/u })
    .first()
    .click();
  const chosen = page.getByRole("menuitem", { name: new RegExp(`^«?${way}`, "u") });
  await (way === "Slide" ? saved(page, chosen) : chosen.click());
}

/** The file that pressing a button saves. */
async function saved(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download;
}

export async function closeDialog(page: Page): Promise<void> {
  const close = dialog(page).getByRole("button", { name: "Close" });
  if ((await close.count()) === 0) return;
  await close.click();
  await dialog(page).waitFor({ state: "detached" });
}

function dialog(page: Page): Locator {
  return page.getByRole("dialog");
}

/** Where a file is among the ways, by the name on its button. */
function wayOf(name: RegExp): Way {
  if (/Slides/u.test(name.source)) return "Slide";
  if (/picture/iu.test(name.source)) return "Picture";
  return /BibTeX|RIS|CSL/u.test(name.source) ? "Citation" : "Table";
}

/** What few readers want of a table is folded: it is opened, and the table's way before it, if the button is not there yet. */
export async function openTable(page: Page, button: Locator): Promise<void> {
  const fold = dialog(page).locator("details > summary");
  if ((await fold.count()) === 0) await use(page, "Table");
  await dialog(page).getByRole("heading", { name: "Spreadsheet" }).waitFor();
  if ((await button.count()) === 0) await fold.click();
}

/** Presses the button of a file, with its way opened if it is not yet. */
export async function takeFile(page: Page, name: RegExp): Promise<Download> {
  const button = dialog(page).getByRole("button", { name });
  const way = wayOf(name);
  if ((await button.count()) === 0) await (way === "Table" ? openTable(page, button) : use(page, way));
  return saved(page, button);
}

export async function addToSlides(page: Page): Promise<void> {
  await use(page, "Slide");
  await dialog(page).getByRole("button", { name: "Add to slides" }).click();
}
