/** Visits to a host of our own, by a browser that may keep the site. */
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Host } from "../faults/host";
import type { Site } from "./site";
import { waitForContent } from "./site";

/** Opens a page in a browser of its own, and waits until it is interactive. */
export async function visitHost(
  site: Site,
  host: Host,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await site.browser.newContext({
    serviceWorkers: "allow",
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${host.origin}${path}`);
  await waitForContent(page);
  return page;
}

export const waitUntilSaved = (page: Page): Promise<void> => page.getByText(/^Saved for offline, as of \d+ \w+ \d{4}\.$/u).waitFor();

export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/** Ends the visit, and the host with it. */
export async function endVisit(page: Page, host: Host): Promise<void> {
  await page.context().setOffline(false);
  await page.context().close();
  host.close();
}
