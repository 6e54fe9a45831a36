/** What a reader's file opens to: kind, text, cells as stored, warnings, and the sentence of a refusal. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { columnNumber, EMPTY_CELL } from "../../../src/load/own/gridCells";
import { openFile } from "../../../src/load/own/openFile";
import { delimiterOf, splitText } from "../../../src/load/own/splitText";
import type { GridCell, Opened, OwnGrid } from "../../../src/model/ownTable";
import { bytesOf, OWN_CASES } from "./ownCases";

/** Warnings that opening gives; all others come of reading. */
const OF_OPENING =
  /^(?:line-ends-mixed|quote-unclosed|not-what-its-name-says|macros-ignored|external-link-ignored|hidden-sheet|cell-far-away)/u;

function gridOf(opened: Opened, sheet: string | undefined): OwnGrid | undefined {
  return opened.grids.find((each) => each.name === (sheet ?? "")) ?? opened.grids[0];
}

function cellAt(grid: OwnGrid | undefined, at: string): GridCell {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
  return grid?.rows[Number(row) - 1]?.[columnNumber(letters)] ?? EMPTY_CELL;
}

/** Numbers of a workbook in their shortest form: 1204.0 is 1204. */
function rawOf(raw: string | number | boolean): string {
  if (typeof raw === "boolean") return String(raw).toUpperCase();
  return typeof raw === "string" && /^\d+\.0$/u.test(raw) ? raw.slice(0, -2) : String(raw);
}

describe("opening a reader's file", () => {
  for (const each of OWN_CASES.filter(({ door }) => door === "text" || door === "xlsx" || door === "ods")) {
    it(`opens ${each.id}`, async () => {
      const opened = await openFile(bytesOf(each), each.file);
      if (each.outcome === "refused") {
        expect(opened).toMatchObject({ outcome: "refused", refusal: each.refusal });
        return;
      }
      if (opened.outcome === "refused") throw new Error(opened.message);
      expect(opened.door).toBe(each.door);
      const text = each.text;
      if (text !== undefined) {
        expect(opened.text).toEqual({ encoding: text.encoding, delimiter: text.delimiter ?? "", sepLine: text.sepLine ?? null });
      }
      for (const [at, cell] of Object.entries(each.cells ?? {})) {
        const found = cellAt(gridOf(opened, each.table?.sheet), at);
        expect.soft(found.raw, at).toBe(rawOf(cell.raw));
        if (cell.shown !== undefined) expect.soft(found.shown, at).toBe(cell.shown);
        expect.soft(found.formula === "with-value" && found.stored !== "error", at).toBe(cell.calculated ?? false);
      }
      expect(opened.warnings).toEqual((each.warnings ?? []).filter((warning) => OF_OPENING.test(warning)));
      for (const note of (each.notes ?? []).filter(({ kind }) => kind === "cell-note" || kind === "thread")) {
        const [found] = cellAt(gridOf(opened, each.table?.sheet), note.at ?? "").notes;
        expect(found).toMatchObject({ kind: note.kind, text: note.text, author: note.author ?? null, messages: note.messages ?? [] });
      }
      if (each.sheets !== undefined) {
        expect(opened.grids.map(({ name, hidden }) => ({ name, hidden }))).toEqual(
          each.sheets.map(({ name, hidden }) => ({ name, hidden })),
        );
      }
      expect(gridOf(opened, each.table?.sheet)?.hiddenRows).toEqual(each.hiddenRows ?? []);
      const asked = (each.questions ?? []).filter(({ kind }) => kind === "encoding" || kind === "quotes" || kind === "table");
      expect(opened.questions.map(({ kind, about, ask, answers }) => ({ kind, about, ask, answers }))).toEqual(asked);
    });
  }
});

describe("text", () => {
  it("splits as another reader of delimited text does", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "1", " ", ",", ";", '"', "\n", "é"), maxLength: 6 });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\r\n", "\n", "\r"), (rows, delimiter, newline) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
        const split = splitText(text, delimiter);
        expect(split.records).toEqual(rows);
        expect(split.records).toEqual(Papa.parse(text, { delimiter, newline }).data);
        expect(split.unclosed).toEqual([]);
      }),
    );
  });

  it("finds the delimiter that a table was written with", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1", "2", " "), minLength: 1, maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), (rows, delimiter) => {
        expect(delimiterOf(rows.map((row) => row.join(delimiter)).join("\n"))).toBe(delimiter);
      }),
    );
  });

  it("keeps a field that is never closed as one field where the reader says so", async () => {
    const bytes = new TextEncoder().encode('River,Bridges\n"Sarn,4\nTolve,5\n');
    const opened = await openFile(bytes, "a.csv", { quotes: "as-one-field" });
    expect(opened.outcome === "opened" && opened.grids[0]?.rows.map((row) => row.map(({ raw }) => raw))).toEqual([
      ["River", "Bridges"],
      ["Sarn,4\nTolve,5\n"],
    ]);
  });

  it("reads in the encoding the reader chose, and asks again", async () => {
    const bytes = Uint8Array.from([0x41, 0x2c, 0xe6, 0x0a]);
    const opened = await openFile(bytes, "a.csv", { encoding: "iso-8859-2" });
    expect(opened).toMatchObject({ text: { encoding: "iso-8859-2" }, questions: [{ kind: "encoding" }] });
    expect(opened.outcome === "opened" && opened.grids[0]?.rows[0]?.[1]?.raw).toBe("ć");
  });
});

describe("limits", () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  it.each([
    [
      "rows",
      text("a\n".repeat(200_001)),
      "This table has 200,001 rows; up to 200,000 can be opened. Nothing was cut: choose a smaller part.",
    ],
    [
      "columns",
      text(`${"a,".repeat(500)}a\n`),
      "This table has 501 columns; up to 500 can be opened. Nothing was cut: choose a smaller part.",
    ],
    [
      "cells",
      text(`${"a,".repeat(19)}a\n`.repeat(100_001)),
      "This table has 2,000,020 cells; up to 2,000,000 can be opened. Nothing was cut: choose a smaller part.",
    ],
    ["bytes", new Uint8Array(51_000_000), "This file has 51 MB; the limit is 50 MB. Save the part you want to cite by itself."],
    ["a PDF", text("%PDF-1.7"), "This is a PDF, not a table. Copy the table from it and paste it here."],
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13]),
      "This is a picture, not a table. Copy the table from it and paste it here.",
    ],
    ["nothing", text(""), "This file is empty."],
  ])("refuses too much or the wrong thing: %s", async (_what, bytes, message) => {
    expect(await openFile(bytes, "a.csv")).toMatchObject({ outcome: "refused", message });
  });
});
