/**
 * The one place that knows the spreadsheet library. Cells hold text or numbers and never formulas; text is stored as text, so
 * that "=1+1", "0012" and "1/2" stay what they are.
 */
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { legalText } from "../markup";

/** How a cell looks: a page's title, a heading of a column or a group, or plain. */
export type SheetStyle = "title" | "heading" | "group" | "plain";

export interface SheetCell {
  readonly value: string | number;
  readonly style: SheetStyle;
  /** For numbers: how they are shown, in the spreadsheet's own format language. */
  readonly format?: string;
  readonly comment?: string;
}

export interface Sheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that stay in sight. */
  readonly frozen: number;
}

export interface Workbook {
  readonly title: string;
  /** ISO day, stored as the day it was made. */
  readonly date: string;
  readonly sheets: readonly Sheet[];
}

/** The longest text a spreadsheet's cell can hold, in UTF-16 units. Source: support.microsoft.com, "Excel specifications and limits". */
const LONGEST = 32_767;
const CUT = " … (cut here; in full in the CSV)";
const WRAPPED = { vertical: "top", wrapText: true } as const;

const STYLES: Readonly<Record<SheetStyle, CellStyle>> = {
  title: { font: { name: "Georgia", size: 16, bold: true }, alignment: { vertical: "top" } },
  heading: {
    font: { name: "Arial", size: 10, bold: true },
    alignment: WRAPPED,
    border: { bottom: { style: "medium", color: { rgb: "16191D" } } },
  },
  group: { font: { name: "Arial", size: 10, bold: true }, alignment: { vertical: "top" } },
  plain: { font: { name: "Arial", size: 10 }, alignment: WRAPPED },
};

/** The workbook as an XLSX file; the same bytes for the same workbook. */
export async function writeWorkbook({ title, date, sheets }: Workbook): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: legalText(title), creator: "Every Number", created: day, modified: day },
    defaultFont: { name: "Arial", size: 10 },
  });
}

function sheetOf({ name, widths, rows, frozen }: Sheet): WriteSheet {
  const cells = rows.flatMap((row, line) => row.map((cell, column): [string, Partial<Cell>] => [`${line},${column}`, cellOf(cell)]));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => (typeof value === "number" ? value : storedText(value)))),
    cells: new Map(cells),
    freezePane: { rows: frozen },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf({ value, style, format, comment }: SheetCell): Partial<Cell> {
  const look = typeof value === "number" ? { ...STYLES[style], numFmt: format ?? "General" } : STYLES[style];
  return {
    ...(typeof value === "number" ? { value, type: "number" } : { value: storedText(value), type: "string" }),
    style: look,
    ...(comment === undefined ? {} : { comment: { author: "Every Number", text: storedText(comment) } }),
  };
}

function storedText(text: string): string {
  const legal = legalText(text).replace(/\r\n?/gu, "\n");
  return legal.length <= LONGEST ? legal : `${legal.slice(0, LONGEST - CUT.length)}${CUT}`;
}
