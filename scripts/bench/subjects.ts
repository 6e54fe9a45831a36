/** The pages that are measured, each by a name of its own. */
import { SETTINGS } from "./settings";
import { LEAST, LIBRARY_NAMES } from "./peers";
import type { Subject } from "./visit";

/** Milliseconds after loading in which a page of ours may block, as may an embed. */
const WATCHED = 5000;
const EMBED_WATCHED = 500;

/** Embeds of each kind of drawing. */
export const EMBEDS: ReadonlyMap<string, string> = new Map(Object.entries(SETTINGS.embeds));
/** The figures of an article. */
export const TEN: readonly string[] = SETTINGS.article;

/** The one that has been the fastest in every run. */
export const QUICK_LIBRARY = "chartjs";
export const PAGE_BY_HAND = "page-by-hand";
export const byHand = (id: string): string => `${id}-by-hand`;
export const embedPath = (id: string): string => `/site/embed/${id}/`;
const peer = (name: string): Subject => ({ name, path: `/peers/${name}/` });

/** Articles with ten frames each: name → what stands in them. */
export const ARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["ten-least", TEN.map((_, index) => `../${LEAST}/?${index}`)],
  ["ten-library", TEN.map((_, index) => `../${QUICK_LIBRARY}/?${index}`)],
  ["ten-by-hand", TEN.map((id) => `../${byHand(id)}/`)],
  ["ten-embeds", TEN.map((id) => embedPath(id))],
]);

export const DATASET: Subject = { name: "dataset", path: `/site/d/${SETTINGS.dataset}/`, wide: true, hydrates: true, watch: WATCHED };
/** Ours, of which blocking is measured. */
export const PAGES: readonly Subject[] = [
  DATASET,
  { ...DATASET, name: "home", path: "/site/" },
  { ...DATASET, name: "timeline", path: "/site/timeline/", content: "main h1" },
  { ...DATASET, name: "disagree", path: "/site/disagree/", content: "main svg circle" },
];

export const SUBJECTS: readonly Subject[] = [
  peer(LEAST),
  ...LIBRARY_NAMES.map(peer),
  ...[...EMBEDS.values()].flatMap((id) => [peer(byHand(id)), { name: id, path: embedPath(id), watch: EMBED_WATCHED }]),
  ...[...ARTICLES.keys()].map((name) => ({ ...peer(name), ...(name === "ten-embeds" ? { watch: EMBED_WATCHED } : {}) })),
  { ...peer(PAGE_BY_HAND), wide: true },
  { ...peer("recharts-dashboard"), wide: true, watch: 1000 },
  { ...peer("echarts-dashboard"), wide: true, watch: 1000 },
  ...PAGES,
];
