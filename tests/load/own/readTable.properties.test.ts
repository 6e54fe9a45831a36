import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_DECISIONS, type Opened } from "../../../src/model/ownTable";
import { addressOf, plainGrid, textCell } from "../../../src/load/own/gridCells";
import { readTable } from "../../../src/load/own/readTable";
import { cellIn, cellsIn } from "./cellIn";

function opened(rows: readonly (readonly string[])[], delimiter = ","): Opened {
  const text = { encoding: "utf-8", delimiter, sepLine: null };
  const grids = [
    plainGrid(
      "",
      rows.map((row) => row.map(textCell)),
    ),
  ];
  return { outcome: "opened", name: "", door: "text", text, grids, warnings: [], questions: [] };
}

const MARKS = ["*", "†", "[1]", " (a)", "¹", " [note 2]"] as const;
const FOOT = ["* One.", "† Two.", "1 Three.", "a Four.", "[note 2] Five."];

/** What cells may hold: figures, marks, signs, words, and letters that nobody expects. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "-",
    "..",
    "NA",
    "[x]",
    "1,204",
    "1.204",
    "12,5",
    "007",
    "2019-20",
    "03/04/2024",
    "1999",
    "over 15",
    "(5)",
    "6601",
    "12-",
    "1,2341",
  ),
  fc.integer().map(String),
  fc.tuple(fc.nat(9999), fc.constantFrom(...MARKS)).map(([number, mark]) => `${String(number)}${mark}`),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 9 });

describe("whatever a grid holds", () => {
  it("it is read without a throw, every cell of the body is kept as it was, and twice alike", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "tab"), (grid, delimiter) => {
        const file = opened(grid, delimiter);
        const reading = readTable(file, NO_DECISIONS);
        for (const [at, { raw }] of cellsIn(reading)) {
          const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
          const column = letters.charCodeAt(0) - 65;
          expect(addressOf(Number(row), column)).toBe(at);
          expect(raw).toBe(grid[Number(row) - 1]?.[column] ?? "");
        }
        expect(readTable(file, NO_DECISIONS)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it("a refused split restores the cell's text, and a cell that waits for an answer has no number", () => {
    fc.assert(
      fc.property(rows, (grid) => {
        const file = opened([["Name", "Figure", "Other"], ...grid, ...FOOT.map((line) => [line])]);
        const reading = readTable(file, NO_DECISIONS);
        const ofMarks = new Set(reading.columns.filter(({ type }) => type === "notes").map(({ at }) => at));
        const split = [...cellsIn(reading)].filter(([at, { marks }]) => marks !== undefined && !ofMarks.has(at.replace(/\d+$/u, "")));
        const refused = readTable(file, { ...NO_DECISIONS, splits: Object.fromEntries(split.map(([at]) => [at, "text" as const])) });
        for (const [at, { raw }] of split) expect(cellIn(refused, at)).toEqual({ raw, kind: "text" });
        for (const { kind, value, low, high } of cellsIn(reading).values()) {
          if (kind === "ask") expect([value, low, high]).toEqual([undefined, undefined, undefined]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

// A raised digit on 10 or 100 may be a power: it is asked about.
const figure = fc.integer({ min: 1, max: 999_999 }).filter((number) => !/^10+$/u.test(String(number)));

describe("a number with a mark", () => {
  it("is the number, and the mark's note is for its cell", () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(...MARKS), (number, mark) => {
        const written = number.toLocaleString("en-GB");
        const file = opened([["Name", "Figure"], ["Sarn", `${written}${mark}`], ["Tolve", "3"], ...FOOT.map((line) => [line])]);
        const reading = readTable(file, NO_DECISIONS);
        expect(cellIn(reading, "B2")).toMatchObject({ kind: "plain", value: number, base: written });
        expect(reading.notes.filter((note) => note.for.includes("B2")).length).toBe(1);
      }),
    );
  });
});
