/** Drawn charts, read back: every mark stands where its number is, and every number of a chart is in its table. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curated } from "../view/library";
import { EVERYTHING } from "../representatives";
import { DATASET_PAGES, ONE_OF_EACH_CHART, QUESTIONS } from "./pages";
import type { OpenPages, Site } from "./site";
import { openPages, openSite, waitForContent } from "./site";

let site: Site;
let pages: OpenPages;
beforeAll(async () => {
  site = await openSite();
  pages = await openPages(site);
});
afterAll(async () => {
  await site.close();
});

const DRAWN = ["/", ...DATASET_PAGES, ...QUESTIONS.map((id) => `/disagree/${id}/`)];

interface DrawnMark {
  readonly chart: string;
  readonly cell: string;
  /** From its zero line to its end, in pixels. */
  readonly length: number;
}

/** Marks that are shown, each with its length as painted. */
async function marksOf(page: Page): Promise<readonly DrawnMark[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>("g[data-cell]")].flatMap((mark) => {
      if (mark.getClientRects().length === 0) return [];
      const [zero, end] = [".chart-zero", ".chart-cap, .chart-softcap, circle, .chart-stem + rect"].map((selector) => {
        const one = mark.querySelector(selector);
        return one instanceof SVGGraphicsElement ? one.getBBox() : null;
      });
      if (zero === null || zero === undefined || end === null || end === undefined) return [];
      // The line at zero stands half a pixel beside it, so that it is sharp.
      const upright = zero.width > zero.height;
      // A range has a line at either end, of which the first is meant; a dot stands around its place.
      const isLine = end.width === 0 || end.height === 0 || mark.querySelector(".chart-stem") === null;
      const [x, y] = isLine ? [end.x, end.y + end.height] : [end.x + end.width / 2, end.y + end.height / 2];
      const length = upright ? zero.y - 0.5 - y : x - zero.x + 0.5;
      // Small drawings in a list have no name; each is a chart of its own.
      const [drawing, svg] = [mark.closest<HTMLElement>("[data-chart]")?.dataset["chart"], mark.ownerSVGElement];
      const chart = drawing ?? String(svg === null ? "" : [...document.querySelectorAll("svg")].indexOf(svg));
      return [{ chart, cell: mark.dataset["cell"] ?? "", length }];
    }),
  );
}

/** What a mark's cell says, as a number on the scale. */
function valueOf(cell: string): number {
  const kept = curated.cells.get(cell);
  const quantity = kept?.state === "reported" && kept.value.type === "number" ? kept.value.quantity : null;
  if (quantity === null || quantity.kind === "word") return Number.NaN;
  return quantity.kind === "range" ? quantity.low : quantity.value;
}

/** Every mark on the scale of the largest of its chart, whose own end stands on a whole pixel. */
async function expectToScale(page: Page, name: string): Promise<number> {
  const marks = (await marksOf(page)).map((mark) => ({ ...mark, value: valueOf(mark.cell) }));
  for (const id of new Set(marks.map(({ chart }) => chart))) {
    const own = marks.filter(({ chart }) => chart === id);
    const largest = own.reduce((one, other) => (other.value > one.value ? other : one));
    for (const { cell, value, length } of own) {
      const share = value / largest.value;
      expect(Math.abs(length - largest.length * share), `${name} ${cell}`).toBeLessThanOrEqual(0.5 + 0.5 * share);
    }
  }
  return marks.length;
}

/** Of the groups that a dataset's first chart draws, every figure is drawn, or named as not drawn, and all of them are in the table. */
async function expectEveryFigure(page: Page, path: string): Promise<void> {
  const dataset = curated.datasets.find(({ id }) => path === `/d/${id}/`);
  const figure = dataset?.figures[0];
  if (dataset === undefined || figure === undefined || figure.kind === "table" || figure.kind === "dots") return;
  const reported = dataset.rows.flatMap((row) => {
    if (figure.draws?.includes(row.group) === false) return [];
    const cell = row.cells.get(figure.measure);
    return cell === undefined || (cell.state === "absent" && cell.reason === "not-applicable") ? [] : [cell.id];
  });
  const shown = await page.evaluate(
    (id) =>
      [...document.querySelectorAll<SVGElement | HTMLElement>(`[id="figure-${id}"] :is(g[data-cell], a[data-figure])`)].map(
        (one) => one.dataset["cell"] ?? one.dataset["figure"] ?? "",
      ),
    figure.id,
  );
  expect([...new Set(shown)].toSorted(), dataset.id).toEqual(reported.toSorted());
  const table = await page.locator("td a[data-figure]").evaluateAll((all) => all.map((one) => one.getAttribute("data-figure") ?? ""));
  expect(reported.filter((id) => !table.includes(id))).toEqual([]);
}

describe("a drawn chart", () => {
  it.each(DRAWN)(
    "of %s has each mark where its number is, within half a pixel, from zero; and every figure of its measure",
    async (path) => {
      const { page, visit } = pages;
      for (const width of EVERYTHING || ONE_OF_EACH_CHART.includes(path) ? [1280, 390] : [1280]) {
        await page.setViewportSize({ width, height: 900 });
        await visit(path);
        await waitForContent(page);
        const count = await expectToScale(page, `${path} at ${width}`);
        expect(count).toBe(
          await page
            .locator("g[data-cell]:visible")
            .filter({ hasNot: page.locator(".chart-nofig") })
            // A figure that nothing is to be measured against has no bar, and no zero.
            .and(page.locator("g:not(:has(.chart-lead):not(:has(.chart-zero)))"))
            .count(),
        );
        await expectEveryFigure(page, path);
        // Drawn anew for a sort, it is on its scale too.
        const heading = page.locator("thead button").last();
        if (path.startsWith("/d/") && (await heading.count()) > 0) {
          await heading.click();
          await waitForContent(page);
          await expectToScale(page, `${path} sorted, at ${width}`);
        }
      }
    },
  );
});

/** What part of its column each chart that is shown takes, from its first drawing to its last. */
const sharesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-chart]")]
      .filter((one) => one.getClientRects().length > 0)
      .map((chart) => {
        const drawn = [...chart.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect()).filter(({ width }) => width > 0);
        const from = Math.min(...drawn.map(({ left }) => left));
        return (Math.max(...drawn.map(({ right }) => right)) - from) / chart.getBoundingClientRect().width;
      }),
  );

const WINDOWS = EVERYTHING ? [320, 360, 390, 412, 430, 480, 600, 768, 900, 1000, 1180, 1280, 1600] : [360, 600, 1000, 1280];

describe("a chart as its page came", () => {
  it.each(WINDOWS)("fills its column in a window of %i pixels", async (width) => {
    const { page, visit } = pages;
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/", ...ONE_OF_EACH_CHART, "/d/fatalities-2025/", "/disagree/soldiers-october-2025/"]) {
      await visit(path);
      await waitForContent(page);
      const shares = await sharesOf(page);
      expect(Math.min(...shares, 1), path).toBeGreaterThan(0.8);
      expect(Math.max(...shares, 0), path).toBeLessThanOrEqual(1);
    }
  });
});
