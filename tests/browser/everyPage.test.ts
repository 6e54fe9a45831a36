import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHARACTERS } from "../../scripts/fonts/characters";
import { layOutWhole, overflow, thinOut, violationsOf } from "./axe";
import { EVERYTHING } from "../representatives";
import { KINDS, LOOKS, ONE_OF_EACH_CHART, PAGES } from "./pages";
import type { WatchedPage } from "./refusals";
import { watchedBlank } from "./refusals";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
let still: WatchedPage;
let desk: WatchedPage;
beforeAll(async () => {
  site = await openSite();
  desk = await watchedBlank(site);
  still = await watchedBlank(site, { reducedMotion: "reduce" });
});
afterAll(async () => {
  await site.close();
});

/** Goes there from the page before: to open a context takes as long as to load a page. */
async function visit({ page, refused }: WatchedPage, path: string): Promise<WatchedPage> {
  refused.length = 0;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.address(path));
  return { page, refused };
}

describe.each(PAGES)("%s", (path) => {
  let page: Page;
  let refused: readonly string[];
  beforeAll(async () => {
    ({ page, refused } = await visit(desk, path));
  });

  it("works under the policy that it carries: nothing is refused, and nothing asked of anybody else", async () => {
    await waitForContent(page);
    expect(refused).toEqual([]);
  });

  it("has one heading of the first level, a name for all that takes the focus, and nothing to complain of", async () => {
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.locator("main [role=alert]").allTextContents()).filter((text) => text !== "")).toEqual([]);
    expect(await namelessIn(page)).toEqual([]);
  });

  it("prints no character that our fonts do not hold", async () => {
    expect(await notInOurFonts(page)).toEqual([]);
  });

  it("does not scroll sideways at 320", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  // One page of each kind is checked at several widths, in both themes, in access.test.ts.
  if (EVERYTHING ? !KINDS.includes(path) : ONE_OF_EACH_CHART.includes(path)) {
    it("has no accessibility violation", async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await thinOut(page);
      expect(await violationsOf(page, null, false)).toEqual([]);
    });
  }
});

describe.each(LOOKS)("one of each kind: %s", (path) => {
  let page: Page;
  let refused: readonly string[];
  beforeAll(async () => {
    ({ page, refused } = await visit(still, path));
  });

  it("moves nothing where motion is reduced, and nothing is refused", async () => {
    await waitForContent(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(refused).toEqual([]);
  });

  it("prints no character that our fonts do not hold", async () => {
    expect(await notInOurFonts(page)).toEqual([]);
  });

  it("keeps its text and its width when lines, letters and words are set wider (WCAG 1.4.12)", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await layOutWhole(page);
    await page.evaluate(() => {
      // The page's policy refuses style elements, and lets its own scripts set styles.
      const wider = new CSSStyleSheet();
      wider.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, wider];
    });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main :is(p, a, button, th, td, dt, dd, li, h1, h2, h3, label, span)")]
        .filter((one) => {
          const { overflow: clip, clipPath, position } = getComputedStyle(one);
          return clip !== "visible" && clipPath === "none" && position !== "absolute" && one.scrollHeight > one.clientHeight + 2;
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

/** Characters of the page that would be set in another font. */
async function notInOurFonts(page: Page): Promise<readonly string[]> {
  await layOutWhole(page);
  const text = await page.locator("body").innerText();
  return [...new Set(text)].filter((character) => character > " " && !CHARACTERS.includes(character));
}

/** What takes the focus and has neither text nor a name of another kind. */
async function namelessIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((one) => {
        const labels = "labels" in one && one.labels instanceof NodeList ? [...one.labels] : [];
        const named = [
          one.getAttribute("aria-label"),
          one.getAttribute("aria-labelledby"),
          one.textContent,
          ...labels.map((label) => label.textContent),
        ];
        return named.every((name) => (name ?? "").trim() === "");
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

describe("on paper", () => {
  it("a page set to the dark theme is dark on light, and its notes are there", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { colorScheme: "dark" });
    await waitForFigures(page);
    await page.locator("summary[aria-label^=Reading]").click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.emulateMedia({ media: "print" });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    expect(await page.locator("[role=doc-endnotes] li").first().isVisible()).toBe(true);
    expect(await page.locator("thead svg").first().isVisible()).toBe(false);
    await page.context().close();
  });
});

describe("in forced colours", () => {
  it("charts keep their marks, and figures their notes", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { forcedColors: "active" });
    await waitForFigures(page);
    const fills = await page.evaluate(() =>
      [...document.querySelectorAll("figure g[data-cell] rect, figure g[data-cell] path")].map((one) => getComputedStyle(one).stroke),
    );
    expect(fills.some((stroke) => stroke !== "none")).toBe(true);
    expect(await violationsOf(page, ["color-contrast"])).toEqual([]);
    await page.context().close();
  });
});

describe("our fonts", () => {
  it("arrive", async () => {
    const { page } = await openPage(site, "/");
    await waitForContent(page);
    expect(await page.evaluate(() => document.fonts.check('16px "Desk Sans"') && document.fonts.check('600 16px "Desk Serif"'))).toBe(true);
    await page.context().close();
  });
});
