/** Drawings as other people's pages get them: lighter, and of the same figures. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { emulated } from "../../scripts/site/emulatedDocument";
import { leanDrawing } from "../../scripts/site/leanDrawing";
import { figuresOf } from "../../src/export/figureModel";
import { curated } from "../view/library";

const SHAPES = "rect:not(.chart-ground), path, circle, line";
const PLACES = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"] as const;
const WIDTHS = [240, 360, 560] as const;

function parsed(html: string): ReturnType<typeof emulated.document.createElement> {
  const box = emulated.document.createElement("div");
  box.innerHTML = html;
  return box;
}

type Box = ReturnType<typeof parsed>;

/** What each mark says, by its figure. */
const saidIn = (box: Box): readonly string[] =>
  [...box.querySelectorAll("g[data-cell]")].map((mark) => `${mark.getAttribute("data-cell") ?? ""}: ${mark.textContent}`);

/** The shapes of a drawing, each as its kind, its class and its opacity. */
const shapesIn = (box: Box): readonly string[] =>
  [...box.querySelectorAll(SHAPES)]
    .filter((one) => one.closest("defs") === null)
    .map((one) => [one.localName, one.getAttribute("class") ?? "", one.getAttribute("opacity") ?? ""].join(" "));

/** Every place of every shape; of a line only its ends, since nothing is drawn by the rest. */
const placesIn = (box: Box): readonly number[] =>
  [...box.querySelectorAll(SHAPES)].flatMap((one) => [
    ...PLACES.filter((name) => one.localName !== "line" || /\d/u.test(name)).flatMap((name) => Number(one.getAttribute(name) ?? 0)),
    ...[...(one.getAttribute("d") ?? "").matchAll(/-?[\d.]+/gu)].map(Number),
  ]);

describe("a drawing for other people's pages", () => {
  const drawings: { readonly id: string; readonly before: Box; readonly after: Box; readonly html: string; readonly was: string }[] = [];
  beforeAll(async () => {
    for (const { chart } of curated.datasets.flatMap(figuresOf)) {
      if (chart === null) continue;
      for (const width of WIDTHS) {
        // Class names as the build has them; the test runner gives them others.
        const was = (await drawChart({ ...chart, id: `c-${width}` }, width)).replace(
          /(?<=[" ])_(?<name>\w+?)_[0-9a-f]{6}/gu,
          "chart-$<name>",
        );
        const html = leanDrawing(was, `c-${width}`, "shared");
        drawings.push({ id: `${chart.id} at ${width}`, before: parsed(was), after: parsed(html), html, was });
      }
    }
  });

  it("says of each figure what was drawn, in the same order", () => {
    expect(drawings.length).toBeGreaterThan(60);
    for (const { id, before, after } of drawings) {
      expect(saidIn(before).length, id).toBeGreaterThan(0);
      expect(saidIn(after), id).toEqual(saidIn(before));
    }
  });

  it("has every shape, where it was to a twentieth of a pixel", () => {
    for (const { id, before, after } of drawings) {
      expect(shapesIn(after), id).toEqual(shapesIn(before));
      const [was, is] = [placesIn(before), placesIn(after)];
      expect(is.length, id).toBe(was.length);
      for (const [index, place] of is.entries()) expect(Math.abs(place - (was[index] ?? Number.NaN)), id).toBeLessThanOrEqual(0.0501);
    }
  });

  it("fills each bar with its own colour, and fades it through the page's one set of gradients", () => {
    const filled = (box: Box): string[] =>
      [...box.querySelectorAll("rect:not(.chart-ground)")].map((one) => one.getAttribute("fill") ?? "var(--d1)");
    for (const { id, before, after } of drawings) {
      expect(filled(after), id).toEqual(filled(before).map((fill) => fill.replace(/url\(#c-\d+-/u, "url(#shared-")));
    }
    expect(drawings.flatMap(({ after }) => filled(after)).filter((fill) => fill.startsWith("url(#shared-")).length).toBeGreaterThan(20);
  });

  it("has a ground behind each figure that a line of the scale may cross, above the bars and as high as its text", () => {
    let grounds = 0;
    for (const { id, after } of drawings) {
      const crossed = after.querySelector("line") !== null;
      expect(after.querySelectorAll(".chart-ground").length, id).toBe(crossed ? after.querySelectorAll(".chart-value").length : 0);
      for (const ground of after.querySelectorAll(".chart-ground")) {
        grounds += 1;
        const [top, height] = [Number(ground.getAttribute("y")), Number(ground.getAttribute("height"))];
        const text = ground.nextElementSibling;
        expect(text?.getAttribute("class"), id).toBe("chart-value");
        expect(top + height, id).toBeCloseTo(Number(text?.getAttribute("y")) + 4, 1);
        expect(height, id).toBe(text?.querySelector("[dy]") === null ? 17 : 36);
      }
    }
    expect(grounds).toBeGreaterThan(50);
  });

  it("is at least a third shorter", () => {
    const lengths = (of: "html" | "was"): number => drawings.reduce((sum, one) => sum + one[of].length, 0);
    expect(lengths("html")).toBeLessThan((lengths("was") * 2) / 3);
  });
});
