/** What the address of a dataset's page may name. */
import type { Dataset } from "../../model/dataset";
import type { Nameable } from "../../url/choices";
import { sortableColumns } from "../../view/arrangeRows";
import { FILTER_NAMES, filterOptions } from "../../view/filterRows";
import { ANY_FIGURE } from "./useAddress";

/** @returns its columns and figures, figures of others, and its filters' values */
export function nameableIn(dataset: Dataset): Nameable {
  const own = new Set(dataset.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.id)));
  const options = filterOptions(dataset);
  return {
    columns: sortableColumns(dataset),
    figures: { has: (id) => (id.startsWith(`${dataset.id}.`) ? own.has(id) : ANY_FIGURE.has(id)) },
    filters: new Map(FILTER_NAMES.map((name) => [name, new Set(options[name].map(({ value }) => value))])),
    takesItems: false,
    takesQuery: false,
  };
}
