/** The words by which a corpus is known: of its site, its parties, places and claimants, its reports, its datasets. */
import type { SiteRecord } from "../../scripts/site/siteFile";
import type { Library } from "../../src/model/library";

/** Names are made of such words too. */
const ORDINARY = new Set([
  ...["administered", "areas", "authority", "border", "card", "centre", "citizen", "commissioner", "conflict", "district", "districts"],
  ...["federally", "former", "general", "headline", "high", "inspector", "institute", "merged", "movement", "national", "newly", "north"],
  ...["opinion", "peace", "people", "proof", "reconstruction", "regulations", "research", "residence", "security", "south", "southern"],
  ...["special", "state", "stated", "studies"],
]);

/**
 * @returns for each word or name the expression that finds it: names, long words and ids wherever they stand, in whatever case; short
 * words and ids of one word, which may be part of others, where they stand by themselves
 */
export function wordsOfCorpus(library: Library, site: SiteRecord): ReadonlyMap<string, RegExp> {
  const { datasets, parties, places, reports, terms, claimants } = { ...library, claimants: claimantsOf(library) };
  const ids = datasets.flatMap(({ id, figures, questions }) => [id, ...figures.map((one) => one.id), ...questions.map((one) => one.id)]);
  const names = [
    ...parties.flatMap(({ id, name, words }) => [id, name, ...words]),
    ...[...places.keys()].filter((place) => place !== "not stated"),
    ...terms.flatMap(({ name, expansion }) => [name, expansion]),
    ...reports.flatMap(({ authors }) => authors),
  ];
  const tokens = names
    .flatMap((name) => name.match(/\p{Lu}[\p{L}-]{3,}|\p{Lu}{3,}/gu) ?? [])
    .filter((token) => !ORDINARY.has(token.toLowerCase()));
  const whole = [...claimants, ...reports.flatMap(({ title, publisher }) => [title, publisher])];
  return new Map([
    [site.name, new RegExp(escaped(site.name), "u")],
    [site.id, anywhere(site.id)],
    ...[...parties.flatMap(({ words }) => words).filter((word) => /\p{Lu}/u.test(word)), ...ids.filter((id) => id.includes("-"))].map(
      (word) => [word, alone(word)] as const,
    ),
    ...ids.filter((id) => !id.includes("-")).map((id) => [id, new RegExp(`["'\`/]${id}["'\`/]`, "u")] as const),
    ...tokens.map((token) => [token, token.length < 6 ? alone(token) : anywhere(token)] as const),
    ...whole.map((name) => [name, anywhere(name)] as const),
  ]);
}

function claimantsOf({ cells }: Library): readonly string[] {
  return [...new Set([...cells.values()].flatMap(({ claimant }) => (claimant.party === "none" ? [] : [claimant.name])))];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

function anywhere(text: string): RegExp {
  return new RegExp(escaped(text), "iu");
}

/** With an ending of its own, perhaps: "Pakistan" is found in "Pakistani". */
function alone(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?:i|is|s)?(?![\\p{L}\\p{N}])`, "u");
}
