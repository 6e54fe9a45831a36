/** A dataset: rows in labelled groups, measures as columns, a cell wherever the two meet; and words that describe a row. */
import type { Cell, DerivedCell, EditorNote } from "./cell";
import type { Citation, Provenance } from "./report";
import type { SharedMeasure, Unit } from "./sharedMeasure";

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly type: "number" | "date" | "text";
  /** What all its figures count; null where their rows say it, and for dates and texts. */
  readonly counts: SharedMeasure | null;
  /** The unit of all its figures; null where their rows have several, and for dates and texts. */
  readonly unit: Unit | null;
  /** Whether its words stand under the heading of the rows that have some, and in no column. */
  readonly describes: boolean;
  /** Where its figures were counted, if not at the place of their rows. */
  readonly place?: string | undefined;
}

/** The measures that are columns of the dataset's table. */
export function columnsOf({ measures }: Pick<Dataset<Provenance>, "measures">): readonly Measure[] {
  return measures.filter(({ describes }) => !describes);
}

/** The measures whose words describe rows. */
export function describingOf({ measures }: Pick<Dataset<Provenance>, "measures">): readonly Measure[] {
  return measures.filter(({ describes }) => describes);
}

/** Where a figure was counted. */
export function placeOf(row: Row<Provenance>, measure: Measure | null): string {
  return measure?.place ?? row.place;
}

/** A place as it is shown, and said to be ours where it is: "Islamabad (inferred)". */
export function placeText(row: Row<Provenance>, measure: Measure | null): string {
  return row.placeInferred === true && measure?.place === undefined ? `${row.place} (inferred)` : placeOf(row, measure);
}

/** Rows that may be compared with each other, and why they stand together. `context` marks figures that are not comparable. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly context: boolean;
}

export interface Row<P extends Provenance = Citation> {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  readonly place: string;
  /** Whether the passages do not name the place, so that it is ours. */
  readonly placeInferred?: boolean;
  /** Where the row is drawn from, as "report place": every place its cells cite, and no other. */
  readonly from: readonly string[];
  /** By measure id; one for every column of the dataset, and for each measure that describes the row. */
  readonly cells: ReadonlyMap<string, Cell<P>>;
}

export const FIGURE_KINDS = ["bars", "columns", "dots", "table"] as const;

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: (typeof FIGURE_KINDS)[number];
  readonly measure: string;
  /** Ids of the groups that it draws; all of them where it does not say. */
  readonly draws?: readonly string[] | undefined;
  /** Ids of the groups that are seen at once where an embed has no room for all and folds the others; the first where it does not say. */
  readonly leads?: readonly string[] | undefined;
}

export const QUESTION_KINDS = ["sides", "counters", "report"] as const;

/** A contested figure: one row per claimant, never merged. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof QUESTION_KINDS)[number];
  readonly measure: string;
  readonly rows: readonly string[];
  readonly gap: string;
}

export const RELATIONS = ["equal", "noted", "within"] as const;

/** A printed total and its printed parts, as "row.measure": equal, unequal and noted, or parts that lie within it. */
export interface Total {
  readonly total: string;
  readonly parts: readonly string[];
  readonly relation: (typeof RELATIONS)[number];
}

/** What datasets are about, and what kinds of events they tell of, as `data/topics.csv` and `data/events.csv` name them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Dataset<P extends Provenance = Citation> {
  readonly id: string;
  readonly title: string;
  readonly topic: Named;
  readonly standfirst: string;
  /** The kind of event its dated rows are on the timeline; null where they are none. */
  readonly events: Named | null;
  /** Of rows that are of another kind, by row. */
  readonly eventKinds: ReadonlyMap<string, Named>;
  readonly key: { readonly id: string; readonly label: string };
  readonly measures: readonly Measure[];
  readonly groups: readonly Group[];
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
  readonly totals: readonly Total[];
  readonly rows: readonly Row<P>[];
  readonly notes: readonly EditorNote[];
  readonly derived: readonly DerivedCell<P>[];
}
