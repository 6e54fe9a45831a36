/** Every figure with a quantity, as one list across datasets: what it is, where and when, who says so, and what it can be found by. */
import type { Cell, ReportedCell, Value } from "../model/cell";
import type { Dataset, Measure, Row } from "../model/dataset";
import { placeOf } from "../model/dataset";
import { startOf } from "../model/dates";
import type { Library } from "../model/library";
import type { Quantity } from "../model/quantity";
import { sortKeyOf } from "../model/quantity";
import type { Citation } from "../model/report";
import { placesAround } from "./places";
import { slugOf } from "./slug";

/** What the list can be narrowed by, in the order in which a reader is asked; their names stand in the address. */
export const FACETS = ["topic", "place", "who", "party", "report", "year", "measure", "harm", "unit", "wording"] as const;
export type FacetName = (typeof FACETS)[number];

/** The value of a facet for figures that have none: no year printed, nobody named. */
export const NONE = "none";

/** A reported number, or an amount left in words. */
export type Figure = ReportedCell & { readonly value: Extract<Value, { readonly type: "number" }> };

export interface FigureEntry {
  readonly cell: Figure;
  readonly measure: Measure | null;
  readonly dataset: Dataset;
  readonly row: Row;
  /** When it was, as printed; null where no date is. */
  readonly period: ReportedCell | null;
  /** By facet, the values under which it is found: a place counts under every place it lies in, an interval under its first and last year. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** In the order of the reports; amounts left in words come last. */
export function figuresOf(library: Library): readonly FigureEntry[] {
  const entries = library.datasets.flatMap((dataset) =>
    dataset.rows.flatMap((row) =>
      [...row.cells.values()].flatMap((cell) => (isFigure(cell) ? [entryOf(cell, row, dataset, library)] : [])),
    ),
  );
  const ranked = entries.map((entry, index) => ({ entry, rank: [...rankOf(entry.cell, library), index] }));
  return ranked.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ entry }) => entry);
}

function isFigure(cell: Cell): cell is Figure {
  return cell.state === "reported" && cell.value.type === "number";
}

function entryOf(cell: Figure, row: Row, dataset: Dataset, { measures, places }: Library): FigureEntry {
  const measure = measures.get(`${dataset.id}.${cell.measure}`) ?? null;
  const dated = row.cells.get("period");
  const period = dated?.state === "reported" && dated.value.type === "date" ? dated : null;
  const { party } = cell.claimant;
  const { counts } = cell;
  return {
    cell,
    measure,
    dataset,
    row,
    period,
    values: {
      topic: [dataset.topic.id],
      place: placesAround(placeOf(row, measure), places).map(slugOf),
      who: [cell.claimant.id],
      party: [typeof party === "string" ? party : party.id],
      report: [...new Set(cell.citations.filter(({ supports }) => supports === "figure").map(({ citation }) => citation.report.id))],
      year: yearsOf(period),
      measure: counts === null ? [NONE] : [counts.id],
      harm: [counts?.harm ?? NONE],
      unit: counts === null ? [NONE] : [counts.unit.id],
      wording: [wordingOf(cell.value.quantity)],
    },
  };
}

/** The years of a date, of an interval its first and its last; a year that no report prints is `NONE`, and one that is ours counts as both. */
function yearsOf(period: ReportedCell | null): readonly string[] {
  const date = period?.value.type === "date" ? period.value.date : null;
  const years = date?.iso?.match(/\b\d{4}(?=-|\/|$)/gu) ?? [];
  return [...new Set([...years, ...(years.length === 0 || date?.inferred === true ? [NONE] : [])])];
}

const WORDINGS = ["exact", "hedged", "words"] as const;

/** Whether a figure is a number alone, a number with a word or a range, or words. */
function wordingOf(quantity: Quantity): (typeof WORDINGS)[number] {
  if (quantity.kind === "word" || quantity.kind === "fraction") return "words";
  return quantity.kind === "plain" ? "exact" : "hedged";
}

/** Where a figure stands: words after numbers, then by report, section, paragraph and note, and by its place in the passage. */
function rankOf(cell: Figure, { reports }: Library): readonly number[] {
  const [{ citation, number }] = cell.citations;
  const { report, place } = citation;
  return [
    cell.value.quantity.kind === "word" ? 1 : 0,
    reports.findIndex(({ id }) => id === report.id),
    sectionOf(citation),
    place.paragraph,
    place.note ?? 0,
    number ?? 0,
  ];
}

function sectionOf({ report, place }: Citation): number {
  return report.sections.findIndex(({ id }) => id === place.section);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** What the table may be sorted by, and its keys; undefined stands last in both directions. */
export const FIGURE_SORTS = ["figure", "place", "when", "who"] as const;

export function amountOf({ cell }: FigureEntry): number | undefined {
  return sortKeyOf(cell.value.quantity)?.[0];
}

export function startOfPeriod({ period }: FigureEntry): string | undefined {
  const iso = period?.value.type === "date" ? period.value.date.iso : null;
  return iso === null ? undefined : startOf(iso);
}
