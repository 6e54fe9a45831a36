/** The two copies of a table as spreadsheets: when a number stays one, how wide columns are, what stands above. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/chart/textWidth";
import { unzipParts } from "../../src/export/archive/zipParts";
import type { ExportCell } from "../../src/export/exportCell";
import type { ExportModel } from "../../src/export/exportModel";
import { rowsOf } from "../../src/export/exportModel";
import { LONG_HEADINGS } from "../../src/export/longTable";
import { toAccessibleXlsx, toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { riverTake } from "./rivers";

const lakes = (): ExportModel => riverTake({ id: "lakes" }).model;

/** One column, a row for each of these changes to the first cell of the lakes. */
function withCells(type: "number" | "text", cells: readonly Partial<ExportCell>[]): ExportModel {
  const model = lakes();
  const [column] = model.columns;
  const [group] = model.groups;
  const [row] = rowsOf(model);
  const cell = row?.cells[0];
  if (column === undefined || group === undefined || row === undefined || cell === undefined) throw new Error("lakes have a figure");
  const rows = cells.map((change, index) => ({ ...row, id: `r${index}`, cells: [{ ...cell, ...change }] }));
  return { ...model, columns: [{ ...column, type }], groups: [{ ...group, rows }] };
}

async function firstSheet(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const sheet = sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  return { ...sheet, xml: String(unzipParts(bytes).get("xl/worksheets/sheet1.xml")) };
}
const widthsOf = (xml: string): readonly number[] =>
  [...xml.matchAll(/<col [^>]*width="(?<width>\d+)"/gu)].map(({ groups }) => Number(groups?.["width"]));

describe("a figure in the reading copy", () => {
  /** What its cell holds, and the format a number is shown with. */
  async function held(cell: Partial<ExportCell>, type: "number" | "text" = "number"): Promise<readonly unknown[]> {
    const { rows, cells } = await firstSheet(await toReadingXlsx(withCells(type, [{ kind: "plain", hedge: "", ...cell }])));
    const at = `${rows.length - 1},1`;
    return [rows.at(-1)?.[1], cells?.get(at)?.style?.numFmt].filter((one) => one !== undefined);
  }

  it.each([
    [999, "999", "0"],
    [1000, "1,000", "#,##0"],
    [12_500, "12,500", "#,##0"],
    [0.25, "0.25", "0.00"],
    [1234.5, "1,234.5", "#,##0.0"],
    [56, "56%", '0"%"'],
    [5, "$5", '"$"0'],
    [2500, "$2,500", '"$"#,##0'],
    [40, "40 km", '0" km"'],
    [2500, "2,500 km", '#,##0" km"'],
  ])("is the number %d where the page prints %j", async (value, text, format) => {
    expect(await held({ value, text })).toEqual([value, format]);
  });

  it.each([
    ["words for the amount", { value: null, text: "dozens" }],
    ["a hedge", { kind: "about", value: 12, text: "some 12" }],
    ["no hedge, and a scale in words", { value: 1_700_000, text: "1.7 million" }],
    ["another unit", { value: 12, text: "12 m" }],
    ["a unit before another", { value: 12, text: "£12" }],
  ] as const)("is text with %s", async (_, cell) => {
    expect((await held(cell))[0]).toBe(cell.text);
  });

  it("is text in a column of words", async () => {
    expect((await held({ value: 12, text: "12" }, "text"))[0]).toBe("12");
  });
});

