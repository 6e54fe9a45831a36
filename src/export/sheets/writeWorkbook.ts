/**
 * The one place that knows the spreadsheet library. Cells hold text or numbers and never formulas; text is stored as text, so
 * that "=1+1", "0012" and "1/2" stay what they are.
 */
import type { Cell, CellStyle, TableDefinition, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { textWidth, wrapText } from "../../chart/textWidth";
import { carryPart } from "../archive/carryPart";
import { finishPackage } from "../archive/finishPackage";
import type { Parts } from "../archive/zipParts";
import { unzipParts, zipParts } from "../archive/zipParts";
import type { MadeOf } from "../../model/madeOf";
import { MADE_ELEMENT } from "../../model/madeOf";
import type { SaidSheet } from "../../model/sheetDigest";
import { sheetDigest } from "../../model/sheetDigest";
import { escapeMarkup, legalText } from "../markup";
import { officeColour } from "../officeColour";
import type { CommentedSheet } from "./commentBoxes";
import { sizeComments } from "./commentBoxes";

/** How a cell looks: a page's title, a heading of a column or a group, or plain. */
export type SheetStyle = "title" | "heading" | "group" | "line" | "plain";

export interface SheetCell {
  readonly value: string | number;
  readonly style: SheetStyle;
  /** For numbers: how they are shown, in the spreadsheet's own format language. */
  readonly format?: string;
  readonly comment?: string;
  /** Against the right edge, as numbers are, whatever the cell holds. */
  readonly right?: boolean;
  /** Where it leads: an address, or "#'Sheet'!A1" in the workbook. */
  readonly leads?: string;
}

export interface Sheet {
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that stay in sight; the last of them is printed again on every page. */
  readonly frozen: number;
  /** Its name, where the sheet is one table of a row a line under headings of different names: readers can then filter and sort it. */
  readonly table?: string;
}

export interface Workbook {
  readonly title: string;
  /** ISO day, stored as the day it was made. */
  readonly date: string;
  /** Who made it, and wrote its comments; empty for nobody. */
  readonly author: string;
  /** In a line; empty for none. */
  readonly description: string;
  readonly sheets: readonly Sheet[];
  /** A reader's page that it opens again as, while its sheets are as they were written; null for none. */
  readonly carries: string | null;
  /** What it was made of, where it is a site's. */
  readonly made: MadeOf | null;
}

/** The longest text a spreadsheet's cell can hold, in UTF-16 units. Source: support.microsoft.com, "Excel specifications and limits". */
const LONGEST = 32_767;
const CUT = " … (cut here; in full in the CSV)";
/** Set in from its left edge, so that a text which fills its column does not touch the next. */
const SET_IN = { vertical: "top", horizontal: "left", indent: 1 } as const;
const WRAPPED = { ...SET_IN, wrapText: true } as const;
/** What that takes of a column, in characters. */
const INDENT = 1.5;

const STYLES: Readonly<Record<SheetStyle, CellStyle>> = {
  title: { font: { name: "Georgia", size: 16, bold: true }, alignment: SET_IN },
  heading: {
    font: { name: "Arial", size: 10, bold: true },
    alignment: WRAPPED,
    border: { bottom: { style: "medium", color: { rgb: officeColour("ink") } } },
  },
  group: { font: { name: "Arial", size: 10, bold: true }, alignment: SET_IN },
  line: { font: { name: "Arial", size: 10 }, alignment: SET_IN },
  plain: { font: { name: "Arial", size: 10 }, alignment: WRAPPED },
};

/** The workbook as an XLSX file; the same bytes for the same workbook. */
export async function writeWorkbook({ sheets, carries, made, ...properties }: Workbook): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, properties.author)),
    defaultFont: { name: "Arial", size: 10 },
  });
  const sized = sizeComments(
    quoteSheetNames(unzipParts(written), sheets),
    sheets.map(commentsOf).filter(({ comments }) => comments.size > 0),
  );
  const finished = finishPackage(sized, properties);
  if (made !== null) return zipParts(carryPart(finished, "workbook", MADE_ELEMENT, JSON.stringify(made)));
  if (carries === null) return zipParts(finished);
  // A workbook that says anything else than these sheets was changed, and is read as it stands.
  return zipParts(carryPart(finished, "workbook", `table sheets="${sheetDigest(sheets.map(saidIn))}"`, carries));
}

/** The library names a sheet of several words bare, which no program takes for one: the rows to print on every page are then lost. */
function quoteSheetNames(parts: Parts, sheets: readonly Sheet[]): Parts {
  const path = "xl/workbook.xml";
  const named = /(<definedName [^>]*localSheetId="(\d+)"[^>]*>)([^<]*)/gu;
  const xml = String(parts.get(path)).replace(named, (_, tag: string, index: string, text: string) => {
    const name = (sheets[Number(index)]?.name ?? "").replaceAll("'", "''");
    const ranges = text.match(/\$[A-Z\d]+:\$[A-Z\d]+/gu) ?? [];
    return tag + ranges.map((range) => `'${escapeMarkup(name)}'!${range}`).join(",");
  });
  return new Map(parts).set(path, xml);
}

