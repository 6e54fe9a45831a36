/**
 * What every file that leaves the site is written from: the rows and columns of a view, every cell with its word, numbers,
 * claimant and notes, and the notes in full. Writers only lay it out; numbers and numbering are the same in all of them.
 */
import type { Cell } from "../model/cell";
import type { Dataset, Group, Measure, Question, Row } from "../model/dataset";
import type { Citation } from "../model/report";
import type { ArrangedGroup } from "../view/arrangeRows";
import { footnoteText } from "../view/footnote";
import { letterNotes, orderNotes } from "../view/letterNotes";
import type { NumberedNotes } from "../view/numberNotes";
import { cellsInOrder, numberNotes } from "../view/numberNotes";
import { mentionsOf } from "../view/proseMentions";
import { ownStandfirst } from "../view/proseText";
import type { ExportCell } from "./exportCell";
import { exportCell } from "./exportCell";
import { exportProse } from "./exportProse";

/** What a view needs beside its dataset: cells, measures ("dataset.measure") and citations that its sentences may name. */
export interface ExportLibrary {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** Where and when a file is made. `date` is an ISO day; nothing below asks the clock. */
export interface ExportStamp {
  readonly address: string;
  readonly version: string;
  readonly date: string;
}

/** A dataset as arranged for the reader, or one question of it with all its claimants. */
export type ExportView = { readonly dataset: Dataset; readonly library: ExportLibrary; readonly stamp: ExportStamp } & (
  | {
      readonly kind: "dataset";
      readonly groups: readonly ArrangedGroup[];
      /** Columns to take, in this order. */
      readonly measures: readonly Measure[];
      /** What the rows were chosen by, in words; null for all of them. */
      readonly filteredBy: string | null;
    }
  | { readonly kind: "question"; readonly question: Question }
);

export interface ExportColumn {
  readonly id: string;
  readonly label: string;
  readonly type: Measure["type"];
  readonly unit: string | null;
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
  readonly citation: Citation;
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
  readonly kind: ExportView["kind"];
  readonly title: string;
  /** The dataset's standfirst, or what the report says about a question's gap. */
  readonly summary: string;
  readonly filteredBy: string | null;
  /** Id and heading of the column that names the rows. */
  readonly key: { readonly id: string; readonly label: string };
  readonly columns: readonly ExportColumn[];
  readonly groups: readonly ExportGroup[];
  /** The disputed questions among the rows: claims that no file may part. */
  readonly together: readonly Claims[];
  readonly notes: readonly ExportNote[];
  readonly editorNotes: readonly ExportEditorNote[];
  readonly address: string;
  readonly version: string;
  readonly date: string;
  readonly licence: { readonly name: string; readonly address: string };
}

const LICENCE = {
  name: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
  address: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/**
 * The export model of a view. A filter that keeps one claimant of a disputed question gets the others back, and says so
 * (editorial rule 12); notes are numbered as on the page.
 */
export function buildExport(view: ExportView): ExportModel {
  const { dataset, library, stamp } = view;
  const plan = planOf(view);
  const editors = shownNotes(dataset, cellsInOrder(plan.groups, plan.measures));
  const numbered = numbersOf(
    plan,
    editors.map(({ text }) => text),
    library,
  );
  const prose = (text: string): string => exportProse(text, library, numbered);
  const letters = letterNotes(dataset.notes);
  return {
    id: plan.id,
    kind: view.kind,
    title: plan.title,
    summary: prose(plan.summary),
    filteredBy: plan.filteredBy,
    key: dataset.key,
    columns: plan.measures.map(({ id, label, type, unit }) => ({ id, label, type, unit: unit?.label ?? null })),
    groups: plan.groups.map(({ group, rows }) => ({ ...group, rows: rows.map((row) => rowOf(row, plan.measures, numbered, letters)) })),
    together: plan.together,
    notes: numbered.notes.map(({ number, citation }) => ({ number, citation, text: footnoteText(citation) })),
    editorNotes: [...letters].flatMap(([id, letter]) =>
      editors.filter((note) => note.id === id).map(({ title, text }) => ({ letter, title: prose(title), text: prose(text) })),
    ),
    ...stamp,
    licence: LICENCE,
  };
}

/** What a view shows, whichever kind it is. */
interface Plan {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly filteredBy: string | null;
  readonly measures: readonly Measure[];
  readonly groups: readonly ArrangedGroup[];
  readonly together: readonly Claims[];
}

function planOf(view: ExportView): Plan {
  const { dataset } = view;
  if (view.kind === "question") return questionPlan(dataset, view.question);
  const { groups, added } = completeClaims(dataset, view.groups, view.measures);
  return {
    id: dataset.id,
    title: dataset.title,
    summary: ownStandfirst(dataset),
    filteredBy: view.filteredBy === null || !added ? view.filteredBy : `${view.filteredBy}; with every claimant of a question among them`,
    measures: view.measures,
    groups: groups.filter(({ rows }) => rows.length > 0),
    together: questionsOf(dataset, view.measures).map(({ measure, rows }) => ({ measure, rows })),
  };
}

function questionPlan(dataset: Dataset, question: Question): Plan {
  const group: Group = { id: question.id, label: "", why: "", context: false };
  const rows = question.rows.flatMap((id) => dataset.rows.filter((row) => row.id === id));
  return {
    id: question.id,
    title: question.title,
    summary: `About the gap: ${question.gap}`,
    filteredBy: null,
    measures: dataset.measures.filter(({ id }) => id === question.measure),
    groups: [{ group, rows }],
    together: [{ measure: question.measure, rows: question.rows }],
  };
}

/** Adds the rows that answer the same question as one that is shown; each joins the end of its group. */
function completeClaims(
  dataset: Dataset,
  groups: readonly ArrangedGroup[],
  measures: readonly Measure[],
): { readonly groups: readonly ArrangedGroup[]; readonly added: boolean } {
  const shown = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const asked = questionsOf(dataset, measures);
  const wanted = new Set(shown);
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const { rows } of asked) if (rows.some((id) => wanted.has(id))) for (const id of rows) wanted.add(id);
  }
  const missing = dataset.rows.filter(({ id }) => wanted.has(id) && !shown.has(id));
  if (missing.length === 0) return { groups, added: false };
  const completed = dataset.groups.map((group) => ({
    group,
    rows: [...(groups.find((one) => one.group.id === group.id)?.rows ?? []), ...missing.filter((row) => row.group === group.id)],
  }));
  return { groups: completed, added: true };
}

