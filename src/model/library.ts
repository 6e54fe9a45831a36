/** Everything the site knows, at hand at once: what pages across datasets, the source panel and the search are made from. */
import type { Cell, Party } from "./cell";
import type { Counter } from "./counter";
import type { Dataset, Measure, Named } from "./dataset";
import type { Disagreement } from "./disagreement";
import type { Citation, Provenance, Report, Upstream } from "./report";

export interface Library {
  /** Of the data, as published: "2026-11-21+1f3a…"; empty where it is not known. */
  readonly version: string;
  readonly datasets: readonly Dataset[];
  readonly reports: readonly Report[];
  readonly citations: ReadonlyMap<string, Citation>;
  readonly upstream: readonly Upstream[];
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** In the order in which they are published. */
  readonly disagreements: readonly Disagreement[];
  /** Who counts or says, in the order in which they are published. */
  readonly counters: readonly Counter[];
  /** Addresses that went away, each with the one that it leads to, both from the site's root. */
  readonly moved: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly versions: readonly FrozenVersion[];
  /** In the order of home. */
  readonly topics: readonly Named[];
  readonly eventKinds: readonly Named[];
  readonly parties: readonly Party[];
  /** What becomes of those whom figures count. */
  readonly harms: readonly Named[];
  /** What home shows; null on pages that came without it. */
  readonly home: Home | null;
  /** Words that mean much the same: a reader may ask with one where a report has another. */
  readonly alike: readonly (readonly string[])[];
  /** By cell id, derived ones included. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** By dataset and measure id, as "dataset.measure". */
  readonly measures: ReadonlyMap<string, Measure>;
  /** For each place, the place it lies in; empty for the outermost. */
  readonly places: ReadonlyMap<string, string>;
}

/** What one view needs: its dataset, and the cells, measures and passages that its sentences name. */
export interface ViewLibrary<P extends Provenance = Citation> extends Pick<Library, "measures" | "citations" | "places"> {
  readonly datasets: readonly Dataset<P>[];
  readonly cells: ReadonlyMap<string, Cell<P>>;
}

/** `data/home.json`. */
export interface Home {
  readonly heading: string;
  /** Id of the figure that home opens with, in its sentence. */
  readonly example: string;
  /** Ids of the datasets whose charts are shown. */
  readonly featured: readonly string[];
  /** Ids of the questions whose answers are shown. */
  readonly questions: readonly string[];
  /** Words that a reader may search for. */
  readonly try: readonly string[];
  /**
   * The years from which the timeline is shown whole, and in small on home, and what events are called there, by "dataset.row"; null
   * where home does not show it.
   */
  readonly timeline: { readonly all: string; readonly from: string; readonly events: Readonly<Record<string, string>> } | null;
  /** What each dataset is called in a list of all. */
  readonly names: Readonly<Record<string, string>>;
}

/** A name or abbreviation the reports use, in our own words; `spellings` are other forms a reader may look for. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly expansion: string;
  readonly meaning: string;
  readonly spellings: readonly string[];
  /** The passages the entry is drawn from. */
  readonly citations: readonly Citation[];
}

export const CORRECTION_KINDS = ["new", "revision", "correction"] as const;
/** Of an error of ours: tiny where no reader would have read the figure otherwise, serious where it says something else. */
export const SEVERITIES = ["tiny", "minor", "serious"] as const;

/** A change of a published figure (editorial rule 21). */
export interface Correction {
  readonly date: string;
  readonly cell: string;
  readonly kind: (typeof CORRECTION_KINDS)[number];
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** How bad it was, of a correction; null of what was not wrong when it was published. */
  readonly severity: (typeof SEVERITIES)[number] | null;
  /** Who else has looked at the change; empty where one person's word is enough. */
  readonly seconded: string;
}

/** A figure's embed as it was published once; its bytes never change. */
export interface FrozenVersion {
  /** The first characters of a hash over figure and template. */
  readonly version: string;
  readonly figure: string;
  /** Of the data it holds, as an ISO day. */
  readonly date: string;
  readonly sha256: string;
}

/** Every cell of datasets by id, derived ones included. */
export function cellsOf<P extends Provenance>(datasets: readonly Dataset<P>[]): ReadonlyMap<string, Cell<P>> {
  const all = datasets.flatMap((dataset) => [...dataset.rows.flatMap((row) => [...row.cells.values()]), ...dataset.derived]);
  return new Map(all.map((cell) => [cell.id, cell]));
}

/** Every measure of datasets, as "dataset.measure". */
export function measuresOf(datasets: readonly Dataset<Provenance>[]): ReadonlyMap<string, Measure> {
  return new Map(datasets.flatMap(({ id, measures }) => measures.map((measure) => [`${id}.${measure.id}`, measure] as const)));
}

/** A dataset as all there is: enough for what prints no sentence that names others. */
export function libraryOf<P extends Provenance>(dataset: Dataset<P>): ViewLibrary<P> {
  const datasets = [dataset];
  return { datasets, cells: cellsOf(datasets), measures: measuresOf(datasets), citations: new Map(), places: new Map() };
}

/** Reports that a dataset's cells lean on, each once, in the order in which they are cited. */
export function reportsOf(dataset: Dataset): readonly Report[] {
  const cited = dataset.rows.flatMap((row) =>
    [...row.cells.values()].flatMap((cell) => cell.citations.map(({ citation }) => citation.report)),
  );
  return [...new Map(cited.map((report) => [report.id, report])).values()];
}
