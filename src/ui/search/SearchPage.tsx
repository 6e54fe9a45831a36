/** Search as a page: the same results as the dialog, figures with their notes. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import { CAPTION_PLACE } from "../../view/captionText";
import type { Hit } from "../../view/searchHit";
import { HIT_KINDS } from "../../view/searchHit";
import { cellAnchor, CellLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "../page/LibraryPage";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { measureOf, useLibraryNumbering } from "../page/useLibraryNumbering";
import { hitHref, HIT_NAMES, sectionsOf, sourceOfHit } from "./hits";
import styles from "./search.module.css";
import { useHits } from "./useHits";
import { titleOf } from "../../url/pages";
import { SITE_REPORTS } from "../../model/site";

const PAGE: Nameable = {
  columns: [],
  figures: ANY_FIGURE,
  filters: new Map([["in", new Set(HIT_KINDS.map((kind) => `${kind}s`))]]),
  takesItems: false,
  takesQuery: true,
};
const MOST = 40;
const NONE: readonly Hit[] = [];

export function SearchPage(): ReactElement {
  useAddress(PAGE);
  return (
    <LibraryPage title={titleOf("search")} standfirst={null}>
      {(library) => <Results library={library} />}
    </LibraryPage>
  );
}

function Results({ library }: { readonly library: Library }): ReactElement {
  const { store } = useApp();
  const q = useAppState((state) => state.choices.q);
  const within = useAppState((state) => state.choices.filters["in"] ?? "");
  const kind = HIT_KINDS.find((one) => `${one}s` === within) ?? null;
  const found = useHits(q, kind, MOST);
  const hits = found ?? NONE;
  const cells = useMemo(() => hits.flatMap((hit) => (hit.kind === "figure" ? (library.cells.get(hit.id) ?? []) : [])), [hits, library]);
  const { notes, numbers } = useLibraryNumbering(cells);
  return (
    <>
      <form
        className={styles["form"]}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <input
          name="q"
          type="search"
          aria-label="Search figures"
          placeholder="Try a place, a group, a year or a number"
          value={q}
          maxLength={200}
          onChange={(event) => {
            choose(store, { q: event.currentTarget.value });
          }}
        />
        <label>
          <span>Look in</span>
          <select
            value={within}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              choose(store, { filters: chosen === "" ? {} : { in: chosen } });
            }}
          >
            <option value="">Everything</option>
            {HIT_KINDS.map((one) => (
              <option key={one} value={`${one}s`}>
                {HIT_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <p className={styles["found"]} role="status">
        {foundText(q, hits.length, found === null)}
      </p>
      {sectionsOf(hits).map((section) => (
        <section key={section.kind} className={styles["section"]} aria-labelledby={`hits-${section.kind}`}>
          <h2 id={`hits-${section.kind}`}>{HIT_NAMES[section.kind]}</h2>
          <ul role="list">
            {section.hits.map((hit) => (
              <li key={hit.id}>
                <HitEntry hit={hit} library={library} numbers={numbers} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {notes.length === 0 ? null : (
        <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      )}
    </>
  );
}

function HitEntry({
  hit,
  library,
  numbers,
}: {
  readonly hit: Hit;
  readonly library: Library;
  readonly numbers: ReadonlyMap<string, number>;
}): ReactElement {
  const { base } = useApp();
  const cell = hit.kind === "figure" ? library.cells.get(hit.id) : undefined;
  if (cell === undefined) {
    return (
      <>
        <a className={styles["title"]} href={hitHref(hit, base)}>
          {hit.title}
        </a>
        {hit.kind === "dataset" ? null : <p>{hit.detail}</p>}
      </>
    );
  }
  const figure = <CellLink cell={cell} measure={measureOf(cell, library) ?? null} numbers={numbers} />;
  const table = <a href={hitHref(hit, base)}>In its table</a>;
  const source = sourceOfHit(hit, library);
  if (cell.caption !== "") {
    const [before = "", after = ""] = cell.caption.split(CAPTION_PLACE);
    return (
      <>
        <p className={styles["sentence"]}>
          {before}
          {figure}
          {after}
        </p>
        <p className={styles["source"]}>
          {source} · {table}
        </p>
      </>
    );
  }
  return (
    <>
      <span className={styles["title"]}>{figure}</span>
      <p>
        {hit.detail} · {table}
      </p>
      <p className={styles["source"]}>{source}</p>
    </>
  );
}

function foundText(query: string, count: number, loading: boolean): string {
  if (query.trim() === "") return `Figures come only from the ${SITE_REPORTS} listed under Sources.`;
  if (loading) return "Looking …";
  return count === 0
    ? `No figure matches “${query}”. Figures come only from the ${SITE_REPORTS} listed under Sources. Try a place, a group or a year.`
    : `${count} ${count === 1 ? "result" : "results"}`;
}
