/** Search as a page: the same results as the dialog, figures with their notes. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import type { Nameable } from "../../url/choices";
import { CAPTION_PLACE } from "../../view/captionText";
import type { Found, Hit, HitKind } from "../../view/searchHit";
import { HIT_KINDS, NOTHING_FOUND } from "../../view/searchHit";
import { cellAnchor, CellLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "../page/LibraryPage";
import { ANY_FIGURE, useAddress } from "../page/useAddress";
import { measureOf, useLibraryNumbering } from "../page/useLibraryNumbering";
import { cellOfHit, cellsFound, hitHref, HIT_NAMES, sectionsOf, sourceOfHit } from "./hits";
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
  const hits = useHits(q, kind, MOST);
  const found = hits ?? NOTHING_FOUND;
  const cells = useMemo(() => cellsFound(found, library), [found, library]);
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
        {foundText(q, hits, kind)}
      </p>
      {sectionsOf(found).map((section) => (
        <section key={section.kind} className={styles["section"]} aria-labelledby={`hits-${section.kind}`}>
          <h2 id={`hits-${section.kind}`}>{section.name}</h2>
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
        <NotesList id="notes" notes={notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} folded />
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
  const cell = cellOfHit(hit, library);
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
  // Its sentence says what it counts.
  const measure = cell.caption === "" ? (measureOf(cell, library) ?? null) : null;
  const figure = <CellLink cell={cell} measure={measure} numbers={numbers} />;
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

/** How many results there are, shown or not. */
function foundText(query: string, found: Found | null, kind: HitKind | null): string {
  if (query.trim() === "") return `Figures come only from the ${SITE_REPORTS} listed under Sources.`;
  if (found === null) return "Looking …";
  const count = HIT_KINDS.reduce((sum, one) => sum + (kind === null || kind === one ? found.counts[one] : 0), 0);
  if (count === 0)
    return `No figure matches “${query}”. Figures come only from the ${SITE_REPORTS} listed under Sources. Try a place, a group or a year.`;
  const results = `${count} ${count === 1 ? "result" : "results"}`;
  const { figure } = found.counts;
  return kind === null && figure > 0 ? `${results}, ${figure} ${figure === 1 ? "figure" : "figures"} among them` : results;
}
