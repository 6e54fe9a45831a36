/**
 * What is repeated over all datasets, figures and pages runs on these in `npm test`, and on all in `npm run test:all`. The rule: the
 * fewest that together have every kind of thing that any of them has (representatives.test.ts holds that), the largest and the
 * smallest, and one with two figures.
 */

/** Whether this run takes all. */
export const EVERYTHING = process.env["TEST_ALL"] === "1";

const DATASETS: readonly string[] = [
  "yearly-violence-increases", // columns, by year
  "fatalities-2025", // bars in several groups, a total of its parts, a question inside one report
  "attacks-counted", // a question of two counters, many measures
  "claims-by-side", // dots, claims of two sides
  "named-attacks", // bars with many rows, columns and years to filter
  "deportation-phases", // two figures, dates, notes with figures of other datasets
  "fighters", // a range
  "refugees-and-returns", // a fraction
  "trade-shares", // the smallest
  "rankings", // words only, no chart
  "chronology", // the largest
];
const QUESTIONS: readonly string[] = ["soldiers-october-2025", "attacks-2022", "security-forces-killed-2025"];
const FIGURES: readonly string[] = [...DATASETS, ...QUESTIONS, "deportation-phases-dates"];
/** The largest and the smallest. */
const REPORTS: readonly string[] = ["crisis-group-354", "new-lines"];

/** What programs of other people read: totals and several groups, a range, the largest, a question. */
const READ: readonly string[] = ["fatalities-2025", "fighters", "chronology", "soldiers-october-2025"];
/** Of figures only, and of words. */
const DISAGREEMENTS: readonly string[] = ["trade-wholes", "ttp-chief-where"];
/** One side and the other, a method that is said, a third party, words only. */
const COUNTERS: readonly string[] = ["pak-military", "ttp", "unhcr", "the-pulse"];
/** The one that holds most, one that lies in two others and has figures and events, one with events only. */
const PLACES: readonly string[] = ["pakistan", "bajaur", "doha"];
/** Of many figures; of none; one that is a place, too; one who counts. */
const TERMS: readonly string[] = ["ttp", "jui", "khyber-pakhtunkhwa", "unhcr"];

const KEPT = {
  datasets: DATASETS,
  questions: QUESTIONS,
  figures: FIGURES,
  disagreements: DISAGREEMENTS,
  counters: COUNTERS,
  places: PLACES,
  terms: TERMS,
  reports: REPORTS,
  read: READ,
} as const;
export type Repeated = keyof typeof KEPT;

/** Of all ids of a kind those that this run takes, in their order. */
export function taken(kind: Repeated, all: readonly string[]): readonly string[] {
  return EVERYTHING ? all : all.filter((id) => KEPT[kind].includes(id));
}

/** The representatives of a kind, whatever the run. */
export const representativesOf = (kind: Repeated): readonly string[] => KEPT[kind];
