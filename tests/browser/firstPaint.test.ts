/** What a page is painted with before anything but itself has arrived: styles of its own, and the reader's fonts until ours move nothing. */
import type { BrowserContextOptions, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOOKS } from "./pages";
import type { Site } from "./site";
import { openSite, shiftOf, waitForContent, watchShifts } from "./site";

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

/** Where each element stands and how it looks. */
function layoutOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body, body *:not(link, script)")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight, display, borderTopWidth, textDecorationLine, opacity, cursor } =
        getComputedStyle(element);
      return [
        `${element.tagName} ${element.getAttribute("class") ?? ""}: ${[x, y, width, height].map(Math.round).join(" ")}`,
        ...[color, backgroundColor, fontSize, fontWeight, display, borderTopWidth, textDecorationLine, opacity, cursor],
      ].join("; ");
    }),
  );
}

describe("the styles in a page's head", () => {
  it.each(FILES)("lay out %s as the whole sheet does", async (path) => {
    for (const options of [DESK, PHONE, { ...PHONE, colorScheme: "dark" } as const]) {
      const layouts: (readonly string[])[] = [];
      for (const whole of [true, false]) {
        const context = await site.browser.newContext({ ...options, javaScriptEnabled: false });
        const page = await context.newPage();
        await page.route("**/fonts/*", (route) => route.abort());
        if (!whole) await page.route("**/assets/*.css", (route) => route.abort());
        const isSheet = (request: Request): boolean => request.url().endsWith(".css");
        const sheet = whole ? page.waitForEvent("requestfinished", isSheet) : page.waitForEvent("requestfailed", isSheet);
        await page.goto(site.address(path));
        await sheet;
        layouts.push(await layoutOf(page));
        await context.close();
      }
      const [whole, first] = layouts;
      expect(whole?.length).toBeGreaterThan(20);
      expect(first).toEqual(whole);
    }
  });
});

