/** Every chart at every width a page or a frame may have: nothing overlaps, nothing is cut, and every scale can be read. */
import { expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { ChartModel } from "../../src/chart/buildChart";
import { LOOKS } from "../../src/chart/looks";
import { embedsOf } from "../../src/export/embedModel";
import { curated } from "../view/library";
import { faultsOfDrawing } from "./faultsOfDrawing";

const WIDTHS = [208, 240, 320, 390, 480, 559, 560, 640, 768, 1000, 1280, 1600] as const;

const CHARTS: readonly (readonly [id: string, chart: ChartModel])[] = curated.datasets
  .flatMap(embedsOf)
  .flatMap(({ id, chart }) => (chart === null ? [] : [[id, chart] as const]));

it.each(CHARTS)(
  "%s has its texts apart, bars with room and even scales from zero, at every width",
  async (_, chart) => {
    const faults: string[] = [];
    for (const framed of chart.groups.length > 1 ? [false, true] : [false]) {
      for (const width of WIDTHS) {
        const upright = chart.kind === "columns" && width >= LOOKS.page.narrow;
        const found = faultsOfDrawing(chart, await drawChart(chart, { width, framed }), upright);
        faults.push(...found.map(({ kind, text }) => `${width}${framed ? " framed" : ""}: ${kind}: ${text}`));
      }
    }
    expect(faults).toEqual([]);
  },
  60_000,
);
