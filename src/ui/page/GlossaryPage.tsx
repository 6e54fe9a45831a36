/** Names and abbreviations the reports use, each with the passages it is drawn from, and a page with the figures that use it. */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import type { Library, Term } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { termAddress } from "../../view/terms";
import { MarkerLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "./LibraryPage";
import styles from "./glossary.module.css";
import { PLAIN_PAGE, useAddress } from "./useAddress";
import { useLibraryNumbering } from "./useLibraryNumbering";
import { titleOf } from "../../url/pages";

export function GlossaryPage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage
      title={titleOf("glossary")}
      standfirst="Groups, places, institutes and papers that the reports name. The meanings are ours. Each name leads to every figure that uses it."
    >
      {(library) => <Terms library={library} />}
    </LibraryPage>
  );
}

function Terms({ library }: { readonly library: Library }): ReactElement {
  const terms = useMemo(() => library.terms.toSorted((a, b) => a.name.localeCompare(b.name, "en")), [library]);
  const named = useMemo(() => terms.flatMap(({ citations }) => citations), [terms]);
  const { notes, numbers } = useLibraryNumbering(NO_CELLS, named);
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <>
      <nav className={styles["letters"]} aria-label="Letters">
        {letters.map((letter) => (
          <a key={letter} href={`#letter-${letter.toLowerCase()}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section key={letter} className={styles["letter"]} aria-labelledby={`letter-${letter.toLowerCase()}`}>
          <h2 id={`letter-${letter.toLowerCase()}`} tabIndex={-1}>
            {letter}
          </h2>
          <dl className={styles["terms"]}>
            <Suspense>
              {terms
                .filter((term) => letterOf(term) === letter)
                .map((term) => (
                  <Entry key={term.id} term={term} numbers={numbers} />
                ))}
            </Suspense>
          </dl>
        </section>
      ))}
      <NotesList
        id="notes"
        notes={notes}
        cells={library.cells}
        measures={library.measures}
        backTo={(name) => terms.find(({ citations }) => citations.some(({ id }) => `@${id}` === name))?.id ?? "main"}
        backName="the entry"
        folded
      />
    </>
  );
}

const NO_CELLS: readonly never[] = [];

function letterOf({ name }: Term): string {
  return name.slice(0, 1).toUpperCase();
}

function Entry({ term, numbers }: { readonly term: Term; readonly numbers: ReadonlyMap<string, number> }): ReactElement {
  const { base } = useApp();
  return (
    <div id={term.id} tabIndex={-1}>
      <dt>
        <a href={linkTo(base, termAddress(term.id))}>{term.name}</a>
        {term.expansion === "" ? null : <span>{term.expansion}</span>}
      </dt>
      <dd>
        {term.meaning}
        {term.citations.map(({ id }) => (
          <MarkerLink key={id} citation={id} number={numbers.get(id) ?? 0} />
        ))}
      </dd>
    </div>
  );
}
