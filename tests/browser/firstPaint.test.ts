/** What a page is painted with before anything but itself has arrived: styles of its own, and the reader's fonts, set like ours, where ours are slow. */
import type { BrowserContextOptions, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { EVERYTHING } from "../representatives";
import { LOOKS } from "./pages";
import type { Site } from "./site";
import { openSite, shiftOf, waitForContent, waitForFigures, watchShifts } from "./site";

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true };
/** Pages as files: what an address asks for beyond them is a matter of scripts. */
const FILES = [...new Set(LOOKS.map((path) => path.replace(/\?.*$/u, "")))].filter((path) => path !== "/d/nothing-here/");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Where each element stands and how it looks. All of them are laid out: which of those far off are skipped depends on what was painted by then. */
function layoutOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [all];
    return [...document.querySelectorAll("body, body *:not(link, script)")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight, display, borderTopWidth, textDecorationLine, opacity, cursor } =
        getComputedStyle(element);
      return [
        `${element.tagName} ${element.getAttribute("class") ?? ""}: ${[x, y, width, height].map(Math.round).join(" ")}`,
        ...[color, backgroundColor, fontSize, fontWeight, display, borderTopWidth, textDecorationLine, opacity, cursor],
      ].join("; ");
    });
  });
}

describe("the styles in a page's head", () => {
  let screens: readonly { readonly whole: Page; readonly first: Page }[];
  beforeAll(async () => {
    const dark = { ...PHONE, colorScheme: "dark" } as const;
    const ways = EVERYTHING ? [DESK, PHONE, dark] : [DESK, dark];
    const opened = ways.map(async (way) => ({ whole: await unscripted(way, true), first: await unscripted(way, false) }));
    screens = await Promise.all(opened);
  });

  /** A page without scripts and our fonts; with the whole sheet, or only what is in its head. */
  async function unscripted(options: BrowserContextOptions, whole: boolean): Promise<Page> {
    const page = await (await site.browser.newContext({ ...options, javaScriptEnabled: false })).newPage();
    await page.route("**/fonts/*", (route) => route.abort());
    if (!whole) await page.route("**/assets/*.css", (route) => route.abort());
    return page;
  }

  const isSheet = (request: Request): boolean => request.url().endsWith(".css");
  async function layoutAt(page: Page, path: string, sheet: Promise<unknown>): Promise<readonly string[]> {
    await page.goto(site.address(path));
    await sheet;
    return layoutOf(page);
  }

  it.each(FILES)("lay out %s as the whole sheet does", async (path) => {
    for (const { whole, first } of screens) {
      const laidOut = await layoutAt(whole, path, whole.waitForEvent("requestfinished", isSheet));
      expect(laidOut.length).toBeGreaterThan(20);
      expect(await layoutAt(first, path, first.waitForEvent("requestfailed", isSheet))).toEqual(laidOut);
    }
  });
});

