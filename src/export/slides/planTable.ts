/** A page of a table: its columns' widths and its rows, heads and group headings repeated on every page. */
import { superscript } from "../../view/numberNotes";
import type { ExportCell } from "../exportCell";
import type { ExportModel, ExportRow } from "../exportModel";
import { whoField, whoHeading } from "../whoSaysSo";
import { rowName } from "../wideCsv";
import { heightOf, SIZE, WIDTH } from "./look";
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
const LABEL_WEIGHT = 2.3;
/** Of the rows' names where other words stand under some of them. */
const DESCRIBED_WEIGHT = 5;
const CLAIM_WEIGHT = 2;

export function tableHeight(model: ExportModel, rows: readonly ExportRow[], size = tableSize(model)): number {
  return planTable(model, rows, { x: 0, y: 0, w: WIDTH, h: 0 }, size).heights.reduce((sum, height) => sum + height, 0);
}

/** Its letters where all its rows fit, in points. */
export function tableSize({ columns }: ExportModel): number {
  return columns.length > 2 ? SIZE.note : SIZE.label;
}

export function planTable(model: ExportModel, rows: readonly ExportRow[], box: Box, size = tableSize(model)): TablePlan {
  const widths = widthsOf(model);
  const lines = linesOf(model, rows);
  return {
    alt: `Table: ${model.title}. ${rows.length} rows; columns: ${lines[0]?.cells.map(({ text }) => text).join(", ") ?? ""}.`,
    box,
    widths,
    size,
    rows: lines,
    heights: lines.map((line) => lineHeight(line, widths, size)),
  };
}

function linesOf(model: ExportModel, rows: readonly ExportRow[]): readonly TableLine[] {
  const headings = [
    model.key.label,
    ...model.columns.map(({ label, unit, type }) => (unit === null || type !== "number" ? label : `${label} (${unit})`)),
    ...whoHeading(model),
  ];
  const head: TableLine = { kind: "head", cells: headings.map((text, index) => ({ text, right: isNumber(model, index) })) };
  const body = model.groups.flatMap(({ label, why, rows: members }): readonly TableLine[] => {
    const shown = members.filter((row) => rows.includes(row));
    if (shown.length === 0) return [];
    const heading: TableLine = { kind: "group", cells: [{ text: why === "" ? label : `${label} — ${why}`, right: false }] };
    return [...(label === "" || model.groups.length === 1 ? [] : [heading]), ...shown.map((row) => rowLine(model, row))];
  });
  return [head, ...body];
}

function rowLine(model: ExportModel, row: ExportRow): TableLine {
  const letters = row.letters.map((letter) => `[${letter}]`).join("");
  const name = [rowName(row), letters].filter((part) => part !== "").join(" ");
  const heading = [name, ...row.described.map(({ label, cell, by }) => `${label}: ${markedCell(cell)}${by}`)].join("\n");
  const texts = [heading, ...row.cells.map(markedCell), ...whoField(model, row)];
  return { kind: "row", cells: texts.map((text, index) => ({ text, right: isNumber(model, index) })) };
}

function markedCell({ text, notes }: ExportCell): string {
  return `${text}\u2009${notes.map(superscript).join("\u2009")}`;
}

function isNumber(model: ExportModel, index: number): boolean {
  return model.columns[index - 1]?.type === "number";
}

function widthsOf({ columns, groups }: ExportModel): readonly number[] {
  const described = groups.some(({ rows }) => rows.some((row) => row.described.length > 0));
  const weights = [described ? DESCRIBED_WEIGHT : LABEL_WEIGHT, ...columns.map(({ type }) => WEIGHT[type]), CLAIM_WEIGHT];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight / total) * WIDTH);
}

function lineHeight({ kind, cells }: TableLine, widths: readonly number[], size: number): number {
  const heights = cells.map(({ text }, index) => {
    const width = kind === "group" ? WIDTH : (widths[index] ?? WIDTH);
    // Bold heads are wider.
    return heightOf(text, (width - 2 * CELL_MARGIN.side) * (kind === "row" ? 1 : 0.92), size);
  });
  return Math.max(...heights) + 2 * CELL_MARGIN.above;
}
