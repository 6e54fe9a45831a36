/** Panels stand beside each other in rows that are full, whatever their number. */
import { describe, expect, it } from "vitest";
import { LOOKS } from "../../src/chart/looks";
import { panelWidths } from "../../src/chart/plot";
import { embedsOf } from "../../src/export/embedModel";
import { EMBED_WIDTHS } from "../../src/export/embedWidths";
import { curated } from "../view/library";

const GAP = 24;

/** Widths as they flow into rows. */
function rowsIn(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (const one of widths) {
    const row = rows.at(-1);
    if (row !== undefined && row.reduce((sum, wide) => sum + wide + GAP, 0) + one <= width) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

describe("panels", () => {
  const charts = curated.datasets.flatMap(embedsOf).flatMap(({ chart }) => (chart === null ? [] : [chart]));

  it.each(EMBED_WIDTHS)("fill every row of an embed's drawing of %i pixels", (width) => {
    for (const chart of charts) {
      for (const row of rowsIn(panelWidths(chart, width, true, LOOKS.embed), width)) {
        const filled = row.reduce((sum, one) => sum + one, GAP * (row.length - 1));
        expect(filled, `${chart.id}: ${row.join(" and ")}`).toBeGreaterThan(width - row.length);
        expect(filled, chart.id).toBeLessThanOrEqual(width);
        expect(new Set(row).size, chart.id).toBe(1);
      }
    }
  });

  it.each([
    ["an embed", LOOKS.embed, 968, 0],
    // With its frame's sides and its edges.
    ["a page", LOOKS.page, 1200, 50],
  ] as const)("of %s stand alone at the end of a row of three or more never", (_, look, width, sides) => {
    const lone = charts.flatMap((chart) => {
      const wide = panelWidths(chart, width, true, look).map((one) => one + sides);
      const rows = rowsIn(wide, width);
      const alone = chart.groups.filter(({ scale }) => scale === null).length;
      return alone > 3 && rows.at(-1)?.length === 1 && chart.groups.at(-1)?.scale === null ? [chart.id] : [];
    });
    expect(lone).toEqual([]);
  });
});
