/** Search from anywhere: each figure in its sentence, with the marker of the line below it that says where it stands. */
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { linkTo } from "../../url/siteLinks";
import { useApp } from "../../state/useAppState";
import { CAPTION_PLACE, captionText } from "../../view/captionText";
import { cellText } from "../../view/cellText";
import { superscript } from "../../view/numberNotes";
import type { Hit } from "../../view/searchHit";
import { NOTHING_FOUND } from "../../view/searchHit";
import { citationsOf, Marker } from "../CellLink";
import type { NoteNumbers } from "../CellLink";
import type { PaletteItem } from "../kit/SearchPalette";
import { SearchPalette } from "../kit/SearchPalette";
import { useEverything } from "../page/LibraryPage";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { cellOfHit, cellsFound, hitHref, sectionsOf, sourceOfHit } from "../hits/hits";
import { useHits } from "../hits/useHits";
import { SITE_REPORTS } from "../../model/site";

const MOST = 6;
const NO_CELLS: readonly Cell[] = [];

export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { base } = useApp();
  const [query, setQuery] = useState("");
  const library = useEverything();
  const ready = library.state === "ready" ? library.value : null;
  const found = useHits(query, null, MOST);
  const cells = useMemo(() => (ready === null || found === null ? NO_CELLS : cellsFound(found, ready)), [found, ready]);
  const { numbers } = useLibraryNumbering(cells);
  const sections = useMemo(
    () =>
      ready === null
        ? []
        : sectionsOf(found ?? NOTHING_FOUND).map(({ kind, name, hits }) => ({
            id: kind,
            name,
            sentences: kind === "figure",
            items: hits.map((hit) => itemOf(hit, ready, numbers, base)),
          })),
    [found, ready, numbers, base],
  );
  return (
    <SearchPalette
      label="Search figures"
      placeholder="A place, a group, a year or a number"
      query={query}
      onQuery={setQuery}
      onClose={onClose}
      sections={sections}
      empty={emptyText(query, found === null && library.state === "ready" ? "loading" : library.state, ready?.home?.try ?? [])}
      page={`${linkTo(base, "figures/")}${query.trim() === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`}`}
    />
  );
}

function itemOf(hit: Hit, library: Library, numbers: NoteNumbers, base: URL): PaletteItem {
  const cell = cellOfHit(hit, library);
  const item = { id: `${hit.kind}:${hit.id}`, href: hitHref(hit, base) };
  if (cell === undefined) return { ...item, label: hit.title, text: `${hit.title}, ${hit.detail}`, detail: hit.detail, source: "" };
  const number = citationsOf(cell, numbers)[0]?.number ?? 0;
  const source = `${superscript(number)} ${sourceOfHit(hit, library)}`;
  const marked = (figure: string): ReactElement => (
    <>
      <b>{figure}</b>
      <Marker number={number} />
    </>
  );
  if (cell.caption === "") return { ...item, label: marked(hit.title), text: `${hit.title}, ${hit.detail}`, detail: hit.detail, source };
  const [before = "", after = ""] = cell.caption.split(CAPTION_PLACE);
  const figure = cellText(cell, null);
  const label = (
    <>
      {before}
      {marked(before === "" ? capitalised(figure) : figure)}
      {after}
    </>
  );
  return { ...item, label, text: hit.detail, detail: "", source };
}

/** A figure that begins its sentence has a capital there. */
function capitalised(figure: string): string {
  return captionText(CAPTION_PLACE, figure);
}

function emptyText(query: string, state: "loading" | "ready" | "failed", words: readonly string[]): string {
  if (state === "failed") return "The figures didn’t load. Close this and try again.";
  if (state === "loading") return "Loading the figures …";
  return query.trim() === ""
    ? `Try a place, a group, a year or a number: ${words.map((word) => `“${word}”`).join(", ")}.`
    : `No figure matches “${query}”. Figures come only from the ${SITE_REPORTS} listed under Sources.`;
}