/** What its cells say, as they are stored. */
function saidIn({ name, rows }: Sheet): SaidSheet {
  const text = (value: string | number): string => (typeof value === "number" ? String(value) : storedText(value));
  return { name, rows: rows.map((row) => row.map(({ value, comment = "" }) => ({ text: text(value), comment: storedText(comment) }))) };
}

function commentsOf({ rows, widths }: Sheet): CommentedSheet {
  const comments = rows.flatMap((row, line) =>
    row.flatMap(({ comment }, column): [string, string][] => (comment === undefined ? [] : [[`${line},${column}`, storedText(comment)]])),
  );
  return { widths, heights: rows.map((row) => heightOf(row, widths)), comments: new Map(comments) };
}

function sheetOf({ name, widths, rows, frozen, table }: Sheet, author: string): WriteSheet {
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column): [string, Partial<Cell>] => [`${line},${column}`, cellOf(cell, author)]),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => (typeof value === "number" ? value : storedText(value)))),
    cells: new Map(cells),
    rowDefs: new Map(rows.map((row, line) => [line, { height: heightOf(row, widths) }])),
    freezePane: { rows: frozen },
    ...(table === undefined ? {} : { tables: [tableOf(table, rows)] }),
    pageSetup: {
      ...{ orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: pagesFor(widths), fitToHeight: 0 },
      // The headings on every page, and whose line it is where a line goes on overleaf.
      printTitlesRow: `$${frozen}:$${frozen}`,
      ...(pagesFor(widths) > 1 ? { printTitlesColumn: "$A:$A" } : {}),
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
  };
}

/** In characters: what one page holds in letters that can be read, and what it holds where there are more pages than one. */
const PAPER = { one: 220, each: 150, first: 120 } as const;

/** How many pages a sheet is wide. */
function pagesFor(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total <= PAPER.one ? 1 : Math.ceil(total / PAPER.each);
}

function tableOf(name: string, rows: Sheet["rows"]): TableDefinition {
  const columns = (rows[0] ?? []).map(({ value }) => ({ name: storedText(String(value)) }));
  return { name, columns, range: `A1:${letters(columns.length)}${rows.length}`, style: "TableStyleLight1", showRowStripes: false };
}

/** A column's name: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  return `${column > 26 ? letters((column - 1 - rest) / 26) : ""}${String.fromCharCode(65 + rest)}`;
}

const LINE = { title: 24, heading: 14, group: 16, line: 14, plain: 14 } as const;
/** Points of the letters that run on over empty cells, and how much wider they are than those that widths are known of. */
const ACROSS = { title: { size: 16, wider: 1.25 }, group: { size: 10, wider: 1.12 }, line: { size: 10, wider: 1.05 } } as const;

/** Points a row needs for its longest wrapped cell; titles and group headings run on over empty cells. Not every reader works it out. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const heights = row.map(({ value, style }, column) => {
    const room = style in ACROSS ? Number.MAX_SAFE_INTEGER : (widths[column] ?? 10) - INDENT;
    // Bold letters are wider.
    return linesOf(String(value), style === "heading" ? room * 0.75 : room) * LINE[style] + 2;
  });
  return Math.min(Math.max(...heights, LINE.plain), 400);
}

/**
 * A text in lines of which none runs out of the sheet, or of its first page: what does makes a program print all of it smaller, or
 * parts it between two pages.
 */
export function linesAcross(text: string, style: keyof typeof ACROSS, widths: readonly number[]): readonly string[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { size, wider } = ACROSS[style];
  const room = (Math.min(total, pagesFor(widths) > 1 ? PAPER.first : total) * DIGIT * 10) / wider;
  return text.split("\n").flatMap((line) => wrapText(line, room, size, "Arial"));
}

/** A column's width counts digits of the sheet's font. */
const DIGIT = textWidth("0", 1, "Arial");

function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((total, line) => total + Math.max(1, Math.ceil(textWidth(line, 1, "Arial") / (room * DIGIT))), 0);
}

function cellOf({ value, style, format, comment, right, leads }: SheetCell, author: string): Partial<Cell> {
  const aligned =
    right === true || typeof value === "number"
      ? { ...STYLES[style], alignment: { ...WRAPPED, horizontal: "right", indent: 1 } as const }
      : STYLES[style];
  const led =
    leads === undefined ? aligned : { ...aligned, font: { ...aligned.font, underline: true, color: { rgb: officeColour("accent") } } };
  const look = typeof value === "number" ? { ...aligned, numFmt: format ?? "General" } : led;
  return {
    ...(typeof value === "number" ? { value, type: "number" } : { value: storedText(value), type: "string" }),
    style: look,
    ...(leads === undefined ? {} : { hyperlink: leads.startsWith("#") ? { target: "", location: leads.slice(1) } : { target: leads } }),
    ...(comment === undefined ? {} : { comment: { author: storedText(author), text: storedText(comment) } }),
  };
}

function storedText(text: string): string {
  // Spreadsheets read "_x0041_" as a code for "A"; its first character is given as a code instead.
  const legal = legalText(text)
    .replace(/\r\n?/gu, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
  return legal.length <= LONGEST ? legal : `${legal.slice(0, LONGEST - CUT.length)}${CUT}`;
}
