import { describe, expect, it } from "vitest";
import { ALL_EVENTS, buildTimeline } from "../../src/view/timeline";
import { yearGroups } from "../../src/view/timelineYears";
import { curated } from "./library";

describe("the years of the timeline", () => {
  const { placed } = buildTimeline(curated, ALL_EVENTS);
  const groups = yearGroups(placed, "2001");

  it("hold every event once, the latest years first", () => {
    expect(groups.flatMap(({ events }) => events)).toHaveLength(placed.length);
    expect(new Set(groups.flatMap(({ events }) => events))).toEqual(new Set(placed));
    const starts = groups.slice(0, -1).map(({ events }) => events[0]?.event.when.iso ?? "");
    expect(starts).toEqual([...starts].sort().reverse());
    expect(groups.at(-1)?.label).toBe("Before 2001");
    expect(groups.at(-1)?.events.every(({ event }) => (event.when.iso ?? "") < "2001")).toBe(true);
  });

  it("go by month where they have more than twelve, and share a line where they have few", () => {
    for (const { label, events, months } of groups) {
      expect(months.length > 0).toBe(events.length > 12);
      if (months.length > 0) expect(months.flatMap((month) => month.events)).toHaveLength(events.length);
      if (label.includes(" to ")) expect(events.length).toBeLessThanOrEqual(8);
    }
    expect(groups.find(({ label }) => label === "2025")?.months.map(({ label }) => label)).toContain("October");
    expect(groups.some(({ label }) => / to /u.test(label))).toBe(true);
  });
});
