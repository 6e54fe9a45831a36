/** The fixed height that the code for pages without scripts names, in pages of somebody else's: nothing of any embed is cut, and little is left over. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCode } from "../../src/export/embedCode";
import { embedsOf } from "../../src/export/embedModel";
import { embedQuery, shownBy } from "../../src/export/embedShown";
import { frameHeights } from "../../src/export/frameHeight";
import { curated } from "../view/library";
import type { Site } from "./site";
import { openSite } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Of what is within, at the widths for which a height is reckoned; heights are whole tens of pixels. */
const MOST_SPARE = 0.16;
const WHOLE = 10;

interface Column {
  readonly window: number;
  /** On either side of the column. */
  readonly margin: number;
  /** Whether the height is reckoned for it. */
  readonly reckoned: boolean;
}
const COLUMNS: readonly Column[] = [
  { window: 320, margin: 0, reckoned: true },
  { window: 390, margin: 16, reckoned: false },
  { window: 639, margin: 0, reckoned: false },
  { window: 640, margin: 20, reckoned: true },
  { window: 640, margin: 0, reckoned: false },
  { window: 1000, margin: 0, reckoned: false },
];

interface Measured {
  readonly name: string;
  readonly frame: number;
  /** What its content needs, with nothing to be scrolled to. */
  readonly content: number;
}

/** Every figure with all that it can show, each in a frame of its own, all in one page. */
async function openAll(): Promise<{ readonly page: Page; readonly count: number }> {
  const codes = curated.datasets.flatMap(embedsOf).flatMap((figure) =>
    shownBy(figure).map((shown) => {
      const place = {
        ...{ id: figure.id, title: figure.title, site: site.address("/"), heights: frameHeights(figure, shown), version: null },
        ...{ query: embedQuery(shown, "light"), description: "", page: "" },
      };
      return toEmbedCode(place, "fixed").replace(' loading="lazy"', "");
    }),
  );
  const page = await site.browser.newPage();
  await page.route(site.address("/article"), (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><body>${codes.join("")}</body>` }),
  );
  await page.goto(site.address("/article"));
  return { page, count: codes.length };
}

async function measure(page: Page, { window: width, margin }: Column): Promise<readonly Measured[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate((beside) => {
    document.body.style.margin = `0 ${beside}px`;
    return [...document.querySelectorAll("iframe")].map((one) => ({
      name: one.src,
      frame: one.clientHeight,
      content: one.contentDocument?.body.getBoundingClientRect().height ?? Number.NaN,
    }));
  }, margin);
}

describe("a frame of a fixed height", () => {
  it("cuts nothing of any embed in the columns that it is for, on a phone too, and leaves little over", async () => {
    const { page, count } = await openAll();
    expect(count).toBeGreaterThan(100);
    for (const column of COLUMNS) {
      const measured = await measure(page, column);
      expect(measured.filter(({ content }) => content > 200)).toHaveLength(count);
      const most = column.reckoned ? 1 + MOST_SPARE : Infinity;
      const wrong = measured.filter(({ frame, content }) => frame < content || frame > content * most + WHOLE);
      expect(wrong, JSON.stringify(column)).toEqual([]);
    }
    await page.close();
  });
});