describe("the whole sheet", () => {
  const mediaOf = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector<HTMLLinkElement>("link[data-whole]")?.media);

  it("is put on once the page answers, and styles what the page did not come with", async () => {
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/data/library.json", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(site.address("/d/fatalities-2025/"), { waitUntil: "domcontentloaded" });
    expect(await mediaOf(page)).toBe("print, (scripting: none)");
    release();
    await page.waitForFunction(() => document.querySelector<HTMLLinkElement>("link[data-whole]")?.media === "all");
    expect(await page.locator("[data-live]").count()).toBe(1);
    await page.locator("td a[data-figure]").first().click();
    const panel = page.locator("[data-panel]");
    await panel.locator("blockquote").first().waitFor();
    expect(await panel.evaluate((one) => getComputedStyle(one).position)).toBe("fixed");
    await context.close();
  });

  it("is there at once where the address asks for what the page did not come with", async () => {
    const context = await site.browser.newContext(DESK);
    const page = await context.newPage();
    await page.goto(site.address("/d/fatalities-2025/?figure=fatalities-2025.security-text.killed"));
    await page.locator("[data-panel]").waitFor();
    expect(await mediaOf(page)).toBe("all");
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

/** A page whose fonts come when they are let go. */
async function openWithFontsHeld(path: string, options: BrowserContextOptions): Promise<{ page: Page; release: () => void }> {
  const context = await site.browser.newContext(options);
  await watchShifts(context);
  const page = await context.newPage();
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/fonts/*.woff2", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(site.address(path), { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => document.querySelector("[data-live]") !== null);
  return { page, release };
}

interface Holder {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly style?: string;
}

/** Adds a line of each letter, as wide as the reader's fonts set it: ours set some wider, which then break. */
async function addTightLines(page: Page, holder: Holder): Promise<void> {
  await page.evaluate(({ tag, attributes, style }) => {
    const element = document.createElement(tag);
    document.body.prepend(element);
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      const line = document.createElement("p");
      line.textContent = `${letter} `.repeat(20).trim();
      Object.assign(line.style, { font: "20px/24px var(--serif)", inlineSize: "max-content" });
      element.append(line);
      line.style.inlineSize = `${line.getBoundingClientRect().width}px`;
    }
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    element.style.cssText = style ?? "";
    new MutationObserver(() => Object.assign(window, { tried: true })).observe(document.documentElement, {
      attributeFilter: ["data-fonts"],
    });
  }, holder);
}

/** Pixels that the words of the main heading take, which differ by font. */
const widthOfHeading = (page: Page): Promise<number> =>
  page.locator("h1").evaluate((heading) => {
    const words = document.createRange();
    words.selectNodeContents(heading);
    return words.getBoundingClientRect().width;
  });

const fontsOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset["fonts"] ?? "");
const bothAreHere = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => ["Desk Serif", "Desk Sans"].every((name) => document.fonts.check(`16px "${name}"`)));

describe("our fonts", () => {
  it.each(LOOKS)("come to %s without moving what the reader has in view", async (path) => {
    for (const options of [DESK, PHONE]) {
      const { page, release } = await openWithFontsHeld(path, options);
      expect(await fontsOf(page)).toBe("");
      release();
      await bothAreHere(page);
      await waitForContent(page);
      const shifted = await shiftOf(page);
      expect(shifted, `${path} at ${options.viewport?.width ?? 0}`).toBeLessThanOrEqual(0.02);
      await page.context().close();
    }
  });

  it("are put on where nobody sees what they move", async () => {
    const unseen = [
      { tag: "details" },
      { tag: "div", attributes: { class: "vh" } },
      { tag: "div", style: "position: absolute; top: 5000px" },
    ];
    for (const holder of unseen) {
      const { page, release } = await openWithFontsHeld("/", DESK);
      await addTightLines(page, holder);
      release();
      await page.waitForFunction(() => document.documentElement.dataset["fonts"] === "ours");
      expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"Desk Serif"/u);
      await page.context().close();
    }
  });

  it("are left off where something in view would move, until nobody looks", async () => {
    const seen = [{ tag: "div" }, { tag: "details", attributes: { open: "" } }, { tag: "div", style: "block-size: 0" }];
    for (const holder of seen) {
      const { page, release } = await openWithFontsHeld("/", DESK);
      await addTightLines(page, holder);
      release();
      // They are tried on and off again before the browser paints; that they were is seen from outside.
      await page.waitForFunction(() => "tried" in window);
      expect(await fontsOf(page)).toBe("");
      expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"Like Serif/u);
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      expect(await fontsOf(page)).toBe("ours");
      await page.context().close();
    }
  });

  // Pages that leave them off at first: something of theirs would move.
  it.each([
    ["after another page of the site", "block"],
    ["once the site is saved for offline", "allow"],
  ] as const)("are there with the first painting %s, and move nothing", async (_, serviceWorkers) => {
    const context = await site.browser.newContext({ ...DESK, serviceWorkers });
    await watchShifts(context);
    const first = await context.newPage();
    await first.goto(site.address("/"));
    await first.waitForFunction(() => document.documentElement.dataset["fonts"] === "ours");
    if (serviceWorkers === "allow") await first.getByText(/^Saved for offline/u).waitFor();
    for (const path of ["/disagree/", "/glossary/", "/d/yearly-violence-increases/"]) {
      const page = serviceWorkers === "allow" ? await context.newPage() : first;
      await (page === first ? page.locator(`a[href$="${path}"]`).first().click() : page.goto(site.address(path)));
      await page.waitForURL(site.address(path));
      const begun = await widthOfHeading(page);
      await page.waitForFunction(() => document.documentElement.dataset["fonts"] === "ours");
      expect(await widthOfHeading(page), path).toBe(begun);
      expect(await shiftOf(page), path).toBeLessThanOrEqual(0.001);
      if (page === first) await page.goBack();
    }
    await context.close();
  });

  it("are not waited for where they do not come", async () => {
    const context = await site.browser.newContext({ ...DESK, serviceWorkers: "block" });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.route("**/fonts/*.woff2", () => new Promise(() => undefined));
    await page.goto(site.address("/about/"), { waitUntil: "domcontentloaded", referer: site.address("/") });
    await page.waitForFunction(() => document.querySelector("[data-live]") !== null);
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity);
    const live = await page.evaluate(() => performance.now());
    expect(painted).toBeLessThan(live);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("are on paper in any case, and without scripts", async () => {
    const { page } = await openWithFontsHeld("/about/", DESK);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"Desk Serif"/u);
    await page.context().close();
    const context = await site.browser.newContext({ ...DESK, javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(site.address("/about/"));
    expect(await bare.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"Desk Serif"/u);
    await context.close();
  });
});
