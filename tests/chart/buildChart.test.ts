import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildChart } from "../../src/chart/buildChart";
import { niceTicks } from "../../src/chart/niceTicks";
import { arrangeRows } from "../../src/view/arrangeRows";
import { cellsInOrder, numberNotes } from "../../src/view/numberNotes";
import type { Cell } from "../../src/model/cell";
import { partsText } from "../../src/view/cellText";
import { dataset } from "../view/randomDataset";
import { stanceText } from "../../src/view/whoSays";

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
        for (const { scale, marks: own } of chart.groups) {
          if (scale === null) {
            expect(own).toHaveLength(1);
            continue;
          }
          expect(scale.domain[0]).toBe(0);
          for (const mark of own) expect(mark.value).toBeLessThanOrEqual(scale.domain[1]);
        }
        for (const mark of marks) {
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

  it("puts bars of two groups on one scale only where place, period and counter are the same and none is set apart", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const { chart } = chartOf(set);
        const groups = (chart?.groups ?? []).filter(({ scale }) => scale !== null);
        const rowsOf = (group: (typeof groups)[number]) =>
          group.marks.flatMap(({ cellId }) => set.rows.filter((row) => row.cells.get("killed")?.id === cellId));
        for (const group of groups) {
          const sharing = groups.filter(({ scale }) => scale === group.scale);
          if (sharing.length < 2) continue;
          const rows = sharing.flatMap(rowsOf);
          expect(new Set(rows.map(({ place }) => place)).size).toBe(1);
          expect(new Set(rows.map((row) => row.cells.get("killed")?.claimant.id)).size).toBe(1);
          expect(set.groups.filter(({ id }) => sharing.some((one) => one.id === id)).some(({ context }) => context)).toBe(false);
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

describe("a column whose rows have several units", () => {
  const attacks = {
    id: "attacks",
    label: "Attacks",
    unit: { id: "attacks", label: "attacks", nouns: [] },
    harm: "none",
    who: "none",
    whom: null,
  } as const;

  it("draws the unit of most figures on one scale, and names the others; claims in two units are not drawn", () => {
    fc.assert(
      fc.property(dataset, fc.integer({ min: 0, max: 13 }), (set, at) => {
        const rows = set.rows.map((row, index) => {
          const cell = row.cells.get("killed");
          return cell === undefined || index < at
            ? row
            : { ...row, cells: new Map([...row.cells, ["killed", { ...cell, counts: attacks }]]) };
        });
        const measures = set.measures.map((measure) => (measure.id === "killed" ? { ...measure, counts: null, unit: null } : measure));
        const { chart } = chartOf({ ...set, rows, measures });
        const cells = rows.flatMap(({ cells }) => cells.get("killed") ?? []);
        const unitOf = (id: string): string => cells.find((cell) => cell.id === id)?.counts?.unit.id ?? "";
        const counted = cells.filter(({ state }) => state === "reported").map(({ id }) => unitOf(id));
        const drawn = new Set((chart?.groups ?? []).flatMap(({ marks }) => marks.map(({ cellId }) => unitOf(cellId))));
        expect(drawn.size).toBeLessThan(2);
        const [unit = ""] = drawn;
        for (const other of counted.filter((one) => one !== unit)) {
          if (chart !== null)
            expect(counted.filter((one) => one === other).length).toBeLessThanOrEqual(counted.filter((one) => one === unit).length);
        }
        for (const { cellId, why } of chart?.notPlotted ?? []) {
          const reported = cells.some(({ id, state }) => id === cellId && state === "reported");
          expect(why === "unit").toBe(reported && unitOf(cellId) !== unit);
        }
        if (new Set(counted).size > 1) expect(chartOf({ ...set, rows, measures }, "dots").chart).toBeNull();
        for (const { scale } of chart?.groups ?? []) if (scale !== null) expect(scale.ticks.at(-1)?.text).toContain(` ${unit}`);
      }),
    );
  });
});

describe("a mark told by itself", () => {
  it("is told in its caption, with the side it speaks of and its notes; a chart of one mark likewise", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const captioned = (cell: Cell): Cell => ({ ...cell, caption: "In the valley {} died, says Desk." });
        const rows = set.rows.map((row) => ({ ...row, cells: new Map([...row.cells].map(([id, cell]) => [id, captioned(cell)])) }));
        const { chart } = chartOf({ ...set, rows });
        const marks = chart?.groups.flatMap((group) => group.marks) ?? [];
        const cells = rows.flatMap((row) => [...row.cells.values()]);
        for (const { cellId, sentence, parts, markers } of marks) {
          const cell = cells.find(({ id }) => id === cellId);
          const side = cell === undefined || cell.state === "absent" || cell.claimant.party === "none" ? "" : `, ${stanceText(cell)}`;
          expect(sentence).toBe(
            `In the valley ${partsText(parts)} died, says Desk${side}, ${markers.length === 1 ? "note" : "notes"} ${markers.join(" and ")}.`,
          );
        }
        if (marks.length === 1 && chart?.notPlotted.length === 0) expect(chart?.description).toContain(marks[0]?.sentence);
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