describe("the whole sheet", () => {
  it("is not waited for by the first painting, and styles what the page did not come with", async () => {
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    const { release } = await hold(page, "**/assets/*.css");
    await page.goto(site.address("/d/fatalities-2025/"), { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await page.locator("td a[data-figure]").first().waitFor();
    release();
    await waitForFigures(page);
    await page.locator("td a[data-figure]").first().click();
    const panel = page.locator("[data-panel]");
    await panel.locator("blockquote").first().waitFor();
    expect(await panel.evaluate((one) => getComputedStyle(one).position)).toBe("fixed");
    await context.close();
  });
});

describe("the theme", () => {
  const DARK = "rgb(16, 19, 22)";
  it.each([
    ["the reader has chosen", "/d/trade-shares/", "dark"],
    ["the address asks for", "/d/trade-shares/?theme=dark", null],
  ])("that %s is there before the app is", async (_, path, chosen) => {
    const context = await site.browser.newContext({ ...DESK, colorScheme: "light" });
    await context.addInitScript((theme) => {
      if (theme !== null) window.localStorage.setItem("every-number.theme.v1", theme);
    }, chosen);
    const page = await context.newPage();
    await page.route("**/assets/*.js", () => new Promise(() => undefined));
    await page.goto(site.address(path), { waitUntil: "commit" });
    await page.locator("h1").waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(DARK);
    await context.close();
  });

  it("is the device's where storage refuses", async () => {
    const context = await site.browser.newContext({ ...DESK, colorScheme: "light" });
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(site.address("/d/trade-shares/"));
    await waitForContent(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(DARK);
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Keeps what a page asks for at these addresses until it is let go. */
async function hold(page: Page, addresses: string): Promise<{ readonly release: () => void }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

/** The fonts that an element's words are painted in, by their names; ours have a star. */
async function paintedIn(page: Page, selector: string): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { root } = await client.send("DOM.getDocument");
  const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
  await client.detach();
  return fonts.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? "*" : ""}`);
}

const fontsAreHere = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      performance
        .getEntriesByType("resource")
        .filter((one) => one.name.endsWith(".woff2") && (one as PerformanceResourceTiming).responseEnd > 0).length > 1,
  );

/** Goes there as a link on the page does. */
async function follow(page: Page, address: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.evaluate((to) => location.assign(to), address)]);
}

/** The fonts that the page preloads. */
const preloaded = (page: Page): Promise<readonly string[]> =>
  page
    .locator("link[rel=preload][as=font]")
    .evaluateAll((links) => links.map((one) => (one as HTMLLinkElement).href.replace(/^.*\//u, "")));

/** What moves while a page is loaded whose fonts come last. */
async function shiftWithSlowFonts({ browser, address }: Site, path: string, options: BrowserContextOptions): Promise<number> {
  const context = await browser.newContext(options);
  await watchShifts(context);
  const page = await context.newPage();
  const { release } = await hold(page, "**/fonts/*.woff2");
  await page.goto(address(path), { waitUntil: "commit" });
  await page.waitForFunction(() => document.querySelector("[data-live]") !== null);
  release();
  await fontsAreHere(page);
  await waitForContent(page);
  const shifted = await shiftOf(page);
  await context.close();
  return shifted;
}

describe("our fonts", () => {
  it.each(LOOKS)("move nothing of %s where they are slow", async (path) => {
    for (const options of [DESK, PHONE]) expect(await shiftWithSlowFonts(site, path, options)).toBeLessThanOrEqual(0.05);
  });

  it.each(["narrow", "wide"] as const)("move nothing of a page set in %s fonts", async (fonts) => {
    const other = await openSite(fonts);
    for (const path of ["/d/claims-by-side/", ...(EVERYTHING ? ["/timeline/", "/d/deportation-phases/"] : [])]) {
      for (const options of [DESK, PHONE]) expect(await shiftWithSlowFonts(other, path, options), path).toBeLessThanOrEqual(0.05);
    }
    await other.close();
  });

  it("are there with the first painting once a page of the site has fetched them", async () => {
    const context = await site.browser.newContext(DESK);
    await watchShifts(context);
    const page = await context.newPage();
    await page.goto(site.address("/"));
    await fontsAreHere(page);
    for (const path of ["/glossary/", "/d/yearly-violence-increases/", ...(EVERYTHING ? ["/disagree/", "/d/claims-by-side/"] : [])]) {
      // On a busy machine even a font of the browser's own cache may come after the painting, and is left off for that page.
      await vi.waitFor(async () => {
        await follow(page, site.address(path));
        await waitForContent(page);
        expect(await paintedIn(page, "h1"), path).toEqual(["Desk Serif*"]);
      });
      expect(await shiftOf(page), path).toBeLessThanOrEqual(0.05);
    }
    await context.close();
  });

  it("are preloaded, but on a slow line not by a visit’s first page, which is painted sooner without", async () => {
    const both = ["desk-sans.woff2", "desk-serif.woff2"];
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    await page.goto(site.address("/about/"));
    expect(await preloaded(page)).toEqual(both);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { effectiveType: "3g", saveData: false } });
    });
    await page.goto(site.address("/glossary/"));
    expect(await preloaded(page)).toEqual([]);
    await follow(page, site.address("/d/trade-shares/"));
    expect(await preloaded(page)).toEqual(both);
    await context.close();
  });

  it("are not waited for, and have the reader's own in their place", async () => {
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    await hold(page, "**/fonts/*.woff2");
    await page.goto(site.address("/about/"), { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector("[data-live]") !== null);
    expect(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
    expect(await paintedIn(page, "h1")).not.toEqual(["Desk Serif*"]);
    await context.close();
  });

  it("have every superscript, all alike", async () => {
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    await page.goto(site.address("/about/"));
    const marks = await page.evaluate(async () => {
      const canvas = document.createElement("canvas").getContext("2d");
      if (canvas === null) throw new Error("no canvas");
      const apart: number[] = [];
      for (const font of ["400 1000px 'Desk Sans'", "600 1000px 'Desk Sans'", "400 1000px 'Desk Serif'", "600 1000px 'Desk Serif'"]) {
        await document.fonts.load(font);
        canvas.font = `${font}, monospace`;
        const digits = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((digit) => canvas.measureText(digit));
        for (const edges of [digits.map((one) => one.actualBoundingBoxAscent), digits.map((one) => one.actualBoundingBoxDescent)])
          apart.push(Math.max(...edges) - Math.min(...edges));
      }
      return apart;
    });
    // Thousandths of a font's size; round digits reach a little beyond the others.
    for (const apart of marks) expect(apart).toBeLessThan(40);
    await context.close();
  });
});
