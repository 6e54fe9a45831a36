/** How soon each of thirty embeds on one page answers its reader once it is in view (gate EM-5). */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "../ensureChromium.mjs";
import { listen, serveFolder } from "../serve.mjs";
import { SITE_ID } from "../../src/model/site";

const EMBEDS = 30;
/** Pixels of article before each embed, so that none is near before its reader comes. */
const APART = 4000;
/** Milliseconds after which an embed is given up. */
const LIMIT = 30_000;

/** @param dist the built site @returns the longest time in milliseconds from an embed's being scrolled to until its script has begun */
export async function measureThirty(dist: string): Promise<number> {
  const site = serveFolder(dist);
  const origin = `http://localhost:${await listen(site, 0)}`;
  const figures = readdirSync(join(dist, "embed"))
    .filter((id) => readFileSync(join(dist, "embed", id, "index.html"), "utf8").includes("<table"))
    .slice(0, EMBEDS);
  const host = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(articleOf(figures, origin));
  });
  const article = `http://127.0.0.1:${await listen(host, 0)}/`;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.goto(article);
    let longest = 0;
    for (const figure of figures) {
      const waited = await page.evaluate(
        async ({ id, limit }) => {
          const { told, telling } = window as unknown as { told: Map<string, number>; telling: EventTarget };
          const begun = performance.now();
          document.querySelector(`[figure="${id}"]`)?.scrollIntoView();
          const late = setTimeout(() => telling.dispatchEvent(new Event("told")), limit);
          while (!told.has(id) && performance.now() - begun < limit) {
            await new Promise((done) => telling.addEventListener("told", done, { once: true }));
          }
          clearTimeout(late);
          return Math.max(0, (told.get(id) ?? Number.POSITIVE_INFINITY) - begun);
        },
        { id: figure, limit: LIMIT },
      );
      if (waited === Number.POSITIVE_INFINITY) throw new Error(`the embed of ${figure} did not answer within ${LIMIT} ms`);
      longest = Math.max(longest, waited);
    }
    return Math.round(longest);
  } finally {
    await browser.close();
    site.close();
    host.close();
  }
}

/** An embed tells its height once its script has begun: from then on it sorts and opens wordings. */
function articleOf(figures: readonly string[], origin: string): string {
  const listen = `const told = (window.told = new Map()), telling = (window.telling = new EventTarget());
    addEventListener("message", ({ data }) => {
      if (data?.type !== "${SITE_ID}:height" || told.has(data.figure)) return;
      told.set(data.figure, performance.now());
      telling.dispatchEvent(new Event("told"));
    });`;
  const embeds = figures.map((id) => `<div style="height:${APART}px"></div><${SITE_ID} figure="${id}"></${SITE_ID}>`);
  return `<!doctype html><meta charset="utf-8"><title>Article</title><script>${listen}</script>${embeds.join("")}<script src="${origin}/embed.js"></script>`;
}
