/** Every chart at every width a page or a frame may have, in any font: nothing overlaps, nothing is cut, and every scale can be read. */
import { expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { EMBED_WIDTHS } from "../../src/export/embedWidths";
import type { ChartModel } from "../../src/chart/buildChart";
import type { Drawing } from "../../src/chart/drawing";
import { LOOKS } from "../../src/chart/looks";
import { embedsOf } from "../../src/export/embedModel";
import { EVERYTHING } from "../representatives";
import { curated } from "../view/library";
import { faultsOfDrawing } from "./faultsOfDrawing";
import type { Measure } from "./fontWidths";
import { IN_EMBEDS, ON_PAGES } from "./fontWidths";

/** Those where something changes, and of all others every fortieth. */
const TURNS = [208, 240, 320, 390, 480, 559, 560, 640, 719, 720, 768, 899, 900, 1000, 1280, 1600];
const EVERY = Array.from({ length: 35 }, (_, index) => 240 + 40 * index);
const WIDTHS = EVERYTHING ? [...new Set([...TURNS, ...EVERY])] : TURNS;

const CHARTS: readonly (readonly [id: string, chart: ChartModel])[] = curated.datasets
  .flatMap(embedsOf)
  .flatMap(({ id, chart }) => (chart === null ? [] : [[id, chart] as const]));

function faultsIn(chart: ChartModel, drawing: Drawing, width: number, fonts: readonly (readonly [string, Measure])[]): readonly string[] {
  const upright = chart.kind === "columns" && width >= LOOKS.page.narrow;
  return fonts.flatMap(([font, measure]) =>
    faultsOfDrawing(chart, drawing, upright, measure).map(({ kind, text }) => `${width} in ${font}: ${kind}: ${text}`),
  );
}

it.each(CHARTS)(
  "%s has its texts apart, bars with room and even scales from zero, at every width of a page",
  async (_, chart) => {
    const faults: string[] = [];
    for (const framed of chart.groups.length > 1 ? [false, true] : [false])
      for (const width of WIDTHS) faults.push(...faultsIn(chart, await drawChart(chart, { width, framed }), width, ON_PAGES));
    expect(faults).toEqual([]);
  },
  60_000,
);

it.each(CHARTS)("%s has them in every frame, in fonts of its reader’s", async (_, chart) => {
  const faults: string[] = [];
  for (const width of EMBED_WIDTHS)
    faults.push(...faultsIn(chart, await drawChart(chart, { width, look: "embed", framed: true }), width, IN_EMBEDS));
  expect(faults).toEqual([]);
});

it.each(CHARTS)("%s leaves no more than a row’s last place empty in a frame: its panels fill the width", async (_, chart) => {
  for (const width of EMBED_WIDTHS) {
    const { panels } = await drawChart(chart, { width, look: "embed", framed: true });
    const alone = panels.filter((__, index) => chart.groups[index]?.scale === null).length;
    for (const [index, panel] of panels.entries()) {
      const across = Math.round(width / panel.width);
      expect(panel.width * across + 24 * (across - 1), `${width}`).toBeGreaterThan(width - across);
      expect(panel.width * across + 24 * (across - 1), `${width}`).toBeLessThanOrEqual(width);
      if (chart.groups[index]?.scale !== null)
        expect(panel.width, `${width}`).toBe(panels.find((__, at) => chart.groups[at]?.scale !== null)?.width);
      if (alone > 1 && chart.groups[index]?.scale === null && width === 968 && alone === panels.length) expect(across).toBeGreaterThan(1);
    }
  }
});
