/** Charts of every kind as native shapes on a slide, each with every end and mark there is: nothing of the drawing is lost, moved or said otherwise. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { ChartModel, DotShape, EndKind, Mark } from "../../src/chart/buildChart";
import type { Drawing, Shape as Drawn } from "../../src/chart/drawing";
import type { Scale } from "../../src/chart/scales";
import { LIGHT } from "../../src/chart/tokens";
import { embedsOf } from "../../src/export/embedModel";
import { hasKey, keyShapes, panelShapes } from "../../src/export/slides/drawingShapes";
import { layChart } from "../../src/export/slides/layChart";
import { WIDTH } from "../../src/export/slides/look";
import type { Shape } from "../../src/export/slides/shapes";
import { curated } from "../view/library";

const ENDS: readonly EndKind[] = ["plain", "more_than", "at_least", "just_under", "less_than", "at_most", "about", "range"];
const DOTS: readonly DotShape[] = ["filled", "hollow", "square", "stub"];
const BOX = { x: 0.6, y: 2, w: WIDTH, h: 4 } as const;
const PIXELS = 96;
const SLIDE_WIDTH = Math.floor(WIDTH * PIXELS);

function mark(label: string, value: number | null, change: Partial<Mark> = {}): Mark {
  return {
    ...{ cellId: label, label, detail: "", value, high: null, end: "plain", other: false, colour: "series", dot: "filled", markers: [1] },
    parts: { before: "", number: String(value ?? "dozens"), after: "" },
    ...{ spoken: `${label}: ${value ?? "dozens"}`, sentence: "", around: { before: label, after: "" }, months: null },
    ...change,
  };
}

const SCALE: Scale = { domain: [0, 80], ticks: [0, 40, 80].map((value) => ({ value, text: `${value} wells` })) };

function chart(kind: ChartModel["kind"], groups: readonly (readonly [label: string, why: string, marks: readonly Mark[]])[]): ChartModel {
  return {
    ...{ id: kind, title: "Wells", subtitle: "", kind, ends: ENDS, dots: DOTS, description: "", notPlotted: [] },
    groups: groups.map(([label, why, marks]) => ({ id: label, label, why, marks, scale: SCALE })),
  };
}

const ended = ENDS.map((end, index) => mark(end, 10 + index, { end, high: end === "range" ? 40 : null }));
const hedged = ended.map((one) => ({ ...one, parts: { ...one.parts, before: "some" } }));
const shaped = DOTS.map((dot) => mark(dot, dot === "stub" ? null : 12, { dot, colour: "party-3" }));
const long = mark("b", 2, { detail: "a detail that is told below the name ".repeat(4).trim() });
const MADE: readonly ChartModel[] = [
  chart("bars", [
    ["Counts", "as printed", ended],
    ["Others", "", [long, mark("short", 0.1, { end: "about", colour: "context" })]],
  ]),
  chart("columns", [["", "", hedged]]),
  chart("dots", [["", "", [...shaped, ...ended.map((one) => ({ ...one, cellId: `dot ${one.cellId}` }))]]]),
];

/** As wide as the slide, its groups below each other. */
function shapesOf(model: ChartModel, { panels, key, look }: Drawing): readonly Shape[] {
  const { places } = layChart(model, BOX, "slide");
  const below = Math.max(...places.map(({ y, h }) => y + h));
  const keyed = hasKey(model) ? keyShapes(key, { ...BOX, y: below }) : [];
  return [...panels.flatMap((panel, index) => panelShapes(panel, look, places[index] ?? BOX)), ...keyed];
}

interface OnSlide {
  readonly model: ChartModel;
  readonly drawing: Drawing;
  readonly shapes: readonly Shape[];
}

const slides: OnSlide[] = [];
beforeAll(async () => {
  const models = [...MADE, ...curated.datasets.flatMap(embedsOf).flatMap(({ chart: one }) => (one === null ? [] : [one]))];
  for (const model of models) {
    const drawing = await drawChart(model, { width: SLIDE_WIDTH, look: "slide" });
    slides.push({ model, drawing, shapes: shapesOf(model, drawing) });
  }
}, 120_000);

/** Where a drawn shape is to stand on the slide, in thousandths of an inch; `top` is its panel's. */
function placeOf(shape: Drawn, top: number): readonly number[] | null {
  const at = (x: number, y: number, w: number, h: number) =>
    [BOX.x + x / PIXELS, top + y / PIXELS, w / PIXELS, h / PIXELS].map(thousandths);
  switch (shape.kind) {
    case "rect":
      return at(shape.x, shape.y, shape.width, shape.height);
    case "circle":
      return at(shape.cx - shape.r, shape.cy - shape.r, 2 * shape.r, 2 * shape.r);
    case "line":
      return at(Math.min(shape.x1, shape.x2), Math.min(shape.y1, shape.y2), Math.abs(shape.x2 - shape.x1), Math.abs(shape.y2 - shape.y1));
    case "text":
      return null;
  }
}

function thousandths(inches: number): number {
  return Math.round(inches * 1000);
}

