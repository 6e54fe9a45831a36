/** What was measured, as numbers for the gates and as tables for the README. */
import type { Click } from "./clicks";
import { CLICKS } from "./clicks";
import type { LongMeasures } from "./long";
import { LEAST, LIBRARY_NAMES, VERSIONS } from "./peers";
import { byHand, EMBEDS, PAGE_BY_HAND, PAGES, QUICK_LIBRARY } from "./subjects";
import type { Visit } from "./visit";

/** All that was seen, visit by visit. */
export interface Samples {
  readonly fast: ReadonlyMap<string, Visit[]>;
  readonly slow: ReadonlyMap<string, Visit[]>;
  readonly clicks: ReadonlyMap<Click, number[]>;
  readonly firstSort: number[];
  /** Reloads without a network, by subject. */
  readonly reloads: ReadonlyMap<string, number[]>;
}

/** What is to be reached: a number of `measuresOf`, in words, and the most it may be. */
interface Goal {
  readonly key: string;
  readonly goal: string;
  readonly most: number;
  readonly unit: "times" | "ms" | "s" | "kB" | "MB" | "requests" | "";
}

/** Gate SPD-8: what it is to use a page. */
const OF_USE: readonly Goal[] = [
  { key: "blockingHome", goal: "home blocks, of the Recharts dashboard’s time", most: 0.2, unit: "times" },
  { key: "blockingDataset", goal: "a dataset blocks, likewise", most: 0.2, unit: "times" },
  { key: "blockingTimeline", goal: "the timeline blocks, likewise", most: 0.2, unit: "times" },
  { key: "blockingDisagree", goal: "the disagreements block, likewise", most: 0.2, unit: "times" },
  { key: "firstSort", goal: "a sort clicked at first paint is answered, of the ECharts dashboard’s paint", most: 1, unit: "times" },
  { key: "clickSort", goal: "a later sort is answered", most: 100, unit: "ms" },
  { key: "clickFigure", goal: "a figure is opened", most: 100, unit: "ms" },
  { key: "clickFilter", goal: "rows are filtered", most: 100, unit: "ms" },
  { key: "clickSearch", goal: "the search is opened", most: 100, unit: "ms" },
  { key: "reload", goal: "reload without a network, of the page by hand’s", most: 1.5, unit: "times" },
  { key: "requests", goal: "requests until a dataset is interactive", most: 12, unit: "requests" },
  { key: "scriptKB", goal: "its scripts", most: 100, unit: "kB" },
  { key: "allKB", goal: "all of it", most: 200, unit: "kB" },
];
/** How soon pages and embeds are painted. */
const OF_PAINTING: readonly Goal[] = [
  { key: "pageSlow", goal: "a dataset painted, of the same page by hand, slow", most: 1.25, unit: "times" },
  { key: "one", goal: "an embed painted, of the same content by hand", most: 1.1, unit: "times" },
  { key: "oneSlow", goal: "the same, slow", most: 1.1, unit: "times" },
  { key: "ten", goal: "ten in an article, of ten by hand", most: 1.1, unit: "times" },
  { key: "tenSlow", goal: "the same, slow", most: 1.1, unit: "times" },
  { key: "ofLibrary", goal: "an embed painted, of the fastest library’s time", most: 0.5, unit: "times" },
  { key: "ofLibrarySlow", goal: "the same, slow", most: 0.5, unit: "times" },
  { key: "tenOfLibrary", goal: "ten in an article, of ten of that library’s", most: 0.5, unit: "times" },
  { key: "tenOfLibrarySlow", goal: "the same, slow", most: 0.5, unit: "times" },
  { key: "floor", goal: "an embed painted, of the least page by hand", most: 1.3, unit: "times" },
  { key: "floorSlow", goal: "the same, slow", most: 1.1, unit: "times" },
  { key: "tenFloorSlow", goal: "ten in an article, of ten of the least, slow", most: 1.1, unit: "times" },
  { key: "blocking", goal: "an embed, or ten, block their page at most", most: 0, unit: "ms" },
  { key: "shift", goal: "layout shift of an article with ten", most: 0.05, unit: "" },
  { key: "thirty", goal: "each of thirty in an article answers", most: 1500, unit: "ms" },
  { key: "settles", goal: "in any page around an embed is as high as it needs", most: 2000, unit: "ms" },
];

