import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildChart } from "../../src/chart/buildChart";
import { niceTicks } from "../../src/chart/niceTicks";
import { arrangeRows } from "../../src/view/arrangeRows";
import { cellsInOrder, numberNotes } from "../../src/view/numberNotes";
import { dataset } from "../view/randomDataset";

const spec = { id: "random", title: "Random", subtitle: "", kind: "bars", measure: "killed", rows: null } as const;

function chartOf(set: Parameters<typeof arrangeRows>[0], kind: "bars" | "dots" = "bars") {
  const arranged = arrangeRows(set, null);
  const { markers } = numberNotes(cellsInOrder(arranged, set.measures));
  return { chart: buildChart(set, { ...spec, kind }, arranged, markers), markers };
}

describe("laws of a chart", () => {
  it("draws every number once, from a zero baseline, inside the domain, with its markers and its hedge", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const { chart, markers } = chartOf(set);
        const numbers = set.rows.flatMap((row) => {
          const cell = row.cells.get("killed");
          return cell?.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word" ? [cell] : [];
        });
        const marks = chart?.groups.flatMap((group) => group.marks) ?? [];
        expect(marks.map((mark) => mark.cellId).toSorted()).toEqual(numbers.map((cell) => cell.id).toSorted());
        if (chart === null) return;
        expect(chart.domain[0]).toBe(0);
        for (const mark of marks) {
          expect(mark.value).toBeLessThanOrEqual(chart.domain[1]);
          expect(mark.markers).toEqual(markers.get(mark.cellId));
          expect(mark.parts.before + mark.parts.after === "").toBe(mark.end === "plain");
          expect(chart.description).toContain(mark.spoken);
        }
      }),
    );
  });

  it("names what it does not draw, and why", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const { chart } = chartOf(set);
        if (chart === null) return;
        const missing = set.rows.flatMap((row) => {
          const cell = row.cells.get("killed");
          const word = cell?.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind === "word";
          return word || (cell?.state === "absent" && cell.reason === "not-reported") ? [cell] : [];
        });
        expect(chart.notPlotted).toHaveLength(missing.length);
      }),
    );
  });

  it("draws figures that are not comparable in the context colour, and only those", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        for (const group of chartOf(set).chart?.groups ?? []) {
          for (const mark of group.marks) expect(mark.colour === "context").toBe(group.id === "c");
        }
      }),
    );
  });

  it("puts no claims on one scale that differ more than twentyfold", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const values = (chartOf(set, "dots").chart?.groups ?? []).flatMap((group) =>
          group.marks.flatMap((mark) => (mark.value === null ? [] : [mark.value])),
        );
        if (values.length > 0) expect(Math.min(...values) * 20).toBeGreaterThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe("ticks", () => {
  it("are round, start at zero, are at most five, and reach the largest value", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e10, noNaN: true }), (largest) => {
        const ticks = niceTicks(largest);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
      }),
    );
    expect(niceTicks(660)).toEqual([0, 200, 400, 600, 800]);
    expect(niceTicks(67)).toEqual([0, 20, 40, 60, 80]);
    expect(niceTicks(0.6)).toEqual([0, 0.2, 0.4, 0.6]);
  });
});
