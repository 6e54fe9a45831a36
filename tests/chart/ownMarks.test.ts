/** Charts of a reader's table: figures below zero, of several units, over time. */
import { describe, expect, it } from "vitest";
import type { OwnPlot } from "../../src/chart/ownMarks";
import { mirroredEnd, ownPlot, timesOf } from "../../src/chart/ownMarks";
import { prepareOwn } from "../../src/export/prepareOwn";
import type { Value } from "../../src/model/cell";
import type { OwnPage } from "../../src/model/ownPage";
import type { Quantity } from "../../src/model/quantity";
import type { Provenance } from "../../src/model/report";
import type { View } from "../../src/view/buildView";
import { harvest } from "../view/own/harvest";

const plain = (value: number): Quantity => ({ kind: "plain", value, hedge: "", scale: 1 });

/** A table of one column of figures. */
function table(rows: readonly (readonly [label: string, quantity: Quantity | null, unit?: string])[]): OwnPage {
  const value = (quantity: Quantity | null): Value | null => (quantity === null ? null : { type: "number", quantity });
  return {
    ...harvest,
    columns: [{ id: "c1", label: "Change", type: "number", unit: null, notes: [] }],
    rows: rows.map(([label, quantity, unit = null], index) => ({
      id: `r${index}`,
      label,
      notes: [],
      total: false,
      cells: [{ raw: "", value: value(quantity), unit, notes: [], source: null }],
    })),
  };
}

function viewOf(page: OwnPage): View<Provenance> {
  return prepareOwn(page, { sort: null, kind: "bars", author: "", day: "2026-11-30" }).view;
}

function plotOf(page: OwnPage, column = 0): OwnPlot | null {
  const view = viewOf(page);
  const measure = view.measures[column];
  return measure === undefined ? null : ownPlot(view, measure);
}

describe("the chart of a column", () => {
  it("draws figures on both sides of zero, with round ticks on both", () => {
    const plot = plotOf(
      table([
        ["a", plain(38)],
        ["b", plain(-4)],
        ["c", null],
      ]),
    );
    expect(plot?.marks.map(({ value }) => value)).toEqual([38, -4, null]);
    expect(plot?.scale.domain).toEqual([-10, 40]);
    expect(plot?.scale.ticks.map(({ text }) => text)).toEqual(["−10", "0", "10", "20", "30", "40"]);
  });

  it("has zero in its scale where all figures are below it", () => {
    const plot = plotOf(
      table([
        ["a", plain(-1_500_000)],
        ["b", plain(-400_000)],
      ]),
    );
    expect(plot?.scale.domain[1]).toBe(0);
    expect(plot?.scale.ticks[0]?.text).toBe("−1.5 million");
  });

  it("says of what is no figure what the table says, and of every figure its word and its notes", () => {
    const plot = plotOf(harvest);
    expect(plot?.marks.map(({ spoken }) => spoken)).toEqual([
      expect.stringMatching(/^Ambrel: 660.*, notes? \d/u),
      expect.stringMatching(/^Elverne: at least 190/u),
      expect.stringMatching(/^Fothen: no figure/u),
    ]);
    expect(plot?.ends).toEqual(["plain", "at_least"]);
  });

  it("leaves the table's own total out", () => {
    expect(plotOf(harvest)?.marks.map(({ label }) => label)).not.toContain("Valley");
  });

  it("draws one unit, that of the most figures, and counts the others", () => {
    const plot = plotOf(
      table([
        ["a", plain(1), "kg"],
        ["b", plain(2), "kg"],
        ["c", plain(900), "litres"],
      ]),
    );
    expect(plot?.marks.map(({ value }) => value)).toEqual([1, 2, null]);
    expect(plot?.others).toBe(1);
  });

  it("is none where fewer than two figures are to be drawn, or none are numbers", () => {
    expect(
      plotOf(
        table([
          ["a", plain(1)],
          ["b", null],
        ]),
      ),
    ).toBeNull();
    expect(plotOf(harvest, 2)).toBeNull();
  });
});

describe("a bar below zero", () => {
  it("is open to the left where its figure may be less, and fades where it may be nearer to zero", () => {
    expect(mirroredEnd("at_most")).toBe("at_least");
    expect(mirroredEnd("less_than")).toBe("more_than");
    expect(mirroredEnd("at_least")).toBe("at_most");
    expect(mirroredEnd("more_than")).toBe("less_than");
    expect(mirroredEnd("about")).toBe("about");
  });
});

describe("times of rows", () => {
  const days = (labels: readonly string[]): readonly number[] | null => {
    const times = timesOf(viewOf(table(labels.map((label) => [label, plain(1)]))));
    return times === null ? null : [...times.values()];
  };

  it("are the days that years, months and days begin with", () => {
    expect(days(["1970", "1970-02", "1970-03-01"])).toEqual([0, 31, 59]);
    expect(days(["January 1970", "2 January 1970", "March 1970"])).toEqual([0, 1, 59]);
  });

  it("are none where a row has no date, or two have the same", () => {
    expect(days(["1970", "1971", "Ambrel"])).toBeNull();
    expect(days(["1970", "1971", "1971"])).toBeNull();
    expect(days(["1970", "1971"])).toBeNull();
  });

  it("come from a column of dates where names are none", () => {
    const dated = table([
      ["a", plain(1)],
      ["b", plain(2)],
      ["c", plain(3)],
    ]);
    const date = (iso: string): Value => ({ type: "date", date: { iso, precision: "day", part: null, bound: null, inferred: false } });
    const page: OwnPage = {
      ...dated,
      columns: [...dated.columns, { id: "c2", label: "When", type: "date", unit: null, notes: [] }],
      rows: dated.rows.map((row, index) => ({
        ...row,
        cells: [...row.cells, { raw: "", value: date(`1970-01-0${index + 1}`), unit: null, notes: [], source: null }],
      })),
    };
    expect([...(timesOf(viewOf(page))?.values() ?? [])]).toEqual([0, 1, 2]);
  });
});
