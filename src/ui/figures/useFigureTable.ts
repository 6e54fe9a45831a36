/** The table of all figures as TanStack Table holds it: filtered and sorted as the address says, with what each facet would give. */
import { useMemo } from "react";
import {
  columnFacetingFeature,
  columnFilteringFeature,
  createColumnHelper,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { Choices } from "../../url/choices";
import { severalIn } from "../../url/choices";
import type { FacetName, FigureEntry } from "../../view/figures";
import { amountOf, FACETS, startOfPeriod } from "../../view/figures";

const features = tableFeatures({
  columnFacetingFeature,
  columnFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, FigureEntry>();

/** A column a facet, and one for each of the sorts that is none. Amounts sort within their unit: people never stand between percentages. */
const COLUMNS = helper.columns([
  ...FACETS.map((facet) =>
    helper.accessor(({ values }) => values[facet].join(" "), {
      id: facet,
      getUniqueValues: ({ values }) => values[facet],
      filterFn: ({ original }, _, chosen: readonly string[]) => original.values[facet].some((value) => chosen.includes(value)),
      sortFn: (one, other) => compareTexts(textOf(facet, one.original), textOf(facet, other.original)),
    }),
  ),
  helper.accessor(amountOf, {
    id: "figure",
    enableColumnFilter: false,
    sortUndefined: "last",
    sortFn: (one, other) => (amountOf(one.original) ?? 0) - (amountOf(other.original) ?? 0),
  }),
  helper.accessor(startOfPeriod, {
    id: "when",
    enableColumnFilter: false,
    sortUndefined: "last",
    sortFn: (one, other) => compareTexts(startOfPeriod(one.original) ?? "", startOfPeriod(other.original) ?? ""),
  }),
]);

function textOf(facet: FacetName, { cell, row, values }: FigureEntry): string {
  return facet === "who" ? cell.claimant.name : facet === "place" ? row.place : (values[facet][0] ?? "");
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export interface FigureTable {
  /** What is left, in its order. */
  readonly entries: readonly FigureEntry[];
  /** How many figures of the list each value of a facet would leave if it alone were chosen there, all other facets as they are. */
  readonly counts: (facet: FacetName) => ReadonlyMap<string, number>;
  readonly isDrawn: (id: string) => boolean;
  readonly draw: (id: string, drawn: boolean) => void;
}

/**
 * @param entries what the search left, in the order in which they stand unsorted
 * @param onDraw the reader's ticked figures, in the order in which they were ticked
 */
export function useFigureTable(
  entries: readonly FigureEntry[],
  { sort, filters, items }: Pick<Choices, "sort" | "filters" | "items">,
  onDraw: (items: readonly string[]) => void,
): FigureTable {
  const state = useMemo(
    () => ({
      columnFilters: FACETS.flatMap((id) => {
        const value = severalIn(filters[id] ?? "");
        return value.length === 0 ? [] : [{ id, value }];
      }),
      sorting:
        sort === null
          ? []
          : [...(sort.column === "figure" ? [{ id: "unit", desc: false }] : []), { id: sort.column, desc: sort.descending }],
      rowSelection: Object.fromEntries(items.map((id) => [id, true as const])),
    }),
    [sort, filters, items],
  );
  const data = useMemo(() => [...entries], [entries]);
  const table = useTable({
    features,
    columns: COLUMNS,
    data,
    state,
    getRowId: ({ cell }) => cell.id,
    onRowSelectionChange: (change) => {
      const next = typeof change === "function" ? change(state.rowSelection) : change;
      onDraw([...items.filter((id) => next[id] === true), ...Object.keys(next).filter((id) => !items.includes(id))]);
    },
  });
  const { rows } = table.getRowModel();
  const left = useMemo(() => rows.map(({ original }) => original), [rows]);
  return {
    entries: left,
    counts: (facet) => table.getColumn(facet)?.getFacetedUniqueValues() ?? new Map<string, number>(),
    isDrawn: (id) => state.rowSelection[id] === true,
    draw: (id, drawn) => {
      table.setRowSelection((before) => {
        const { [id]: _, ...others } = before;
        return drawn ? { ...others, [id]: true } : others;
      });
    },
  };
}
