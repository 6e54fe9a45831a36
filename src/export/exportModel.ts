/**
 * What every file that leaves the site is written from: the rows and columns of a view, every cell with its word, numbers,
 * claimant and notes, and the notes in full. Writers only lay it out; numbers and numbering are the view's.
 */
import type { Measure, Question, Row } from "../model/dataset";
import { columnsOf, describingOf, placeText } from "../model/dataset";
import type { Maker } from "../model/maker";
import type { Provenance } from "../model/report";
import type { SharedMeasure } from "../model/sharedMeasure";
import type { ViewRequest } from "../model/viewRequest";
import type { View } from "../view/buildView";
import { descriptionsOf } from "../view/descriptions";
import { noteText } from "../view/noteText";
import type { NumberedNote } from "../view/numberNotes";
import type { ExportCell } from "./exportCell";
import { exportCell } from "./exportCell";
import { exportProse } from "./exportProse";

/** Where, when and by whom a file is made. `date` is an ISO day; nothing below asks the clock. A reader's own has no address and no version. */
export interface ExportStamp extends MadeAt {
  readonly maker: Maker;
}

/** Where and when: what a page of the site knows of a file or a copy made there. */
export interface MadeAt {
  readonly address: string;
  readonly version: string;
  readonly date: string;
}

export interface ExportColumn {
  readonly id: string;
  readonly label: string;
  readonly type: Measure["type"];
  readonly unit: string | null;
  /** What all its figures count; null where each says it, and for dates and texts. */
  readonly counts: Omit<SharedMeasure, "unit" | "whom"> | null;
  /** Where its figures were counted, if not at the place of their rows. */
  readonly place: string | null;
}

export interface ExportRow {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly place: string;
  /** Letters of the editor's notes about the row's cells. */
  readonly letters: readonly string[];
  /** One for each column, in their order. */
  readonly cells: readonly ExportCell[];
  /** What describes it, under its heading. */
  readonly described: readonly ExportDescription[];
}

export interface ExportDescription {
  /** Id of its column in `describing`. */
  readonly column: string;
  readonly label: string;
  readonly cell: ExportCell;
  /** Who says so, where that is known, in brackets; else empty. */
  readonly by: string;
}

export interface ExportGroup {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly context: boolean;
  readonly rows: readonly ExportRow[];
}

export interface ExportNote {
  readonly number: number;
  readonly text: string;
  readonly citations: NumberedNote<Provenance>["citations"];
}

export interface ExportEditorNote {
  readonly letter: string;
  readonly title: string;
  /** Figures in it carry their note numbers: "580 [2]". */
  readonly text: string;
}

/** Rows that answer one question in one column. */
export type Claims = Pick<Question, "measure" | "rows">;

export interface ExportModel {
  readonly id: string;
  /** What it is of: a view of one dataset, or a list of figures of any. */
  readonly kind: ViewRequest["kind"] | "list";
  /** The view as it was asked for; null of a list. */
  readonly request: ViewRequest | null;
  readonly title: string;
  /** The dataset's standfirst, or what the report says about a question's gap. */
  readonly summary: string;
  readonly filteredBy: string | null;
  /** Id and heading of the column that names the rows. */
  readonly key: { readonly id: string; readonly label: string };
  readonly columns: readonly ExportColumn[];
  /** What describes some rows: no column of a table that is read, a field of one for machines. */
  readonly describing: readonly ExportColumn[];
  readonly groups: readonly ExportGroup[];
  /** The disputed questions among the rows: claims that no file may part. */
  readonly together: readonly Claims[];
  readonly notes: readonly ExportNote[];
  readonly editorNotes: readonly ExportEditorNote[];
  readonly address: string;
  readonly version: string;
  readonly date: string;
  readonly maker: Maker;
}

/** The export model of a view: its texts, numbered as it is, and where and when it was made. */
export function buildExport(view: View<Provenance>, stamp: ExportStamp): ExportModel {
  const { request, dataset, question, measures, groups, notes, editorNotes } = view;
  const letters = new Map(editorNotes.map(({ letter, note }) => [note.id, letter]));
  return {
    id: request.id,
    kind: request.kind,
    request,
    title: view.title,
    summary: exportProse(view.summary, view),
    filteredBy: view.filteredBy,
    key: dataset.key,
    columns: columnsOf({ measures }).map(columnOf),
    describing: describingOf({ measures }).map(columnOf),
    groups: groups.map(({ group, rows }) => ({ ...group, rows: rows.map((row) => rowOf(row, view, letters)) })),
    together: (question === null ? dataset.questions : [question]).map(({ measure, rows }) => ({ measure, rows })),
    notes: notes.map(({ number, citations }) => ({ number, citations, text: noteText(citations) })),
    editorNotes: editorNotes.map(({ letter, note }) => ({
      letter,
      title: exportProse(note.title, view),
      text: exportProse(note.text, view),
    })),
    ...stamp,
  };
}

function columnOf({ id, label, type, unit, counts: shared, place }: Measure): ExportColumn {
  const counts = shared === null ? null : { id: shared.id, label: shared.label, harm: shared.harm, who: shared.who };
  return { id, label, type, unit: unit?.label ?? null, counts, place: place ?? null };
}

function rowOf(row: Row<Provenance>, { measures, markers }: View<Provenance>, letters: ReadonlyMap<string, string>): ExportRow {
  const cells = columnsOf({ measures }).flatMap((measure) => {
    const cell = row.cells.get(measure.id);
    return cell === undefined ? [] : [exportCell(row, cell, measure, markers, letters)];
  });
  const described = descriptionsOf(row.cells, measures).map(({ measure, cell, by }) => ({
    column: measure.id,
    label: measure.label,
    cell: exportCell(row, cell, measure, markers, letters),
    by: by === "" ? "" : ` (${by})`,
  }));
  const own = new Set([...cells, ...described.map(({ cell }) => cell)].flatMap((cell) => cell.letters));
  return {
    id: row.id,
    label: row.label,
    detail: row.detail,
    place: placeText(row, null),
    letters: [...letters.values()].filter((letter) => own.has(letter)),
    cells,
    described,
  };
}

/** Every cell of a row: in its columns, and what describes it. */
export function cellsOf({ cells, described }: ExportRow): readonly ExportCell[] {
  return [...cells, ...described.map(({ cell }) => cell)];
}

/** Every row of a model, in reading order. */
export function rowsOf(model: ExportModel): readonly ExportRow[] {
  return model.groups.flatMap(({ rows }) => rows);
}
