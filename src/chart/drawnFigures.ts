/** Figures of any datasets that may share a scale, as one chart of bars, in the order in which they are given. */
import type { Cell } from "../model/cell";
import type { Dataset, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";
import type { Library } from "../model/library";
import { cellText } from "../view/cellText";
import type { Figure } from "../view/figures";
import type { ChartModel } from "./buildChart";
import { buildChart } from "./buildChart";

const ID = "drawn";
const MEASURE = "figure";

/** Null where none has a number. @param title what the chart is called; what all of it shares stands below */
export function drawnFigures(
  cells: readonly Figure[],
  title: string,
  library: Library,
  markers: ReadonlyMap<string, readonly number[]>,
): ChartModel | null {
  const found = cells.flatMap((cell) => rowOf(cell, library));
  const [first] = found;
  if (first === undefined) return null;
  const periods = found.map(({ row }) => periodOf(row));
  const one = new Set(periods).size === 1;
  const isRepeated = (label: string): boolean => found.filter(({ row }) => row.label === label).length > 1;
  const rows = found.map(({ cell, row }) => ({
    ...row,
    id: cell.id,
    group: ID,
    detail: row.detail === "" && isRepeated(row.label) ? periodOf(row) : row.detail,
    cells: new Map([[MEASURE, cell]]),
  }));
  const group = { id: ID, label: "", why: "", context: false };
  const unit = first.cell.counts?.unit ?? null;
  const dataset: Dataset = {
    ...first.dataset,
    measures: [{ id: MEASURE, label: title, type: "number", counts: null, unit, describes: false }],
    groups: [group],
    rows,
  };
  const labels = [...new Set(found.flatMap(({ cell }) => cell.counts?.label ?? []))];
  const places = [...new Set(found.map(({ cell, row }) => placeOf(row, library.measures.get(`${cell.dataset}.${cell.measure}`) ?? null)))];
  const shared = [labels.length === 1 ? labels : [], places.length === 1 ? places : [], one ? periods.slice(0, 1) : []].flat();
  const figure = { id: ID, title, subtitle: shared.filter((part) => part !== "").join(", "), kind: "bars", measure: MEASURE } as const;
  return buildChart(dataset, figure, [{ group, rows }], markers);
}

interface Found {
  readonly cell: Figure;
  readonly dataset: Dataset;
  readonly row: Row;
}

function rowOf(cell: Figure, { datasets }: Library): readonly Found[] {
  const dataset = datasets.find(({ id }) => id === cell.dataset);
  const row = dataset?.rows.find(({ id }) => id === cell.row);
  return dataset === undefined || row === undefined ? [] : [{ cell, dataset, row }];
}

function periodOf({ cells }: Row): string {
  const period: Cell | undefined = cells.get("period");
  return period?.state === "reported" ? cellText(period, null) : "";
}
