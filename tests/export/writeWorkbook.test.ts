/** Workbooks as the writer lays them out: sizes, panes, paper, and what a cell stores of a text. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import type { SheetCell } from "../../src/export/sheets/writeWorkbook";
import { writeWorkbook } from "../../src/export/sheets/writeWorkbook";

const plain = (value: string | number): SheetCell => ({ value, style: "plain" });

async function partsOf(rows: readonly (readonly SheetCell[])[], widths: readonly number[] = [10, 20]) {
  const bytes = await writeWorkbook({
    title: "Wells\u0000",
    description: "",
    author: "A well-digger",
    date: "2024-07-02",
    sheets: [{ name: "Table", widths, rows, frozen: 2 }],
    carries: null,
    made: null,
  });
  const parts = unzipParts(bytes);
  const { sheets } = await readXlsx(bytes);
  return { sheet: String(parts.get("xl/worksheets/sheet1.xml")), parts, cells: sheets[0]?.rows ?? [] };
}
const heightsOf = (sheet: string): readonly number[] =>
  [...sheet.matchAll(/ ht="(?<points>[\d.]+)"/gu)].map((found) => Number(found.groups?.["points"]));

describe("a workbook", () => {
  it("says whose it is and of which day", async () => {
    const { parts } = await partsOf([[plain("x")]]);
    const core = String(parts.get("docProps/core.xml")).replace(/<(?=\/)/gu, "|<");
    expect(core.match(/(?<=>)[^<>|]+(?=\|)/gu)).toEqual([
      "Wells␀",
      "A well-digger",
      "en-GB",
      "A well-digger",
      "2024-07-02T00:00:00Z",
      "2024-07-02T00:00:00Z",
    ]);
  });

  it("keeps its columns’ widths and its first rows in sight, and prints on its side, one page wide", async () => {
    const { sheet } = await partsOf([[plain("x"), plain("y")]]);
    expect([...sheet.matchAll(/<col [^>]*width="(?<width>\d+)"/gu)].map(({ groups }) => groups?.["width"])).toEqual(["10", "20"]);
    expect(sheet).toMatch(/<pane ySplit="2" [^>]*state="frozen"/u);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(/<pageSetup[^>]*>/u.exec(sheet)?.[0]).toMatch(/(?=.*orientation="landscape")(?=.*fitToWidth="1")(?=.*fitToHeight="0")/u);
  });

  it("sets texts in from the left and numbers from the right, so that what fills a column does not touch the next", async () => {
    const { parts } = await partsOf([[plain("0".repeat(10)), plain(1234)]]);
    const indents = [...String(parts.get("xl/styles.xml")).matchAll(/<alignment [^>]*>/gu)].map(([xml]) =>
      /horizontal="(\w+)".*indent="1"|indent="1".*horizontal="(\w+)"/u.exec(xml),
    );
    expect(indents.flatMap((one) => one?.[1] ?? one?.[2] ?? "none").toSorted()).toEqual(["left", "right"]);
  });

  it("makes each row as high as its longest cell wraps, up to 400 points", async () => {
    const of = (style: SheetCell["style"], length: number): SheetCell => ({ value: "0".repeat(length), style });
    const { sheet } = await partsOf([
      [of("title", 500)],
      [of("group", 500)],
      // 10 characters wide, of which the indent takes a part: 8 digits fit, 9 take two lines; of bold ones, 6 fit and 7 take two.
      [plain("0".repeat(8))],
      [plain("0".repeat(9))],
      [of("heading", 6)],
      [of("heading", 7)],
      // The second column is twice as wide; the higher cell counts.
      [plain("x"), plain("0".repeat(37))],
      [plain("0".repeat(25)), plain("x")],
      [plain("a\nb\n\nc")],
      [plain(123_456_789_012)],
      [plain("0".repeat(1000))],
      // A column that was given no width has 10.
      [plain("x"), plain("x"), plain("0".repeat(9))],
      [plain("")],
    ]);
    expect(heightsOf(sheet)).toEqual([26, 18, 16, 30, 16, 30, 30, 44, 58, 30, 400, 30, 16]);
  });

  it("prints its headings on every page, and as many pages wide as letters that can be read need", async () => {
    const narrow = await partsOf([[plain("x"), plain("y")]]);
    const names = String(narrow.parts.get("xl/workbook.xml"));
    expect(names).toContain("_xlnm.Print_Titles");
    expect(names).toContain("$2:$2");
    const wide = await partsOf(
      [[plain("x")]],
      Array.from({ length: 24 }, () => 20),
    );
    expect(/<pageSetup[^>]*>/u.exec(wide.sheet)?.[0]).toContain('fitToWidth="4"');
    expect(String(wide.parts.get("xl/workbook.xml"))).toContain("$A:$A");
    expect(narrow.sheet).toContain("Page &amp;P of &amp;N");
  });

  it("is a table that can be filtered where it is one", async () => {
    const rows = [
      ["label", "value"],
      ["a", "1"],
      ["b", "2"],
    ].map((row) => row.map(plain));
    const sheets = [{ name: "Figures", widths: [10, 10], rows, frozen: 1, table: "Figures" }];
    const parts = unzipParts(
      await writeWorkbook({
        title: "Wells",
        description: "",
        author: "A well-digger",
        date: "2024-07-02",
        sheets,
        carries: null,
        made: null,
      }),
    );
    const table = [...parts].find(([path]) => path.startsWith("xl/tables/"))?.[1];
    expect(table).toContain('ref="A1:B3"');
    expect(table).toContain("<autoFilter");
  });

  it("has comments as large as their texts, each beside its cell", async () => {
    const text = "In the north some 12 wells ran dry, writes the Weather Desk. ";
    const rows = [1, 20].map((times, line) => [{ ...plain(`row ${line}`), comment: text.repeat(times) }]);
    const { parts } = await partsOf(rows);
    const shapes = String(parts.get("xl/drawings/vmlDrawing1.vml")).match(/<v:shape .*?<\/v:shape>/gsu) ?? [];
    const sizes = shapes.map((shape) => /width:(\d+)pt;height:(\d+)pt/u.exec(shape)?.slice(1).map(Number) ?? []);
    expect(sizes).toHaveLength(2);
    // Four thirds of a point are a pixel, and a line of 17 of them holds some 60 letters.
    expect(sizes[0]?.[1]).toBeLessThan(60);
    const [width = 0, height = 0] = sizes[1] ?? [];
    expect(((height * 4) / 3 - 18) / 17).toBeGreaterThanOrEqual(Math.floor((text.length * 20) / ((width * 4) / 3 / 5.5)));
    const anchors = shapes.map((shape) => /<x:Anchor>([^<]*)/u.exec(shape)?.[1]?.split(",").map(Number) ?? []);
    expect(anchors.map(([column, , row]) => [column, row])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(anchors[1]?.[6]).toBeGreaterThan(anchors[0]?.[6] ?? 0);
  });

  it("stores numbers as numbers and texts as texts, whatever they look like", async () => {
    const texts = ["=1+1", "0012", "1/2", "7"];
    const { cells, sheet } = await partsOf([[plain(7), { value: 0.5, style: "plain", format: "0.0" }, ...texts.map(plain)]]);
    expect(cells).toEqual([[7, 0.5, ...texts]]);
    expect(sheet).not.toContain("<f>");
    expect([...sheet.matchAll(/<c r="(?<at>\w+)" (?<type>t="s")?/gu)].map(({ groups }) => groups?.["type"] ?? "number")).toEqual([
      ...["number", "number"],
      ...texts.map(() => 't="s"'),
    ]);
  });

  it("writes line breaks one way, and hides nothing behind a spreadsheet’s codes", async () => {
    const { parts, cells } = await partsOf([[plain("a\r\nb\rc\nd"), plain("_x0041_ _xZZZZ_ _x004_ x_x00fF_")]]);
    expect(cells[0]?.[0]).toBe("a\nb\nc\nd");
    expect(String(parts.get("xl/sharedStrings.xml"))).toContain("_x005F_x0041_ _xZZZZ_ _x004_ x_x005F_x00fF_");
  });

  it("cuts a text that no cell can hold, and says so", async () => {
    const { cells } = await partsOf([[plain("x".repeat(32_767)), plain("x".repeat(32_768))]]);
    const [whole, cut] = (cells[0] ?? []).map(String);
    expect(whole).toBe("x".repeat(32_767));
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/x … \(cut here; in full in the CSV\)$/u);
  });

  it("signs comments", async () => {
    const { parts } = await partsOf([[{ ...plain("x"), comment: "_x0041_\r\nsaid" }]]);
    const comments = String(parts.get("xl/comments1.xml"));
    expect(comments).toContain("<author>A well-digger</author>");
    expect(comments).toContain("_x005F_x0041_\nsaid");
  });
});
