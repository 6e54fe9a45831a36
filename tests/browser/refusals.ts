/** What a page's content policy refused: in the page, in the frames in it, and by the browser's own word. */
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Site } from "./site";

export interface WatchedPage {
  readonly page: Page;
  /** Every refusal from its first moment on, and all that it asked for elsewhere. */
  readonly refused: string[];
}

/** A page of its own context. */
export async function watchedPage(site: Site, path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await watchedBlank(site, options);
  await watched.page.goto(site.address(path));
  return watched;
}

/** A page of its own context that has not gone anywhere yet. */
export async function watchedBlank(site: Site, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|this document requires|violates|refused to/iu.test(message.text())) refused.push(message.text());
  });
  page.on("pageerror", (error) => refused.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address("/")) && !/^(?:data|blob):/u.test(request.url())) refused.push(`asked ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.warn(`violates ${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return { page, refused };
}
