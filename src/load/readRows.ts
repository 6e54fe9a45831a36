/** `rows.csv` → the rows of a dataset. */
import type { Cell } from "../model/cell";
import type { Measure, Row } from "../model/dataset";
import { columnsOf } from "../model/dataset";
import type { Problem } from "../model/problem";
import type { SharedMeasure } from "../model/sharedMeasure";
import type { CsvRecord } from "./csv";
import type { DatasetRecord } from "./datasetFile";
import type { Shared } from "./loadShared";
import { listOf, unknownId } from "./nearest";
import type { CellMap } from "./readCells";
import { MEASURES_FILE } from "./readMeasures";

const FIRST_COLUMNS = ["row", "group", "label", "detail", "place"] as const;
type RowColumn = (typeof FIRST_COLUMNS)[number] | "counts" | "from";
type RowRecord = CsvRecord<RowColumn>;

/** Headings of `rows.csv`: with `counts` where a column of numbers does not say what it counts. */
export function rowColumns({ measures }: DatasetRecord): readonly RowColumn[] {
  return [...FIRST_COLUMNS, ...(measures.some(isCountedByRow) ? (["counts"] as const) : []), "from"];
}

function isCountedByRow({ type, counts }: { readonly type: Measure["type"]; readonly counts?: unknown }): boolean {
  return type === "number" && (counts ?? null) === null;
}

/** By row id what each row counts; null where its columns say it. */
export function countsOfRows(
  rows: readonly RowRecord[],
  measures: readonly Measure[],
  shared: Shared,
  problems: Problem[],
): ReadonlyMap<string, SharedMeasure | null> {
  const silent = measures.filter(isCountedByRow);
  return new Map(
    rows.map((row) => {
      const counts = shared.measures.get(row.get("counts")) ?? null;
      const complain = (message: string): void => void problems.push(row.problem("counts", message));
      if (silent[0] !== undefined && row.get("counts") === "") {
        complain(`says nothing, and ${silent[0].id} does not say what it counts; allowed is an id of ${MEASURES_FILE}`);
      } else if (silent.length > 0 && counts === null) complain(unknownId("counts", row.get("counts"), shared.measures.keys()));
      for (const { id, unit } of silent) {
        if (counts !== null && unit !== null && counts.unit.id !== unit.id)
          complain(`counts "${counts.id}" in ${counts.unit.id}, but ${id} has the unit ${unit.id}`);
      }
      return [row.get("row"), counts];
    }),
  );
}

/** What a row's place begins with where its passages do not name it. */
const INFERRED = "inferred ";

function placeNamed(row: RowRecord): string {
  const place = row.get("place");
  return place.startsWith(INFERRED) ? place.slice(INFERRED.length) : place;
}

/** A row with its cells. */
export function rowOf(row: RowRecord, cells: CellMap): Row {
  const id = row.get("row");
  return {
    id,
    group: row.get("group"),
    label: row.get("label"),
    detail: row.get("detail"),
    place: placeNamed(row),
    ...(row.get("place").startsWith(INFERRED) ? { placeInferred: true } : {}),
    from: listOf(row.get("from")),
    cells: cells.get(id) ?? new Map<string, Cell>(),
  };
}

/** Rows against the settings of their dataset and against each other. */
export function checkRows(
  record: DatasetRecord,
  measures: readonly Measure[],
  rows: readonly RowRecord[],
  cells: CellMap,
  shared: Shared,
  problems: Problem[],
): void {
  const groups = record.groups.map((group) => group.id);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = row.get("row");
    if (seen.has(id)) problems.push(row.problem("row", `"${id}" stands here a second time`));
    seen.add(id);
    if (!groups.includes(row.get("group"))) problems.push(row.problem("group", unknownId("is in the group", row.get("group"), groups)));
    if (!shared.places.has(placeNamed(row))) {
      problems.push(row.problem("place", unknownId("is in the place", placeNamed(row), shared.places.keys())));
    }
    for (const { id: measure } of columnsOf({ measures })) {
      if (!cells.get(id)?.has(measure)) problems.push(row.problem("row", `has no ${measure}; every row has a cell for every column`));
    }
  }
  for (const group of groups) {
    if (!rows.some((row) => row.get("group") === group)) {
      problems.push({ file: `data/${record.id}/dataset.json`, line: 1, column: 1, message: `group "${group}" has no rows` });
    }
  }
  checkUnits(record, measures, rows, cells, problems);
  for (const question of record.questions) {
    for (const row of question.rows.filter((one) => !seen.has(one))) {
      const message = unknownId(`question ${question.id} names the row`, row, seen);
      problems.push({ file: `data/${record.id}/dataset.json`, line: 1, column: 1, message });
    }
  }
}

/** Figures of one group in one column have one unit, so that they may stand under each other. */
function checkUnits(
  { groups }: DatasetRecord,
  measures: readonly Measure[],
  rows: readonly RowRecord[],
  cells: CellMap,
  problems: Problem[],
): void {
  for (const { id: measure } of measures.filter(isCountedByRow)) {
    for (const group of groups) {
      const counted = rows.flatMap((row) => {
        const cell = row.get("group") === group.id ? cells.get(row.get("row"))?.get(measure) : undefined;
        return cell?.state === "reported" && cell.counts !== null ? [{ row, unit: cell.counts.unit.id }] : [];
      });
      const [first] = counted;
      for (const { row, unit } of counted.filter((one) => one.unit !== first?.unit)) {
        problems.push(row.problem("counts", `counts ${unit}, but "${first?.row.get("row")}" of the same group counts ${first?.unit}`));
      }
    }
  }
}
