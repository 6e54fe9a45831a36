/** Rows in the order a reader asked for. Groups keep their places; a sort works inside each (editorial rule 14). */
import type { Cell, ReportedCell, Value } from "../model/cell";
import type { Dataset, Group, Measure, Row } from "../model/dataset";
import { columnsOf } from "../model/dataset";
import { startOf } from "../model/dates";
import { sortKeyOf } from "../model/quantity";
import type { Citation, Provenance } from "../model/report";
import type { Sort } from "../model/viewRequest";

export interface ArrangedGroup<P extends Provenance = Citation> {
  readonly group: Group;
  readonly rows: readonly Row<P>[];
}

/** What is compared one after the other; of two keys of one column, all are numbers or all are words. */
export type Key = readonly (number | string)[];

/**
 * Groups in their own order, each with its rows sorted; without a sort, rows stand as in the source. Stable.
 * @param keeps which rows a reader asked for; a group without any is left out
 */
export function arrangeRows<P extends Provenance>(
  dataset: Dataset<P>,
  sort: Sort | null,
  keeps: (row: Row<P>) => boolean = () => true,
): readonly ArrangedGroup<P>[] {
  return dataset.groups.flatMap((group) => {
    const rows = dataset.rows.filter((row) => row.group === group.id && keeps(row));
    return rows.length === 0 ? [] : [{ group, rows: sort === null ? rows : sortRows(rows, sort) }];
  });
}

/** Columns a reader may sort a dataset by. */
export function sortableColumns(dataset: Dataset<Provenance>): readonly string[] {
  return ["row", ...columnsOf(dataset).map((measure) => measure.id), "wording", "place", "claimant"];
}

function sortRows<P extends Provenance>(rows: readonly Row<P>[], { column, descending }: Sort): readonly Row<P>[] {
  const keyed = rows.map((row) => ({ row, key: keyOfRow(row, column) }));
  return keyed
    .toSorted((a, b) => {
      const apart = standOf(a.key) - standOf(b.key);
      if (apart !== 0 || a.key === null || b.key === null) return apart;
      return descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

/** Numbers first, then words, then what has no key: in both directions. */
export function standOf(key: Key | null): 0 | 1 | 2 {
  return key === null ? 2 : typeof key[0] === "number" ? 0 : 1;
}

function keyOfRow(row: Row<Provenance>, column: string): Key | null {
  if (column === "row") return [row.label];
  if (column === "place") return [row.place];
  if (column === "wording") return wordingKey(row);
  if (column === "claimant") return [firstCell([...row.cells.values()])?.claimant.name ?? ""];
  const cell = row.cells.get(column);
  return cell === undefined ? null : keyOfCell(cell);
}

function wordingKey(row: Row<Provenance>): Key | null {
  const [first] = wordedCells([...row.cells.values()]);
  return first === undefined ? null : [first.asReported];
}

/** The reported numbers among a row's cells: those whose wording a table prints. */
export function wordedCells<P extends Provenance>(cells: readonly Cell<P>[]): readonly ReportedCell<P>[] {
  return cells.flatMap((cell) => (cell.state === "reported" && cell.value.type === "number" ? [cell] : []));
}

/** What a cell sorts by, or null where it sorts last. */
export function keyOfCell(cell: Cell<Provenance>): Key | null {
  return cell.state === "reported" ? keyOfValue(cell.value, cell.asReported) : null;
}

/** @param words as they were printed */
export function keyOfValue(value: Value, words: string): Key | null {
  switch (value.type) {
    case "number":
      return sortKeyOf(value.quantity);
    case "date":
      return value.date.iso === null ? null : [startOf(value.date.iso), value.date.iso];
    case "text":
      return [words];
  }
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** The cells of a row in the measures of a view, in their order. */
export function cellsOfRow<P extends Provenance>(row: Row<P>, measures: readonly Measure[]): readonly Cell<P>[] {
  return measures.flatMap(({ id }) => row.cells.get(id) ?? []);
}

/** The cell a row is about: of these its first reported one, or else the first. */
export function firstCell<P extends Provenance>(cells: readonly Cell<P>[]): Cell<P> | undefined {
  return cells.find((cell) => cell.state === "reported") ?? cells[0];
}
