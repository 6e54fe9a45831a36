/** What each kind of file can do to make a number read wrong: either it is read right, or something is said of it. */
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openFile } from "../../../src/load/own/openFile";
import { openPasted } from "../../../src/load/own/openPasted";
import { readTable } from "../../../src/load/own/readTable";
import { parseMarkup } from "../../../src/load/parseMarkup";
import { NO_DECISIONS, type Opened, type OwnReading, type Refused } from "../../../src/model/ownTable";
import { cellIn } from "./cellIn";

function readingOf(opened: Opened | Refused): OwnReading {
  if (opened.outcome === "refused") throw new Error(opened.message);
  return readTable(opened, NO_DECISIONS);
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A table with one heading and these cells beneath. */
async function column(heading: string, cells: readonly string[]): Promise<OwnReading> {
  const rows = cells.map((cell, row) => `R${String.fromCharCode(97 + row)}x\t${cell}\n`);
  return readingOf(await openFile(text(`River\t${heading}\n${rows.join("")}`), "a.tsv"));
}

const pasted = (cell: string, head = ""): OwnReading =>
  readingOf(
    openPasted(
      parseMarkup(
        `${head}<table><tr><th>River<th>Bridges<tr><td>Sarn<td>${cell}<tr><td>Tolve<td>7<tr><td>Marn<td>8<tr><td>Ulde<td>9</table>`,
      ),
    ),
  );

describe("a pasted number", () => {
  it.each([
    ["a link in digits behind it", '660<a href="https://a.example/#fn13">13</a>'],
    ["digits of a class that the page does not explain", '660<span class="ref">13</span>'],
    ["smaller digits behind it", '660<span style="font-size:60%">13</span>'],
    ["digits of another colour behind it", '660<font color="red" style="color:red">13</font>'],
    ["digits moved up behind it", '660<span style="position:relative;top:-4px">13</span>'],
    ["digits in a box behind it", '660<span style="float:right">13</span>'],
    ["a button behind it", "660<button>13</button>"],
    ["digits that run against their order", "<bdo dir=rtl>066</bdo>"],
  ])("is none where there is %s, and that is said", (_what, cell) => {
    const reading = pasted(cell);
    expect(cellIn(reading, "B2")).toMatchObject({ kind: "text" });
    expect(reading.warnings).toContain("not-a-number B2");
  });

  it.each([
    ["for screen readers alone", '<span style="position:absolute;clip:rect(0 0 0 0)">12</span>660'],
    ["put off the page", '<span style="position:absolute;left:-9999px">12</span>660'],
    ["of no size", '<span style="font-size:0">12</span>660'],
    ["without colour", '<span style="color:transparent">12</span>660'],
    ["hidden, in a tag that ends with a slash", '<span style="display:none"/>12</span>660'],
    ["hidden by the first of two styles", '<span style="display:none" style="color:red">12</span>660'],
    ["of a meter", "<meter value=12>12</meter>660"],
    ["above a ruby", "<ruby>660<rt>13</rt></ruby>"],
  ])("is read without digits %s", (_what, cell) => {
    expect(cellIn(pasted(cell), "B2")).toMatchObject({ value: 660 });
  });

  it.each([
    ["in bold parts", "<b>1</b>204", 1204],
    ["in parts of two languages", "<span lang=en>12</span><span lang=de>04</span>", 1204],
    ["with room between its thousands", '1<span style="margin-left:.25em">204</span><span style="margin-left:.25em">567</span>', 1_204_567],
    ["in a box of its own", '<span style="display:inline-block">1204</span>', 1204],
    ["shown again in what has no size", '<span style="font-size:0"><b style="font-size:12px">1204</b></span>', 1204],
    ["beside a link to a place", '1204 <a href="#x">km</a>', 1204],
  ])("is one number %s", (_what, cell, value) => {
    expect(cellIn(pasted(cell), "B2")).toMatchObject({ value });
  });

  it("has two marks where two links stand behind it", () => {
    expect(cellIn(pasted('660<sup><a href="#a">1</a></sup><sup><a href="#b">3</a></sup>'), "B2")).toMatchObject({
      value: 660,
      marks: ["1", "3"],
    });
  });

  it.each([
    ["the stronger rule holds", ".key{display:inline} td .key{display:none}", 660],
    ["a rule that is important holds", ".key{display:none!important} td .key{display:inline}", 660],
    ["a rule for a child of another does not hold", "table > .key{display:none}", 12_660],
    ["a rule for print does not hold", ".key{color:inherit} @media print{.key{display:none}}", 12_660],
  ])("follows the page's rules: %s", (_what, css, value) => {
    const reading = pasted("<span class=key>12</span>660", `<style>${css} .key{top:0}</style>`);
    expect(cellIn(reading, "B2")?.value).toBe(value);
  });

  it("is not read where all of it is struck out, and that is said", () => {
    const reading = pasted("<del>660</del>");
    expect(cellIn(reading, "B2")).toEqual({ raw: "660", kind: "text" });
    expect(reading.warnings).toEqual(["struck-out B2"]);
  });
});

describe("the rows of a pasted table", () => {
  const grid = (html: string): Opened["grids"][number] | undefined => {
    const opened = openPasted(parseMarkup(html));
    return opened.outcome === "refused" ? undefined : opened.grids[0];
  };
  const raws = (html: string): unknown => grid(html)?.rows.map((row) => row.map(({ raw }) => raw));

  it("hold no cell of another group: a span ends with its group, and 0 means all of it", () => {
    const rows = "<tbody><tr><td rowspan=9>Sarn<td>1<tr><td>2</tbody><tbody><tr><td rowspan=0>Tolve<td>3<tr><td>4</tbody>";
    expect(raws(`<table>${rows}</table>`)).toEqual([
      ["Sarn", "1"],
      ["", "2"],
      ["Tolve", "3"],
      ["", "4"],
    ]);
  });

  it("are as many as they are where none has a group, in time that grows with them", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<tr><td>${String(row)}`).join("");
    expect(grid(`<table>${rows}</table>`)?.rows.length).toBe(20_000);
  }, 10_000);

  it("are said to be hidden with their group, and with what stands in them", () => {
    const html = "<table><tr><td>River<td>1</tr><tbody style='display:none'><tr><td>Sarn<td>2</tbody></table>";
    expect(grid(html)?.hiddenRows).toEqual([2]);
    expect(raws(html.replace("display:none", "visibility:collapse"))).toEqual([
      ["River", "1"],
      ["Sarn", "2"],
    ]);
  });
});

describe("a column of text", () => {
  it("asks whether its numbers are years where some are none, whatever its heading says", async () => {
    const reading = await column("Bridges in the year 2020", ["1204", "1999", "20"]);
    expect(cellIn(reading, "B2")).toMatchObject({ kind: "ask", question: "years", readings: [{ date: "1204" }, { value: 1204 }] });
    expect(cellIn(reading, "B4")).toMatchObject({ value: 20 });
  });

  it("holds amounts, not years, where its heading gives a unit", async () => {
    const reading = await column("Working time, hours", ["1204", "1999", "1850"]);
    expect(cellIn(reading, "B2")).not.toMatchObject({ kind: "date" });
  });
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook whose cell B2 is of one text in runs. */
async function runsBook(runs: string): Promise<OwnReading> {
  const inline = (at: string, inner: string): string => `<c r="${at}" t="inlineStr"><is>${inner}</is></c>`;
  const row = (number: number, name: string, cell: string): string =>
    `<row r="${String(number)}">${inline(`A${String(number)}`, `<t>${name}</t>`)}${cell}</row>`;
  const number = (at: string, value: number): string => `<c r="${at}"><v>${String(value)}</v></c>`;
  const rows = [row(1, "River", inline("B1", "<t>Bridges</t>")), row(2, "Sarn", inline("B2", runs)), row(3, "Tolve", number("B3", 7))];
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${DOCS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${DOCS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));
  return readingOf(await openFile(bytes, "a.xlsx"));
}

const run = (set: string, digits: string): string => `<r><rPr><sz val="11"/>${set}</rPr><t>${digits}</t></r>`;

describe("a text of runs in a workbook", () => {
  it("is no number where a digit is set low, smaller, or in another colour", async () => {
    for (const set of ['<vertAlign val="subscript"/>', '<sz val="6"/>', '<color rgb="FFFF0000"/>']) {
      const reading = await runsBook(run("", "660") + run(set, "1"));
      expect(cellIn(reading, "B2"), set).toMatchObject({ raw: "6601", kind: "text" });
      expect(reading.warnings, set).toEqual(["not-a-number B2"]);
    }
    expect(cellIn(await runsBook(run("", "660") + run("<b/>", "1")), "B2")).toMatchObject({ value: 6601 });
  });

  it("is read without what is struck out, which is said", async () => {
    const reading = await runsBook(run("<strike/>", "600") + run("", "660"));
    expect(cellIn(reading, "B2")).toMatchObject({ raw: "660", value: 660 });
    expect(reading.warnings).toEqual(["deletion-left-out B2"]);
  });
});

describe("a number of a workbook and its format", () => {
  async function shown(value: number, numFmt: string, font = {}): Promise<OwnReading> {
    const rows = [
      ["River", "Bridges"],
      ["Sarn", value],
      ["Tolve", value],
    ];
    const cells = new Map([["1,1", { style: { numFmt, font } }]]);
    return readingOf(await openFile(await writeXlsx({ sheets: [{ name: "S", rows, cells }] }), "a.xlsx"));
  }

  it.each([
    ['">"0', { kind: "more_than", hedge: ">", low: 660, high: null }],
    ['0"+"', { kind: "at_least", hedge: "+" }],
    ['"over "#,##0', { kind: "more_than", hedge: "over" }],
    ['0"¹³"', { kind: "plain", marks: ["13"] }],
    ['0" km"', { kind: "plain", unit: "km" }],
    ['0"%"', { kind: "plain", unit: "percent" }],
  ])("is read with what %s prints beside it", async (format, reading) => {
    const read = await shown(660, format);
    expect(cellIn(read, "B2")).toMatchObject({ value: 660, ...reading });
    expect(read.warnings.filter((warning) => warning.startsWith("shown"))).toEqual([]);
  });

  it.each([
    [660, ";;;"],
    [660, '"n/a"'],
    [660, '"approx. "0'],
    [-5, "0;0"],
    [5, '"-"0'],
    [15, '"12–"0'],
    [0, "0;-0;"],
    [0.2, '[<0.5]"[low]";0'],
  ])("%d in %s is said to be shown otherwise", async (value, format) => {
    const reading = await shown(value, format);
    expect(cellIn(reading, "B2")).toMatchObject({ value });
    expect(reading.warnings).toContain("shown-otherwise B");
  });

  it("is text where it is struck out, and a mark where it is raised", async () => {
    const struck = await shown(660, "0", { strikethrough: true });
    expect(cellIn(struck, "B2")).toMatchObject({ kind: "text" });
    expect(struck.warnings).toContain("struck-out B2");
    expect(cellIn(await shown(13, "0", { vertAlign: "superscript" }), "B2")).toMatchObject({ kind: "text", marks: ["13"] });
  });
});

describe("a cell of an OpenDocument sheet", () => {
  async function ods(style: string, inner: string, cell = 'office:value-type="string"'): Promise<OwnReading> {
    const string = (value: string): string => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
    const number = '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>';
    const tested = `<table:table-cell ${cell}><text:p>${inner}</text:p></table:table-cell>`;
    const rows = [row(string("River"), string("Bridges")), row(string("Sarn"), tested), row(string("Tolve"), number)];
    const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties ${style}/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "content.xml": strToU8(content),
      "META-INF/manifest.xml": strToU8("<manifest/>"),
    });
    return readingOf(await openFile(bytes, "a.ods"));
  }

  const span = (digits: string): string => `<text:span text:style-name="T1">${digits}</text:span>`;

  it("joins no digit that is set low, smaller, struck out or hidden", async () => {
    for (const style of ['style:text-position="sub 58%"', 'style:text-position="-33% 58%"', 'fo:font-size="6pt"']) {
      expect(cellIn(await ods(style, `660${span("1")}`), "B2"), style).toMatchObject({ raw: "6601", kind: "text" });
    }
    const struck = await ods('style:text-line-through-style="solid"', `${span("600")}660`);
    expect(cellIn(struck, "B2")).toMatchObject({ raw: "660", value: 660 });
    expect(struck.warnings).toEqual(["deletion-left-out B2"]);
    expect(cellIn(await ods('text:display="none"', `${span("12")}660`), "B2")).toMatchObject({ value: 660 });
  });

  it("is text where all of it is struck out, a stored number too", async () => {
    const cell = 'table:style-name="T1" office:value-type="float" office:value="660"';
    const reading = await ods('style:text-line-through-style="solid"', "660", cell);
    expect(cellIn(reading, "B2")).toMatchObject({ raw: "660", kind: "text" });
    expect(reading.warnings).toContain("struck-out B2");
  });
});
