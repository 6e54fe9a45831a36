import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, violationsOf } from "./axe";
import { ALL_PAGES, KINDS } from "./pages";
import type { Site } from "./site";
import { openPage, openSite, waitForContent, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

describe("every page", () => {
  it("has no sideways scrolling at 320, one heading of the first level, and a name for all that takes the focus", async () => {
    const { page } = await openPage(site, "/", { viewport: { width: 320, height: 700 } });
    for (const path of ALL_PAGES) {
      await page.goto(site.address(path));
      await waitForContent(page);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await page.locator("h1").count(), path).toBe(1);
      expect(await page.locator("main [role=alert]").allTextContents(), path).toEqual([]);
      expect(await namelessIn(page), path).toEqual([]);
    }
    await page.context().close();
  }, 300_000);

  it.each(ALL_PAGES.filter((path) => !KINDS.includes(path)))(
    "%s has no accessibility violation",
    async (path) => {
      const { page } = await openPage(site, path, { viewport: { width: 1280, height: 800 } });
      await waitForContent(page);
      expect(await violationsOf(page, null)).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  it("keeps its text when lines, letters and words are set wider (WCAG 1.4.12)", async () => {
    for (const path of KINDS) {
      const { page } = await openPage(site, path, { viewport: { width: 390, height: 800 } });
      await waitForContent(page);
      await page.evaluate(() => {
        // The page's policy refuses style elements, and lets its own scripts set styles.
        const wider = new CSSStyleSheet();
        wider.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }",
        );
        document.adoptedStyleSheets = [wider];
      });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main :is(p, a, button, th, td, dt, dd, li, h1, h2, h3, label, span)")]
          .filter((one) => {
            const { overflow: clip, clipPath, position } = getComputedStyle(one);
            return clip !== "visible" && clipPath === "none" && position !== "absolute" && one.scrollHeight > one.clientHeight + 2;
          })
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(cut, path).toEqual([]);
      await page.context().close();
    }
  }, 120_000);

  it("moves nothing by itself, and nothing at all where motion is reduced", async () => {
    for (const path of KINDS.slice(0, 14)) {
      const { page } = await openPage(site, path, { reducedMotion: "reduce" });
      await waitForContent(page);
      expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
      await page.context().close();
    }
  }, 120_000);
});

/** What takes the focus and has neither text nor a name of another kind. */
async function namelessIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((one) => {
        const labels = one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? [...(one.labels ?? [])] : [];
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
  it("hold every character that the pages print", async () => {
    const { SANS_CHARACTERS } = await import("../../scripts/fonts/characters");
    const { page } = await openPage(site, "/");
    const missing = new Set<string>();
    for (const path of [...KINDS, "/d/discrepancies/"]) {
      await page.goto(site.address(path));
      await waitForContent(page);
      for (const character of await page.locator("body").innerText()) {
        if (character > " " && !SANS_CHARACTERS.includes(character)) missing.add(character);
      }
    }
    expect([...missing]).toEqual([]);
    expect(await page.evaluate(() => document.fonts.check('16px "Desk Sans"') && document.fonts.check('600 16px "Desk Serif"'))).toBe(true);
    await page.context().close();
  });
});
