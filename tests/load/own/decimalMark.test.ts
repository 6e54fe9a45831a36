/** Which of comma and dot parts decimals: what a pasted table says of it is used, and where nothing says it the reader is asked. */
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

const pasted = (cells: readonly string[], head = ""): OwnReading =>
  readingOf(
    openPasted(
      parseMarkup(
        `${head}<table><tr><td>River<td>Length${cells.map((cell, row) => `<tr><td>R${"abcdef"[row] ?? ""}x${cell}`).join("")}</table>`,
      ),
    ),
  );
const GERMAN = '<style><!--table\n\t{mso-displayed-decimal-separator:"\\,";\n\tmso-displayed-thousand-separator:"\\.";}--></style>';
const ENGLISH = '<style><!--table\n\t{mso-displayed-decimal-separator:"\\.";\n\tmso-displayed-thousand-separator:"\\,";}--></style>';

describe("a number copied from a spreadsheet", () => {
  it.each([
    ["Excel in German, by its style", GERMAN, ["<td>1,204", "<td>2,5"], 1.204],
    ["Excel in German, a number with a dot", GERMAN, ["<td>1.204", "<td>2.500"], 1204],
    ["Excel in English, by its style", ENGLISH, ["<td>1,204", "<td>2,500"], 1204],
    ["Excel of before, by the number", "", ['<td x:num="1.204">1,204', '<td x:num="2.5">2,500'], 1.204],
    ["LibreOffice in German", "", ['<td sdval="1.204" sdnum="1031;0;0,000">1,204', '<td sdval="2.5" sdnum="1031;0;0,000">2,500'], 1.204],
    ["LibreOffice in German, in thousands", "", ['<td sdval="1204" sdnum="1031;0;#.##0">1.204', '<td sdval="7">7'], 1204],
    ["LibreOffice in English", "", ['<td sdval="1204" sdnum="1033;0;#,##0">1,204', '<td sdval="2500">2,500'], 1204],
    ["LibreOffice, shown rounded", "", ['<td sdval="1.20449">1,204', '<td sdval="2.5">2,500'], 1.204],
    [
      "Google Sheets in German",
      "",
      [`<td data-sheets-value='{"1":3,"3":1.204}'>1,204`, `<td data-sheets-value='{"1":3,"3":2.5}'>2,500`],
      1.204,
    ],
    ["Google Sheets in German, escaped", "", ["<td data-sheets-value='{&quot;1&quot;:3,&quot;3&quot;:1.204}'>1,204", "<td>7"], 1.204],
  ])("is read as it is stored: %s", (_from, head, cells, value) => {
    const reading = pasted(cells, head);
    expect(cellIn(reading, "B2")).toMatchObject({ kind: "plain", value });
    expect(reading.questions).toEqual([]);
  });

  it("is a share of a hundred where it is shown as one", () => {
    const reading = pasted(['<td sdval="0.01204">1,204 %', '<td sdval="0.025">2,500 %']);
    expect(cellIn(reading, "B2")).toMatchObject({ value: 1.204, unit: "percent" });
  });

  it("is asked where cells were edited by hand and contradict each other", () => {
    const reading = pasted(['<td sdval="1.204">1,204', '<td sdval="2500">2,500']);
    expect(cellIn(reading, "B2")).toMatchObject({ kind: "ask", question: "decimal-mark" });
  });
});

describe("a text in which one column has a decimal comma", () => {
  const tsv = async (rows: readonly string[]): Promise<OwnReading> =>
    readingOf(await openFile(new TextEncoder().encode(`${rows.join("\n")}\n`), "a.tsv"));

  it("asks of another whose comma may be either", async () => {
    const reading = await tsv(["River\tDepth\tLength", "Sarn\t12,5\t1,204", "Tolve\t7,25\t2,500"]);
    expect(cellIn(reading, "B2")).toMatchObject({ value: 12.5 });
    expect(cellIn(reading, "C2")).toMatchObject({ kind: "ask", question: "decimal-mark" });
    expect(reading.questions).toMatchObject([{ kind: "decimal-mark", about: "C" }]);
  });

  it("does not where commas stand in names and lists", async () => {
    const reading = await tsv(["River\tPages\tLength", "Sarn, lower\tpages 3,5\t1,204", "Tolve\tpages 7,12\t2,500"]);
    expect(cellIn(reading, "C2")).toMatchObject({ value: 1204 });
    expect(reading.questions).toEqual([]);
  });
});
