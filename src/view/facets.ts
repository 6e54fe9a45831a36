/** What the list of all figures can be narrowed by: the values of each facet that occur, by name, in a reader's order. */
import type { Library } from "../model/library";
import type { FacetName, FigureEntry } from "./figures";
import { FACETS, NONE } from "./figures";
import { slugOf } from "./slug";

export const FACET_NAMES: Readonly<Record<FacetName, string>> = {
  topic: "Topic",
  place: "Place",
  who: "Who says so",
  party: "Party",
  report: "Report",
  year: "Year",
  measure: "Measure",
  harm: "Harm",
  unit: "Unit",
  wording: "Wording",
};

export interface FacetOption {
  /** As it stands in an address. */
  readonly value: string;
  readonly label: string;
  /** How many places it lies in; 0 for all but places. */
  readonly depth: number;
}

export type FacetOptions = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** Values that no figure has are left out. */
export function facetOptions(library: Library, entries: readonly FigureEntry[]): FacetOptions {
  const occurring = countsOf(entries);
  const kept = (facet: FacetName, options: readonly FacetOption[]): readonly FacetOption[] =>
    options.filter(({ value }) => occurring[facet].has(value));
  const mostFirst = (facet: FacetName, options: readonly FacetOption[]): readonly FacetOption[] => {
    const count = ({ value }: FacetOption): number => occurring[facet].get(value) ?? 0;
    return kept(facet, options).toSorted((a, b) => Number(a.value === NONE) - Number(b.value === NONE) || count(b) - count(a));
  };
  const cells = entries.map(({ cell }) => cell);
  const counted = cells.flatMap(({ counts }) => counts ?? []);
  const { topics, parties, reports, harms } = library;
  return {
    topic: kept("topic", named(topics)),
    place: kept("place", placesIn(library.places)),
    who: mostFirst("who", named(cells.map(({ claimant }) => claimant))),
    party: kept("party", [...named(parties), option("third-party", "No party to the fighting"), option(NONE, "Not stated")]),
    report: kept(
      "report",
      reports.map(({ id, short }) => option(id, short)),
    ),
    year: yearsIn(occurring.year),
    measure: mostFirst("measure", [...unique(counted.map(({ id, label }) => option(id, label))), option(NONE, "Several at once")]),
    harm: kept("harm", [...harms.map(({ id, name }) => option(id, capital(name))), option(NONE, "None of these")]),
    unit: mostFirst("unit", [
      ...unique(counted.map(({ unit: { id, label } }) => option(id, capital(label)))),
      option(NONE, "Several at once"),
    ]),
    wording: kept("wording", [option("exact", "Exact"), option("hedged", "With a word, or a range"), option("words", "In words only")]),
  };
}

/** How many entries each value of each facet has. */
function countsOf(entries: readonly FigureEntry[]): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const count = (facet: FacetName): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const value of entries.flatMap(({ values }) => values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return {
    topic: count("topic"),
    place: count("place"),
    who: count("who"),
    party: count("party"),
    report: count("report"),
    year: count("year"),
    measure: count("measure"),
    harm: count("harm"),
    unit: count("unit"),
    wording: count("wording"),
  };
}

/** The values of each facet that an address may name. */
export function facetValues(options: FacetOptions): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(FACETS.map((facet) => [facet, new Set(options[facet].map(({ value }) => value))]));
}

function option(value: string, label: string, depth = 0): FacetOption {
  return { value, label, depth };
}

function named(records: readonly { readonly id: string; readonly name: string }[]): readonly FacetOption[] {
  return unique(records.map(({ id, name }) => option(id, name)));
}

function unique(options: readonly FacetOption[]): readonly FacetOption[] {
  return [...new Map(options.map((one) => [one.value, one])).values()];
}

/** Every place, each followed by those that lie in it. */
function placesIn(within: ReadonlyMap<string, string>, around = "", depth = 0): readonly FacetOption[] {
  return [...within]
    .filter(([, outer]) => outer === around)
    .flatMap(([name]) => [option(slugOf(name), capital(name), depth), ...placesIn(within, name, depth + 1)]);
}

function yearsIn(counts: ReadonlyMap<string, number>): readonly FacetOption[] {
  const years = [...counts.keys()].filter((year) => year !== NONE).toSorted((a, b) => Number(b) - Number(a));
  return [...years.map((year) => option(year, year)), ...(counts.has(NONE) ? [option(NONE, "No year printed")] : [])];
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
