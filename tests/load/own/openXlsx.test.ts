/** Workbooks that would do harm are refused in time; formats and dates are shown as their program shows them. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import { datePrecision, showDate, showNumber } from "../../../src/load/own/numberFormat";
import { withoutAuthor } from "../../../src/load/own/sheetGrid";
import type { Opened } from "../../../src/model/ownTable";
import { bytesOf, OWN_CASES } from "./ownCases";

function caseOf(id: string): Uint8Array {
  const found = OWN_CASES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return bytesOf(found);
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  const result = await openFile(bytes, "a.xlsx");
  if (result.outcome === "refused") throw new Error(result.message);
  return result;
}

/** A workbook of one sheet, written part by part. */
function bookOf(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const docs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${docs}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${docs}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${docs}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const cell = (at: string, value: string | number): string => `<c r="${at}"><v>${value}</v></c>`;

describe("workbooks that would do harm", () => {
  it.each(["x15-declares-four-gigabytes", "x15b-real-bomb", "x16-entity-bomb"])("refuses %s within two seconds", async (id) => {
    const bytes = caseOf(id);
    const before = performance.now();
    expect((await openFile(bytes, "a.xlsx")).outcome).toBe("refused");
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("refuses a part that says it is small and is not", async () => {
    const bytes = bookOf(`<sheetData>${" ".repeat(300_000)}</sheetData>`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The directory's entry of each large part: 300 kB, said to be 100 bytes.
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 300_000) view.setUint32(at + 24, 100, true);
    }
    expect(await openFile(bytes, "a.xlsx")).toMatchObject({ outcome: "refused", refusal: "damaged" });
  });

  it("opens or refuses a workbook with any byte changed, and never fails", async () => {
    const whole = caseOf("x02-cell-notes");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(["opened", "refused"]).toContain((await openFile(bytes, "a.xlsx")).outcome);
      }),
      { numRuns: 150 },
    );
  });

  it("opens or refuses a workbook that is cut short anywhere", async () => {
    const whole = caseOf("x07-number-formats");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect((await openFile(whole.slice(0, length), "a.xlsx")).outcome).toBe("refused");
      }),
      { numRuns: 60 },
    );
  });

  it("says how many rows a table has that is too long", async () => {
    const rows = Array.from({ length: 200_001 }, (_each, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, at)}</row>`).join("");
    const bytes = bookOf(`<dimension ref="A1"/><sheetData>${rows}</sheetData>`);
    const message = "This table has 200,001 rows; up to 200,000 can be opened. Nothing was cut: choose a smaller part.";
    expect(await openFile(bytes, "a.xlsx")).toMatchObject({ refusal: "too-many-rows", message });
  });

  it("refuses a table too wide, and one that lies too far apart", async () => {
    const wide = bookOf(`<sheetData><row r="1">${cell("A1", 1)}${cell("SG1", 2)}</row></sheetData>`);
    expect(await openFile(wide, "a.xlsx")).toMatchObject({ refusal: "too-many-columns" });
    const apart = bookOf(`<sheetData><row r="1">${cell("A1", 1)}</row><row r="190000">${cell("SA190000", 2)}</row></sheetData>`);
    expect(await openFile(apart, "a.xlsx")).toMatchObject({ refusal: "too-many-cells" });
  });

  it("names a cell far below or far aside, whatever the sheet says of its size", async () => {
    const below = bookOf(
      `<dimension ref="A1"/><sheetData><row r="1">${cell("A1", 1)}</row><row r="300000">${cell("A300000", 2)}</row></sheetData>`,
    );
    expect(await openFile(below, "a.xlsx")).toMatchObject({
      warnings: ["cell-far-away A300000"],
      questions: [{ kind: "table", about: "S" }],
    });
    const aside = bookOf(`<sheetData><row r="1">${cell("A1", 1)}${cell("ZZ1", 2)}</row></sheetData>`);
    expect(await openFile(aside, "a.xlsx")).toMatchObject({ warnings: ["cell-far-away ZZ1"] });
  });

  it("keeps the raised digits of a note apart from its number", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const links = "http://schemas.openxmlformats.org/package/2006/relationships";
    const bytes = bookOf(`<sheetData><row r="1">${cell("A1", 1)}</row></sheetData>`, {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
      "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Of 660</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>13</t></r><r><t> posts.</t></r></text></comment></commentList></comments>`,
    });
    expect((await opened(bytes)).grids[0]?.rows[0]?.[0]?.notes).toMatchObject([{ text: "Of 660¹³ posts." }]);
  });

  it("says that a workbook without cells is empty", async () => {
    expect(await openFile(bookOf("<sheetData/>"), "a.xlsx")).toMatchObject({ refusal: "empty" });
  });
});

