/** Slides of every dataset and question: what stands on one stands within it, and no text on another. */
import { describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import { textWidth } from "../../src/chart/textWidth";
import { slideShapes } from "../../src/export/slides/layChart";
import { FONT, PAGE, POINTS } from "../../src/export/slides/look";
import type { SlidePlan } from "../../src/export/slides/planSlides";
import { FOOT } from "../../src/export/slides/lines";
import { planSlides } from "../../src/export/slides/planSlides";
import type { Box, Shape } from "../../src/export/slides/shapes";
import { takenModels, viewNamed } from "./models";

/** A hair's breadth, in inches. */
const HAIR = 0.02;

function plansOf(id: string): readonly SlidePlan[] {
  const { model, charts } = viewNamed(id);
  return planSlides([{ model, charts, table: true }]);
}

/** Where the letters of a text stand, which may be less than its box. */
function lettersOf(shape: Extract<Shape, { kind: "text" }>): Box {
  const { box, align, top, lines } = shape;
  const widest = Math.max(...lines.map((line) => line.reduce((sum, { text, size }) => sum + textWidth(text, size, "sans"), 0))) / POINTS;
  const w = Math.min(widest, box.w);
  const size = Math.max(...lines.flat().map((piece) => piece.size)) / POINTS;
  const rows = Math.max(lines.length, Math.ceil(widest / box.w));
  const h = Math.min(box.h, rows * size);
  const x = align === "center" ? box.x + (box.w - w) / 2 : box.x;
  return { x, y: top ? box.y : box.y + (box.h - h) / 2, w, h };
}

function overlap(a: Box, b: Box): boolean {
  return a.x + a.w > b.x + HAIR && b.x + b.w > a.x + HAIR && a.y + a.h > b.y + HAIR && b.y + b.h > a.y + HAIR;
}

const within = ({ x, y, w, h }: Box): boolean => x >= -HAIR && y >= -HAIR && x + w <= PAGE.width + HAIR && y + h <= PAGE.height + HAIR;

describe("a slide", () => {
  it.each(takenModels.map(({ id }) => id))("of %s has title, subtitle, body, notes and source one below the other", (id) => {
    for (const { title, titleBox, subtitle, chart, table, notes, foot } of plansOf(id)) {
      const bodies = [chart?.box ?? [], table?.box ?? []].flat();
      const [under = FOOT] = notes.map(({ box }) => box);
      const boxes = [titleBox, ...(subtitle.text === "" ? [] : [subtitle.box]), ...bodies, under, FOOT];
      for (const [index, box] of boxes.entries()) {
        expect(within(box), `${title} ${index}`).toBe(true);
        const next = boxes[index + 1];
        if (next !== undefined) expect(box.y + box.h, `${title} ${index}`).toBeLessThanOrEqual(next.y + HAIR);
      }
      expect(textWidth(foot, 12, FONT.sans) / POINTS, foot).toBeLessThanOrEqual(FOOT.w);
      expect(table?.heights.reduce((sum, height) => sum + height, 0) ?? 0, title).toBeLessThanOrEqual((table?.box.h ?? 0) + HAIR);
    }
  });

  it.each(takenModels.map(({ id }) => id))("of %s has no text of its chart on another", async (id) => {
    for (const { title, chart } of plansOf(id)) {
      if (chart === null) continue;
      const texts = (await slideShapes(chart, drawChart)).filter((shape) => shape.kind === "text");
      const letters = texts.map((shape) => ({
        box: lettersOf(shape),
        text: shape.lines
          .flat()
          .map(({ text }) => text)
          .join(" "),
      }));
      for (const [index, one] of letters.entries()) {
        expect(within(one.box), `${title}: ${one.text}`).toBe(true);
        for (const other of letters.slice(index + 1)) {
          expect(overlap(one.box, other.box), `${title}: “${one.text}” and “${other.text}”`).toBe(false);
        }
      }
    }
  });
});
