/** What a browser of another make shows: embeds without a script under a strict policy, and the site itself. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listen, serveFolder } from "../../scripts/serve.mjs";
import { EVERYTHING } from "../representatives";
import type { Engine, EngineName } from "../../scripts/engines";
import { ENGINES, hasEngine, openEngine } from "../../scripts/engines";

const DRAWN = ["yearly-violence-increases", "fatalities-2025", "trade-shares", "soldiers-october-2025", "attacks-2022", "named-attacks"];
const TEN = [...DRAWN, "deportation-phases", "rankings", "chronology", "province-share"];
/** No script runs in these frames; they may be looked into from the page around. */
const ARTICLE = `<!doctype html><meta charset="utf-8"><title>Article</title><body>${TEN.map(
  (id) => `<iframe src="/embed/${id}/" sandbox="allow-same-origin" width="620" height="500"></iframe>`,
).join("")}</body>`;
const POLICY = "default-src 'none'; frame-src 'self'";

let server: Server;
let base = "";
let engine: Engine | null = null;

beforeAll(async () => {
  const site = serveFolder(join(process.cwd(), "dist"));
  server = createServer((request, response) => {
    if (request.url === "/article")
      response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": POLICY }).end(ARTICLE);
    else site.emit("request", request, response);
  });
  base = `http://localhost:${await listen(server, 0)}`;
});
afterAll(() => {
  server.close();
});
afterEach(async () => {
  await engine?.close();
  engine = null;
});

// `npm test` tries the one in Firefox and the other in WebKit, `npm run test:all` both in all; of Chromium most other files are.
describe.each(ENGINES)("in %s", (name) => {
  const inEngine = (wanted: EngineName) => it.skipIf(!hasEngine(name) || !(EVERYTHING || name === wanted));

  inEngine("Firefox")("ten embeds stand in a page with a strict policy, without any script, each with chart, table and notes", async () => {
    engine = await openEngine(name);
    await engine.goto(`${base}/article`);
    const found = (await engine.run(`
      return JSON.stringify([...document.querySelectorAll("iframe")].map((frame) => {
        const inner = frame.contentDocument;
        const shown = [...inner.querySelectorAll("[data-width]")].filter((one) => one.getBoundingClientRect().height > 40);
        return {
          charts: shown.length,
          marks: shown[0] === undefined ? 0 : shown[0].querySelectorAll("g[data-cell]").length,
          figures: inner.querySelectorAll("td a[data-figure]").length,
          notes: inner.querySelectorAll("[role=doc-endnotes] li").length,
          scripted: inner.querySelectorAll("thead button").length,
          wide: inner.documentElement.scrollWidth - frame.clientWidth,
        };
      }));`)) as string;
    const frames = JSON.parse(found) as readonly Record<"charts" | "marks" | "figures" | "notes" | "scripted" | "wide", number>[];
    expect(frames).toHaveLength(TEN.length);
    for (const [index, frame] of frames.entries()) {
      const id = TEN[index] ?? "";
      const drawn = readFileSync(join(process.cwd(), `dist/embed/${id}/index.html`), "utf8").includes("data-width=");
      expect(frame.charts, id).toBe(drawn ? 1 : 0);
      expect(frame.marks > 0, id).toBe(drawn);
      expect(frame.figures, id).toBeGreaterThan(0);
      expect(frame.notes, id).toBeGreaterThan(0);
      expect(frame.scripted, id).toBe(0);
      expect(frame.wide, id).toBeLessThanOrEqual(0);
    }
    expect(frames.filter(({ charts }) => charts === 1).length).toBeGreaterThanOrEqual(DRAWN.length - 1);
  });

  inEngine("WebKit")("an embed sorts and opens wordings, and a dataset's page is interactive", async () => {
    engine = await openEngine(name);
    const { run } = engine;
    await engine.goto(`${base}/embed/fatalities-2025/`);
    await expect.poll(() => run(`return document.querySelectorAll("thead button").length;`)).toBe(1);
    await run(`document.querySelector("thead button").click(); document.querySelector("tbody a[role=doc-noteref]").click();`);
    expect(await run(`return document.querySelector("tr[data-opened]").textContent;`)).toContain("some 660 military and police personnel");
    expect(await run(`return document.querySelector("thead th[aria-sort]").getAttribute("aria-sort");`)).toBe("descending");
    await engine.goto(`${base}/d/yearly-violence-increases/`);
    await expect.poll(() => run(`return document.querySelector("[data-live]") !== null;`)).toBe(true);
    await run(`document.querySelector("td a[data-figure]").click();`);
    await expect
      .poll(() => run(`return document.querySelector("[data-panel]")?.textContent ?? "";`))
      .toContain("increasing by almost 38 per cent in 2021");
    expect(await run(`return document.querySelectorAll("g[data-cell]").length >= 5;`)).toBe(true);
  });
});
