/** Pages of somebody else's, for embeds to stand in. */
import type { Page } from "playwright-core";
import type { Site } from "./site";

/** A page of somebody else's with markup of theirs, served from another address of this machine. */
export async function hostPage(site: Site, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await (await site.browser.newContext({ viewport: { width: 900, height: 900 } })).newPage();
  await page.route("http://127.0.0.1:9/**", (route) =>
    route.fulfill({ contentType: "text/html", headers: { ...headers }, body: `<!doctype html><body>${body}</body>` }),
  );
  await page.goto("http://127.0.0.1:9/article");
  return page;
}

export const frame = (site: Site, id: string, more = ""): string =>
  `<iframe src="${site.address(`/embed/${id}/`)}" width="100%" height="90" ${more}></iframe>`;

/** As `frame`, with the fold open: chart, table and notes. */
export const openFrame = (site: Site, id: string, more = ""): string => frame(site, id, more).replace('/" width', '/?show=both" width');