/** Gates OWN-3 and IN-10: a reader's table of 100,000 rows and 8 columns, and a file of 50 MB. */
const OF_LONG_TABLES: readonly Goal[] = [
  { key: "longRows", goal: "first rows of 100,000, of a typed-array page’s time", most: 2, unit: "times" },
  { key: "longKey", goal: "a key of its filter, likewise", most: 2, unit: "times" },
  { key: "longSort", goal: "a sort of it, likewise", most: 2, unit: "times" },
  { key: "longBlock", goal: "to read it blocks the page at most", most: 150, unit: "ms" },
  { key: "largeRead", goal: "a file of 50 MB is read", most: 4, unit: "s" },
  { key: "largeBlock", goal: "to read it blocks the page at most", most: 150, unit: "ms" },
  { key: "largeCancel", goal: "its reading is stopped", most: 200, unit: "ms" },
  { key: "largeMB", goal: "its page then holds", most: 400, unit: "MB" },
];

const NAMES: ReadonlyMap<string, string> = new Map([
  [LEAST, "the least page by hand"],
  [PAGE_BY_HAND, "the dataset by hand"],
  ["recharts-dashboard", "a Recharts dashboard"],
  ["echarts-dashboard", "an ECharts dashboard"],
  ["dataset", "**a dataset**"],
  ["home", "**home**"],
  ["timeline", "**timeline**"],
  ["disagree", "**disagreements**"],
  ["ten-least", "ten of the least"],
  ["ten-library", `ten by ${QUICK_LIBRARY}`],
  ["ten-by-hand", "ten by hand"],
  ["ten-embeds", "**ten of our embeds**"],
  ...[...EMBEDS].flatMap(([kind, id]) => [[byHand(id), `${kind} by hand`] as const, [id, `**our embed, ${kind}**`] as const]),
]);

type Key = keyof Visit;
type Measures = Readonly<Record<string, number>>;
/** What is measured by itself, once. */
type Others = Readonly<Record<"thirty" | "settles", number>> & LongMeasures;

export function measuresOf(samples: Samples, others: Others): Measures {
  const { fast, slow, reloads } = samples;
  const of = (visits: Samples["fast"], name: string, key: Key = "painted"): number => medianOf(visits, name, key);
  const ratio = (visits: Samples["fast"], one: string, base: string, key: Key = "painted"): number =>
    to(of(visits, one, key) / of(visits, base, key), 2);
  const embeds = [...EMBEDS.values()];
  const [plain = ""] = embeds;
  const worst = (visits: Samples["fast"]): number => Math.max(...embeds.map((id) => ratio(visits, id, byHand(id))));
  const library = (visits: Samples["fast"]): number =>
    to(of(visits, plain) / Math.min(...LIBRARY_NAMES.map((name) => of(visits, name))), 2);
  const blocking = Math.max(...[...embeds, "ten-embeds"].map((name) => Math.max(...seen(fast, name).map(({ blocked }) => blocked))));
  const clicks = CLICKS.map((click) => [keyOf("click", click), to(median(samples.clicks.get(click) ?? []), 0)] as const);
  const reloaded = (name: string): number => median(reloads.get(name) ?? []);
  const pages = PAGES.map(({ name }) => [keyOf("blocking", name), ratio(slow, name, "recharts-dashboard", "blocked")] as const);
  const [one, oneSlow, ofLibrary, ofLibrarySlow] = [worst(fast), worst(slow), library(fast), library(slow)];
  const ten = (visits: Samples["fast"], base: string): number => ratio(visits, "ten-embeds", base);
  const measures = {
    ...Object.fromEntries(pages),
    blockingMost: Math.max(...pages.map(([, value]) => value)),
    firstSort: to(median(samples.firstSort) / of(slow, "echarts-dashboard"), 2),
    ...Object.fromEntries(clicks),
    clickMost: Math.max(...clicks.map(([, time]) => time)),
    reload: to(reloaded("dataset") / reloaded(PAGE_BY_HAND), 2),
    reloadECharts: to(reloaded("echarts-dashboard") / reloaded(PAGE_BY_HAND), 2),
    requests: of(slow, "dataset", "requests"),
    scriptKB: to(of(slow, "dataset", "scriptBytes") / 1000, 1),
    allKB: to(of(slow, "dataset", "bytes") / 1000, 1),
    ...{
      page: ratio(fast, "dataset", PAGE_BY_HAND),
      pageSlow: ratio(slow, "dataset", PAGE_BY_HAND),
      pageFloorSlow: ratio(slow, "dataset", LEAST),
    },
    ...{ one, oneSlow, oneMost: Math.max(one, oneSlow) },
    ...{ ten: ten(fast, "ten-by-hand"), tenSlow: ten(slow, "ten-by-hand") },
    tenMost: Math.max(ten(fast, "ten-by-hand"), ten(slow, "ten-by-hand")),
    ...{ ofLibrary, ofLibrarySlow, ofLibraryMost: Math.max(ofLibrary, ofLibrarySlow) },
    ...{ tenOfLibrary: ten(fast, "ten-library"), tenOfLibrarySlow: ten(slow, "ten-library") },
    ...{ floor: ratio(fast, plain, LEAST), floorSlow: ratio(slow, plain, LEAST), tenFloorSlow: ten(slow, "ten-least") },
    blocking: to(blocking, 0),
    shift: to(Math.max(of(fast, "ten-embeds", "shifted"), of(slow, "ten-embeds", "shifted")), 3),
    ...others,
  };
  return { ...measures, missed: OF_USE.filter((goal) => !isMet(goal, measures)).length };
}

