/** Names and abbreviations the reports use, each with the passages it is drawn from. */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import type { Library, Term } from "../../model/library";
import { noteAnchor } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { superscript } from "../../view/numberNotes";
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
      standfirst="Groups, places, institutes and papers that the reports name. The meanings are ours; each entry says where the reports use the name."
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
  return (
    <div id={term.id} tabIndex={-1}>
      <dt>
        {term.name}
        {term.expansion === "" ? null : <span>{term.expansion}</span>}
      </dt>
      <dd>
        {term.meaning}
        {term.citations.map(({ id }) => {
          const number = numbers.get(id) ?? 0;
          return (
            <a key={id} href={`#${noteAnchor(id)}`} role="doc-noteref" className={styles["ref"]}>
              <span className="vh">note {number}</span>
              <span aria-hidden="true">{superscript(number)}</span>
            </a>
          );
        })}
        {term.spellings.length === 0 ? null : <small>Also: {term.spellings.join(", ")}</small>}
      </dd>
    </div>
  );
}