function hex(shape: Exclude<Drawn, { kind: "text" }>): string {
  return LIGHT[shape.colour].slice(1).toUpperCase();
}

function textOf(shape: Extract<Shape, { kind: "text" }>): string {
  return shape.lines.map((pieces) => pieces.map(({ text }) => text).join("")).join(" ");
}

describe("a chart on a slide", () => {
  it("has every shape of its drawing, where it was drawn, in its colour", () => {
    expect(slides.length).toBeGreaterThan(20);
    for (const { model, drawing, shapes } of slides) {
      const left = [...shapes];
      const { places } = layChart(model, BOX, "slide");
      for (const [index, { height, shapes: drawn }] of drawing.panels.entries()) {
        const place = places[index] ?? BOX;
        const top = place.y + place.h - height / PIXELS;
        for (const shape of drawn.filter(({ role }) => role !== "wash")) {
          if (shape.kind === "text") continue;
          const at = placeOf(shape, top);
          const kind = shape.kind === "circle" ? "ellipse" : shape.kind;
          const found = left.findIndex(
            (one) => one.kind === kind && [one.box.x, one.box.y, one.box.w, one.box.h].map(thousandths).join() === at?.join(),
          );
          expect(found, `${model.id}: ${JSON.stringify(shape)}`).not.toBe(-1);
          const [native] = left.splice(found, 1);
          expect(JSON.stringify(native), `${model.id}: ${shape.role}`).toContain(`"${hex(shape)}"`);
          if (native?.kind === "rect" && shape.kind === "rect") {
            expect([native.fade, native.clear]).toEqual([shape.fade, Math.round(100 - shape.opacity * 100)]);
          }
        }
      }
      // What is left over is texts, and the samples of the key.
      const samples = hasKey(model) ? drawing.key.flatMap(({ shapes: sample }) => sample).length : 0;
      expect(
        left.filter(({ kind }) => kind !== "text"),
        model.id,
      ).toHaveLength(samples);
    }
  });

  it("says every text of its drawing, its headings and its key, in sizes that are read from further away", () => {
    for (const { model, drawing, shapes } of slides) {
      const said = shapes.flatMap((shape) => (shape.kind === "text" ? [textOf(shape)] : []));
      const drawn = drawing.panels.flatMap(({ shapes: all }) => all).flatMap((shape) => (shape.kind === "text" ? [shape] : []));
      const texts = drawn.map(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" "));
      for (const text of [...texts, ...(hasKey(model) ? drawing.key.map(({ name }) => name) : [])]) expect(said, model.id).toContain(text);
      for (const { heading } of drawing.panels) if (heading !== null) expect(said.some((one) => one.startsWith(heading.label))).toBe(true);
      const sizes = new Set(shapes.flatMap((shape) => (shape.kind === "text" ? shape.lines.flat().map(({ size }) => size) : [])));
      expect(
        [...sizes].toSorted((a, b) => a - b),
        model.id,
      ).toEqual(expect.arrayContaining([12, 15, 18]));
      expect(Math.min(...sizes)).toBe(12);
    }
  });

  it("has a key but where every bar ends at its number", () => {
    const keyless = slides.filter(({ model }) => !hasKey(model));
    expect(keyless.length).toBeGreaterThan(0);
    for (const { model } of keyless) {
      const marks = model.groups.filter(({ scale }) => scale !== null).flatMap((group) => group.marks);
      expect(
        marks.map(({ end }) => end).filter((end) => end !== "plain"),
        model.id,
      ).toEqual([]);
    }
    for (const model of MADE) expect(hasKey(model)).toBe(true);
  });

  it("is as high as was reckoned before it was drawn, and as wide as its box", () => {
    for (const { model, shapes } of slides) {
      const bottom = Math.max(...shapes.map(({ box }) => box.y + box.h));
      expect(bottom - BOX.y, model.id).toBeLessThanOrEqual(layChart(model, BOX, "slide").box.h + 0.01);
      expect(bottom - BOX.y, model.id).toBeGreaterThan(layChart(model, BOX, "slide").box.h - 0.2);
      expect(Math.min(...shapes.map(({ box }) => box.x)), model.id).toBeGreaterThanOrEqual(BOX.x - 0.01);
      const marks = shapes.filter(({ kind }) => kind !== "text");
      expect(Math.max(...marks.map(({ box }) => box.x + box.w)), model.id).toBeLessThanOrEqual(BOX.x + BOX.w + 0.01);
    }
  });

  it("has no label that touches the next", () => {
    for (const { model, drawing } of slides.filter((one) => one.model.kind !== "columns")) {
      for (const panel of drawing.panels) {
        const labels = panelShapes(panel, drawing.look, BOX).filter(
          (shape) => shape.kind === "text" && shape.align === "left" && shape.box.w < 4 && shape.box.x < BOX.x + 0.01 && shape.box.h > 0.28,
        );
        for (const [index, label] of labels.entries()) {
          const next = labels[index + 1];
          if (next !== undefined) expect(label.box.y + label.box.h, model.id).toBeLessThanOrEqual(next.box.y + 0.01);
        }
      }
    }
  });
});
