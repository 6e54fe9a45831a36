/** Search from anywhere: the library's index behind the palette. */
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import { SearchPalette } from "../kit/SearchPalette";
import { useLibrary } from "../page/LibraryPage";
import { hitHref, HIT_NAMES, sectionsOf, sourceOfHit } from "./hits";
import { useSearchIndex } from "./useSearchIndex";

const MOST = 6;

export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { base } = useApp();
  const [query, setQuery] = useState("");
  const library = useLibrary();
  const ready = library?.state === "ready" ? library.value : null;
  const index = useSearchIndex(ready);
  const wanted = useDeferredValue(query);
  const sections = useMemo(
    () =>
      index === null || wanted.trim() === ""
        ? []
        : sectionsOf(index.find(wanted, null, MOST)).map(({ kind, hits }) => ({
            id: kind,
            name: HIT_NAMES[kind],
            items: hits.map((hit) => ({
              id: `${kind}:${hit.id}`,
              title: hit.title,
              detail: hit.detail,
              source: ready === null ? "" : sourceOfHit(hit, ready),
              href: hitHref(hit, base),
            })),
          })),
    [index, wanted, ready, base],
  );
  return (
    <SearchPalette
      label="Search figures"
      placeholder="A place, a group, a year or a number"
      query={query}
      onQuery={setQuery}
      onClose={onClose}
      sections={sections}
      empty={emptyText(wanted, library?.state ?? "loading")}
      page={`${linkTo(base, "search/")}${query.trim() === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`}`}
    />
  );
}

function emptyText(query: string, state: "loading" | "ready" | "failed"): string {
  if (state === "failed") return "The figures didn’t load. Close this and try again.";
  if (state === "loading") return "Loading the figures …";
  return query.trim() === ""
    ? "Try a place, a group, a year or a number: “refugees”, “two million”, “Khyber Pakhtunkhwa”."
    : `No figure matches “${query}”. Figures come only from the five reports listed under Sources.`;
}
