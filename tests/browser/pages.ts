/** Every page of the site, and one of each kind. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathOf, SINGLE_PAGES } from "../../src/url/pages";

interface Listed {
  readonly id: string;
}
const { datasets, figures, questions, reports } = JSON.parse(
  readFileSync(join(process.cwd(), "dist/api/catalog.json"), "utf8"),
) as Readonly<Record<"datasets" | "figures" | "questions" | "reports", readonly Listed[]>>;

const SINGLE: readonly string[] = SINGLE_PAGES.map(({ folder }) => `/${pathOf(folder)}`);

const DATASET_PAGES: readonly string[] = datasets.map(({ id }) => `/d/${id}/`);

/** Every address that has a page. */
export const ALL_PAGES: readonly string[] = [
  ...SINGLE,
  ...DATASET_PAGES,
  ...questions.map(({ id }) => `/disagree/${id}/`),
  ...reports.map(({ id }) => `/sources/${id}/`),
];

/** Figures and questions for other people's pages. */
export const EMBEDS: readonly string[] = [...figures, ...questions].map(({ id }) => id);
export const EMBED_PAGES: readonly string[] = EMBEDS.map((id) => `/embed/${id}/`);

/** Embeds that were published once, from the list of them. */
export const FROZEN_PAGES: readonly string[] = frozenPages();

function frozenPages(): readonly string[] {
  const path = join(process.cwd(), "dist/v/versions.csv");
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
  "/d/october-2025-clashes/",
  "/d/named-attacks/?year=2025&columns=killed,period",
  "/disagree/soldiers-october-2025/?figure=october-2025-clashes.soldiers-afghan-taliban.killed",
  "/sources/new-lines/",
  "/search/?q=two%20million",
  "/search/?q=zeppelin",
  "/compare/?items=fatalities-2025.security-text.killed,fatalities-2025.military-note.killed",
  "/compare/?items=fatalities-2025.security-text.killed,fatalities-2025.civilians-text.killed",
  "/timeline/?kind=talks&actor=ttp",
  "/d/nothing-here/",
  "/d/trade-shares/?sort=-nothing",
];
