/** Search from anywhere. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import { SearchPalette } from "../kit/SearchPalette";
import { useEverything } from "../page/LibraryPage";
import { hitHref, HIT_NAMES, sectionsOf, sourceOfHit } from "./hits";
import { useHits } from "./useHits";
import { SITE_REPORTS } from "../../model/site";

const MOST = 6;

export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { base } = useApp();
  const [query, setQuery] = useState("");
  const library = useEverything();
  const ready = library.state === "ready" ? library.value : null;
  const hits = useHits(query, null, MOST);
  const sections = useMemo(
    () =>
      sectionsOf(hits ?? []).map(({ kind, hits: found }) => ({
        id: kind,
        name: HIT_NAMES[kind],
        items: found.map((hit) => ({
          id: `${kind}:${hit.id}`,
          title: hit.title,
          detail: hit.detail,
          source: ready === null ? "" : sourceOfHit(hit, ready),
          href: hitHref(hit, base),
        })),
      })),
    [hits, ready, base],
  );
  return (
    <SearchPalette
      label="Search figures"
      placeholder="A place, a group, a year or a number"
      query={query}
      onQuery={setQuery}
      onClose={onClose}
      sections={sections}
      empty={emptyText(query, hits === null && library.state === "ready" ? "loading" : library.state, ready?.home?.try ?? [])}
      page={`${linkTo(base, "search/")}${query.trim() === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`}`}
    />
  );
}

function emptyText(query: string, state: "loading" | "ready" | "failed", words: readonly string[]): string {
  if (state === "failed") return "The figures didn’t load. Close this and try again.";
  if (state === "loading") return "Loading the figures …";
  return query.trim() === ""
    ? `Try a place, a group, a year or a number: ${words.map((word) => `“${word}”`).join(", ")}.`
    : `No figure matches “${query}”. Figures come only from the ${SITE_REPORTS} listed under Sources.`;
}
