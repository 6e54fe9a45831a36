/** What a page's content policy refused: in the page, in the frames in it, and by the browser's own word. */
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Site } from "./site";

/** A page of its own context, with every refusal from its first moment on; and with all that it asked for elsewhere. */
export async function watchedPage(
  site: Site,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly refused: string[] }> {
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
  await page.goto(site.address(path));
  return { page, refused };
}
