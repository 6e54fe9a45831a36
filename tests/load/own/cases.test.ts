import { describe, expect, it } from "vitest";
import type { CellReading } from "../../../src/model/ownTable";
import { NO_DECISIONS } from "../../../src/model/ownTable";
import { readTable } from "../../../src/load/own/readTable";
import { OWN_CASES } from "./ownCases";
import { differences, openCase, type Part } from "./readCases";
import { cellsIn } from "./cellIn";

/** Expectations that stand against the rules beside the cases: the parts, and why. */
const DOUBTED: Readonly<Record<string, { readonly parts: readonly Part[]; readonly why: string }>> = {
  "h04-google-manner": {
    parts: ["cells"],
    why: "36* is to be split without asking; by rule 3 a sign of which no note exists, neither raised nor in brackets, is offered",
  },
};

const NUMBER_KEYS = ["value", "low", "high"] as const;

/** Addresses of cells that are read as numbers without a question, and are not these numbers. */
function wrongNumbers(
  found: Readonly<Record<string, CellReading>>,
  expected: Readonly<Record<string, object>>,
  isSample: boolean,
): readonly string[] {
  return Object.entries(found).flatMap(([at, reading]) => {
    if (NUMBER_KEYS.every((key) => typeof reading[key] !== "number")) return [];
    const wanted = expected[at] as Partial<Record<(typeof NUMBER_KEYS)[number], number | null>> | undefined;
    if (wanted === undefined) return isSample ? [] : [at];
    return NUMBER_KEYS.every((key) => wanted[key] === undefined || (wanted[key] ?? null) === (reading[key] ?? null)) && "value" in wanted
      ? []
      : [at];
  });
}

describe("each table of a reader is read as its case says", () => {
  it.each(OWN_CASES.map((each) => [each.id, each] as const))("%s", async (id, each) => {
    const found = differences(each, await openCase(each));
    const parts = [...new Set(found.map(({ part }) => part))];
    expect(parts.sort(), JSON.stringify(found, null, 1)).toEqual([...(DOUBTED[id]?.parts ?? [])].sort());
  });

  it("knows how many are equal", () => {
    expect(OWN_CASES.length).toBe(79);
    expect(OWN_CASES.length - Object.keys(DOUBTED).length).toBe(78);
  });
});

describe("no wrong number in silence", () => {
  it.each(OWN_CASES.filter(({ outcome }) => outcome === "table").map((each) => [each.id, each] as const))("%s", async (_, each) => {
    const opened = await openCase(each);
    if (opened.outcome === "refused") return;
    const cells = cellsIn(readTable(opened, NO_DECISIONS));
    expect(wrongNumbers(Object.fromEntries(cells), each.cells ?? {}, "rowCount" in each)).toEqual([]);
  });

  it("loses no row of a long table", async () => {
    const long = OWN_CASES.find((each) => "columnSum" in each);
    const opened = long === undefined ? null : await openCase(long);
    if (opened === null || opened.outcome === "refused") return;
    const column = [...cellsIn(readTable(opened, NO_DECISIONS))].filter(([at]) => /^B\d+$/u.test(at));
    expect(column.length).toBe(10_000);
    expect(column.reduce((sum, [, { value = 0 }]) => sum + value, 0)).toBe(4_995_000);
  });
});
