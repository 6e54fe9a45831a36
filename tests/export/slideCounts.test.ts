/** How many slides the published data take: one a chart, few for a table, none nearly empty, pages of notes out of the show. */
import { describe, expect, it } from "vitest";
import { LOOKS } from "../../src/chart/looks";
import { linesIn, WIDTH, BOLD, FONT } from "../../src/export/slides/look";
import type { SlidePlan } from "../../src/export/slides/planSlides";
import { planSlides } from "../../src/export/slides/planSlides";
import { models, viewNamed } from "./models";

/** Charts of so many groups that two slides have to hold them. */
const IN_TWO: readonly string[] = ["named-attacks", "militants-killed"];

/** A chart of seven figures that each stand alone, on one slide. */
const FOUR_ACROSS: readonly string[] = ["People who left, remain in, came to or were displaced in Pakistan"];

const whole = models.map(({ id }) => {
  const { model, charts } = viewNamed(id);
  return { id, plans: planSlides([{ model, charts, table: true }]) };
});
const plansOfAll = whole.flatMap(({ plans }) => plans);
const shown = plansOfAll.filter(({ hidden }) => !hidden);

/** How much of the room between its head and its notes a slide fills. */
function filled({ chart, table, notes }: SlidePlan): number {
  const top = chart?.box ?? table?.box;
  const bottom = table?.box ?? chart?.box;
  const [under] = notes;
  if (top === undefined || bottom === undefined || under === undefined) return 0;
  return (bottom.y + bottom.h - top.y) / (under.box.y - top.y);
}

describe("the slides of all datasets and questions", () => {
  it("are few, and notes that find no room are hidden pages", () => {
    expect(shown.length).toBeLessThanOrEqual(88);
    expect(plansOfAll.length - shown.length).toBeLessThanOrEqual(60);
    for (const { chart, table } of shown) expect(chart ?? table).not.toBeNull();
    for (const { chart, table, hidden } of plansOfAll) if (hidden) expect([chart, table]).toEqual([null, null]);
  });

  it("are filled by half at least", () => {
    for (const plan of shown) expect(filled(plan), plan.title).toBeGreaterThanOrEqual(0.45);
    expect(shown.filter((plan) => filled(plan) < 0.5).length).toBeLessThanOrEqual(2);
  });

  it("have no more groups beside each other than can be read, and tables in larger letters where these take no more slides", () => {
    const across = shown.flatMap(({ title, chart }) =>
      chart === null ? [] : [{ title, columns: new Set(chart.places.map(({ x }) => x)).size }],
    );
    expect(across.filter(({ columns }) => columns > 3).map(({ title }) => title)).toEqual(FOUR_ACROSS);
    const tables = shown.flatMap(({ table }) => table ?? []);
    expect(tables.filter(({ size }) => size > 12).length).toBeGreaterThanOrEqual(30);
  });

  it("have titles of at most two lines, those of later parts one", () => {
    for (const { title, titleSize } of plansOfAll) {
      const lines = linesIn(title, WIDTH / BOLD, titleSize, FONT.serif);
      expect(lines, `${title} at ${titleSize}`).toBeLessThanOrEqual(/\(\d+ of \d+\)$/u.test(title) && !title.includes("(1 of") ? 1 : 2);
      expect(titleSize).toBeGreaterThanOrEqual(18);
    }
  });

  it("have no letters below 12 points but on pages of notes", () => {
    for (const { chart, table, subtitle, notes, hidden } of plansOfAll) {
      if (chart !== null) expect(Math.min(...Object.values(LOOKS[chart.look].sizes)) * 0.75).toBeGreaterThanOrEqual(12);
      if (table !== null) expect(table.size).toBeGreaterThanOrEqual(12);
      expect(subtitle.size).toBeGreaterThanOrEqual(12);
      for (const { size } of notes) expect(size).toBeGreaterThanOrEqual(hidden ? 10 : 12);
    }
  });
});

describe("one chart", () => {
  const alone = models.flatMap(({ id }) => {
    const { model, charts } = viewNamed(id);
    return charts.map((chart) => ({ id: chart.id, plans: planSlides([{ model, charts: [chart], table: false }]) }));
  });

  it("is one slide, and at most one hidden page of notes", () => {
    expect(alone.length).toBeGreaterThan(20);
    for (const { id, plans } of alone) {
      expect(plans.filter(({ hidden }) => !hidden).length, id).toBe(IN_TWO.includes(id) ? 2 : 1);
      expect(plans.filter(({ hidden }) => hidden).length, id).toBeLessThanOrEqual(1);
    }
  });
});

describe("a list of four", () => {
  it("is at most twelve slides where each is a chart with its table", () => {
    const charted = whole.filter(({ id }) => viewNamed(id).charts.length === 1);
    const counts = charted.map(({ plans }) => plans.filter(({ hidden }) => !hidden).length).toSorted((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(8);
    expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(12);
  });
});
