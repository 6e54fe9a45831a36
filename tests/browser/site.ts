/** The built site served on a free port, and a Chromium to read it with. */
import type { Server } from "node:http";
import { resolve } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../scripts/ensureChromium.mjs";
import { listen, serveFolder } from "../../scripts/serve.mjs";
import { PATIENT } from "../patient.mjs";
import type { FontSet } from "./fontSets";
import { fontEnvironment } from "./fontSets";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Pages of somebody else's are made up by the tests; the browser takes them for public ones and would keep them from this machine.
  "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests",
  // A page lives for a second: to optimise its code, and to clear its memory in small steps, takes longer than it saves.
  "--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16",
];

/** The built site: `dist/`, or another that is tried by the tests that name no figure. */
export const SITE_FOLDER = resolve(process.env["SITE"] ?? "dist");

export interface Site {
  readonly browser: Browser;
  readonly address: (path: string) => string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site, and starts the browser.
 * @param fonts what it finds on the machine
 */
export async function openSite(fonts: FontSet = "usual", folder = SITE_FOLDER): Promise<Site> {
  const server: Server = serveFolder(folder);
  const port = await listen(server, 0);
  const browser = await browserWith(fonts);
  return {
    browser,
    address: (path) => `http://localhost:${port}${path}`,
    close: async () => {
      for (const context of browser.contexts()) await context.close();
      server.close();
    },
  };
}

/** The files that a worker runs one after the other share a browser for each set of fonts: to start one takes as long as some pages. */
const started = new Map<FontSet, Browser>();

async function browserWith(fonts: FontSet): Promise<Browser> {
  const running = started.get(fonts);
  if (running?.isConnected() === true) return running;
  const env = { ...process.env, ...fontEnvironment(fonts) };
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ARGS, env, timeout: PATIENT.timeout });
  // Keeping the site fetches all of it: only the tests of that let the worker in.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: "block", ...options });
    context.setDefaultTimeout(PATIENT.timeout);
    return context;
  };
  started.set(fonts, browser);
  return browser;
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in it: console errors, exceptions, requests to elsewhere. */
  readonly faults: string[];
}

/** A page that goes from one address to the next. */
export interface OpenPages extends OpenPage {
  readonly visit: (path: string) => Promise<void>;
}

/** A page of its own context. */
export async function openPage(site: Site, path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const open = await openBlank(site, options);
  await open.page.goto(site.address(path));
  return open;
}

/**
 * Goes from page to page in one context, for what is asked of many pages alike: a context takes as long to open and close as a page
 * to load. Nothing comes from the browser's cache: each visit fetches what a first one does.
 */
export async function openPages(site: Site, options: BrowserContextOptions = {}): Promise<OpenPages> {
  const open = await openBlank(site, options);
  const client = await open.page.context().newCDPSession(open.page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  return {
    ...open,
    visit: async (path) => {
      open.faults.length = 0;
      await open.page.goto(site.address(path));
    },
  };
}

async function openBlank(site: Site, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address("/")) && !/^(?:data|blob):/u.test(request.url())) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

/** Waits until a dataset's table and charts are on the page, and the page answers. */
export async function waitForFigures(page: Page): Promise<void> {
  await page.locator("table tbody tr").first().waitFor();
  await waitForContent(page);
}

/** Waits until a page of any kind answers, and has what it was asked for. */
export async function waitForContent(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector("[data-live]") !== null &&
      document.querySelector("[class*=waiting], [aria-busy=true]") === null &&
      !/Loading the figures|Looking …|Loading the source/u.test(document.body.textContent),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** Adds up what moves in the pages of a context while they load (web.dev, Cumulative Layout Shift). */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved so far, in a context that is watched. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}
