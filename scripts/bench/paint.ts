/** When a chart is painted, measured cold in one run with the pages interleaved, so that a busy machine slows all alike. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { ensureChromium } from "../ensureChromium.mjs";
import { listen, mimeOf } from "../serve.mjs";

/** Slow 4G as Chrome's developer tools have it, on a processor four times slower. */
const SLOW = { latency: 562.5, downloadThroughput: (1_600_000 * 0.9) / 8, uploadThroughput: (750_000 * 0.9) / 8, offline: false } as const;
const SLOWER = 4;
const RUNS = 9;

export interface Painted {
  readonly name: string;
  /** Medians in milliseconds: unthrottled, and on slow 4G with a slower processor. */
  readonly fast: number;
  readonly slow: number;
  /** Bytes on the wire until it was painted, and requests. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds beyond 50 of tasks that blocked the page, at full speed (web.dev, Total Blocking Time). */
  readonly blocked: number;
}

/** A page to measure: its folders by name, served side by side. */
export type Pages = ReadonlyMap<string, { readonly folder: string; readonly path: string }>;

/**
 * Opens pages nine times at either speed, in turn.
 * @param pages what is served; @param names which of them are measured
 */
export async function measurePaint(pages: Pages, names: readonly string[] = [...pages.keys()]): Promise<readonly Painted[]> {
  const server = serveCompressed(pages);
  const port = await listen(server, 0);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  const times = new Map(names.map((name) => [name, { fast: [] as number[], slow: [] as number[], bytes: 0, requests: 0, blocked: 0 }]));
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [name, { path }] of pages) {
        const entry = times.get(name);
        if (entry === undefined) continue;
        const address = `http://localhost:${port}/${name}${path}`;
        const fast = await paintOf(browser, address, false);
        const slow = await paintOf(browser, address, true);
        // The first round warms the machine, not the browser: each page comes with a cache of its own.
        if (run === 0) Object.assign(entry, { bytes: fast.bytes, requests: fast.requests });
        else {
          entry.fast.push(fast.time);
          entry.blocked = Math.max(entry.blocked, fast.blocked);
          entry.slow.push(slow.time);
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [...times].map(([name, { fast, slow, ...rest }]) => ({ name, fast: median(fast), slow: median(slow), ...rest }));
}

interface Visit {
  readonly time: number;
  readonly bytes: number;
  readonly requests: number;
  readonly blocked: number;
}

/** Time from the start of the navigation until every chart of the page, in its frames too, has been painted. */
async function paintOf(browser: Browser, address: string, slow: boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 600, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  if (slow) {
    await client.send("Network.emulateNetworkConditions", SLOW);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  await page.addInitScript(() => {
    const shown = (): boolean =>
      document.querySelector("svg [d], svg rect, canvas") !== null || document.querySelector("[data-article]") !== null;
    /** When the chart was in the page; it was painted with the first content, or in the frame after. */
    let there = Number.POSITIVE_INFINITY;
    const look = (): void => {
      if (!shown()) return;
      watch.disconnect();
      there = performance.now();
      requestAnimationFrame(() => {
        requestAnimationFrame(done);
      });
    };
    const done = (): void => {
      const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY;
      // An article has nothing of its own to paint, and its frames tell their own time.
      const alone = window.parent === window && document.querySelector("[data-article]") === null;
      if (first === Number.POSITIVE_INFINITY && document.visibilityState === "visible" && alone) requestAnimationFrame(done);
      else
        Object.assign(window, {
          painted: performance.timeOrigin + (there <= first && first < performance.now() ? first : performance.now()),
        });
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
    Object.assign(window, { blocked: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (window as unknown as { blocked: number }).blocked += duration - 50;
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  let last = 0;
  for (const frame of page.frames()) {
    await frame.waitForFunction(() => "painted" in window);
    last = Math.max(last, await frame.evaluate(() => (window as unknown as { painted: number }).painted));
  }
  const blocked = await page.evaluate(() => (window as unknown as { blocked: number }).blocked);
  const begun = await page.evaluate(() => performance.timeOrigin);
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
      (one) => (one as PerformanceResourceTiming).transferSize,
    ),
  );
  await context.close();
  return { time: last - begun, bytes: loaded.reduce((sum, one) => sum + one, 0), requests: loaded.length, blocked };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Files compressed as hosts send them. */
function serveCompressed(pages: Pages): Server {
  const kept = new Map<string, Buffer>();
  return createServer((request, response) => {
    const [, name = "", ...rest] = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).split("/");
    const folder = pages.get(name)?.folder;
    const path = join(folder ?? "", rest.join("/"));
    const file = path.endsWith("/") || rest.at(-1) === "" ? join(path, "index.html") : path;
    if (folder === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const packed =
      [".html", ".js", ".css", ".json", ".svg"].includes(extname(file)) && /\bbr\b/u.test(String(request.headers["accept-encoding"]));
    response.setHeader("Content-Type", mimeOf(file));
    response.setHeader("Cache-Control", "no-store");
    if (!packed) {
      createReadStream(file).pipe(response);
      return;
    }
    const body = kept.get(file) ?? brotliCompressSync(readFileSync(file));
    kept.set(file, body);
    response.setHeader("Content-Encoding", "br");
    response.end(body);
  });
}
