import { describe, expect, it } from "vitest";
import { startOf } from "../../src/model/dates";
import { buildTimeline, monthsBetween } from "../../src/view/timeline";
import { curated } from "./library";

const ALL = { actor: "", kind: "" };

describe("the timeline", () => {
  const { entries, undated } = buildTimeline(curated, ALL);

  it("holds every dated row of every dataset of events, each once", () => {
    const rows = curated.datasets
      .filter(({ events }) => events !== null)
      .flatMap((dataset) =>
        dataset.rows.filter((row) => [...row.cells.values()].some((cell) => cell.state === "reported" && cell.value.type === "date")),
      );
    expect(entries.length + undated.length).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(100);
  });

  it("runs in the order of the dates, and places nothing that has none", () => {
    const starts = entries.map(({ event }) => startOf(event.when.iso ?? ""));
    expect(starts).toEqual([...starts].sort());
    expect(undated.every(({ when }) => when.iso === null)).toBe(true);
  });

  it("names the quiet stretches, and no others", () => {
    for (const [index, { event, quietMonths }] of entries.entries()) {
      const before = entries.slice(0, index).map((entry) => entry.event.when.iso?.split("/").at(-1) ?? "");
      const months = Math.min(...before.map((end) => monthsBetween(end, startOf(event.when.iso ?? "")))) - 1;
      expect(quietMonths).toBe(index === 0 || months < 6 ? 0 : months);
    }
    expect(entries.some(({ quietMonths }) => quietMonths > 12)).toBe(true);
  });

  it("keeps only what was asked for, and loses nothing between the kinds", () => {
    const kinds = [...new Set(entries.map(({ event }) => event.kind))];
    const count = (kind: string): number => {
      const part = buildTimeline(curated, { actor: "", kind });
      return part.entries.length + part.undated.length;
    };
    expect(kinds.reduce((sum, kind) => sum + count(kind), 0)).toBe(entries.length + undated.length);
    const ttp = buildTimeline(curated, { actor: "ttp", kind: "" }).entries;
    expect(ttp.length).toBeGreaterThan(5);
    expect(ttp.length).toBeLessThan(entries.length);
    expect(ttp.every(({ event }) => event.actors.includes("ttp"))).toBe(true);
  });

  it("counts months across years", () => {
    expect(monthsBetween("2023-10", "2024-12-05")).toBe(14);
    expect(monthsBetween("2007", "2008")).toBe(1);
    expect(monthsBetween("2007", "2008-00-00")).toBe(1);
    expect(monthsBetween("2007-12", "2008-01-31")).toBe(1);
  });
});