/** One table of pages and one of embeds. */
export function tablesOf(samples: Samples): string {
  const names = [...samples.fast.keys()];
  const pages = [PAGE_BY_HAND, "recharts-dashboard", "echarts-dashboard", ...PAGES.map(({ name }) => name)];
  const embeds = names.filter((name) => !pages.includes(name));
  return `${tableOf(samples, "page", pages)}\n\n${tableOf(samples, "embed", embeds)}\n\n${VERSIONS}.`;
}

function tableOf({ fast, slow }: Samples, kind: string, names: readonly string[]): string {
  const line = (name: string): string => {
    const at = (visits: Samples["fast"], key: Key, digits = 0, per = 1): string => (medianOf(visits, name, key) / per).toFixed(digits);
    const sizes = [at(slow, "requests"), at(slow, "bytes", 1, 1000), at(slow, "scriptBytes", 1, 1000)];
    const times = [at(fast, "painted"), at(slow, "painted"), at(slow, "blocked")].map((time) => `${time} ms`);
    return `| ${[NAMES.get(name) ?? name, ...sizes, ...times].join(" | ")} |`;
  };
  const heads = [kind, "requests", "kB", "of it scripts", "painted", "painted, slow", "blocked, slow"];
  return [`| ${heads.join(" | ")} |`, `|${" --- |".repeat(heads.length)}`, ...names.map(line)].join("\n");
}

/** Each goal and whether it is met. */
export function goalsTable(measures: Measures): string {
  const lines = [...OF_USE, ...OF_PAINTING, ...OF_LONG_TABLES].map((one) => {
    const verdict = isMet(one, measures) ? "met" : "**missed**";
    return `| ${one.goal} | ${`${one.most} ${one.unit}`.trim()} | ${measures[one.key] ?? ""} | ${verdict} |`;
  });
  return ["| goal | at most | measured | |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

function isMet({ key, most }: Goal, measures: Measures): boolean {
  return (measures[key] ?? Number.NaN) <= most;
}

function keyOf(kind: string, name: string): string {
  return `${kind}${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function seen(visits: Samples["fast"], name: string): readonly Visit[] {
  const found = visits.get(name);
  if (found === undefined || found.length === 0) throw new Error(`${name} was not visited`);
  return found;
}

function medianOf(visits: Samples["fast"], name: string, key: Key): number {
  return median(seen(visits, name).map((one) => one[key]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function to(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
