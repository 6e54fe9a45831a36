/**
 * What files of a list are written from: figures or events of any datasets, as a page lists them, numbered as the page numbers them.
 * Notes that the page did not need follow its last number.
 */
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { placeText } from "../model/dataset";
import type { Library } from "../model/library";
import { descriptionsOf } from "../view/descriptions";
import { letterNotes, orderNotes } from "../view/letterNotes";
import { noteText } from "../view/noteText";
import type { NumberedNotes } from "../view/numberNotes";
import { numberNotes } from "../view/numberNotes";
import { mentionsOf } from "../view/proseMentions";
import { exportCell } from "./exportCell";
import type { Claims, ExportColumn, ExportDescription, ExportModel, ExportRow, ExportStamp } from "./exportModel";
import { exportProse } from "./exportProse";

/** A row of a list: a cell in its one column, and what stands under its heading. */
export interface ListRow {
  readonly id: string;
  /** Its heading: of a figure its sentence. */
  readonly label: string;
  readonly detail: string;
  /** The row of the dataset that it is of. */
  readonly row: Row;
  readonly cell: Cell;
  readonly measure: Measure | null;
  /** What else the row says, by the measure that says what each is. */
  readonly described: readonly Measure[];
}

export interface ListGroup {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly rows: readonly ListRow[];
}

export interface List {
  /** Of the page, for names of files. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What the page was narrowed by, in words; null where by nothing. */
  readonly filteredBy: string | null;
  readonly key: ExportModel["key"];
  readonly column: Pick<ExportColumn, "id" | "label" | "type">;
  readonly groups: readonly ListGroup[];
  readonly together: readonly Claims[];
  /** Numbers of the page, which stay; null for what is taken by itself. */
  readonly numbered: NumberedNotes | null;
}

/** The export model of a list. Editor's notes about its cells have letters of their own, over all its datasets. */
export function buildListExport(list: List, library: Library, stamp: ExportStamp): ExportModel {
  const { id, title, summary, filteredBy, key, together } = list;
  const rows = list.groups.flatMap((group) => group.rows);
  const cells = rows.flatMap((row) => [row.cell, ...describedCells(row)]);
  const about = orderNotes([...new Map(cells.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const))).values()]);
  const mentions = mentionsOf(
    about.flatMap((note) => [note.title, note.text]),
    library.cells,
    library.citations,
  );
  const numbered = numberNotes([...cells, ...mentions.cells], mentions.citations, list.numbered ?? undefined);
  const letters = letterNotes(about);
  const text = { library, numbers: numbered.numbers };
  return {
    ...{ id, kind: "list", request: null, title, summary, filteredBy, key, together },
    columns: [columnOf(list.column)],
    describing: describingIn(rows),
    groups: list.groups.map((group) => ({
      ...{ id: group.id, label: group.label, why: group.why, context: false },
      rows: group.rows.map((row) => rowOf(row, numbered.markers, letters)),
    })),
    notes: numbered.notes.map(({ number, citations }) => ({ number, citations, text: noteText(citations) })),
    editorNotes: about.map((note) => ({
      letter: letters.get(note.id) ?? "",
      title: exportProse(note.title, text),
      text: exportProse(note.text, text),
    })),
    ...stamp,
  };
}

function describedCells({ row, described }: ListRow): readonly Cell[] {
  return described.flatMap(({ id }) => row.cells.get(id) ?? []);
}

/** What figures of a list count differs from row to row: each says it itself. */
function columnOf({ id, label, type }: List["column"]): ExportColumn {
  return { id, label, type, unit: null, counts: null, place: null };
}

/** Each measure that describes a row, once: figures of several datasets that are called alike share it. */
function describingIn(rows: readonly ListRow[]): readonly ExportColumn[] {
  const found = new Map(rows.flatMap(({ described }) => described.map((measure) => [measure.id, measure] as const)));
  return [...found.values()].map(columnOf);
}

function rowOf(
  { id, label, detail, row, cell, measure, described }: ListRow,
  markers: NumberedNotes["markers"],
  letters: ReadonlyMap<string, string>,
): ExportRow {
  const own = exportCell(row, cell, measure, markers, letters);
  const more = descriptionsOf(
    row.cells,
    described.map((one) => ({ ...one, describes: true })),
  ).map(({ measure: of, cell: said, by }): ExportDescription => ({
    column: of.id,
    label: of.label,
    cell: exportCell(row, said, of, markers, letters),
    by: by === "" ? "" : ` (${by})`,
  }));
  const used = new Set([own, ...more.map(({ cell: said }) => said)].flatMap((one) => one.letters));
  return {
    ...{ id, label, detail, place: placeText(row, measure) },
    letters: [...letters.values()].filter((letter) => used.has(letter)),
    cells: [own],
    described: more,
  };
}
