/** A first visit to a page, in a browser that has kept nothing. */
import type { Browser, Page } from "playwright-core";
import type { Host } from "./host";
import { observe, PAINTED } from "./observe";

/** Slow 4G as Chrome's developer tools have it, on a processor four times slower. */
const SLOW_4G = {
  latency: 562.5,
  downloadThroughput: (1_600_000 * 0.9) / 8,
  uploadThroughput: (750_000 * 0.9) / 8,
  offline: false,
} as const;
const TIMES_SLOWER = 4;
/** A mark of a chart, whoever drew it. */
const MARK = ":is(figure, [role=img]) :is(rect, path, circle, canvas)";
/** Milliseconds: a limit of time is no measure, and the machine may be busy. */
const LIMIT = 120_000;

/** A page to measure. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  /** What must be there to be painted, where that is no chart. */
  readonly content?: string;
  /** A page, rather than an embed or its like. */
  readonly wide?: boolean;
  /** Whether React hydrates it: it is interactive then, and otherwise when it is painted. */
  readonly hydrates?: boolean;
  /** How long it is watched for blocking after it has loaded. */
  readonly watch?: number;
}

export interface Visit {
  readonly painted: number;
  readonly blocked: number;
  readonly shifted: number;
  /** Until it was interactive. */
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
}

/** @param slow on slow 4G with a slower processor @param then what else is done once it has been watched */
export async function visit(
  browser: Browser,
  host: Host,
  subject: Subject,
  slow: boolean,
  then: (page: Page) => Promise<void> = async () => undefined,
): Promise<Visit> {
  const page = await openPage(browser, subject);
  try {
    if (slow) await slowDown(page, true);
    host.sent.length = 0;
    await page.goto(`${host.origin}${subject.path}`, { waitUntil: "load" });
    const painted = await paintedIn(page);
    if (subject.watch !== undefined) await page.waitForTimeout(subject.watch);
    const { origin, bench } = await page.evaluate(() => ({ origin: performance.timeOrigin, bench: window.bench }));
    const shifts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.bench.shifted)));
    const interactive = subject.hydrates === true && Number.isFinite(bench.interactive) ? Math.max(bench.interactive, painted) : painted;
    const until = host.sent.filter(({ at }) => at <= origin + interactive);
    const bytes = (list: typeof until): number => list.reduce((sum, one) => sum + one.bytes, 0);
    await then(page);
    return {
      painted,
      blocked: bench.blocked,
      shifted: shifts.reduce((sum, one) => sum + one, 0),
      requests: until.length,
      bytes: bytes(until),
      scriptBytes: bytes(until.filter(({ script }) => script)),
    };
  } finally {
    await page.context().close();
  }
}

/** A page that notes what happens in it. The worker that keeps a site is let in only where that is what is measured: it fetches all of it. */
export async function openPage(
  browser: Browser,
  { content = MARK, wide = false }: Subject,
  worker: "allow" | "block" = "block",
): Promise<Page> {
  const viewport = wide ? { width: 1280, height: 900 } : { width: 600, height: 800 };
  const page = await (await browser.newContext({ viewport, serviceWorkers: worker })).newPage();
  page.setDefaultTimeout(LIMIT);
  await page.addInitScript(observe, { content, painted: PAINTED });
  return page;
}

/** @returns what makes the processor as fast again as it is: a page that is slowed keeps a part of it busy, whatever it does */
export async function slowDown(page: Page, network: boolean): Promise<() => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  if (network) await client.send("Network.emulateNetworkConditions", SLOW_4G);
  await client.send("Emulation.setCPUThrottlingRate", { rate: TIMES_SLOWER });
  return async () => {
    await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await client.detach();
  };
}

/** @returns when the page and all its frames were painted, in milliseconds since the navigation began @throws naming what is not painted */
export async function paintedIn(page: Page): Promise<number> {
  const begun = await page.evaluate(() => performance.timeOrigin);
  let last = 0;
  for (const frame of page.frames()) {
    await frame
      .waitForFunction(() => window.bench.painted < Infinity)
      .catch((cause: unknown) => {
        throw new Error(`${frame.url()} shows nothing of what is waited for`, { cause });
      });
    last = Math.max(last, await frame.evaluate(() => performance.timeOrigin + window.bench.painted));
  }
  return last - begun;
}
