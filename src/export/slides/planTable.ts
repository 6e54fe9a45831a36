/** A page of a table: its columns' widths and its rows, heads and group headings repeated on every page. */
import { superscript } from "../../view/numberNotes";
import type { ExportCell } from "../exportCell";
import type { ExportModel, ExportRow } from "../exportModel";
import { whoField, whoHeading } from "../whoSaysSo";
import { rowName } from "../wideCsv";
import { heightOf } from "./look";
import type { Box } from "./shapes";

export interface TablePlan {
  readonly alt: string;
  readonly box: Box;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly rows: readonly TableLine[];
  readonly size: number;
}

/** A group's line is one cell over all columns. */
export interface TableLine {
  readonly kind: "head" | "group" | "row";
  readonly cells: readonly { readonly text: string; readonly right: boolean }[];
}

export const CELL_MARGIN = { side: 0.07, above: 0.045 } as const;
const WEIGHT = { number: 1.3, date: 1.5, text: 2.2 } as const;
/** The first where they are equally high. */
const LABEL_WEIGHTS = [2.3, 3, 4, 5] as const;
const CLAIM_WEIGHTS = [2, 2.6, 3.4] as const;

/** How a table is set: its letters in points, and whether what only describes a row is left to the speaker's notes. */
export interface TableLook {
  readonly size: number;
  readonly lean: boolean;
}

/** @param box where it may stand; it is as high as its rows are */
export function planTable(model: ExportModel, rows: readonly ExportRow[], box: Box, look: TableLook): TablePlan {
  const shared = sharedClaim(model, rows);
  const lines = linesOf(model, rows, shared === null, look.lean);
  const ways = widthsOf(model, shared === null && whoHeading(model).length > 0, box.w).map((widths) => ({
    widths,
    heights: lines.map((line) => lineHeight(line, widths, look.size)),
  }));
  const [{ widths, heights } = { widths: [], heights: [] }] = ways.toSorted((one, other) => highOf(one.heights) - highOf(other.heights));
  return {
    alt: `Table: ${model.title}. ${rows.length} rows; columns: ${lines[0]?.cells.map(({ text }) => text).join(", ") ?? ""}.`,
    box: { ...box, h: highOf(heights) },
    widths,
    size: look.size,
    rows: lines,
    heights,
  };
}

/** What is said below a table for all its rows: who says so, where all have it of one, and what it leaves to the speaker's notes. */
export function belowTable(model: ExportModel, rows: readonly ExportRow[], { lean }: TableLook): string {
  const shared = sharedClaim(model, rows);
  const left = rows.flatMap((row) => {
    const kept = describedIn(model, row, lean);
    return row.described.filter((one) => !kept.includes(one)).map(({ label }) => label);
  });
  const labels = [...new Set(left)].join("; ");
  return [
    ...(shared === null ? [] : [`Who says so, of every row: ${shared}.`]),
    ...(labels === "" ? [] : [`In the speaker notes: ${labels}.`]),
  ].join(" ");
}

/** Who says so, where all rows have it of one. */
function sharedClaim(model: ExportModel, rows: readonly ExportRow[]): string | null {
  const [first, ...others] = [...new Set(rows.flatMap((row) => whoField(model, row)))];
  return first === undefined || others.length > 0 || first === "" ? null : first;
}

/** When something was stays with it, and so does all that a row without a figure says. */
function describedIn({ columns, describing }: ExportModel, { cells, described }: ExportRow, lean: boolean): ExportRow["described"] {
  const says = cells.some(({ wording }, index) => wording !== null && columns[index]?.type !== "date");
  if (!lean || !says) return described;
  return described.filter(({ column }) => describing.find(({ id }) => id === column)?.type === "date");
}

function linesOf(model: ExportModel, rows: readonly ExportRow[], who: boolean, lean: boolean): readonly TableLine[] {
  const headings = [
    model.key.label,
    ...model.columns.map(({ label, unit, type }) => (unit === null || type !== "number" ? label : `${label} (${unit})`)),
    ...(who ? whoHeading(model) : []),
  ];
  const head: TableLine = { kind: "head", cells: headings.map((text, index) => ({ text, right: isNumber(model, index) })) };
  const body = model.groups.flatMap(({ label, why, rows: members }): readonly TableLine[] => {
    const shown = members.filter((row) => rows.includes(row));
    if (shown.length === 0) return [];
    const heading: TableLine = { kind: "group", cells: [{ text: why === "" ? label : `${label} — ${why}`, right: false }] };
    return [...(label === "" || model.groups.length === 1 ? [] : [heading]), ...shown.map((row) => rowLine(model, row, who, lean))];
  });
  return [head, ...body];
}

function rowLine(model: ExportModel, row: ExportRow, who: boolean, lean: boolean): TableLine {
  const letters = row.letters.map((letter) => `[${letter}]`).join("");
  const name = [rowName(row), letters].filter((part) => part !== "").join(" ");
  const heading = [name, ...describedIn(model, row, lean).map(({ label, cell, by }) => `${label}: ${markedCell(cell)}${by}`)].join("\n");
  const texts = [heading, ...row.cells.map(markedCell), ...(who ? whoField(model, row) : [])];
  return { kind: "row", cells: texts.map((text, index) => ({ text, right: isNumber(model, index) })) };
}

function markedCell({ text, notes }: ExportCell): string {
  return `${text}\u2009${notes.map(superscript).join("\u2009")}`;
}

function isNumber(model: ExportModel, index: number): boolean {
  return model.columns[index - 1]?.type === "number";
}

function highOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Ways to share out the width: more or less of it for the rows' names, and for who says so. */
function widthsOf({ columns }: ExportModel, who: boolean, width: number): readonly (readonly number[])[] {
  return LABEL_WEIGHTS.flatMap((label) =>
    (who ? CLAIM_WEIGHTS : [0]).map((claim) => {
      const weights = [label, ...columns.map(({ type }) => WEIGHT[type]), ...(who ? [claim] : [])];
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => (weight / total) * width);
    }),
  );
}

function lineHeight({ kind, cells }: TableLine, widths: readonly number[], size: number): number {
  const heights = cells.map(({ text }, index) => {
    const whole = widths.reduce((sum, one) => sum + one, 0);
    const width = kind === "group" ? whole : (widths[index] ?? whole);
    // Bold heads are wider.
    return heightOf(text, (width - 2 * CELL_MARGIN.side) * (kind === "row" ? 1 : 0.92), size);
  });
  return Math.max(...heights) + 2 * CELL_MARGIN.above;
}
