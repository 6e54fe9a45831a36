/** Whether two figures may stand on one scale (editorial rule 14), and if not, why not. */
import type { Cell } from "../model/cell";
import type { Library } from "../model/library";
import type { Dataset, Measure, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";

export const ASPECTS = ["measure", "place", "period", "population", "compiler"] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Comparison {
  readonly comparable: boolean;
  /** Each aspect with what the figures have, in the order they were given; `same` where all have the same. */
  readonly aspects: readonly { readonly aspect: Aspect; readonly same: boolean; readonly values: readonly string[] }[];
  /** The group in which all of them stand, which the data itself holds comparable; null where there is none. */
  readonly group: string | null;
}

/**
 * Compares two or more figures. They may share a scale where their dataset sets them in one group of one measure, or, whatever their
 * datasets, where measure, place, kind of period, population and compiler are all the same; and only where each is a number.
 */
export function compareFigures(cells: readonly Cell[], library: Library): Comparison {
  const places = cells.flatMap((cell) => findPlace(cell, library));
  const apart = places.some((one) => places.some((other) => one.dataset.id === other.dataset.id && one.row.group !== other.row.group));
  const aspects = ASPECTS.map((aspect) => {
    const values = places.map((place) => valueOf(aspect, place, apart));
    return { aspect, values, same: values.every((value) => value === values[0]) };
  });
  const [first] = places;
  const together = places.every(
    ({ dataset, row, cell }) => dataset.id === first?.dataset.id && row.group === first.row.group && cell.measure === first.cell.measure,
  );
  const group = together ? (first?.dataset.groups.find(({ id }) => id === first.row.group) ?? null) : null;
  const numbers = cells.every((cell) => cell.state === "reported" && cell.value.type === "number");
  const oneUnit = new Set(cells.map(({ counts }) => counts?.unit.id)).size === 1;
  return {
    comparable: numbers && oneUnit && places.length === cells.length && (group !== null || aspects.every(({ same }) => same)),
    aspects,
    group: group === null ? null : group.label,
  };
}

/**
 * The most figures of a list that may share a scale, in the order of the list; none where no two may. Figures in groups that a dataset
 * sets apart as context are joined to none of their dataset's.
 */
export function largestComparable<T extends Cell>(cells: readonly T[], library: Library): readonly T[] {
  const sets = new Map<string, T[]>();
  for (const cell of cells) {
    const [place] = findPlace(cell, library);
    if (place === undefined) continue;
    for (const key of keysOf(place)) sets.set(key, [...(sets.get(key) ?? []), cell]);
  }
  const largest = [...sets.values()].map((set) => oneGroupEach(set, library)).toSorted((a, b) => b.length - a.length);
  return largest.find((set) => set.length > 1 && compareFigures(set, library).comparable) ?? [];
}

/** Figures with a key in common may share a scale: one group of one measure, or the same in every aspect. */
function keysOf(place: CellPlace): readonly string[] {
  const { cell, dataset, row } = place;
  const group = dataset.groups.find(({ id }) => id === row.group);
  const unit = cell.counts?.unit.id ?? "";
  const together = group?.context === false ? [JSON.stringify([dataset.id, row.group, cell.measure, unit])] : [];
  return [...together, JSON.stringify([unit, ...ASPECTS.map((aspect) => valueOf(aspect, place, false))])];
}

/** Of each dataset the figures of one of its groups, that of the most. */
function oneGroupEach<T extends Cell>(cells: readonly T[], library: Library): readonly T[] {
  const groupOf = (cell: T): string => `${cell.dataset} ${findPlace(cell, library)[0]?.row.group ?? ""}`;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(groupOf(cell), (counts.get(groupOf(cell)) ?? 0) + 1);
  const most = new Map<string, string>();
  for (const cell of cells) {
    const before = most.get(cell.dataset);
    if (before === undefined || (counts.get(groupOf(cell)) ?? 0) > (counts.get(before) ?? 0)) most.set(cell.dataset, groupOf(cell));
  }
  return cells.filter((cell) => most.get(cell.dataset) === groupOf(cell));
}

interface CellPlace {
  readonly cell: Cell;
  readonly dataset: Dataset;
  readonly row: Row;
  readonly measure: Measure;
}

function findPlace(cell: Cell, { datasets }: Library): readonly CellPlace[] {
  const dataset = datasets.find(({ id }) => id === cell.dataset);
  const row = dataset?.rows.find(({ id }) => id === cell.row);
  const measure = dataset?.measures.find(({ id }) => id === cell.measure);
  return dataset === undefined || row === undefined || measure === undefined ? [] : [{ cell, dataset, row, measure }];
}

/** @param apart whether a dataset sets some of the figures in different groups, which it holds not comparable */
function valueOf(aspect: Aspect, { cell, dataset, row, measure }: CellPlace, apart: boolean): string {
  switch (aspect) {
    case "measure":
      return cell.counts === null ? measure.label : `${cell.counts.label} (${cell.counts.unit.label})`;
    case "place":
      return placeOf(row, measure);
    case "period":
      return periodKind(row);
    case "population": {
      const group = dataset.groups.find(({ id }) => id === row.group);
      const who = cell.counts?.whom ?? cell.counts?.label ?? measure.label;
      return apart || group?.context === true ? `${who}: ${group?.label ?? row.group}` : who;
    }
    case "compiler":
      return cell.claimant.name;
  }
}

const PERIOD_KINDS: Readonly<Record<string, string>> = {
  day: "one day",
  days: "several days",
  month: "one month",
  months: "several months",
  season: "a season",
  year: "a year",
  years: "several years",
  century: "a century",
  relative: "told by another event",
};

function periodKind(row: Row): string {
  const period = row.cells.get("period");
  if (period?.state !== "reported" || period.value.type !== "date") return "not stated";
  const { precision, bound } = period.value.date;
  return `${PERIOD_KINDS[precision] ?? precision}${bound === null ? "" : `, “${bound}”`}`;
}
