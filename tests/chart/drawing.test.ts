/** Charts as they are drawn, at every width and look: each mark stands where its number is, and says what its cell says. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { ChartModel, Mark } from "../../src/chart/buildChart";
import type { Drawing, Shape } from "../../src/chart/drawing";
import type { LookName } from "../../src/chart/looks";
import { embedsOf } from "../../src/export/embedModel";
import { partsText } from "../../src/view/cellText";
import { curated } from "../view/library";

interface Drawn {
  readonly name: string;
  readonly model: ChartModel;
  readonly drawing: Drawing;
  readonly upright: boolean;
}

const WAYS: readonly (readonly [look: LookName, width: number])[] = [
  ["page", 240],
  ["page", 340],
  ["page", 784],
  ["slide", 1164],
];

const drawn: Drawn[] = [];
beforeAll(async () => {
  for (const { chart } of curated.datasets.flatMap(embedsOf)) {
    if (chart === null) continue;
    for (const [look, width] of WAYS) {
      const upright = chart.kind === "columns" && width >= 560;
      drawn.push({ name: `${chart.id} at ${width}`, model: chart, drawing: await drawChart(chart, { width, look }), upright });
    }
  }
}, 120_000);

const marksOf = ({ groups }: ChartModel): readonly Mark[] => groups.flatMap(({ marks }) => marks);
/** The marks of each scale. */
const scaledOf = ({ groups }: ChartModel): readonly (readonly Mark[])[] =>
  [...new Set(groups.map(({ scale }) => scale))].flatMap((scale) =>
    scale === null ? [] : [groups.flatMap((group) => (group.scale === scale ? group.marks : []))],
  );
const shapesOf = ({ panels }: Drawing): readonly Shape[] => panels.flatMap(({ shapes }) => shapes);

/** Where a mark's value is drawn, along its axis: its first line, or its dot. */
function placeOf(shapes: readonly Shape[], upright: boolean): number {
  for (const shape of shapes) {
    if (shape.kind === "line" && (shape.role === "cap" || shape.role === "softcap")) return upright ? shape.y1 : shape.x1;
    if (shape.kind === "circle" && shape.role !== "ring") return shape.cx;
    if (shape.kind === "rect" && shape.role === "dot") return shape.x + shape.width / 2;
  }
  return Number.NaN;
}

function zeroOf(shapes: readonly Shape[], upright: boolean): number {
  const zero = shapes.find((shape) => shape.role === "zero");
  return zero?.kind === "line" ? (upright ? zero.y1 : zero.x1) - 0.5 : Number.NaN;
}

