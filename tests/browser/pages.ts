/** Every page of the site, those of them that this run takes, and one of each kind. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathOf, SINGLE_PAGES } from "../../src/url/pages";
import { EVERYTHING, taken } from "../representatives";
import { SITE_FOLDER } from "./site";

interface Listed {
  readonly id: string;
}
const { datasets, figures, questions, disagreements, counters, places, terms, reports } = JSON.parse(
  readFileSync(join(SITE_FOLDER, "api/catalog.json"), "utf8"),
) as Readonly<
  Record<"datasets" | "figures" | "questions" | "disagreements" | "counters" | "places" | "terms" | "reports", readonly Listed[]>
>;

const SINGLE: readonly string[] = SINGLE_PAGES.map(({ folder }) => `/${pathOf(folder)}`);

const idsOf = (listed: readonly Listed[]): readonly string[] => listed.map(({ id }) => id);
const pagesOf = (
  sets: readonly string[],
  asked: readonly string[],
  lists: Readonly<Record<"counters" | "place" | "term" | "sources", readonly string[]>>,
): readonly string[] => [
  ...SINGLE,
  ...sets.map((id) => `/d/${id}/`),
  ...asked.map((id) => `/disagree/${id}/`),
  ...Object.entries(lists).flatMap(([folder, ids]) => ids.map((id) => `/${folder}/${id}/`)),
];

/** Datasets and questions that this run takes. */
export const DATASETS: readonly string[] = taken("datasets", idsOf(datasets));
export const DATASET_PAGES: readonly string[] = DATASETS.map((id) => `/d/${id}/`);
export const QUESTIONS: readonly string[] = taken("questions", idsOf(questions));

/** Every address that has a page, and those that this run takes. */
export const ALL_PAGES: readonly string[] = pagesOf(idsOf(datasets), idsOf([...questions, ...disagreements]), {
  counters: idsOf(counters),
  place: idsOf(places),
  term: idsOf(terms),
  sources: idsOf(reports),
});
export const PAGES: readonly string[] = pagesOf(DATASETS, [...QUESTIONS, ...taken("disagreements", idsOf(disagreements))], {
  counters: taken("counters", idsOf(counters)),
  place: taken("places", idsOf(places)),
  term: taken("terms", idsOf(terms)),
  sources: taken("reports", idsOf(reports)),
});

/** Figures and questions for other people's pages: all, and those that this run takes. */
export const ALL_EMBEDS: readonly string[] = idsOf([...figures, ...questions]);
export const EMBEDS: readonly string[] = taken("figures", ALL_EMBEDS);

/** Embeds that were published once, from the list of them. */
export const FROZEN_PAGES: readonly string[] = frozenPages();
export const FROZEN: readonly string[] = FROZEN_PAGES.filter(
  (path) => EVERYTHING || /\/(?:fatalities-2025|soldiers-october-2025)\/$/u.test(path),
);

function frozenPages(): readonly string[] {
  const path = join(SITE_FOLDER, "v/versions.csv");
  if (!existsSync(path)) return [];
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [version = "", figure = ""] = line.split(",");
    return `/v/${version}/embed/${figure}/`;
  });
}

/** One page of each kind, and each in the states its address can ask for. */
export const KINDS: readonly string[] = [
  ...SINGLE,
  "/d/yearly-violence-increases/",
  "/d/fatalities-2025/?figure=fatalities-2025.security-text.killed",
  "/d/deportation-phases/?reading=wording",
  "/d/claims-by-side/",
  "/d/named-attacks/?year=2025&columns=killed,period",
  "/disagree/trade-wholes/",
  "/counters/pak-military/",
  "/place/khyber-pakhtunkhwa/",
  "/term/ttp/",
  "/disagree/soldiers-october-2025/?figure=claims-by-side.soldiers-afghan-taliban.killed",
  "/sources/new-lines/",
  "/figures/?q=two%20million",
  "/figures/?q=zeppelin",
  "/figures/?year=2025&draw=fatalities-2025.security-text.killed,fatalities-2025.military-note.killed",
  "/figures/?place=bajaur&draw=fatalities-2025.security-text.killed,fatalities-2025.civilians-text.killed",
  "/timeline/?kind=talks&actor=ttp",
  "/d/nothing-here/",
  "/d/trade-shares/?sort=-nothing",
];

/** Of the kinds those that `npm test` leaves out where it takes one of each: another shows all that they show. */
const SHOWN_BY_OTHERS: readonly string[] = [
  ...["/timeline/", "/figures/?q=zeppelin"],
  ...["/d/yearly-violence-increases/", "/d/trade-shares/?sort=-nothing"],
  "/figures/?place=bajaur&draw=fatalities-2025.security-text.killed,fatalities-2025.civilians-text.killed",
];

/** The kinds that this run takes. */
export const TAKEN_KINDS: readonly string[] = EVERYTHING ? KINDS : KINDS.filter((path) => !SHOWN_BY_OTHERS.includes(path));

/** A page of each kind of chart that TAKEN_KINDS does not show already: columns, dots, and a table without a chart. */
export const ONE_OF_EACH_CHART: readonly string[] = ["/d/yearly-violence-increases/", "/d/claims-by-side/", "/d/cross-border-strikes/"];

/** Pages of texts: they are made and fetched alike. */
const TEXTS: readonly string[] = ["/glossary/", "/sources/", "/corrections/", "/status/", "/v/"];

/** One of each way in which a page is made and gets its data, for what does not depend on the state that an address asks for. */
export const ONE_OF_EACH: readonly string[] = EVERYTHING
  ? KINDS
  : [...TAKEN_KINDS.filter((path) => !TEXTS.includes(path) && !path.startsWith("/d/")), "/d/fatalities-2025/"];

/**
 * Looked at in several ways at once: without scripts, on several screens, with fonts that come late. In `npm test` a page of each
 * build: cards, a list drawn by scripts, a chart with an open panel, a table of words, a text.
 */
export const LOOKS: readonly string[] = EVERYTHING
  ? KINDS
  : [
      ...["/", "/timeline/", "/d/fatalities-2025/?figure=fatalities-2025.security-text.killed"],
      ...["/d/deportation-phases/?reading=wording", "/sources/new-lines/"],
    ];
