import { describe, expect, it } from "vitest";
import type { Cell, Value } from "../../src/model/cell";
import type { Measure } from "../../src/model/dataset";
import { parseQuantity } from "../../src/model/parseQuantity";
import { cellText, formatNumber } from "../../src/view/cellText";
import { citation } from "./randomDataset";

const measure = (unit: string): Measure => ({ id: "m", label: "M", type: "number", unit: { id: unit, label: unit, nouns: [] } });
const core = {
  id: "d.r.m",
  dataset: "d",
  row: "r",
  measure: "m",
  claimant: { id: "x", name: "X", party: "none" },
  stance: "not_stated",
  standing: "final",
  notes: [],
  caption: "",
  citations: [{ citation: citation("c"), number: null, supports: "figure" }],
} as const;
const reported = (asReported: string, value: Value): Cell => ({ ...core, state: "reported", asReported, value });
const number = (printed: string): Cell => {
  const parsed = parseQuantity(printed);
  if (!parsed.ok) throw new Error(parsed.reason);
  return reported(printed, { type: "number", quantity: parsed.value });
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
    expect(cellText(number(printed), measure(unit))).toBe(text);
  });

  it("says why an empty cell is empty", () => {
    expect(cellText({ ...core, state: "absent", reason: "not-reported", inherited: false }, null)).toBe("no figure in the report");
    expect(cellText({ ...core, state: "absent", reason: "not-applicable", inherited: true }, null)).toBe("not applicable");
    const period: Measure = { id: "period", label: "Period", type: "date", unit: null };
    expect(cellText({ ...core, state: "absent", reason: "not-reported", inherited: true }, period)).toBe("no date in the report");
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
