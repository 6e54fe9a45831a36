/** A view as a reader asks for it. What it names may not exist: whoever has the data leaves that out. */

/** A column by its id (`row` for the heading column, `claimant`, `wording`, `place`, or a measure) and a direction. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface ViewRequest {
  /** A dataset as arranged for the reader, one of its figures by itself, or a question with all its claimants. */
  readonly kind: "dataset" | "figure" | "question";
  readonly id: string;
  readonly sort: Sort | null;
  /** Columns to show besides the heading column; null for all. */
  readonly columns: readonly string[] | null;
  /** Filters by name, each with one value; a name that is not there filters nothing. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The whole of a dataset, a figure or a question, in the order of its source. */
export function wholeView(kind: ViewRequest["kind"], id: string): ViewRequest {
  return { kind, id, sort: null, columns: null, filters: {} };
}