function questionsOf(dataset: Dataset, measures: readonly Measure[]): readonly Question[] {
  return dataset.questions.filter(({ measure }) => measures.some(({ id }) => id === measure));
}

/** Editor's notes about what is shown, in the order they are printed. */
function shownNotes(dataset: Dataset, cells: readonly Cell[]): Dataset["notes"] {
  const about = new Set(cells.flatMap(({ notes }) => notes.map(({ id }) => id)));
  return orderNotes(dataset.notes).filter(({ id }) => about.has(id));
}

/** The page's numbering: cells in reading order first, then what our sentences name of other cells and places. */
function numbersOf({ groups, measures, summary }: Plan, texts: readonly string[], library: ExportLibrary): NumberedNotes {
  const mentions = mentionsOf([...texts, summary], library.cells, library.citations);
  return numberNotes([...cellsInOrder(groups, measures), ...mentions.cells], mentions.citations);
}

function rowOf(row: Row, measures: readonly Measure[], numbered: NumberedNotes, letters: ReadonlyMap<string, string>): ExportRow {
  const cells = measures.flatMap((measure) => {
    const cell = row.cells.get(measure.id);
    return cell === undefined ? [] : [exportCell(row, cell, measure, numbered.markers, letters)];
  });
  const own = new Set(cells.flatMap((cell) => cell.letters));
  return {
    id: row.id,
    label: row.label,
    detail: row.detail,
    place: row.place,
    letters: [...letters.values()].filter((letter) => own.has(letter)),
    cells,
  };
}

/** Every row of a model, in reading order. */
export function rowsOf(model: ExportModel): readonly ExportRow[] {
  return model.groups.flatMap(({ rows }) => rows);
}
