/** What is said of words that were looked for in a reader's document. */
import type { FoundWords, OwnDocument } from "../../model/ownDocument";

export interface Verdict {
  readonly found: boolean;
  /** In a sentence or two. */
  readonly said: string;
  /** What to give as the place in the source, the first first; empty where the words do not stand in it. */
  readonly places: readonly string[];
}

/** Places that are listed; of more, how many they are is said. */
const MOST_LISTED = 6;
/** One word that stands somewhere says nothing of the rest. */
const LEAST_RUN = 2;

export function verdictOf({ pages, empty, unit }: OwnDocument, found: FoundWords): Verdict {
  const placeAt = (page: number): string => pages[page]?.place ?? "";
  const unread =
    empty === 0 ? "" : ` ${empty} of its ${pages.length} ${unit}s ${empty === 1 ? "has" : "have"} no text, and could not be searched.`;
  if (found.outcome === "not-found") {
    const { longest, page } = found;
    const run = page !== null && longest.split(" ").length >= LEAST_RUN ? ` As far as “${longest}” they stand on ${placeAt(page)}.` : "";
    return { found: false, said: `Not found: the words do not stand in it as typed.${run}${unread}`, places: [] };
  }
  const times = found.places.reduce((sum, place) => sum + place.times, 0);
  const places = found.places.slice(0, MOST_LISTED).map(({ page }) => placeAt(page));
  const [first = ""] = places;
  if (found.places.length === 1) {
    const often = times === 1 ? "" : ` ${timesText(times)}`;
    return { found: true, said: `Found${often}, on ${first}.${often === "" ? "" : ` ${WHICH}`}`, places };
  }
  const more = found.places.length - places.length;
  const listed = found.places
    .slice(0, MOST_LISTED)
    .map(({ page, times: there }) => `${placeAt(page)}${there === 1 ? "" : ` (${timesText(there)})`}`);
  const list = more > 0 ? `${listed.join(", ")} and ${more} more` : `${listed.slice(0, -1).join(", ")} and ${listed.at(-1) ?? ""}`;
  return { found: true, said: `Found ${timesText(times)}, on ${list}. ${WHICH}`, places };
}

const WHICH = "Longer words would say which is meant.";

function timesText(times: number): string {
  return times === 2 ? "twice" : `${times} times`;
}