describe("a drawing", () => {
  it("has each mark where its number is, within half a pixel, on one scale from zero", () => {
    expect(drawn.length).toBeGreaterThan(80);
    for (const { name, model, drawing, upright } of drawn) {
      const shapes = shapesOf(drawing);
      for (const marks of scaledOf(model)) {
        const places = marks.flatMap(({ cellId, value }) => {
          const own = shapes.filter(({ cell }) => cell === cellId);
          return value === null ? [] : [{ cellId, value, at: placeOf(own, upright) - zeroOf(own, upright) }];
        });
        // The scale is the drawing's own, by its largest mark; every other is read off it.
        const largest = places.reduce((one, other) => (other.value > one.value ? other : one));
        const scale = largest.at / largest.value;
        expect(upright ? -scale : scale, name).toBeGreaterThan(0);
        for (const { cellId, value, at } of places) {
          const slack = 0.5 + 0.5 * (value / largest.value);
          expect(Math.abs(at - value * scale), `${name}: ${cellId}`).toBeLessThanOrEqual(slack);
        }
      }
    }
  });

  it("gives a figure that stands alone no bar and no zero line: its sentence, its number larger, and months it was counted in", () => {
    let strips = 0;
    for (const { name, model, drawing } of drawn) {
      for (const mark of model.groups.flatMap(({ scale, marks }) => (scale === null ? marks : []))) {
        const own = shapesOf(drawing).filter(({ cell }) => cell === mark.cellId);
        const roles = new Set(own.map(({ role }) => role));
        for (const role of ["bar", "zero", "stem", "grid"] as const) {
          if (role !== "bar" || mark.months === null) expect(roles.has(role), `${name}: ${mark.cellId}`).toBe(false);
        }
        const text = own.flatMap((shape) => (shape.kind === "text" && shape.role !== "tick" ? shape.lines : []));
        const said = text
          .map(({ runs }) =>
            runs
              .map((run) => run.text)
              .join("")
              .trim(),
          )
          .join(" ");
        const { before, after } = mark.around;
        expect(said, `${name}: ${mark.cellId}`).toContain(partsText(mark.parts));
        for (const part of [before, after]) expect(said, `${name}: ${mark.cellId}`).toContain(part);
        const counted = own.filter(({ role }) => role === "month").length;
        expect(counted).toBe(mark.months === null ? 0 : mark.months.to - mark.months.from + 1);
        strips += mark.months === null ? 0 : 1;
      }
    }
    expect(strips).toBeGreaterThan(4);
  });

  it("has each tick of its scale where its number is, on the scale of its marks", () => {
    let compared = 0;
    for (const { name, model, drawing, upright } of drawn) {
      for (const [index, panel] of drawing.panels.entries()) {
        const group = model.groups[index];
        const scale = group?.scale ?? null;
        if (group === undefined || scale === null) continue;
        const marks = upright ? marksOf(model) : model.groups.flatMap((one) => (one.scale === scale ? one.marks : []));
        const ticks = panel.shapes.filter((shape) => shape.kind === "text" && shape.role === "tick");
        const lines = panel.shapes.flatMap((shape) =>
          shape.kind === "line" && shape.role === "grid" ? [upright ? shape.y1 : shape.x1] : [],
        );
        for (const tick of ticks) {
          if (tick.kind !== "text") continue;
          const text = tick.lines[0]?.runs[0]?.text;
          const value = scale.ticks.find((one) => one.text === text)?.value ?? Number.NaN;
          const own = panel.shapes.filter(({ cell }) => cell === group.marks[0]?.cellId);
          const zero = zeroOf(own, upright);
          const longest = marks.reduce((one, other) => ((other.value ?? 0) > (one.value ?? 0) ? other : one));
          const far = shapesOf(drawing).filter(({ cell }) => cell === longest.cellId);
          const pixels = (placeOf(far, upright) - zeroOf(far, upright)) / (longest.value ?? 1);
          const at = zero + value * pixels;
          const place = upright ? (tick.lines[0]?.y ?? 0) - 4 : tick.x;
          // The longest mark stands on a whole pixel, and what is read off it is off by as much.
          const slack = 0.5 + 0.5 * (value / (longest.value ?? 1));
          expect(Math.abs(place - at), `${name}: ${text ?? ""}`).toBeLessThanOrEqual(slack);
          if (value > 0)
            expect(
              lines.some((line) => Math.abs(line - place) < 0.1),
              `${name}: a line at ${text ?? ""}`,
            ).toBe(true);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it("has a bar from zero to each number, as far as its word lets it", () => {
    for (const { name, model, drawing, upright } of drawn) {
      if (model.kind === "dots") continue;
      for (const { cellId, end } of scaledOf(model).flat()) {
        const own = shapesOf(drawing).filter(({ cell }) => cell === cellId);
        const bars = own.flatMap((shape) => (shape.kind === "rect" && shape.role === "bar" && shape.opacity === 1 ? [shape] : []));
        const [from, to] = upright
          ? [Math.max(...bars.map(({ y, height }) => y + height)), Math.min(...bars.map(({ y }) => y))]
          : [Math.min(...bars.map(({ x }) => x)), Math.max(...bars.map(({ x, width }) => x + width))];
        expect(Math.abs(from - zeroOf(own, upright)), `${name}: ${cellId}`).toBeLessThanOrEqual(0.5);
        const beyond = end === "about" ? (upright ? -15 : 15) : 0;
        expect(Math.abs(to - placeOf(own, upright) - beyond), `${name}: ${cellId}`).toBeLessThanOrEqual(0.5);
        expect(bars.some(({ fade }) => fade !== null)).toBe(["about", "just_under", "less_than", "at_most"].includes(end));
      }
    }
  });

  it("says beside each mark its word, its number and its notes, and names it", () => {
    for (const { name, model, drawing } of drawn) {
      const alone = new Set(model.groups.flatMap(({ scale, marks }) => (scale === null ? marks.map(({ cellId }) => cellId) : [])));
      for (const { cellId, label, parts, markers } of marksOf(model)) {
        const texts = shapesOf(drawing).flatMap((shape) => (shape.kind === "text" && shape.cell === cellId ? [shape] : []));
        const said = (...roles: readonly string[]): string =>
          texts
            .filter((one) => roles.includes(one.role))
            .flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join("")))
            .join(" ")
            .replace(/ +/gu, " ");
        const figure = said("value", "lead", "main");
        if (!alone.has(cellId)) expect(said("label"), `${name}: ${cellId}`).toContain(label);
        expect(figure, `${name}: ${cellId}`).toContain(partsText(parts));
        expect(figure.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu), `${name}: ${cellId}`).toHaveLength(markers.length);
      }
    }
  });

  it("has its groups under their headings, and a key of what it uses", () => {
    for (const { name, model, drawing, upright } of drawn) {
      if (!upright)
        expect(
          drawing.panels.map(({ heading }) => heading?.label ?? ""),
          name,
        ).toEqual(model.groups.map(({ label }) => label));
      const named = drawing.key.filter(({ shapes }) => shapes.length > 0);
      expect(named, name).toHaveLength(model.kind === "dots" ? model.dots.length : model.ends.length);
    }
  });
});
