/** What is dated around a question's days, and what else is asked of them. */
import { describe, expect, it } from "vitest";
import { askedOfDays, daysOfCells, eventsNear } from "../../src/view/daysAround";
import { cellsOfQuestion } from "../../src/view/standsIn";
import { firstDay } from "../../src/view/timeSpan";
import { curated } from "./library";

const asked = curated.datasets.flatMap((dataset) => dataset.questions.map((question) => ({ question, dataset })));
const daysOf = (id: string) => {
  const one = asked.find(({ question }) => question.id === id);
  if (one === undefined) throw new Error(`no question ${id}`);
  return daysOfCells(cellsOfQuestion(one), curated);
};

describe("the days of a question", () => {
  it("are those that its rows are dated with, from the first to the last", () => {
    expect(daysOf("soldiers-october-2025")).toEqual({ from: firstDay("2025-10-11"), to: firstDay("2025-10-13") });
  });

  it("are none where it is asked of a year, or a row has no date", () => {
    expect(daysOf("attacks-2022")).toBeNull();
    expect(daysOf("afghans-remaining")).toBeNull();
    expect(daysOfCells([], curated)).toBeNull();
  });
});

describe("around the days of a question", () => {
  const days = { from: firstDay("2025-10-11"), to: firstDay("2025-10-13") };
  const near = eventsNear(curated, days);

  it("stand at most six events within a week, dated by the day, in the order of the calendar", () => {
    const dates = near.map(({ event }) => event.when.iso ?? "");
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.length).toBeLessThanOrEqual(6);
    expect(dates).toEqual([...dates].sort());
    for (const date of dates) {
      const [first = "", last = first] = date.split("/");
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}/u);
      expect(firstDay(last)).toBeGreaterThanOrEqual(days.from - 7);
      expect(firstDay(first)).toBeLessThanOrEqual(days.to + 6);
    }
  });

  it("are told which share a day, and what the same paragraph tells without a date of its own", () => {
    expect(near.filter(({ same }) => same).map(({ event }) => event.when.iso)).toEqual(["2025-10-11/2025-10-12"]);
    expect(near.flatMap(({ event, tied }) => tied.map((one) => [event.row.id, one.row.id]))).toEqual([["orakzai-clash", "october-first"]]);
  });

  it("say no more than their figures", () => {
    for (const { event, tied } of near)
      for (const { cells } of [event, ...tied])
        expect(cells.every((cell) => cell.state === "reported" && cell.value.type === "number")).toBe(true);
    expect(near.find(({ event }) => event.row.id === "orakzai-clash")?.event.cells.length).toBeGreaterThan(0);
  });

  it("the other questions of those days are found, and none of others or of a year", () => {
    const { questions, disagreements } = askedOfDays(curated, days, "soldiers-october-2025");
    const ids = questions.map(({ question }) => question.id);
    expect(ids).toContain("taliban-october-2025");
    expect(ids).toContain("ttp-october-2025");
    expect(ids).not.toContain("soldiers-october-2025");
    expect(ids).not.toContain("civilians-february-2026");
    expect(disagreements.every(({ kind }) => kind !== "other-measure")).toBe(true);
  });
});
