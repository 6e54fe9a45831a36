import { describe, expect, it } from "vitest";
import type { Cell, Value } from "../../src/model/cell";
import type { Measure } from "../../src/model/dataset";
import { parseQuantity } from "../../src/model/parseQuantity";
import type { SharedMeasure } from "../../src/model/sharedMeasure";
import { cellText, formatNumber } from "../../src/view/cellText";
import { citation } from "./randomDataset";

const counting = (unit: string): SharedMeasure => {
  return { id: unit, label: unit, unit: { id: unit, label: unit, nouns: [unit] }, harm: "none", who: "none", whom: null };
};
/** A column that counts in one unit, or one whose rows have several. */
const column = (unit: string | null): Measure => {
  const counts = unit === null ? null : counting(unit);
  return { id: "m", label: "M", type: "number", counts, unit: counts?.unit ?? null, describes: false };
};
const core = {
  id: "d.r.m",
  dataset: "d",
  row: "r",
  measure: "m",
  counts: null,
  claimant: { id: "x", name: "X", party: "none" },
  stance: "not_stated",
  standing: "final",
  notes: [],
  caption: "",
  citations: [{ citation: citation("c"), number: null, supports: "figure" }],
} as const;
const reported = (asReported: string, value: Value): Cell => ({ ...core, state: "reported", asReported, value });
const number = (printed: string, unit: string): Cell => {
  const parsed = parseQuantity(printed);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { ...reported(printed, { type: "number", quantity: parsed.value }), counts: counting(unit) };
};

describe("a cell as text", () => {
  it.each([
    ["almost 38 per cent", "percent", "almost 38%"],
    ["just 0.6 per cent", "percent", "0.6%"],
    ["some 660", "people", "some 660"],
    ["1,667", "people", "1,667"],
    ["close to two million", "people", "close to 2 million"],
    ["an estimated 1.7 million", "people", "estimated 1.7 million"],
    ["a further 600,000", "people", "600,000"],
    ["$7.1 billion", "usd", "$7.1 billion"],
    ["2,640km", "km", "2,640 km"],
    ["some 15-25km", "km", "some 15 to 25 km"],
    ["2,500 to 3,000", "people", "2,500 to 3,000"],
    ["two to three million", "people", "2 million to 3 million"],
    ["about a quarter", "people", "about a quarter"],
    ["half of them", "people", "half"],
    ["dozens", "people", "“dozens”"],
    ["38 or more", "people", "38 or more"],
    ["eleven", "people", "11"],
  ])("prints %s (%s) as %s", (printed, unit, text) => {
    expect(cellText(number(printed, unit), column(unit))).toBe(text);
    expect(cellText(number(printed, unit), null)).toBe(text);
  });

  it.each([
    ["some 660", "attacks", "some 660 attacks"],
    ["2,500 to 3,000", "people", "2,500 to 3,000 people"],
    ["38 or more", "people", "38 people or more"],
    ["almost 38 per cent", "percent", "almost 38%"],
    ["2,640km", "km", "2,640 km"],
    ["half of them", "people", "half"],
    ["dozens", "attacks", "“dozens” (attacks)"],
    ["dozens of attacks", "attacks", "“dozens of attacks”"],
  ])("prints %s (%s) with its unit where the column has several: %s", (printed, unit, text) => {
    expect(cellText(number(printed, unit), column(null))).toBe(text);
  });

  it("says why an empty cell is empty", () => {
    const absent = (type: Value["type"], reason: "not-reported" | "not-applicable" = "not-reported"): string =>
      cellText({ ...core, state: "absent", type, reason, inherited: false }, null);
    expect(absent("number")).toBe("no figure in the report");
    expect(absent("date")).toBe("no date in the report");
    expect(absent("text")).toBe("no words in the report");
    expect(absent("number", "not-applicable")).toBe("not applicable");
  });

  it("prints a date's own words and marks a year we inferred", () => {
    const date = { iso: "2025-10-11/2025-10-12", precision: "days", part: null, bound: null } as const;
    expect(cellText(reported("11 and 12 October", { type: "date", date: { ...date, inferred: true } }), null)).toBe(
      "11 and 12 October (2025, year inferred)",
    );
    expect(cellText(reported("8 October 2025", { type: "date", date: { ...date, inferred: false } }), null)).toBe("8 October 2025");
  });

  it("puts a source's words in quotation marks", () => {
    expect(cellText(reported("Afghan Citizen Card holders", { type: "text" }), null)).toBe("“Afghan Citizen Card holders”");
  });

  it("marks what is derived", () => {
    expect(cellText({ ...core, state: "derived", low: 590, high: 590, inputs: [] }, null)).toBe("590 (derived)");
    expect(cellText({ ...core, state: "derived", low: 590, high: null, inputs: [] }, null)).toBe("at least 590 (derived)");
    expect(cellText({ ...core, state: "derived", low: null, high: null, inputs: [] }, null)).toBe("no bounds (derived)");
  });

  it("groups thousands with commas whatever the machine's language", () => {
    expect([0, 999, 1000, 1_234_567, 0.6, 2640.5].map(formatNumber)).toEqual(["0", "999", "1,000", "1,234,567", "0.6", "2,640.5"]);
  });
});
