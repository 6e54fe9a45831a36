/** Drawn charts, read back: every mark stands where its number is, and every number of a chart is in its table. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curated } from "../view/library";
import { DATASETS, DATASET_PAGES, QUESTIONS } from "./pages";
import type { Site } from "./site";
import { openPage, openSite, waitForContent } from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const DRAWN = ["/", "/disagree/", ...DATASET_PAGES, ...QUESTIONS.map((id) => `/disagree/${id}/`)];

interface DrawnMark {
  readonly cell: string;
  readonly value: number;
  readonly wanted: number;
  readonly drawn: number;
}

/** Marks with an end, its place as drawn and as the number asks for, in pixels. */
async function marksOf(page: Page): Promise<readonly DrawnMark[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>("g[data-cell]")].flatMap((mark) => {
      const { value, zero, scale, cell } = mark.dataset;
      const end = mark.querySelector("[data-end]");
      if (!value || end === null) return [];
      const number = (name: string): number => Number(end.getAttribute(name));
      const [, x = "", y = "", way = ""] = /^M(-?[\d.]+) (-?[\d.]+)([HV])/u.exec(end.getAttribute("d") ?? "") ?? [];
      const drawn =
        end.tagName === "circle" ? number("cx") : end.tagName === "rect" ? number("x") + number("width") / 2 : Number(way === "V" ? x : y);
      return [{ cell: cell ?? "", value: Number(value), wanted: Number(zero) + Number(value) * Number(scale), drawn }];
    }),
  );
}

describe("a drawn chart", () => {
  it.each(DRAWN)("of %s has each mark where its number is, within half a pixel, from zero", async (path) => {
    for (const width of [1280, 390]) {
      const { page } = await openPage(site, path, { viewport: { width, height: 900 } });
      await waitForContent(page);
      for (const { cell, value, wanted, drawn } of await marksOf(page)) {
        expect(Math.abs(drawn - wanted), `${path} ${cell} at ${width}`).toBeLessThanOrEqual(0.5);
        const kept = curated.cells.get(cell);
        const quantity = kept?.state === "reported" && kept.value.type === "number" ? kept.value.quantity : null;
        expect(quantity === null || quantity.kind === "word" ? null : quantity.kind === "range" ? quantity.low : quantity.value).toBe(
          value,
        );
      }
      await page.context().close();
    }
  });

  it("has every figure of its measure: drawn, or named as not drawn, and all of them in the table", async () => {
    for (const dataset of curated.datasets.filter(({ id }) => DATASETS.includes(id))) {
      const [figure] = dataset.figures;
      if (figure === undefined || figure.kind === "table" || figure.kind === "dots") continue;
      const { page } = await openPage(site, `/d/${dataset.id}/`, { viewport: { width: 1280, height: 900 } });
      await waitForContent(page);
      const reported = dataset.rows.flatMap((row) => {
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
      await page.context().close();
    }
  });
});
