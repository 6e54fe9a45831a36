/** The page of a term: its definition as the glossary has it, every figure whose sentence uses it, and the events it is named in. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Library, Term } from "../../model/library";
import { titleOf } from "../../url/pages";
import { counterAddress } from "../../view/counters";
import { placeAddress } from "../../view/places";
import { counterOfTerm, placeOfTerm } from "../../view/terms";
import { termSubject } from "../../view/subjects";
import { WithLibrary } from "../page/LibraryPage";
import { NotFoundPage } from "../page/NotFoundPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { SubjectPage } from "./SubjectPage";

export function TermPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const term = library.terms.find((one) => one.id === id);
        return term === undefined ? <NotFoundPage wanted={id} /> : <Used term={term} library={library} />;
      }}
    </WithLibrary>
  );
}

function Used({ term, library }: { readonly term: Term; readonly library: Library }): ReactElement {
  const subject = useMemo(() => termSubject(library, term), [library, term]);
  const place = placeOfTerm(term, library);
  const counter = counterOfTerm(term, library);
  return (
    <SubjectPage
      crumb={[{ address: "glossary/", name: titleOf("glossary") }]}
      title={term.name}
      term={term}
      links={[
        { address: `figures/?q=${encodeURIComponent(term.name)}`, name: "Search all figures for it" },
        ...(place === null ? [] : [{ address: placeAddress(place), name: "The place" }]),
        ...(counter === null ? [] : [{ address: counterAddress(counter.claimant.id), name: "All figures that it gives" }]),
      ]}
      subject={subject}
      library={library}
      none="No figure’s sentence uses it."
    >
      {term.spellings.length === 0 ? null : <p>Also written {term.spellings.join(", ")}</p>}
    </SubjectPage>
  );
}
