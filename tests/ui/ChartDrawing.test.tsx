import { cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { ChartModel } from "../../src/chart/buildChart";
import { buildChart } from "../../src/chart/buildChart";
import { LOOKS } from "../../src/chart/looks";
import { fittingTicks, scaleOf } from "../../src/chart/plot";
import { ChartDrawing } from "../../src/ui/chart/ChartDrawing";
import { arrangeRows } from "../../src/view/arrangeRows";
import { partsText } from "../../src/view/cellText";
import { cellsInOrder, numberNotes } from "../../src/view/numberNotes";
import { dataset } from "../view/randomDataset";

afterEach(cleanup);

const models = fc
  .tuple(dataset, fc.constantFrom("bars", "columns", "dots"))
  .map(([set, kind]): ChartModel | null => {
    const arranged = arrangeRows(set, null);
    const { markers } = numberNotes(cellsInOrder(arranged, set.measures));
    return buildChart(set, { id: "random", title: "Random", subtitle: "", kind, measure: "killed" }, arranged, markers);
  })
  .filter((model) => model !== null);
const widths = fc.integer({ min: 260, max: 1200 });

describe("a drawing", () => {
  it("shows each mark of the model once, with its word, its number and its note", () => {
    fc.assert(
      fc.property(models, widths, (model, width) => {
        const { container } = render(<ChartDrawing model={model} width={width} />);
        const marks = model.groups.flatMap((group) => group.marks);
        const drawn = [...container.querySelectorAll<SVGGElement>("g[data-cell]")];
        expect(drawn.map((one) => one.dataset["cell"]).toSorted()).toEqual(marks.map((mark) => mark.cellId).toSorted());
        for (const mark of marks) {
          const text = drawn.find((one) => one.dataset["cell"] === mark.cellId)?.textContent ?? "";
          expect(text).toContain(partsText(mark.parts));
          expect(text).toMatch(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/u);
        }
        cleanup();
      }),
      { numRuns: 20 },
    );
  });
});

describe("measures of a drawing", () => {
  it("never let a mark leave the chart", () => {
    fc.assert(
      fc.property(models, widths, fc.boolean(), fc.constantFrom(LOOKS.page, LOOKS.slide), (model, room, narrow, look) => {
        for (const { scale, marks } of model.groups) {
          if (scale === null) continue;
          const pixels = scaleOf(model, scale, room, look, { size: "value", above: false, narrow });
          expect(pixels).toBeGreaterThan(0);
          for (const { value, high } of marks) expect((high ?? value ?? 0) * pixels).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it("keep the last tick, which names the unit, and leave ticks apart", () => {
    fc.assert(
      fc.property(models, fc.double({ min: 0.01, max: 50, noNaN: true }), (model, pixels) => {
        for (const { scale } of model.groups) {
          if (scale === null) continue;
          const ticks = fittingTicks(scale, pixels, LOOKS.page);
          expect(ticks.at(-1)).toBe(scale.ticks.at(-1)?.value);
          expect(scale.ticks.map((tick) => tick.value)).toEqual(expect.arrayContaining(ticks));
        }
      }),
    );
  });
});
