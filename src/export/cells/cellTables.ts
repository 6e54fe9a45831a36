/** Views as tables for programs: a line a cell, a line a passage, a report, a note, a disagreement, and what belongs to what. */
import type { Citation, Upstream } from "../../model/report";
import { captionText } from "../../view/captionText";
import { passagesOf } from "../../view/noteText";
import type { BesideView } from "../besideView";
import { besideCells } from "../besideView";
import type { ExportCell } from "../exportCell";
import { printedIn } from "../exportCell";
import type { ExportGroup, ExportModel, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { rowName } from "../wideCsv";
import { statusOf } from "./obsStatus";

export const TABLES = [
  "cells",
  "cell_notes",
  "cell_citations",
  "notes",
  "citations",
  "citation_works",
  "sources",
  "disagreements",
] as const;
export type TableName = (typeof TABLES)[number];

/** Lines under the fields of `tableFields.ts`, in their order; null where there is nothing. */
export type Line = readonly (string | number | null)[];
export type CellTables = Readonly<Record<TableName, readonly Line[]>>;

/** The tables of one view; of a reader's own table, its sources stand among the notes. */
export function cellTables(model: ExportModel, beside: BesideView): CellTables {
  const all = rowsOf(model).flatMap(cellsOf);
  const { disagreements } = besideCells(beside, new Set(all.map(({ id }) => id)));
  const passages = passagesOf(model.notes.flatMap(({ citations }) => citations));
  const held = new Set(passages.map(({ id }) => id));
  const tables: CellTables = {
    cells: model.groups.flatMap((group) => group.rows.flatMap((row) => linesOfRow(model, group, row))),
    cell_notes: all.flatMap((cell) => [...cell.notes.map(String), ...cell.letters].map((note) => [cell.id, model.id, note])),
    cell_citations: all.flatMap((cell) =>
      cell.citations.filter((id) => held.has(id)).map((id) => [cell.id, id, cell.yearFrom.includes(id) ? "year" : "figure"]),
    ),
    notes: [
      ...model.notes.map(({ number, text }) => [model.id, String(number), "footnote", null, text]),
      ...model.editorNotes.map(({ letter, title, text }) => [model.id, letter, "editor’s note", title, text]),
    ],
    citations: passages.map(citationLine),
    citation_works: passages.flatMap(({ id, cites }) => cites.map((work) => [id, work.id])),
    sources: passages.flatMap((passage) => [reportLine(passage), ...passage.cites.map(workLine)]),
    disagreements: disagreements.flatMap(({ id, kind, title, differs, members }) =>
      members.map(({ cell, text, claimant, citations }, index) => [
        ...[id, index + 1, kind, title, differs, cell, text, claimant],
        citations.join(" "),
      ]),
    ),
  };
  return mergeTables([tables]);
}

/** The tables of several views as one: each passage, report, work and disagreement once. */
export function mergeTables(all: readonly CellTables[]): CellTables {
  const lines = (name: TableName): readonly Line[] => [
    ...new Map(all.flatMap((one) => one[name].map((line) => [JSON.stringify(line), line]))).values(),
  ];
  return {
    cells: lines("cells"),
    cell_notes: lines("cell_notes"),
    cell_citations: lines("cell_citations"),
    notes: lines("notes"),
    citations: lines("citations"),
    citation_works: lines("citation_works"),
    sources: lines("sources"),
    disagreements: lines("disagreements"),
  };
}

function linesOfRow(model: ExportModel, group: ExportGroup, row: ExportRow): readonly Line[] {
  const columns = row.cells.map((cell, index) => cellLine(model, group, row, model.columns[index], cell));
  const described = row.described.map(({ column, label, cell }) => cellLine(model, group, row, { id: column, label, place: null }, cell));
  return [...columns, ...described];
}

interface Heading {
  readonly id: string;
  readonly label: string;
  readonly place: string | null;
}

function cellLine(model: ExportModel, group: ExportGroup, row: ExportRow, column: Heading | undefined, cell: ExportCell): Line {
  const { value, status } = statusOf(cell);
  return [
    ...[cell.id, model.id, row.id, rowName(row), group.label || null, column?.id ?? null, column?.label ?? null],
    ...[value, status, cell.low, cell.high, cell.value, cell.kind, cell.hedge || null, cell.text, cell.wording],
    ...[cell.unit, cell.counts, (column?.place ?? row.place) || null, cell.period, cell.inferred ? "yes" : "no"],
    ...[cell.claimant, cell.stance, printedIn(cell), cell.standing],
    cell.caption === "" ? null : captionText(cell.caption, cell.inSentence),
  ];
}

function citationLine({ id, report, place, wording, basis }: Citation): Line {
  return [id, report.id, place.heading, place.paragraph, place.note, wording, basis];
}

function reportLine({ report: { id, title, authors, publisher, series, datePrinted, sha256 } }: Citation): Line {
  return [id, "report", title, authors.join("; ") || null, publisher, series, datePrinted, sha256];
}

function workLine({ id, kind, title, author, publisher, date }: Upstream): Line {
  return [id, kind, title || null, author || null, publisher || null, null, date || null, null];
}
