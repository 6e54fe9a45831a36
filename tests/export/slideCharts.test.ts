/** Charts of every kind as native shapes, each with every end and mark there is; compared and accepted as in `wholeFiles.test.ts`. */
import { describe, expect, it } from "vitest";
import type { ChartModel, DotShape, EndKind, Mark } from "../../src/chart/buildChart";
import { chartHeight, drawChart } from "../../src/export/slides/drawChart";
import { drawKey } from "../../src/export/slides/drawKey";
import type { Shape } from "../../src/export/slides/shapes";

const ENDS: readonly EndKind[] = ["plain", "more_than", "at_least", "just_under", "less_than", "at_most", "about", "range"];
const DOTS: readonly DotShape[] = ["filled", "hollow", "square", "stub"];
const BOX = { x: 1, y: 2, w: 11, h: 4 } as const;

function mark(label: string, value: number | null, change: Partial<Mark> = {}): Mark {
  return {
    ...{ cellId: label, label, detail: "", value, high: null, end: "plain", colour: "series", dot: "filled", markers: [1] },
    parts: { before: "", number: String(value ?? "dozens"), after: "" },
    spoken: `${label}: ${value ?? "dozens"}`,
    ...change,
  };
}

function chart(kind: ChartModel["kind"], groups: readonly (readonly [label: string, why: string, marks: readonly Mark[]])[]): ChartModel {
  return {
    ...{ id: "wells", title: "Wells", subtitle: "", kind, domain: [-20, 80], ends: ENDS, dots: DOTS, description: "", notPlotted: [] },
    ticks: [0, 40, 80].map((value) => ({ value, text: `${value} wells` })),
    groups: groups.map(([label, why, marks]) => ({ id: label, label, why, marks })),
  };
}

/** A line a shape: kind, place and size in inches, then how it looks or what it says. */
function shapesText(shapes: readonly Shape[]): string {
  return shapes
    .map(
      ({ kind, box: { x, y, w, h }, ...more }) =>
        `${kind} ${[x, y, w, h].map((inches) => inches.toFixed(3)).join(" ")} ${JSON.stringify(more)}`,
    )
    .join("\n");
}

const ended = ENDS.map((end, index) => mark(end, 10 + index, { end, high: end === "range" ? 40 : null }));
const units: readonly Mark[] = [
  mark("dollars", 5, { parts: { before: "over", number: "$5", after: "" }, markers: [1, 2] }),
  mark("shares", 6, { parts: { before: "", number: "6%", after: "or more" }, detail: "of all" }),
  mark("distance", 7, { parts: { before: "for every", number: "7 km", after: "" }, markers: [] }),
];

describe("a chart on a slide", () => {
  it("of bars has each end, each unit, and a row for what is not drawn", async () => {
    const model = chart("bars", [
      ["Counts", "as printed", [...ended, mark("in words", null)]],
      ["Others", "", units],
      ["", "", [mark("short", 0.1, { end: "about", colour: "context" }), mark("shorter", 0.1, { end: "just_under" })]],
    ]);
    const { alt, shapes } = drawChart(model, model.groups, BOX);
    expect(alt).toMatch(/^Wells\. plain: 10; more_than: 11; .*in words: dozens; dollars: 5/u);
    await expect(shapesText(shapes)).toMatchFileSnapshot("written/chart.bars.txt");
  });

  it("of columns stands on zero, with each end above its label", async () => {
    const model = chart("columns", [["", "", [...ended, mark("in words", null), ...units, mark("short", 0.1, { end: "about" })]]]);
    const { shapes } = drawChart(model, model.groups, BOX);
    await expect(shapesText(shapes)).toMatchFileSnapshot("written/chart.columns.txt");
    const [plain] = shapes.flatMap((shape) => (shape.kind === "rect" ? [shape.box] : []));
    const [line] = shapes.flatMap((shape) => (shape.kind === "line" && shape.points === 1 ? [shape.box] : []));
    expect((plain?.y ?? 0) + (plain?.h ?? 0)).toBeCloseTo(line?.y ?? Number.NaN);
    expect(drawChart(model, [], BOX).shapes.every(({ box }) => Number.isFinite(box.x + box.w))).toBe(true);
  });

  it("of claims has each shape of mark, rings for words, and a stub for no number", async () => {
    const shaped = DOTS.map((dot) => mark(dot, 12, { dot, colour: "ttp" }));
    const ranges = DOTS.slice(0, 3).map((dot) => mark(`${dot} range`, 12, { dot, high: 30, end: "range" }));
    const model = chart("dots", [["", "", [...shaped, ...ranges, ...ended.slice(1, 7), mark("in words", null)]]]);
    await expect(shapesText(drawChart(model, model.groups, BOX).shapes)).toMatchFileSnapshot("written/chart.dots.txt");
  });

  it("has a key of what it uses", async () => {
    const keys = (["bars", "dots"] as const).map((kind) => shapesText(drawKey(chart(kind, []), 1, 2)));
    const plain = shapesText(drawKey({ ...chart("bars", []), ends: ["plain", "range"] }, 1, 2));
    expect(plain).not.toContain("Faded and open ends");
    await expect([...keys, plain].join("\n--\n")).toMatchFileSnapshot("written/chart.keys.txt");
  });

  it("needs the height of its rows, its headings and its axis, and never overlaps itself in a higher box", () => {
    const [one, two] = [[mark("a", 1)], [mark("b", 2, { detail: "a detail that is told below the name ".repeat(4) })]];
    const of = (...groups: Parameters<typeof chart>[1]) => chartHeight(chart("bars", groups).groups, "bars");
    expect(of(["", "", one])).toBeCloseTo(0.42 + 0.34);
    expect(of(["A", "", one], ["", "", one])).toBeCloseTo(2 * 0.42 + 0.34 + 0.27);
    expect(of(["", "", two])).toBeGreaterThan(of(["", "", one]) + 0.3);
    expect(chartHeight(chart("columns", []).groups, "columns")).toBe(3);
    const low = chart("bars", [
      ["A", "", one],
      ["B", "", two],
    ]);
    const tops = (h: number) =>
      drawChart(low, low.groups, { ...BOX, h })
        .shapes.filter((shape) => shape.kind === "text" && /^[ab]/u.test(shape.text))
        .map(({ box }) => box);
    for (const h of [2, 4, 6]) {
      const [a, b] = tops(h);
      if (a === undefined || b === undefined) throw new Error("two rows");
      expect(a.y + a.h).toBeLessThanOrEqual(b.y);
      expect(a.h).toBeLessThanOrEqual(0.66);
    }
  });
});
