import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "./site";
import { openPage, openSite, waitForFigures } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const PAGES = [
  "/",
  "/d/yearly-violence-increases/",
  "/d/fatalities-2025/",
  "/d/deportation-phases/",
  "/d/trade-shares/",
  "/d/october-2025-clashes/",
  "/d/discrepancies/",
  "/d/nothing-here/",
];

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each(PAGES)("%s has no accessibility violation", async (path) => {
    const { page } = await openPage(site, path, { colorScheme, viewport: { width: 1280, height: 900 } });
    await page.locator("h1").waitFor();
    if (path.startsWith("/d/") && !path.includes("nothing")) await waitForFigures(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
    await page.context().close();
  });
});

describe("at every width", () => {
  it.each(PAGES)("%s never scrolls sideways", async (path) => {
    for (const width of [320, 390, 768, 1024, 1280]) {
      const { page } = await openPage(site, path, { viewport: { width, height: 800 } });
      await page.locator("h1").waitFor();
      if (path.startsWith("/d/") && !path.includes("nothing")) await waitForFigures(page);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(widths[0], `${path} at ${width}`).toBeLessThanOrEqual(widths[1] ?? 0);
      await page.context().close();
    }
  });
});

describe("under the strictest content policy", () => {
  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

  it.each(["/", "/d/fatalities-2025/", "/d/october-2025-clashes/"])("%s works, and nothing is refused", async (path) => {
    const page = await (await site.browser.newContext()).newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/content security policy/iu.test(message.text())) refused.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
    });
    await page.goto(site.address(path));
    if (path === "/")
      await page
        .getByRole("link", { name: /People killed/u })
        .first()
        .waitFor();
    else {
      await waitForFigures(page);
      await page.locator("thead button").nth(1).click();
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

describe("on paper", () => {
  it("a page set to the dark theme is dark on light, and its notes are there", async () => {
    const { page } = await openPage(site, "/d/fatalities-2025/", { colorScheme: "dark" });
    await waitForFigures(page);
    await page.getByRole("button", { name: /Theme/u }).click();
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

describe("our fonts", () => {
  it("hold every character that the pages print", async () => {
    const { SANS_CHARACTERS } = await import("../../scripts/fonts/characters");
    const { page } = await openPage(site, "/d/discrepancies/");
    await waitForFigures(page);
    const texts = [await page.locator("body").innerText()];
    await page.goto(site.address("/d/fatalities-2025/"));
    await waitForFigures(page);
    texts.push(await page.locator("body").innerText());
    const missing = new Set([...texts.join("")].filter((character) => character > " " && !SANS_CHARACTERS.includes(character)));
    expect([...missing]).toEqual([]);
    expect(await page.evaluate(() => document.fonts.check('16px "Desk Sans"') && document.fonts.check('600 16px "Desk Serif"'))).toBe(true);
    await page.context().close();
  });
});