describe("dates of a workbook", () => {
  it("counts from 1904 where the workbook does", async () => {
    const bytes = await writeXlsx({
      dateSystem: "1904",
      sheets: [{ name: "S", rows: [[new Date(Date.UTC(2024, 1, 29))]], columns: [{ numFmt: "yyyy-mm-dd" }] }],
    });
    const [[found] = []] = (await opened(bytes)).grids[0]?.rows ?? [];
    expect(found).toMatchObject({ stored: "date", date: "2024-02-29", raw: "43889", shown: "2024-02-29" });
  });

  it.each([
    ["yyyy-mm-dd", "day", "2024-03-05"],
    ["d/m/yy", "day", "5/3/24"],
    ["mmm yyyy", "month", "Mar 2024"],
    ["mmmm", "month", "March"],
    ["yyyy", "year", "2024"],
    ["dd-mmm-yyyy hh:mm", "day", "05-Mar-2024 14:07"],
    ["h:mm AM/PM", "time", "2:07 PM"],
    ["mm:ss", "time", "07:09"],
    ['d"." mmmm', "day", "5. March"],
    ["[$-809]dddd d mmmm yyyy", "day", "Tuesday 5 March 2024"],
    ["[h]:mm", "time", null],
  ])("shows a date as %s says", (format, precision, shown) => {
    expect(datePrecision(format)).toBe(precision);
    expect(showDate(new Date(Date.UTC(2024, 2, 5, 14, 7, 9)), format)).toBe(shown);
  });
});

describe("number formats", () => {
  it.each([
    [1234.5, "#,##0.00", "1,234.50"],
    [0.384, "0%", "38%"],
    [-12, "#,##0;[Red](#,##0)", "(12)"],
    [-12, "0.0", "-12.0"],
    [-0.001, "0.0", "0.0"],
    [2_500_000, "0.0,,", "2.5"],
    [1.005, "0.00", "1.01"],
    [0.5, "0.##", "0.5"],
    [3, "0.##", "3"],
    [3, '"£"#,##0.00', "£3.00"],
    [3, "[$£-809]#,##0.00", "£3.00"],
    [3, '0 "km"', "3 km"],
    [0, '0;-0;"nil"', "nil"],
    [0, "0;-0;", ""],
    [660, ";;;", ""],
    [660, '0"*"', "660*"],
    [7, "00000", "00007"],
    [1204, "#\\ ##0", null],
    [0.2, '[<0.5]"[low]";0', "[low]"],
    [-3, "[>=10]0.0;0", "-3"],
    [12, "General", null],
    [0.5, "# ?/?", null],
    [1e21, "0", null],
  ])("shows %d in %s as %s", (value, format, shown) => {
    expect(showNumber(value, format)).toBe(shown);
  });
});

describe("notes of cells", () => {
  it("keeps an author's name apart from the text", () => {
    expect(withoutAuthor("R. Ferry:\nCounted twice.", "R. Ferry")).toEqual({ author: "R. Ferry", text: "Counted twice." });
    expect(withoutAuthor("With ferries.\n\t-Ada Weir", "")).toEqual({ author: "Ada Weir", text: "With ferries." });
    expect(withoutAuthor("R. Ferry", "R. Ferry")).toEqual({ author: "R. Ferry", text: "R. Ferry" });
    expect(withoutAuthor("Two lines\nof text.", "")).toEqual({ author: null, text: "Two lines\nof text." });
  });
});
