/**
 * A view as a PX file (Statistics Sweden, PX file format 2013), for PxWin, PxWeb and PxEdit: rows in the stub, columns in the heading. A
 * number stands in the table only where it is exact; every other cell is a sign, and what it says stands in its CELLNOTE, as do its
 * claimant and its notes.
 */
import type { BesideView } from "../besideView";
import { besideCells } from "../besideView";
import type { ExportCell } from "../exportCell";
import { claimText } from "../exportCell";
import type { ExportModel, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { aboutFields, fullNotes, noteTexts, rowName } from "../wideCsv";
import { statusOf } from "./obsStatus";

/** Of a line of a text, as the format limits it. */
const LONGEST = 250;
const NONE = '"."';
const WORDS = '".."';
const NO_FIGURE = '"..."';

export function toPx(model: ExportModel, beside: BesideView): string {
  const rows = namedApart(rowsOf(model).map(rowName)).map((name, index) => ({ name, row: rowsOf(model)[index] }));
  const columns = [...model.columns, ...model.describing];
  const headings = namedApart(columns.map(({ label }) => label));
  const stub = text(model.key.label);
  const placed = rows.flatMap(({ name, row }) =>
    columns.map((column, index) => ({
      name,
      heading: headings[index] ?? "",
      cell: row === undefined ? null : cellAt(model, row, column.id),
    })),
  );
  const decimals = Math.max(0, ...placed.map(({ cell }) => decimalsOf(cell)));
  const notes = noteTexts(model);
  const { disagreements } = besideCells(
    beside,
    new Set(
      rowsOf(model)
        .flatMap(cellsOf)
        .map(({ id }) => id),
    ),
  );
  const entries: readonly (readonly [keyword: string, value: string])[] = [
    ["CHARSET", '"ANSI"'],
    ["AXIS-VERSION", '"2013"'],
    ["CODEPAGE", '"utf-8"'],
    ["LANGUAGE", '"en"'],
    ["CREATION-DATE", `"${model.date.replaceAll("-", "")} 00:00"`],
    ["DECIMALS", String(decimals)],
    ["SHOWDECIMALS", String(decimals)],
    ["MATRIX", lines(model.id.slice(0, 20))],
    ["SUBJECT-CODE", '"data"'],
    ["SUBJECT-AREA", lines(model.title)],
    ["DESCRIPTION", lines(model.title)],
    ["TITLE", lines(model.title)],
    ["CONTENTS", lines(model.title)],
    ["UNITS", lines([...new Set(columns.flatMap(({ unit }) => unit ?? []))].join(", ") || "as each note says")],
    ["STUB", quote(stub)],
    ["HEADING", quote(MEASURE)],
    [`VALUES(${quote(stub)})`, rows.map(({ name }) => quote(name)).join(",\r\n")],
    [`VALUES(${quote(MEASURE)})`, headings.map(quote).join(",\r\n")],
    [`CODES(${quote(MEASURE)})`, columns.map(({ id }) => quote(text(id))).join(",\r\n")],
    ["DATASYMBOL1", '"none"'],
    ["DATASYMBOL2", '"see note"'],
    ["DATASYMBOL3", '"no figure"'],
    ["NOTEX", lines([...aboutFields(model).map(([heading, value]) => `${heading}: ${value}`), model.summary, HOW_TO_READ].join("#"))],
    ...disagreements.map(({ title, differs, members }): readonly [string, string] => [
      "NOTE",
      lines([`${title}. ${differs}`, ...members.map(({ claimant, text: says }) => `${claimant ?? "Nobody named"}: ${says}`)].join("#")),
    ]),
    ...placed.flatMap(({ name, heading, cell }): (readonly [string, string])[] =>
      cell === null ? [] : [[`CELLNOTEX(${quote(name)},${quote(heading)})`, lines(noteOf(cell, notes))]],
    ),
  ];
  const table = rows.map(({ name }) => placed.filter((one) => one.name === name).map(({ cell }) => dataOf(cell)));
  return `${entries.map(([keyword, value]) => `${keyword}=${value};\r\n`).join("")}DATA=\r\n${table.map((line) => line.join(" ")).join(" \r\n")};\r\n`;
}

const MEASURE = "measure";
const HOW_TO_READ = "Only exact numbers stand in the table. What every other cell says, who says it and where stands in its note.";

function cellAt({ columns }: ExportModel, row: ExportRow, column: string): ExportCell | null {
  const index = columns.findIndex(({ id }) => id === column);
  return (index === -1 ? row.described.find((one) => one.column === column)?.cell : row.cells[index]) ?? null;
}

function dataOf(cell: ExportCell | null): string {
  if (cell === null) return NONE;
  const { value } = statusOf(cell);
  return value === null ? (cell.kind === "none" ? NO_FIGURE : WORDS) : String(value);
}

function decimalsOf(cell: ExportCell | null): number {
  const value = cell === null ? null : statusOf(cell).value;
  return value === null ? 0 : (String(value).split(".")[1] ?? "").length;
}

/** What a cell says, who says it, and its notes in full. */
function noteOf(cell: ExportCell, notes: ReturnType<typeof noteTexts>): string {
  const { status } = statusOf(cell);
  const bounds = cell.low === null && cell.high === null ? "" : `; low ${cell.low ?? "not stated"}, high ${cell.high ?? "not stated"}`;
  const said = `${cell.text} (OBS_STATUS ${status}, ${cell.kind}${bounds}; ${cell.standing}${cell.period === null ? "" : `; ${cell.period}`})`;
  return [said, claimText(cell), fullNotes(cell, notes).replaceAll(" | ", "#")].join("#");
}

/** Values of one variable are told apart by their names alone. */
function namedApart(names: readonly string[]): readonly string[] {
  const plain = names.map(text);
  return plain.map((name, index) => {
    const before = plain.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** A text on one line, as the format can hold it: it has no quotation marks of its own and no line ends. */
function text(value: string): string {
  return value
    .replaceAll('"', "”")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function quote(value: string): string {
  return `"${value}"`;
}

/** A long text in several pieces, which programs join again. */
function lines(value: string): string {
  const pieces = text(value).match(new RegExp(`.{1,${LONGEST}}`, "gu")) ?? [""];
  return pieces.map(quote).join("\r\n");
}
