import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_EVENTS, buildTimeline } from "../../src/view/timeline";
import {
  axisMarks,
  busiestWindow,
  daysOf,
  fitWindow,
  lengthOf,
  movedWindow,
  resizedWindow,
  stepFrom,
  ticksOf,
  windowText,
} from "../../src/view/timelineAxis";
import { eventsWithin, percentOf, rangeFrom, yearsOf } from "../../src/view/timelineLanes";
import { firstDay, monthAfter, monthOf } from "../../src/view/timeSpan";
import { curated } from "./library";

const { placed } = buildTimeline(curated, ALL_EVENTS);
const range = rangeFrom("2001", placed);
const [begin, end] = [monthOf(range.from), monthOf(range.to - 1)];
const month = fc.integer({ min: -20, max: 400 }).map((count) => monthAfter(begin, count));
const anyWindow = fc.tuple(month, fc.integer({ min: 0, max: 40 })).map(([first, length]) => ({ first, last: monthAfter(first, length) }));

describe("the window on the timeline", () => {
  it("stays inside the years and between one month and twenty-four, whatever it is asked to be", () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -300, max: 300 }), (asked, by) => {
        const fitted = fitWindow(asked, range);
        for (const one of [
          fitted,
          movedWindow(fitted, by, range),
          resizedWindow(fitted, "first", by, range),
          resizedWindow(fitted, "last", by, range),
        ]) {
          expect(one.first >= begin && one.last <= end && one.first <= one.last).toBe(true);
          expect(lengthOf(one)).toBeLessThanOrEqual(24);
        }
        expect(lengthOf(movedWindow(fitted, by, range))).toBe(lengthOf(fitted));
        expect(resizedWindow(fitted, "first", by, range).last).toBe(fitted.last);
        expect(resizedWindow(fitted, "last", by, range).first).toBe(fitted.first);
      }),
    );
  });

  it("opens where most is dated", () => {
    const opening = busiestWindow(placed, range);
    const inside = (window: typeof opening): number =>
      placed.filter(({ span }) => span.to - span.from <= 31 && span.from >= daysOf(window).from && span.from < daysOf(window).to).length;
    for (let first = begin; first < end; first = monthAfter(first, 1))
      expect(inside({ first, last: monthAfter(first, 1) })).toBeLessThanOrEqual(inside(opening));
    expect(windowText(opening)).toBe("October and November 2025");
  });

  it("is named by its months", () => {
    expect(windowText({ first: "2025-10", last: "2025-10" })).toBe("October 2025");
    expect(windowText({ first: "2025-12", last: "2026-01" })).toBe("December 2025 and January 2026");
    expect(windowText({ first: "2025-01", last: "2025-06" })).toBe("January to June 2025");
  });
});

describe("the marks of a window", () => {
  it("hold every event of it once, within the axis and in the order of the dates", () => {
    fc.assert(
      fc.property(anyWindow, (asked) => {
        const window = fitWindow(asked, range);
        const marks = axisMarks(placed, window);
        const shown = marks.flatMap(({ events }) => events.map(({ event }) => event.date.id));
        expect([...shown].sort()).toEqual(
          eventsWithin(placed, daysOf(window))
            .map(({ event }) => event.date.id)
            .sort(),
        );
        for (const { from, to } of marks) expect(from >= 0 && from <= to && to <= 100).toBe(true);
        for (const { kind, events } of marks) expect(new Set(events.map(({ event }) => event.kind.id))).toEqual(new Set([kind.id]));
      }),
    );
  });

  it("a key leads through all of them by date, and up and down to the nearest of another lane", () => {
    const marks = axisMarks(placed, { first: "2025-10", last: "2025-11" });
    const walked = [marks[0]?.id ?? ""];
    while (walked.length <= marks.length) {
      const id = walked.at(-1) ?? "";
      const next = stepFrom(marks, curated.eventKinds, id, "next");
      if (next === id) break;
      walked.push(next);
      expect(stepFrom(marks, curated.eventKinds, next, "previous")).toBe(id);
    }
    expect(walked).toEqual(marks.map(({ id }) => id));
    const day = marks.find(({ shape, kind }) => shape === "day" && kind.id === "attacks");
    const below = marks.find(({ id }) => id === stepFrom(marks, curated.eventKinds, day?.id ?? "", "down"));
    expect(below?.kind.id).toBe("strikes");
    const gaps = marks.filter(({ kind }) => kind.id === "strikes").map(({ from }) => Math.abs(from - (day?.from ?? 0)));
    expect(Math.abs((below?.from ?? 0) - (day?.from ?? 0))).toBe(Math.min(...gaps));
    expect(stepFrom(marks, curated.eventKinds, day?.id ?? "", "up")).toBe(day?.id);
  });

  it("ticks name months, fewer of them where they are many, and weeks only in one or two", () => {
    expect(ticksOf({ first: "2025-10", last: "2025-11" }).map(({ label }) => label)).toEqual([
      "October 2025",
      "8",
      "15",
      "22",
      "November 2025",
      "8",
      "15",
      "22",
    ]);
    const long = ticksOf({ first: "2024-01", last: "2025-12" });
    expect(long).toHaveLength(24);
    expect(long.filter(({ label }) => label !== "").map(({ label }) => label)).toHaveLength(6);
  });
});

describe("an axis of years", () => {
  it("names each year of a few, and each fifth of many", () => {
    expect(yearsOf({ from: firstDay("2021"), to: firstDay("2023") })).toEqual(["2021", "2022"]);
    expect(yearsOf({ from: firstDay("2001"), to: firstDay("2026-03") })).toEqual(["2001", "2005", "2010", "2015", "2020", "2025"]);
    expect(percentOf(firstDay("2022"), { from: firstDay("2021"), to: firstDay("2023") })).toBe(50);
  });
});
