/** Rough conditions: what is shown when something is missing, late or blocked, and that no figure loses its note. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "../representatives";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";
import { use } from "./useThis";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PAGE = "/d/fatalities-2025/";

/** Figures on the page that lack notes, whose row has no marker, or whose note is not there. */
function withoutNote(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("main a[data-figure]")]
      .filter((link) => {
        const marked = (link.closest("tr") ?? link).querySelector("[class*=marker]")?.textContent ?? "";
        return !/\d/u.test(link.dataset["notes"] ?? "") || !/\d/u.test(marked) || document.querySelector(link.hash) === null;
      })
      .map((link) => link.dataset["figure"] ?? ""),
  );
}

/** Opens the page with something wrong in it from the start. */
async function open(
  prepare: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await prepare(page);
  await page.goto(site.address(PAGE));
  return { page, errors };
}

async function expectWhole(page: Page): Promise<void> {
  expect(await page.locator("main").innerText()).toMatch(/some 660/u);
  expect(await page.locator("main a[data-figure]").count()).toBeGreaterThan(20);
  expect(await withoutNote(page)).toEqual([]);
}

describe("every figure keeps its note", () => {
  it.each([
    ["fonts are blocked", (page: Page) => page.route(/\.woff2$/u, (route) => route.abort())],
    ["images are blocked", (page: Page) => page.route(/\.(?:png|svg)$/u, (route) => route.abort())],
    [
      "there is no canvas, no worker and no clipboard",
      (page: Page) =>
        page.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null;
          Object.defineProperty(window, "Worker", { value: undefined });
          Object.defineProperty(navigator, "clipboard", { value: undefined });
        }),
    ],
  ] as const)("when %s", async (_, prepare) => {
    const { page, errors } = await open(prepare);
    await waitForFigures(page);
    await expectWhole(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("when there is no canvas, and a picture says what to do instead", async () => {
    const { page } = await open((fresh) =>
      fresh.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
    );
    await waitForFigures(page);
    await use(page, "Picture");
    await page.getByRole("button", { name: "Save picture" }).click();
    await page.getByText(/has no canvas to draw on\)\. Nothing you chose is lost; try again, or take another format/u).waitFor();
    await page.getByLabel("Size").selectOption("svg");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save picture" }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/u);
    await page.context().close();
  });

  it("when the styles come late or never", async () => {
    const { page } = await open((fresh) => fresh.route(/\.css$/u, (route) => route.abort()));
    await page.locator("main a[data-figure]").first().waitFor();
    await expectWhole(page);
    await page.context().close();
  });

  it("when its data are not what they were: the page stays as it came, and says so", async () => {
    const { page } = await open((fresh) =>
      fresh.route(site.address(PAGE), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/(?<=data-hash=")[0-9a-f]{4}/u, "0000") });
      }),
    );
    await page.getByText(/page\.json/u).waitFor();
    await expectWhole(page);
    await page.context().close();
  });

  it("when what draws charts does not load: the drawing that came with the page stays until it would be of other figures", async () => {
    const { page } = await open((fresh) => fresh.route(/assets\/(?:LiveChart|charts)-/u, (route) => route.abort()));
    await page.locator("[data-live]").waitFor();
    await page.locator("[data-chart] g[data-cell]:visible").first().waitFor();
    await expectWhole(page);
    const heading = page.locator("thead button", { hasText: "People killed" });
    // The highest first is the order the page came in.
    await heading.click();
    await page.waitForURL((url) => url.searchParams.get("sort") === "-killed");
    await heading.click();
    await page.getByText("This chart did not load.").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("People killed");
    await expectWhole(page);
    await page.context().close();
  });

  it("when a part of the app throws while it is shown: the rest of the page stays", async () => {
    const { page } = await open((fresh) =>
      fresh.route(/assets\/files-/u, (route) => route.fulfill({ contentType: "text/javascript", body: "throw new Error('broken')" })),
    );
    await waitForFigures(page);
    await use(page, "Table");
    await page.getByText(/This part did not load/u).waitFor();
    await expectWhole(page);
    await page.context().close();
  });

  it("on a slow network and a slow machine", async () => {
    const { page, errors } = await open(async (fresh) => {
      const session = await fresh.context().newCDPSession(fresh);
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 90_000,
      });
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    });
    await expectWhole(page);
    await waitForFigures(page);
    await expectWhole(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  const ASKED = [
    ["asked to save data", { extraHTTPHeaders: { "Save-Data": "on" } }],
    ["320 pixels wide, which is also 400 % zoom", { viewport: { width: 320, height: 640 } }],
    ["asked for less motion", { reducedMotion: "reduce" }],
    ["with forced colours", { forcedColors: "active" }],
  ] as const;

  it.each(EVERYTHING ? ASKED : ASKED.filter(([name]) => /320|forced/u.test(name)))("%s", async (_, options) => {
    const { page, errors } = await open(() => Promise.resolve(), options);
    await waitForFigures(page);
    await expectWhole(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("links that were damaged on their way", () => {
  /** Broken escapes, names that are none, and code; every other kind of damage is tried on the parser in tests/url. */
  const ONE_OF_EACH_DAMAGE = [
    "?sort=-killed&sort=%E0%A4%A",
    "?__proto__=1&constructor=2&figure=__proto__",
    "?figure=<script>alert(1)</script>",
  ];
  const MORE_DAMAGE = [
    "?sort=%",
    `?q=${"x".repeat(8_000)}`,
    "?item=javascript:alert(1)&theme=blue&lang=xx",
    "?figure=fatalities-2025.nothing.killed#:~:text=660",
    "?columns=,,,&items=%00",
  ];
  const QUERIES = [...ONE_OF_EACH_DAMAGE, ...(EVERYTHING ? MORE_DAMAGE : [])];

  it.each(QUERIES.map((query) => [query.slice(0, 40), query] as const))(
    "%s shows the page and says what was not understood",
    async (_, query) => {
      const { page, faults } = await openPage(site, `${PAGE}${query}`);
      await waitForContent(page);
      await expectWhole(page);
      await page
        .getByText(/not understood/u)
        .first()
        .waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it("reach a note by its anchor and by the words of a text fragment", async () => {
    const { page } = await openPage(site, `${PAGE}#note-cg-iia3-660`);
    await waitForFigures(page);
    expect(await page.locator("#note-cg-iia3-660").evaluate((note) => note.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await page.context().close();
  });
});

describe("data that never arrive", () => {
  it("leave a page as it came, shown after ten seconds whatever its address asks for", async () => {
    const context = await site.browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.clock.install();
    await page.route("**/data/library.json", () => new Promise(() => undefined));
    await page.goto(site.address("/d/trade-shares/?sort=-share"), { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() => document.documentElement.dataset["asked"] !== undefined);
    expect(await page.locator("main table").isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    expect(await page.locator("main table").isVisible()).toBe(true);
    expect(await page.locator("main [role=doc-endnotes] li").count()).toBeGreaterThan(0);
    await context.close();
  });
});
