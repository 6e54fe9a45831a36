/** Figures that disagree: every contested figure as a question, every discrepancy with its wordings side by side. */
import type { ReactElement } from "react";
import { Suspense, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import type { DisagreementGroup } from "../../view/disagreements";
import { cellsOfQuestion, disagreementsOf, KIND_NAMES } from "../../view/disagreements";
import { cellAnchor } from "../CellLink";
import { DotKey } from "../chart/ChartKey";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "../page/LibraryPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { Prerendered } from "../Prerendered";
import styles from "./disagree.module.css";
import { DiscrepancyBlock } from "./DiscrepancyBlock";
import { QuestionArticle } from "./QuestionArticle";
import { titleOf } from "../../url/pages";

export function DisagreePage(): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <LibraryPage
      title={titleOf("disagree")}
      standfirst="When sources give different numbers for the same thing, each is printed here with the name of whoever gives it. We don’t add them up, average them or pick one."
    >
      {(library) => <All library={library} />}
    </LibraryPage>
  );
}

function All({ library }: { readonly library: Library }): ReactElement {
  const groups = useMemo(() => disagreementsOf(library), [library]);
  const cells = useMemo(
    () =>
      groups.flatMap(({ questions, discrepancies }) => [
        ...questions.flatMap(cellsOfQuestion),
        ...discrepancies.flatMap((one) => one.cells),
      ]),
    [groups],
  );
  const numbered = useLibraryNumbering(cells);
  return (
    <div className={styles["columns"]}>
      <Index groups={groups} />
      <div className={styles["main"]}>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
        {groups.map(({ kind, questions, discrepancies }) => (
          <section key={kind} className={styles["kind"]} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`} className={styles["kindname"]} tabIndex={-1}>
              {KIND_NAMES[kind]}
            </h2>
            {questions.map((asked) => (
              <Suspense key={asked.question.id}>
                <QuestionArticle asked={asked} numbered={numbered} linked />
              </Suspense>
            ))}
            {discrepancies.length === 0 ? null : (
              <details className={styles["more"]}>
                <summary>
                  {discrepancies.length === 1 ? "One pair of wordings" : `${discrepancies.length} sets of wordings`}
                  {questions.length === 0 ? "" : " more"}
                </summary>
                <Prerendered as="div" of={discrepancies}>
                  {() => discrepancies.map((one) => <DiscrepancyBlock key={one.row.id} discrepancy={one} numbers={numbered.numbers} />)}
                </Prerendered>
              </details>
            )}
          </section>
        ))}
        <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      </div>
    </div>
  );
}

function Index({ groups }: { readonly groups: readonly DisagreementGroup[] }): ReactElement {
  const { base } = useApp();
  return (
    <nav className={styles["index"]} aria-label="Questions">
      {groups.map(({ kind, questions, discrepancies }) => (
        <section key={kind}>
          <h2>
            <a href={`#kind-${kind}`}>{KIND_NAMES[kind]}</a>
          </h2>
          <ul role="list">
            {questions.map(({ question }) => (
              <li key={question.id}>
                <a href={linkTo(base, `disagree/${question.id}/`)}>{question.title}</a>
              </li>
            ))}
            {discrepancies.length === 0 ? null : (
              <li>
                <a href={`#kind-${kind}`}>{discrepancies.length} more, in words</a>
              </li>
            )}
          </ul>
        </section>
      ))}
    </nav>
  );
}
