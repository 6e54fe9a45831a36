/** Pages that run from right to left, as in Urdu, Pashto and Dari: charts and numbers keep their direction, and nothing of them is cut. */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { besideWindow } from "./axe";
import { EVERYTHING } from "../representatives";
import { openFrame } from "./hostPage";
import { LOOKS } from "./pages";
import { JOURNEYS, READER } from "./readingJourneys";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";
import { turnPages } from "./turned";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

interface Placed {
  readonly text: string;
  /** From the left of its drawing or of its cell, in whole pixels. */
  readonly left: number;
  readonly right: number;
  /** Whether any of it lies outside of its drawing or of the window. */
  readonly cut: boolean;
}

/** Every text of every drawing that is seen, and every number of a table. */
function placed(page: Page | Frame): Promise<readonly Placed[]> {
  return page.evaluate(() => {
    const seen = (one: Element): boolean => one.getClientRects().length > 0 && one.closest("[hidden], .vh") === null;
    return [...document.querySelectorAll(".chart-drawing svg, [data-chart] svg")].filter(seen).flatMap((svg) => {
      const room = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].filter(seen).map((text) => {
        const box = text.getBoundingClientRect();
        const cut = box.left < Math.max(room.left, 0) - 1 || box.right > Math.min(room.right, document.documentElement.clientWidth) + 1;
        return {
          text: text.textContent,
          left: Math.round(box.left - room.left),
          right: Math.round(box.right - room.left),
          cut,
        };
      });
    });
  });
}

/** What of the labels and numbers of tables reaches out of its cell. */
function cutInTables(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("th, td")].flatMap((cell) => {
      const box = cell.getBoundingClientRect();
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const out: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(".vh") !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const inside = range.getBoundingClientRect();
        if (inside.width > 0 && (inside.left < box.left - 2 || inside.right > box.right + 2)) out.push(node.nodeValue ?? "");
      }
      return out;
    }),
  );
}

const turn = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dir = "rtl";
    document.documentElement.lang = "ur";
  });

async function expectUnturned(page: Page | Frame, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await placed(page);
  expect(before.length, name).toBeGreaterThan(3);
  const cutBefore = await cutInTables(page);
  await turn(page);
  const after = await placed(page);
  expect(
    after.filter(({ cut }) => cut).map(({ text }) => text),
    name,
  ).toEqual(before.filter(({ cut }) => cut).map(({ text }) => text));
  const moved = after.filter(({ left, right }, index) => {
    const was = before[index];
    return was === undefined || Math.abs(was.left - left) > 1 || Math.abs(was.right - right) > 1;
  });
  expect(moved, name).toEqual([]);
  expect(await cutInTables(page), name).toEqual(cutBefore);
}

describe("in a page from right to left", () => {
  it.each([1280, 390])("%i pixels wide, the charts and tables of a dataset stand as they are drawn", async (width) => {
    for (const path of ["/d/fatalities-2025/", "/d/yearly-violence-increases/", "/d/claims-by-side/", "/disagree/soldiers-october-2025/"]) {
      const { page } = await openPage(site, path, { viewport: { width, height: 900 } });
      await waitForContent(page);
      await expectUnturned(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
      await page.context().close();
    }
  });
});

/** What lies beside the window: there it can be neither read nor scrolled to. */
const beside = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("a reader of a page from right to left", () => {
  it.each(JOURNEYS)("%s", async (_, journey) => {
    const context = await site.browser.newContext(READER);
    await turnPages(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const arrive = async (): Promise<void> => {
      await waitForContent(page);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
      expect(await beside(page), page.url()).toBe(0);
    };
    await journey({
      page,
      arrive,
      visit: async (path) => {
        await page.goto(site.address(path));
        await arrive();
      },
    });
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(EVERYTHING ? [1280, 390] : [390])("of any kind, %i pixels wide, has nothing beside the window and nothing cut", async (width) => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const path of [
      ...new Set([...LOOKS, "/disagree/", "/d/fatalities-2025/?figure=fatalities-2025.gone.killed", "/d/nothing-here/"]),
    ]) {
      await page.goto(site.address(path));
      await waitForContent(page);
      const cutBefore = await cutInTables(page);
      await turn(page);
      expect(await beside(page), path).toBe(0);
      expect(await besideWindow(page), path).toEqual([]);
      expect(await cutInTables(page), path).toEqual(cutBefore);
    }
    await context.close();
  });
});

it("the timeline's window, its years and its days stand one below the other", async () => {
  const { page } = await openPage(site, "/timeline/", { viewport: { width: 1280, height: 900 } });
  await waitForContent(page);
  const edges = (): Promise<readonly (readonly number[])[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll("main svg[width='100%'], main svg[viewBox='0 0 100 100']")].map((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      }),
    );
  const before = await edges();
  expect(before.length).toBeGreaterThan(3);
  await turn(page);
  expect(await edges()).toEqual(before);
  await page.context().close();
});

describe("an embed in a page in Urdu", () => {
  it.each(["fatalities-2025", "yearly-violence-increases", "claims-by-side", "fighters", "soldiers-october-2025"])(
    "of %s is as it is elsewhere, whole, and as high as it needs",
    async (id) => {
      for (const width of [900, 360]) {
        const page = await (await site.browser.newContext({ viewport: { width, height: 900 } })).newPage();
        await page.route("http://127.0.0.1:9/**", (route) =>
          route.fulfill({
            contentType: "text/html; charset=utf-8",
            body: `<!doctype html><html dir="rtl" lang="ur"><meta name="viewport" content="width=device-width"><body><p>پاکستان میں 2025 کے دوران ہلاک ہونے والے افراد کی تعداد</p>${openFrame(site, id)}<script src="${site.address("/embed.js")}"></script><p>ذرائع نیچے درج ہیں۔</p></body></html>`,
          }),
        );
        await page.goto("http://127.0.0.1:9/article");
        const frame = page.frames()[1];
        if (frame === undefined) throw new Error("no frame");
        await frame.locator("table").waitFor();
        await expect
          .poll(() => frame.evaluate(() => Math.abs(Math.ceil(document.body.getBoundingClientRect().height) - window.innerHeight)))
          .toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // A translator turns the frame's own page, too.
        await expectUnturned(frame, `${id} at ${width}`);
        await page.context().close();
      }
    },
  );
});

it("English that is left as it is in an embed that is turned reads in its own order: its fold, its title, its table", async () => {
  const { page } = await openPage(site, "/embed/violence-trend/", { viewport: { width: 640, height: 900 } });
  const ends = async (selector: string): Promise<readonly [first: number, last: number]> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode() instanceof Text) texts.push(walker.currentNode as Text);
        const leftOf = (text: Text | undefined, at: number): number => {
          const range = document.createRange();
          if (text === undefined) return Number.NaN;
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        };
        const last = texts.at(-1);
        return [leftOf(texts[0], 0), leftOf(last, (last?.length ?? 1) - 1)];
      });
  // Each begins with a number or ends with a sign, which would go to the other end.
  const texts = [
    ["violence-trend", "footer summary"],
    ["violence-trend", "main > details > summary"],
    ["soldiers-october-2025", "h1"],
    ["soldiers-october-2025", ".embed-gap"],
  ] as const;
  for (const [id, selector] of texts) {
    await page.goto(site.address(`/embed/${id}/`));
    const before = await ends(selector);
    await turn(page);
    const after = await ends(selector);
    expect(Math.round(after[1] - after[0]), `${id}: ${selector}`).toBe(Math.round(before[1] - before[0]));
  }
  await page.context().close();
});
