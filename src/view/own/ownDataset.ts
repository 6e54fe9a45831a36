/** A reader's own table as a dataset, so that view, chart, note numbers and files are made of it as they are of ours. */
import type { AtLeastOne, Cell, Claimant } from "../../model/cell";
import type { Dataset, Figure, Group, Measure, Row } from "../../model/dataset";
import type { ViewLibrary } from "../../model/library";
import { libraryOf } from "../../model/library";
import type { OwnCell, OwnColumn, OwnPage, OwnRow } from "../../model/ownPage";
import { pointOf } from "../../model/quantity";
import type { CellCitation, NoSource, Provenance } from "../../model/report";
import type { SharedMeasure } from "../../model/sharedMeasure";

/** Its id, which names its files too where its title does not. */
export const OWN_ID = "your-table";
const ROWS: Group = { id: "rows", label: "", why: "", context: false };
const TOTALS: Group = { id: "totals", label: "Totals, as the table gives them", why: "nothing is added up here", context: true };
/** Whoever counted, the table does not say so. */
const NOBODY: Claimant = { id: "none", name: "", party: "none" };
export const NO_SOURCE: NoSource = { kind: "none", id: "none" };
/** More bars than these are no picture: a file has none of them. */
export const MOST_BARS = 40;
/** Figures beyond these, but for zero, cannot be multiplied or divided for a scale: the table alone has them. */
const SCALABLE = { least: 1e-300, most: 1e300 } as const;

/** The library of one table. @param kind how its figures are drawn */
export function ownLibrary(page: OwnPage, kind: Figure["kind"] = "bars"): ViewLibrary<Provenance> {
  return libraryOf(ownDataset(page, kind));
}

function ownDataset(page: OwnPage, kind: Figure["kind"]): Dataset<Provenance> {
  const measures = ownMeasures(page);
  const totals = page.rows.some(({ total }) => total);
  return {
    id: OWN_ID,
    title: page.title,
    topic: { id: "", name: "" },
    // It may hold braces, which in our own sentences name figures: files get it as it is (`prepareOwn.ts`).
    standfirst: "",
    events: null,
    eventKinds: new Map(),
    key: { id: "row", label: page.key },
    measures,
    groups: totals ? [ROWS, TOTALS] : [ROWS],
    figures: page.columns
      .filter((column) => drawable(page, column))
      .map(({ id, label }) => ({
        id: chartId(id),
        title: label,
        subtitle: "",
        kind,
        measure: id,
        draws: [ROWS.id],
      })),
    questions: [],
    totals: [],
    rows: page.rows.map((row) => ownRow(page, measures, row)),
    notes: [],
    derived: [],
  };
}

/** The columns of a table as those of a dataset. */
export function ownMeasures({ columns }: Pick<OwnPage, "columns">): readonly Measure[] {
  return columns.map((column): Measure => {
    const { id, label, type } = column;
    const counts = countsOf(column);
    return { id, label, type, counts, unit: counts?.unit ?? null, describes: false };
  });
}

/** The id of a column's chart. */
export function chartId(column: string): string {
  return `chart-${column}`;
}

/** Whether a column has figures to draw, not too many, and none below zero, which no chart of ours draws yet. */
function drawable({ rows, columns }: OwnPage, column: OwnColumn): boolean {
  const at = columns.indexOf(column);
  const points = rows.flatMap(({ total, cells }) => {
    const value = cells[at]?.value;
    return !total && value?.type === "number" ? [pointOf(value.quantity) ?? []].flat() : [];
  });
  const bars = rows.filter(({ total }) => !total).length;
  return (
    column.type === "number" &&
    points.length > 1 &&
    bars <= MOST_BARS &&
    points.every((point) => point === 0 || (point >= SCALABLE.least && point <= SCALABLE.most)) &&
    points.some((point) => point > 0)
  );
}

/** Per cents and dollars are printed with their sign; every other unit stands in the heading. */
const SIGNS: Readonly<Record<string, string>> = { "%": "percent", percent: "percent", "per cent": "percent", $: "usd" };

function countsOf({ id, label, type, unit }: OwnColumn): SharedMeasure | null {
  if (type !== "number" || unit === null) return null;
  const sign = SIGNS[unit];
  return {
    id,
    label,
    unit: { id: sign ?? `unit ${unit}`, label: sign === "percent" ? "%" : unit, nouns: [] },
    harm: "none",
    who: "none",
    whom: null,
  };
}

/** One row of a table as that of a dataset. @param measures its columns, as `ownMeasures` gives them */
export function ownRow({ columns }: Pick<OwnPage, "columns">, measures: readonly Measure[], row: OwnRow): Row<Provenance> {
  const cells = columns.map((column, index): [string, Cell<Provenance>] => [
    column.id,
    cellOf(row, column, row.cells[index], measures[index]?.counts ?? countsOf({ ...column, unit: row.cells[index]?.unit ?? null })),
  ]);
  const { id, label, total } = row;
  return { id, group: total ? TOTALS.id : ROWS.id, label, detail: "", place: "", from: [], cells: new Map(cells) };
}

function cellOf(row: OwnRow, column: OwnColumn, cell: OwnCell | undefined, counts: SharedMeasure | null): Cell<Provenance> {
  const core = {
    id: `${OWN_ID}.${row.id}.${column.id}`,
    dataset: OWN_ID,
    row: row.id,
    measure: column.id,
    counts,
    claimant: NOBODY,
    stance: "not_stated",
    standing: "final",
    notes: [],
    citations: citationsOf(row, column, cell),
    caption: "",
  } as const;
  if (cell === undefined || cell.value === null)
    return { ...core, state: "absent", type: column.type, reason: "not-in-table", inherited: false };
  return { ...core, state: "reported", value: cell.value, asReported: cell.raw };
}

function citationsOf(row: OwnRow, column: OwnColumn, cell: OwnCell | undefined): AtLeastOne<CellCitation<Provenance>> {
  const cite = (citation: Provenance): CellCitation<Provenance> => ({ citation, number: null, supports: "figure" });
  const [first, ...others] = leansOn(row, column, cell);
  return [cite(first), ...others.map(cite)];
}

/** What a cell leans on, in the order of its notes: its source, or that it has none; then its own notes, its row's and its column's. */
export function leansOn(row: OwnRow, column: OwnColumn, cell: OwnCell | undefined): AtLeastOne<Provenance> {
  return [cell?.source ?? NO_SOURCE, ...(cell?.notes ?? []), ...row.notes, ...column.notes];
}
