/** The columns of a dataset's table, by the names that sort and address call them. */
import type { Provenance } from "../model/report";
import type { Dataset, Measure } from "../model/dataset";
import { columnsOf } from "../model/dataset";

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** The measure it shows; null for the row's own columns. */
  readonly measure: Measure | null;
}

/** Headings of the columns that are not measures. */
const WORDING: TableColumn = { id: "wording", label: "Wording in the source", measure: null };
const PLACE: TableColumn = { id: "place", label: "Place", measure: null };
const CLAIMANT: TableColumn = { id: "claimant", label: "Who says so", measure: null };

/** The heading column first. A column that says the same of every row is left out. */
export function tableColumns(dataset: Dataset<Provenance>): readonly TableColumn[] {
  const { key, rows } = dataset;
  const measures = columnsOf(dataset);
  const places = new Set(rows.map(({ place }) => place));
  return [
    { id: "row", label: key.label, measure: null },
    ...measures.map((measure) => ({ id: measure.id, label: measure.label, measure })),
    ...(hasWordings(measures) ? [WORDING] : []),
    ...(places.size > 1 ? [PLACE] : []),
    CLAIMANT,
  ];
}

/** Ids of the columns shown unless others are asked for: the words of the numbers stand in the notes. */
export function usualColumns(dataset: Dataset<Provenance>): readonly string[] {
  return tableColumns(dataset).flatMap(({ id }) => (id === WORDING.id ? [] : [id]));
}

/** Whether the words of the numbers have a column: where there are few enough numbers a row for it to be read. */
function hasWordings(measures: readonly Measure[]): boolean {
  const numeric = measures.filter(({ type }) => type === "number").length;
  return numeric === 1 || numeric === 2;
}
