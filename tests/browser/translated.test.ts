/** A page under a translator: it goes on, whatever is opened, searched for, filtered and sorted, and no figure is translated. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "../representatives";
import { LOOKS } from "./pages";
import { JOURNEYS, READER, said } from "./readingJourneys";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import type { TranslatorBegins, TranslatorWay } from "./translator";
import { translate } from "./translator";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

interface Translated {
  readonly page: Page;
  readonly visit: (path: string) => Promise<void>;
  readonly errors: readonly string[];
}

/** React says in #418 that it rendered a part anew, since a translator came before it. */
const RENDERED_ANEW = /^Minified React error #418;/u;

async function openTranslated(way: TranslatorWay, begins: TranslatorBegins): Promise<Translated> {
  const context = await site.browser.newContext(READER);
  await translate(context, way, begins);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => {
    if (!RENDERED_ANEW.test(message)) errors.push(message);
  });
  const visit = async (path: string): Promise<void> => {
    await page.goto(site.address(path));
    await waitForContent(page);
    await page.waitForFunction(() => document.querySelector("main font font") !== null);
  };
  return { page, errors, visit };
}

const WAYS: readonly (readonly [TranslatorWay, TranslatorBegins])[] = (["read", "meanwhile", "live"] as const).flatMap((begins) => [
  ["around", begins] as const,
  ["instead", begins] as const,
]);
/** In `npm test` each journey under two of the translators, which begin and write otherwise; every one has its turn. */
const UNDER = JOURNEYS.flatMap(([name, journey], at) =>
  WAYS.filter((_, way) => EVERYTHING || way === at % WAYS.length || way === (at + 3) % WAYS.length).map(
    ([way, begins]) => ({ name, journey, way, begins }) as const,
  ),
);

describe("under a translator its reader", () => {
  it.each(UNDER)("$name (it writes $way the texts, when the page is $begins)", async ({ journey, way, begins }) => {
    const { page, errors, visit } = await openTranslated(way, begins);
    await journey({ page, visit, arrive: () => waitForContent(page) });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

it("no page of any kind goes blank", async () => {
  const { page, errors, visit } = await openTranslated("instead", "read");
  for (const path of LOOKS) {
    await visit(path);
    expect((await said(page, "main h1")).trim(), path).not.toBe("");
    expect(errors, path).toEqual([]);
  }
  await page.context().close();
});

describe("what a translator may touch", () => {
  it("is no text of a drawing, nor what of a link was not understood", async () => {
    const { page } = await openPage(site, "/about/");
    for (const path of ["/", "/disagree/", "/timeline/", "/d/yearly-violence-increases/", "/d/fatalities-2025/?figure=nothing.here"]) {
      await page.goto(site.address(path));
      await waitForContent(page);
      const texts = page.locator(path.includes("?") ? "main [role=status]:has(b) > *:not(b)" : "main svg text");
      expect(await texts.count(), path).toBeGreaterThan(0);
      expect(
        await texts.evaluateAll((all) => all.filter((one) => one.closest("[translate=no]") === null).map((one) => one.textContent)),
        path,
      ).toEqual([]);
    }
    await page.context().close();
  });

  it("is no figure, no wording, no drawing; but our own sentences are", async () => {
    const { page, visit } = await openTranslated("around", "live");
    await visit("/d/fatalities-2025/?figure=fatalities-2025.security-text.killed");
    await page.locator("[data-chart]").first().waitFor({ state: "attached" });
    const touched = await page.evaluate(() =>
      ["a[data-figure]", "q", "blockquote", "[data-chart]"].map(
        (selector) =>
          [selector, document.querySelectorAll(selector).length > 0, document.querySelectorAll(`${selector} font`).length] as const,
      ),
    );
    expect(touched).toEqual(["a[data-figure]", "q", "blockquote", "[data-chart]"].map((one) => [one, true, 0]));
    expect(await page.locator("h1 font, main p font").count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe("a page that stops", () => {
  it("is again as it came, with every figure and note, and says so", async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(site.address("/d/fatalities-2025/"));
    await waitForContent(page);
    const figures = await page.locator("main a[data-figure]").count();
    // Something else takes a part of the page away from under React: its next removal fails, once.
    await page.evaluate(() => {
      const { removeChild } = Node.prototype;
      Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
        if (!this.isConnected) return removeChild.call(this, child) as T;
        Node.prototype.removeChild = removeChild;
        throw new DOMException("not a child", "NotFoundError");
      };
    });
    await page.locator("thead button").first().click();
    await page.getByRole("alert").getByText("The interactive part of this page doesn’t work.").waitFor();
    await expect.poll(() => page.locator("main a[data-figure]").count()).toBe(figures);
    expect(await page.locator("main [role=doc-endnotes] li").count()).toBeGreaterThan(5);
    await context.close();
  });
});
