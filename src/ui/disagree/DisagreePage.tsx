/** Figures that disagree: one line each, by kind; each with a page of its own. */
import type { ReactElement } from "react";
import { useEffect, useMemo } from "react";
import type { Library } from "../../model/library";
import { moveTo } from "../../state/goTo";
import { here } from "../../state/place";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { Answer } from "../../view/answers";
import { answersOfDisagreement, answersOfQuestion } from "../../view/answers";
import type { DisagreementGroup } from "../../view/disagreements";
import { disagreementsOf, KIND_LINES, KIND_NAMES } from "../../view/disagreements";
import type { NumberedNotes } from "../../view/numberNotes";
import { disagreementAddress } from "../../view/standsIn";
import { cellAnchor } from "../CellLink";
import { DotKey } from "../chart/ChartKey";
import { NotesList } from "../notes/NotesList";
import { Fold } from "../page/Fold";
import { LibraryPage } from "../page/LibraryPage";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { AskedRow } from "./AskedRow";
import { DisagreementRow } from "./DisagreementRow";
import styles from "./rows.module.css";

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

/** What stands in one line. */
interface Line {
  readonly id: string;
  readonly answers: readonly Answer[];
}

function All({ library }: { readonly library: Library }): ReactElement {
  const { base } = useApp();
  const groups = useMemo(() => disagreementsOf(library), [library]);
  const lines = useMemo(() => groups.flatMap((group) => linesOf(group, library)), [groups, library]);
  const cells = useMemo(() => lines.flatMap(({ answers }) => answers.map(({ cell }) => cell)), [lines]);
  const numbered = useLibraryNumbering(cells);
  useOldAnchors(lines, base);
  return (
    <>
      <div className={styles["key"]}>
        <DotKey dots={["filled", "hollow", "square", "stub"]} />
      </div>
      {groups.map((group) => (
        <Kind key={group.kind} group={group} lines={lines} library={library} numbered={numbered} />
      ))}
      <p>
        <a href={linkTo(base, "counters/")}>{titleOf("counters")}</a>: everyone who counts, with every figure of theirs. All disagreements
        as a file: <a href={linkTo(base, "api/disagreements.csv")}>CSV</a>, <a href={linkTo(base, "api/disagreements.json")}>JSON</a>
      </p>
      <Fold summary={`${numbered.notes.length} notes`}>
        <NotesList id="notes" notes={numbered.notes} cells={library.cells} measures={library.measures} backTo={cellAnchor} />
      </Fold>
    </>
  );
}

function linesOf({ questions, disagreements }: DisagreementGroup, { datasets }: Library): readonly Line[] {
  return [
    ...questions.map((asked) => ({ id: asked.question.id, answers: answersOfQuestion(asked) })),
    ...disagreements.map((one) => ({ id: one.id, answers: answersOfDisagreement(one, datasets) })),
  ];
}

interface KindProps {
  readonly group: DisagreementGroup;
  readonly lines: readonly Line[];
  readonly library: Library;
  readonly numbered: NumberedNotes;
}

/** More disagreements than this, which are no questions, are folded. */
const MOST = 10;

function Kind({ group, lines, library, numbered }: KindProps): ReactElement {
  const { kind, questions, disagreements } = group;
  const folded = disagreements.length > MOST;
  const others = <Others group={group} lines={lines} library={library} numbered={numbered} />;
  return (
    <section className={styles["kind"]} aria-labelledby={`kind-${kind}`}>
      <header>
        <h2 id={`kind-${kind}`} tabIndex={-1}>
          {KIND_NAMES[kind]}
        </h2>
        <p>{KIND_LINES[kind]}</p>
      </header>
      <ul className={styles["list"]} role="list">
        {questions.map((asked) => (
          <AskedRow key={asked.question.id} asked={asked} {...lineOf(asked.question.id, lines)} library={library} view={numbered} />
        ))}
        {folded ? null : others}
      </ul>
      {folded ? (
        <div className={styles["more"]}>
          <Fold summary={`${disagreements.length}${questions.length > 0 ? " more" : ""}, with what differs`}>
            <ul className={styles["list"]} role="list">
              {others}
            </ul>
          </Fold>
        </div>
      ) : null}
    </section>
  );
}

function Others({ group: { disagreements }, lines, library, numbered }: KindProps): ReactElement {
  return (
    <>
      {disagreements.map((one) => {
        const common = { ...one, anchor: `disagreement-${one.id}`, chart: null, why: "", library, view: numbered };
        return <DisagreementRow key={one.id} {...common} {...lineOf(one.id, lines)} />;
      })}
    </>
  );
}

/** The answers of a line, and whether each figure of it stands here for the first time on the page. */
function lineOf(id: string, lines: readonly Line[]): { readonly answers: readonly Answer[]; readonly isFirst: (cell: string) => boolean } {
  const answers = lines.find((line) => line.id === id)?.answers ?? [];
  return { answers, isFirst: (cell) => lines.find((line) => line.answers.some((one) => one.cell.id === cell))?.id === id };
}

/** Addresses that named a place on this page lead to the page that the place has become. */
function useOldAnchors(lines: readonly Line[], base: URL): void {
  useEffect(() => {
    const named = here().anchor.replace(/^#(?:question-|disagreement-)?/u, "");
    if (lines.some(({ id }) => id === named)) moveTo(linkTo(base, disagreementAddress(named)));
  }, [lines, base]);
}
