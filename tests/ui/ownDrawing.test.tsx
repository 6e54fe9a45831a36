/** Charts of a reader's table as Recharts draws them. */
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { OwnMark, OwnPlot } from "../../src/chart/ownMarks";
import type { OwnKind } from "../../src/ui/chart/own/OwnPlotChart";
import { OwnDrawing } from "../../src/ui/chart/own/OwnPlotChart";

afterEach(cleanup);

function mark(index: number, value: number | null, more: Partial<OwnMark> = {}): OwnMark {
  return {
    cellId: `your-table.r${index}.c1`,
    row: `r${index}`,
    label: `Row ${index}`,
    value,
    high: null,
    end: value === null ? "none" : "plain",
    parts: { before: "", number: value === null ? "–" : String(value), after: "" },
    markers: [index + 1],
    spoken: "",
    ...more,
  };
}

function plot(marks: readonly OwnMark[]): OwnPlot {
  return {
    id: "own-c1",
    column: "c1",
    name: "Change",
    title: "Change",
    marks,
    scale: { domain: [-20, 40], ticks: [-20, 0, 20, 40].map((value) => ({ value, text: String(value) })) },
    ends: ["plain"],
    others: 0,
  };
}

function drawn(marks: readonly OwnMark[], kind: OwnKind): HTMLElement {
  const times = new Map(marks.map(({ row }, index) => [row, index * 365]));
  return render(
    <OwnDrawing plot={plot(marks)} kind={kind} times={times} noteText={() => ""} selected={null} onChoose={() => undefined} width={800} />,
  ).container;
}

function bar(container: HTMLElement, index: number): DOMRect | { x: number; width: number; mirrored: boolean } {
  const group = container.querySelector(`[data-cell="your-table.r${index}.c1"]`);
  const rect = group?.querySelector(".chart-bar");
  return {
    x: Number(rect?.getAttribute("x")),
    width: Number(rect?.getAttribute("width")),
    mirrored: rect?.closest("g[transform]") !== null,
  };
}

describe("bars of a reader's table", () => {
  const marks = [mark(0, 40), mark(1, -20), mark(2, null)];

  it("go left from zero below it, to the same scale", () => {
    const container = drawn(marks, "bars");
    const [over, under] = [bar(container, 0), bar(container, 1)];
    expect(under).toMatchObject({ mirrored: true, x: over.x });
    expect(Math.abs(over.width - 2 * under.width)).toBeLessThanOrEqual(1);
  });

  it("keep the row that has none, with its dash and its note", () => {
    const row = drawn(marks, "bars").querySelector('[data-cell="your-table.r2.c1"]');
    expect(row?.querySelector(".chart-bar")).toBeNull();
    expect(row?.textContent).toMatch(/–.*³/u);
  });

  it("are forty at once, with handles for the others", () => {
    const container = drawn(
      Array.from({ length: 300 }, (_, index) => mark(index, index % 40)),
      "bars",
    );
    expect(container.querySelectorAll("[data-cell]")).toHaveLength(40);
    expect(container.querySelectorAll('[role="slider"]')).toHaveLength(2);
    expect(container.textContent).toContain("Rows 1 to 40 of 300");
  });
});

describe("a line over time", () => {
  it("has a point for every figure, and is broken where there is none", () => {
    const container = drawn([mark(0, 10), mark(1, 20), mark(2, null), mark(3, -5), mark(4, 0)], "line");
    expect(container.querySelectorAll("[data-cell]")).toHaveLength(4);
    const path = container.querySelector(".recharts-line-curve")?.getAttribute("d") ?? "";
    expect(path.match(/M/gu)).toHaveLength(2);
  });

  it("shows the word of a figure by the shapes of other dots", () => {
    const container = drawn([mark(0, 10, { end: "at_least" }), mark(1, 20, { end: "about" }), mark(2, 5)], "line");
    expect(container.querySelectorAll(".chart-strokes")).toHaveLength(3);
    expect(container.querySelectorAll(".chart-ring")).toHaveLength(1);
  });
});

describe("every kind", () => {
  it.each(["bars", "columns", "line", "dots"] as const)("draws each figure once, as %s, with its note", (kind) => {
    const marks = [mark(0, 10), mark(1, -20), mark(2, 30)];
    const container = drawn(marks, kind);
    expect([...container.querySelectorAll<SVGGElement>("[data-cell]")].map((one) => one.dataset["cell"])).toEqual(
      marks.map(({ cellId }) => cellId),
    );
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/u);
    for (const [index, { parts }] of marks.entries())
      expect(container.querySelector(`[data-cell="your-table.r${index}.c1"]`)?.textContent).toContain(parts.number);
  });
});
