import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import {
  formatDelimited,
  formatGuarded,
  guardFormula,
  guardText,
  looksLikeDate,
  looksLikeFormula,
  unguardFormula,
} from "../../src/export/delimited";
import { safeFileName, safeFileNames } from "../../src/export/safeFileName";
import { FORMULAS, NAMES, NUMBERS } from "./payloads";

/** A table with anything in it, and a line that is never only one empty field. */
const tables = fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom(...FORMULAS, "a,b", 'q"q', "l\r\nl", "\t")), {
  minLength: 1,
});

describe("delimited text", () => {
  const read = (text: string, delimiter: string): unknown => Papa.parse(text, { delimiter, newline: "\r\n" }).data.slice(0, -1);

  it.each(["," as const, "\t" as const])("gives back every character of any table: %j", (delimiter) => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(read(formatDelimited(table, delimiter), delimiter)).toEqual(table);
      }),
    );
  });

  it("gives back every character of any table, guarded", () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(read(formatGuarded(table, ",").slice(1), ",")).toEqual(table.map((line) => line.map(guardText)));
      }),
    );
  });

  it.each([
    ...["March 2025", "9 October 2025", "October 9, 2025", "9-Oct", "Oct-25", "mid-Oct 2025".slice(4), "2025-10", "2025-10-9"],
    ...["10/2025", "1/2", "3-4", "9.10.2025", "12:30", "9 am", "1st May 2025"],
  ])("keeps as text what a spreadsheet takes for a day, a month or a time: %s", (text) => {
    expect(looksLikeDate(text)).toBe(true);
    expect(formatGuarded([[text]], ",")).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it.each([
    "in 2025",
    "2025",
    "38.5",
    "2,500",
    "early March 2025",
    "1.2 million",
    "some 12",
    "May",
    "2025-10-09",
    "between 9 and 11 October",
    "12%",
  ])("leaves alone what no spreadsheet takes for one: %s", (text) => {
    expect(looksLikeDate(text)).toBe(false);
    expect(guardText(text)).toBe(text);
  });

  it("has numbers with commas where fields are parted by semicolons, and no text that would be another number", () => {
    expect(formatGuarded([["0.5", "38.5%", "2,500", "660", "a;b", "March 2025", "=1"]], ";")).toBe(
      `\uFEFF0,5;38,5%;"'2,500";660;"a;b";"'March 2025";"'=1"\r\n`,
    );
  });

  it("leaves no payload that could run, and loses none of it", () => {
    expect(new Set(FORMULAS).size).toBeGreaterThan(9000);
    for (const text of FORMULAS) {
      const guarded = guardFormula(text);
      expect(guarded).toBe(`'${text}`);
      expect(unguardFormula(guarded)).toBe(text);
    }
  });

  it("guards nothing twice, and can be undone on any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((text) => `'=${text}`),
        ),
        (text) => {
          expect(unguardFormula(guardFormula(text))).toBe(text);
        },
      ),
    );
  });

  it("makes no number into text", () => {
    for (const text of NUMBERS) expect(looksLikeFormula(text), text).toBe(false);
    expect(formatGuarded([NUMBERS.slice(0, 4)], ",")).toBe('\uFEFF-5,+5,"-1,234",-0.5\r\n');
  });
});

describe("file names", () => {
  it("are safe on every system whatever the title", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: "binary", maxLength: 200 })), (title) => {
        const name = safeFileName(title, "csl.json");
        expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*\.csl\.json$/u);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./u);
        expect(name).not.toContain("..");
      }),
      { numRuns: 2000 },
    );
  });

  it("keep a title's words, and differ where titles are alike", () => {
    expect(safeFileName("Trade shares, 2025: Pakistan’s exports", "csv")).toBe("trade-shares-2025-pakistans-exports.csv");
    expect(safeFileNames(["Deaths", "deaths", "Deaths-2"], "csv")).toEqual(["deaths.csv", "deaths-2.csv", "deaths-2-2.csv"]);
    const many = safeFileNames(NAMES, "pptx");
    expect(new Set(many).size).toBe(NAMES.length);
    expect(Math.max(...many.map((name) => name.length))).toBeLessThanOrEqual(80);
  });
});
