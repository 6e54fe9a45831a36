/** Rows a reader asked to see: by period, place, claimant and kind. A filter takes rows away and changes nothing else. */
import type { Provenance } from "../model/report";
import type { Dataset, Row } from "../model/dataset";
import { placesAround } from "./places";
import { slugOf } from "./slug";

/** What a dataset's rows can be filtered by, each value as a slug; empty for no filter. */
export interface RowFilters {
  readonly year: string;
  readonly place: string;
  readonly who: string;
  readonly group: string;
}

export const NO_FILTERS: RowFilters = { year: "", place: "", who: "", group: "" };

export const FILTER_NAMES = ["group", "year", "place", "who"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export interface FilterOption {
  /** As it stands in an address. */
  readonly value: string;
  readonly label: string;
}

/** What each filter may be set to: the values its rows have, in the order they have them. */
export function filterOptions(dataset: Dataset<Provenance>): Readonly<Record<FilterName, readonly FilterOption[]>> {
  return {
    group: dataset.groups.map(({ id, label }) => ({ value: id, label })),
    year: optionsOf(dataset.rows.flatMap(yearsOf)).toSorted((a, b) => Number(a.value) - Number(b.value)),
    place: optionsOf(dataset.rows.map(({ place }) => place)),
    who: optionsOf(dataset.rows.flatMap(claimantsOf)),
  };
}

function optionsOf(labels: readonly string[]): readonly FilterOption[] {
  return [...new Set(labels)].map((label) => ({ value: slugOf(label), label }));
}

/** Whether a row stays. Places count with what lies in them. */
export function keepsRow(row: Row<Provenance>, filters: RowFilters, places: ReadonlyMap<string, string>): boolean {
  return (
    (filters.group === "" || row.group === filters.group) &&
    (filters.year === "" || yearsOf(row).includes(filters.year)) &&
    (filters.place === "" || placesAround(row.place, places).some((place) => slugOf(place) === filters.place)) &&
    (filters.who === "" || claimantsOf(row).some((name) => slugOf(name) === filters.who))
  );
}

function claimantsOf(row: Row<Provenance>): readonly string[] {
  const reported = [...row.cells.values()].filter((cell) => cell.state === "reported");
  return [...new Set(reported.map((cell) => cell.claimant.name))];
}

/** Years that a row's dates lie in, as four digits; of an interval its first and its last. */
function yearsOf(row: Row<Provenance>): readonly string[] {
  const isos = [...row.cells.values()].flatMap((cell) =>
    cell.state === "reported" && cell.value.type === "date" ? [cell.value.date.iso ?? ""] : [],
  );
  return [...new Set(isos.flatMap((iso) => iso.match(/\b\d{4}(?=-|\/|$)/gu) ?? []))];
}

/** What the rows are filtered by, in words for a caption or a file; null where by nothing. */
export function filterText(dataset: Dataset<Provenance>, filters: RowFilters): string | null {
  const options = filterOptions(dataset);
  const parts = FILTER_NAMES.flatMap((name) => {
    const chosen = options[name].find(({ value }) => value === filters[name]);
    return filters[name] === "" || chosen === undefined ? [] : [chosen.label];
  });
  return parts.length === 0 ? null : parts.join("; ");
}
