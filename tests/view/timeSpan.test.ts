import { describe, expect, it } from "vitest";
import type { ReportedDate } from "../../src/model/dates";
import { dayAfter, firstDay, monthAfter, monthOf, spanOf } from "../../src/view/timeSpan";

const date = (iso: string | null, over: Partial<ReportedDate> = {}): ReportedDate => ({
  ...{ iso, precision: "day", part: null, bound: null, inferred: false },
  ...over,
});

describe("where a date lies on an axis of days", () => {
  it.each([
    ["a day", date("2025-10-08"), "day", "2025-10-08", "2025-10-08"],
    ["days", date("2025-10-11/2025-10-12", { precision: "days" }), "days", "2025-10-11", "2025-10-12"],
    ["a month", date("2024-02", { precision: "month" }), "month", "2024-02-01", "2024-02-29"],
    ["months", date("2022-07/2022-12", { precision: "months" }), "month", "2022-07-01", "2022-12-31"],
    ["a year", date("2025", { precision: "year" }), "year", "2025-01-01", "2025-12-31"],
    ["years that are closed", date("2018/2022", { precision: "years", bound: "from" }), "year", "2018-01-01", "2022-12-31"],
    ["since a month", date("2025-10", { precision: "month", bound: "since" }), "since", "2025-10-01", "2025-10-31"],
    ["late on a day", date("2026-02-21", { part: "late" }), "day", "2026-02-21", "2026-02-21"],
  ] as const)("%s takes the days it names", (_, printed, shape, first, last) => {
    expect(spanOf(printed)).toEqual({ shape, loose: null, from: firstDay(first), to: dayAfter(last) });
  });

  it("a part of a month or year is a third of it, loose where the word leaves it open", () => {
    const [from, to] = [firstDay("2025"), dayAfter("2025")];
    const third = (to - from) / 3;
    const part = (word: ReportedDate["part"]) => spanOf(date("2025", { precision: "year", part: word }));
    expect(part("early")).toEqual({ shape: "part", from, to: from + third, loose: "end" });
    expect(part("mid")).toEqual({ shape: "part", from: from + third, to: to - third, loose: "both" });
    expect(part("late")).toEqual({ shape: "part", from: to - third, to, loose: "start" });
  });

  it("a limit is one line: where its period ends, or before it, begins", () => {
    const limit = (bound: ReportedDate["bound"]) => spanOf(date("2025-04", { precision: "month", bound }));
    for (const bound of ["by", "until"] as const)
      expect(limit(bound)).toEqual({ shape: "limit", loose: null, from: firstDay("2025-05"), to: firstDay("2025-05") });
    expect(limit("before")).toMatchObject({ from: firstDay("2025-04"), to: firstDay("2025-04") });
  });

  it("what has no place on a calendar has none", () => {
    expect(spanOf(date(null, { precision: "relative" }))).toBeNull();
  });

  it("months are counted over the ends of years", () => {
    expect([monthAfter("2025-10", 3), monthAfter("2025-01", -1), monthOf(firstDay("2025-10-31"))]).toEqual([
      "2026-01",
      "2024-12",
      "2025-10",
    ]);
  });
});
