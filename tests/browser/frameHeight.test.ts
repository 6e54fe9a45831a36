/** The fixed height that the code for pages without scripts names, in pages of somebody else's: nothing of any embed is cut, and little is left over. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildEmbeds } from "../../scripts/site/embeds";
import { toEmbedCode } from "../../src/export/embedCode";
import { embedsOf } from "../../src/export/embedModel";
import { embedQuery, shownBy } from "../../src/export/embedShown";
import { frameHeights } from "../../src/export/frameHeight";
import type { Correction } from "../../src/model/library";
import { curated } from "../view/library";
import type { FontSet } from "./fontSets";
import type { Site } from "./site";
import { openSite, SITE_FOLDER } from "./site";

const sites = new Map<FontSet, Site>();
const FONTS = ["usual", "wide"] as const satisfies readonly FontSet[];
beforeAll(async () => {
  for (const fonts of FONTS) sites.set(fonts, await openSite(fonts));
});
afterAll(async () => {
  for (const site of sites.values()) await site.close();
});

function siteWith(fonts: FontSet): Site {
  const site = sites.get(fonts);
  if (site === undefined) throw new Error(`no browser with ${fonts} fonts`);
  return site;
}

/** Of what is within, at the widths for which a height is reckoned; heights are whole tens of pixels. */
const MOST_SPARE = 0.16;
const WHOLE = 10;
/** For letters of other fonts, which stand out of their lines; and the line that an open fold keeps for what may be corrected. */
const SLACK = 5;
const KEPT = 32;

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

type Figure = ReturnType<typeof embedsOf>[number];

/** Figures with all that each can show, each in a frame of its own with the code of the form, all in one page. */
async function openAll(site: Site, figures: readonly Figure[]): Promise<{ readonly page: Page; readonly count: number }> {
  const codes = figures.flatMap((figure) =>
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

/** From the start of its foot to the end of the line of its fold, and of what follows that about corrections. */
const LINE = /<footer[^>]*><details><summary>.*?<\/summary>/su;
const CORRECTED = /<footer[^>]*><details><summary>.*?<\/summary><details open="">.*?<\/details>/su;

/** Embeds as they are built, with the line and the words of a correction as the build writes them: page by figure. */
async function correctedEmbeds(figures: readonly Figure[]): Promise<ReadonlyMap<string, string>> {
  const corrections = figures.map(({ groups }): Correction => ({
    ...{ date: "2026-11-20", cell: groups[0]?.rows[0]?.cell.id ?? "", kind: "correction", before: "6%", after: "0.6%" },
    ...{ reason: "A point was lost when the words of the report were copied.", severity: "serious", seconded: "B. Reader" },
  }));
  const datasets = curated.datasets.filter(({ id }) => figures.some(({ dataset }) => dataset === id));
  const about = { version: "v", date: "2026-11-21", site: "https://figures.example/" };
  const scripts = { start: "0", page: { path: "assets/x.js" } };
  const { files } = await buildEmbeds(process.cwd(), { ...curated, datasets, corrections }, about, scripts);
  return new Map(
    figures.map(({ id }) => {
      const corrected = CORRECTED.exec(files.get(`embed/${id}/index.html`) ?? "")?.[0] ?? "";
      return [id, readFileSync(join(SITE_FOLDER, `embed/${id}/index.html`), "utf8").replace(LINE, () => corrected)];
    }),
  );
}

describe("a frame of a fixed height", () => {
  const figures = curated.datasets.flatMap(embedsOf);

  it.each(FONTS)(
    "cuts nothing of any embed in the columns that it is for, on a phone too, and leaves little over, in %s fonts",
    async (fonts) => {
      const site = siteWith(fonts);
      const { page, count } = await openAll(site, figures);
      await page.goto(site.address("/article"));
      expect(count).toBeGreaterThan(100);
      for (const column of COLUMNS) {
        const measured = await measure(page, column);
        expect(measured.filter(({ content }) => content > 200)).toHaveLength(count);
        const most = column.reckoned && fonts === "usual" ? 1 + MOST_SPARE : Infinity;
        const kept = (name: string): number => (/show=(?:both|table)/u.test(name) ? KEPT : 0);
        const wrong = measured.filter(
          ({ name, frame, content }) => frame < content || frame > (content + kept(name)) * most + WHOLE + SLACK,
        );
        expect(wrong, JSON.stringify(column)).toEqual([]);
      }
      await page.close();
    },
  );

  it.each(FONTS)(
    "has room for a correction that comes after it was pasted, and for its words once they are asked for, in %s fonts",
    async (fonts) => {
      const site = siteWith(fonts);
      const some = figures.filter(({ dataset }) => ["trade-shares", "ceasefires-and-talks", "fatalities-2025"].includes(dataset));
      const files = await correctedEmbeds(some);
      const { page, count } = await openAll(site, some);
      await page.route(/\/embed\/[a-z0-9-]+\/(?:\?|$)/u, (route, request) =>
        route.fulfill({ contentType: "text/html", body: files.get(new URL(request.url()).pathname.split("/")[2] ?? "") ?? "" }),
      );
      await page.goto(site.address("/article"));
      for (const column of COLUMNS) {
        const measured = await measure(page, column);
        expect(measured).toHaveLength(count);
        expect(measured.filter(({ frame, content }) => frame < content)).toEqual([]);
        const named = await page.evaluate(() =>
          [...document.querySelectorAll("iframe")].map((one) => {
            const line = one.contentDocument?.querySelector<HTMLElement>("footer > details > summary");
            return { text: line?.innerText ?? "", oneLine: (line?.getBoundingClientRect().height ?? 99) < 30 };
          }),
        );
        expect(named.filter(({ text, oneLine }) => !text.startsWith("Corrected 2026-11-20") || !oneLine)).toEqual([]);
      }
      const first = page.frameLocator("iframe").first();
      await first.locator("footer > details > summary").click();
      expect(await first.getByText("Was 6%, now 0.6%. A point was lost").first().isVisible()).toBe(true);
      const open = page.frameLocator(`iframe[src*="trade-shares/?show=both"]`);
      expect(await open.getByText("Was 6%, now 0.6%. A point was lost").first().isVisible()).toBe(false);
      await open.getByText("What was corrected").click();
      expect(await open.getByText("Was 6%, now 0.6%. A point was lost").first().isVisible()).toBe(true);
      await page.close();
    },
  );
});
