/** Figures that disagree, by kind: every contested figure as a question, then every relation between figures and wordings. */
import type { ReactElement } from "react";
import { Suspense, useEffect, useMemo } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Disagreement, Member } from "../../model/disagreement";
import { memberId } from "../../model/disagreement";
import type { Library } from "../../model/library";
import { here } from "../../state/place";
import { useApp } from "../../state/useAppState";
import type { DisagreementGroup } from "../../view/disagreements";
import { disagreementsOf, KIND_LINES, KIND_NAMES, notedOf } from "../../view/disagreements";
import { cellsOfQuestion } from "../../view/standsIn";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellAnchor } from "../CellLink";
import { DotKey } from "../chart/ChartKey";
import { NotesList } from "../notes/NotesList";
import { LibraryPage } from "../page/LibraryPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { Prerendered } from "../Prerendered";
import styles from "./disagree.module.css";
import { DisagreementBlock } from "./DisagreementBlock";
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
  const { base } = useApp();
  const groups = useMemo(() => disagreementsOf(library), [library]);
  const shown = useMemo(
    () =>
      groups.flatMap(({ questions, disagreements }) => [
        ...questions.flatMap(cellsOfQuestion),
        ...disagreements.flatMap(({ members }) => members.map(notedOf)),
      ]),
    [groups],
  );
  const numbered = useLibraryNumbering(shown);
  useNamedOpen();
  return (
    <div className={styles["columns"]}>
      <Index groups={groups} />
      <div className={styles["main"]}>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
        {groups.map((group) => (
          <Kind key={group.kind} group={group} groups={groups} library={library} numbered={numbered} />
        ))}
        <p className={styles["from"]}>
          All of them as a file: <a href={linkTo(base, "api/disagreements.csv")}>CSV</a>,{" "}
          <a href={linkTo(base, "api/disagreements.json")}>JSON</a>
        </p>
        <NotesList
          id="notes"
          notes={numbered.notes}
          cells={library.cells}
          measures={library.measures}
          backTo={cellAnchor}
          backName="the wording"
        />
      </div>
    </div>
  );
}

interface KindProps {
  readonly group: DisagreementGroup;
  readonly groups: readonly DisagreementGroup[];
  readonly library: Library;
  readonly numbered: NumberedNotes;
}

function Kind({ group: { kind, questions, disagreements }, groups, library, numbered }: KindProps): ReactElement {
  const isFirst = useMemo(() => firstPlaces(groups), [groups]);
  return (
    <section className={styles["kind"]} aria-labelledby={`kind-${kind}`}>
      <div>
        <h2 id={`kind-${kind}`} className={styles["kindname"]} tabIndex={-1}>
          {KIND_NAMES[kind]}
        </h2>
        <p className={styles["where"]}>{KIND_LINES[kind]}</p>
      </div>
      {questions.map((asked) => (
        <Suspense key={asked.question.id}>
          <QuestionArticle asked={asked} numbered={numbered} linked />
        </Suspense>
      ))}
      {disagreements.length === 0 ? null : (
        <details className={styles["more"]}>
          <summary>{countText(disagreements.length, questions.length > 0)}</summary>
          <Prerendered as="div" of={disagreements}>
            {() =>
              disagreements.map((one) => (
                <DisagreementBlock key={one.id} disagreement={one} library={library} numbers={numbered.numbers} isFirst={isFirst} />
              ))
            }
          </Prerendered>
        </details>
      )}
    </section>
  );
}

function countText(count: number, more: boolean): string {
  return `${count}${more ? " more" : ""}, with what differs`;
}

/** Whether a member stands in a disagreement for the first time on the page: not in a question, nor in a disagreement before. */
function firstPlaces(groups: readonly DisagreementGroup[]): (disagreement: Disagreement, member: Member) => boolean {
  const first = new Map(groups.flatMap(({ questions }) => questions.flatMap(cellsOfQuestion)).map(({ id }) => [id, ""]));
  for (const { id, members } of groups.flatMap(({ disagreements }) => disagreements))
    for (const member of members) if (!first.has(memberId(member))) first.set(memberId(member), id);
  return (disagreement, member) => first.get(memberId(member)) === disagreement.id;
}

/** A disagreement that the address names is unfolded and brought into view, whatever the browser does by itself. */
function useNamedOpen(): void {
  useEffect(() => {
    const named = document.getElementById(here().anchor.slice(1));
    const fold = named?.closest("details") ?? null;
    if (fold === null || fold.open) return;
    fold.open = true;
    named?.scrollIntoView({ block: "start" });
  }, []);
}

function Index({ groups }: { readonly groups: readonly DisagreementGroup[] }): ReactElement {
  const { base } = useApp();
  return (
    <nav className={styles["index"]} aria-label="Questions">
      {groups.map(({ kind, questions, disagreements }) => (
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
            {disagreements.length === 0 ? null : (
              <li>
                <a href={`#kind-${kind}`}>{countText(disagreements.length, questions.length > 0)}</a>
              </li>
            )}
          </ul>
        </section>
      ))}
    </nav>
  );
}