describe("the reading copy", () => {
  it("gives words more room than numbers, and stands numbers to the right", async () => {
    const model = riverTake({}).model;
    const { xml, cells, rows } = await firstSheet(await toReadingXlsx(model));
    expect(model.columns.map(({ type }) => type)).toEqual(["number", "number", "date", "text"]);
    expect(widthsOf(xml)).toEqual([34, 21, 21, 30, 30, 34, 30]);
    const last = rows.length - 1;
    expect([1, 2, 3, 4].map((column) => cells?.get(`${last},${column}`)?.style?.alignment?.horizontal ?? "")).toEqual([
      "right",
      "right",
      "left",
      "left",
    ]);
  });

  it("has no title, summary or heading of a group that runs out of the sheet", async () => {
    const words = "Of lakes and rivers, each measured in the year that its own report prints, and none of them added to another. "
      .repeat(4)
      .trim();
    const model = lakes();
    const groups = [...model.groups, ...model.groups].map((group) => ({ ...group, label: "Lakes", why: words }));
    const { rows, cells, xml } = await firstSheet(await toReadingXlsx({ ...model, title: words, summary: words, groups }));
    const sheet = widthsOf(xml).reduce((sum, width) => sum + width, 0) * textWidth("0", 10, "Arial");
    const alone = rows.flatMap((row, line) =>
      row.slice(1).every((cell) => cell === null || cell === "") ? [{ line, text: String(row[0]) }] : [],
    );
    expect(alone.length).toBeGreaterThan(12);
    for (const { line, text } of alone) {
      const size = cells?.get(`${line},0`)?.style?.font?.size ?? 10;
      expect(textWidth(text, size, "Arial"), text).toBeLessThan(sheet);
    }
    expect(alone.map(({ text }) => text).join(" ")).toBe([words, words, `Lakes. ${words}`, `Lakes. ${words}`].join(" "));
  });

  it("has title and summary above the table, and keeps them in sight with its headings", async () => {
    const { rows, xml } = await firstSheet(await toReadingXlsx({ ...lakes(), summary: "Of lakes." }));
    expect(rows.slice(0, 2).map(([first]) => first)).toEqual(["Lakes", "Of lakes."]);
    expect(xml).toContain('ySplit="3"');
    const bare = await firstSheet(await toReadingXlsx({ ...lakes(), summary: "" }));
    expect(bare.rows[1]?.at(-1)).toBe("Notes");
    expect(bare.xml).toContain('ySplit="2"');
  });

  it("heads groups where there are several, with their reason where they have one", async () => {
    const model = riverTake({}).model;
    const heads = async (groups: ExportModel["groups"]): Promise<readonly unknown[]> => {
      const { rows } = await firstSheet(await toReadingXlsx({ ...model, groups }));
      return rows
        .slice(3)
        .filter((row) => row.filter((one) => one !== null && one !== undefined).length === 1)
        .map(([first]) => first);
    };
    const [first, second] = model.groups;
    if (first === undefined || second === undefined) throw new Error("two groups");
    expect(
      await heads([
        { ...first, label: "A", why: "because" },
        { ...second, label: "B", why: "" },
      ]),
    ).toEqual(["A. because", "B"]);
    expect(
      await heads([
        { ...first, label: "", why: "because" },
        { ...second, label: "B", why: "" },
      ]),
    ).toEqual(["B"]);
    expect(await heads([{ ...first, label: "A", why: "because" }])).toEqual([]);
  });
});

describe("the working copy", () => {
  it("gives long texts room, and keeps the headings in sight", async () => {
    const bytes = await toAccessibleXlsx(lakes());
    const xml = String(unzipParts(bytes).get("xl/worksheets/sheet2.xml"));
    const wide = LONG_HEADINGS.filter((_, index) => widthsOf(xml)[index] === 32);
    expect(wide.toSorted()).toEqual(["cites", "label", "report", "section", "wording"]);
    expect(new Set(widthsOf(xml))).toEqual(new Set([16, 32]));
    expect(xml).toContain('ySplit="1"');
  });

  it("says in its contents what there is to say, and has no empty line", async () => {
    const contents = async (summary: string) => firstSheet(await toAccessibleXlsx({ ...lakes(), summary }));
    const [with_, without] = [await contents("Of lakes."), await contents("")];
    expect(widthsOf(with_.xml)).toEqual([24, 100]);
    expect(with_.rows).toContainEqual(["Summary", "Of lakes."]);
    expect(without.rows.length).toBe(with_.rows.length - 1);
    expect([...with_.rows, ...without.rows].every((row) => row.length === 2 && row.every((one) => one !== null && one !== ""))).toBe(true);
  });
});
