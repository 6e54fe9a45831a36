/** What pages, embeds and pictures have of a drawing, read back: every shape is found again, where it was, in its colour, with its words. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Drawing, Shape } from "../../src/chart/drawing";
import type { Token } from "../../src/chart/tokens";
import { cssToken, keysOf } from "../../src/chart/roles";
import { LIGHT } from "../../src/chart/tokens";
import { drawingsHtml } from "../../src/export/drawingSvg";
import type { EmbedModel } from "../../src/export/embedModel";
import { embedsOf } from "../../src/export/embedModel";
import { toSvg } from "../../src/export/picture";
import { parseMarkup, readSvg } from "../chart/readSvg";
import { EVERYTHING, taken } from "../representatives";
import { curated } from "../view/library";

interface Drawn {
  readonly figure: EmbedModel;
  readonly drawing: Drawing;
}

const WIDTHS = [288, 736] as const;
const drawn: Drawn[] = [];
beforeAll(async () => {
  const figures = curated.datasets.flatMap(embedsOf);
  const ids = taken(
    "figures",
    figures.map(({ id }) => id),
  );
  for (const figure of figures.filter(({ id }) => ids.includes(id))) {
    for (const width of WIDTHS) if (figure.chart !== null) drawn.push({ figure, drawing: await drawChart(figure.chart, { width }) });
  }
}, 120_000);

const byName = (paint: string): Token => tokenWhere(paint, (token) => cssToken(token));
const byValue = (paint: string): Token => tokenWhere(paint, (token) => LIGHT[token]);

/** Two names may have one value: ink and axis. */
function tokenWhere(paint: string, write: (token: Token) => string): Token {
  const found = keysOf(LIGHT).find((token) => write(token) === paint);
  if (found === undefined) throw new Error(`no colour is written as ${paint}`);
  return found;
}

/** As it can be compared: places to a tenth of a pixel, colours by value. */
function comparable(shapes: readonly Shape[]): readonly string[] {
  const round = (value: unknown): unknown => (typeof value === "number" ? Math.round(value * 10) / 10 : value);
  return shapes
    .filter(({ role }) => role !== "wash")
    .map((shape) =>
      JSON.stringify(Object.entries({ ...shape, ...("colour" in shape ? { colour: LIGHT[shape.colour] } : {}) }).toSorted(), (_, value) =>
        round(value),
      ),
    );
}

describe("a drawing written as SVG", () => {
  it.each([
    ["a page", { grounds: false, washes: true }],
    ["an embed", { grounds: true, washes: false }],
  ] as const)(
    "for %s has every shape of it",
    (_, way) => {
      expect(drawn.length).toBeGreaterThan(EVERYTHING ? 40 : 12);
      for (const { figure, drawing } of drawn) {
        const html = drawingsHtml([[1, drawing]], { fades: figure.id, colour: cssToken, ...way });
        const panels = [...parseMarkup(html).querySelectorAll("[data-width] > svg")].map((svg) => readSvg(svg as never, byName));
        expect(panels, figure.id).toHaveLength(drawing.panels.length);
        for (const [index, panel] of drawing.panels.entries())
          expect(comparable(panels[index] ?? []), figure.id).toEqual(comparable(panel.shapes));
      }
    },
    60_000,
  );

  it("for a page has what a selected mark is highlighted with, one a mark; an embed has none, and a ground behind each number", () => {
    for (const { figure, drawing } of drawn) {
      const count = (selector: string, way: { readonly grounds: boolean; readonly washes: boolean }): number =>
        parseMarkup(drawingsHtml([[1, drawing]], { fades: "f", colour: cssToken, ...way })).querySelectorAll(selector).length;
      const marks = (figure.chart?.groups ?? []).flatMap((group) => group.marks).length;
      expect(count("g > .chart-wash", { grounds: false, washes: true })).toBe(marks);
      expect(count(".chart-wash", { grounds: true, washes: false })).toBe(0);
      const crossed = drawing.panels
        .filter(({ shapes }) => shapes.some(({ role }) => role === "grid"))
        .reduce((sum, { shapes }) => sum + new Set(shapes.flatMap(({ cell }) => cell ?? [])).size, 0);
      expect(count(".chart-ground + .chart-value", { grounds: true, washes: false }), figure.id).toBe(crossed);
      expect(count(".chart-ground", { grounds: false, washes: true })).toBe(0);
    }
  }, 60_000);

  it("has a gradient for each fade, and no other", () => {
    for (const { figure, drawing } of drawn) {
      const html = drawingsHtml([[1, drawing]], { fades: figure.id, colour: cssToken, grounds: false, washes: true });
      const made = [...parseMarkup(html).querySelectorAll("linearGradient")].map(({ id }) => `url(#${id})`);
      const used = [...parseMarkup(html).querySelectorAll("rect")].map((one) => one.getAttribute("fill") ?? "");
      expect(made.toSorted()).toEqual([...new Set(used.filter((fill) => fill.startsWith("url")))].toSorted());
    }
  }, 60_000);

  it("for a picture has every shape of it, of the key too, and the picture has room for it", () => {
    for (const { figure, drawing } of drawn) {
      const [panel] = drawing.panels;
      const width = panel?.width ?? 0;
      const text = toSvg(figure, { drawing, width, version: "v", address: "https://figures.example/" });
      // Without its head, whose styles are no markup.
      const svg = parseMarkup(`<svg>${text.slice(text.indexOf("<defs>"))}`);
      const places = [...svg.querySelectorAll("g.drawing")];
      // What a picture has no room for, it says that it leaves out.
      const { length } = drawing.panels;
      if (places.length < length) expect(text, figure.id).toContain(`The first ${places.length} of ${length} groups;`);
      for (const [index, { shapes }] of drawing.panels.slice(0, places.length).entries()) {
        expect(comparable(readSvg(places[index] as never, byValue)), figure.id).toEqual(comparable(shapes));
      }
      expect(places.length, figure.id).toBeGreaterThan(length / 2);
      const samples = [...svg.querySelectorAll("g.sample")].map((sample) => comparable(readSvg(sample as never, byValue)));
      expect(samples, figure.id).toEqual(drawing.key.filter(({ shapes }) => shapes.length > 0).map(({ shapes }) => comparable(shapes)));
    }
  }, 60_000);
});
