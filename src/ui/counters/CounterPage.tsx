/** Everything of one who counts: what the reports say of how, every figure in its sentence, the works behind them, what they stand in. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import type { Counter } from "../../model/counter";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { titleOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { BySide, SpeaksOf } from "../../view/counters";
import { figuresBySide, isParty, SPEAKS_OF, standsOf, wordedBy, worksBehind } from "../../view/counters";
import { notedOf } from "../../view/disagreements";
import { upstreamText } from "../../view/sourceNames";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellAnchor, MarkerLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { CopyLink } from "../page/CopyLink";
import { WithLibrary } from "../page/LibraryPage";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { Disputes, firstOf, Lines, Sentences } from "../subject/Parts";
import styles from "../subject/subject.module.css";

export function CounterPage({ id }: { readonly id: string }): ReactElement {
  useAddress(PLAIN_PAGE);
  return (
    <WithLibrary>
      {(library) => {
        const counter = library.counters.find(({ claimant }) => claimant.id === id);
        return counter === undefined ? <NotFoundPage wanted={id} /> : <Counted counter={counter} library={library} />;
      }}
    </WithLibrary>
  );
}

interface CountedProps {
  readonly counter: Counter;
  readonly library: Library;
}

const METHOD = "method";
const UNSAID = "The reports do not say how these figures were counted.";

function Counted({ counter, library }: CountedProps): ReactElement {
  const { base } = useApp();
  const { claimant, kind, citations } = counter;
  useTitle(claimant.name);
  const sides = useMemo(() => figuresBySide(library.cells.values(), claimant.id), [library, claimant]);
  const figures = useMemo(() => SPEAKS_OF.flatMap((side) => sides[side]), [sides]);
  // What is said of how they count is read first.
  const read = useMemo(
    () => [...citations.map((citation) => notedOf({ type: "wording", citation, says: null })), ...figures],
    [citations, figures],
  );
  const numbered = useLibraryNumbering(read);
  const stands = useMemo(() => standsOf(library, claimant.id), [library, claimant]);
  const anchors = new Set(figures.map((cell) => cell.id));
  return (
    <>
      <p className={page["crumb"]}>
        <a href={linkTo(base, "counters/")}>{titleOf("counters")}</a> › {kind.name}
      </p>
      <header className={page["head"]}>
        <h1>{claimant.name}</h1>
        <p className={page["standfirst"]} id={METHOD} tabIndex={-1}>
          <Method counter={counter} counted={figures.length > 0} numbers={numbered.numbers} />
        </p>
      </header>
      <NotUnderstood />
      <div className={page["actions"]}>
        <CopyLink />
      </div>
      <div className={styles["parts"]}>
        <Figures sides={sides} party={isParty(claimant)} numbered={numbered} />
        <Lines
          id="works"
          title="Works that the reports cite for them"
          items={worksBehind(figures).map(({ work, count }) => ({
            id: work.id,
            text: `${upstreamText(work)}: ${count === 1 ? "1 figure" : `${count} figures`}`,
          }))}
        />
        <Disputes of={stands} />
        <Lines
          id="worded"
          title="In words and dates"
          items={wordedBy(library.datasets, claimant.id).map(({ id, title }) => ({
            id,
            text: <a href={linkTo(base, `d/${id}/`)}>{title}</a>,
          }))}
        />
      </div>
      {numbered.notes.length === 0 ? null : (
        <NotesList
          id="notes"
          notes={numbered.notes}
          cells={library.cells}
          measures={library.measures}
          backTo={(named) => (anchors.has(named) ? cellAnchor(named) : METHOD)}
          backName="how they count"
          folded
        />
      )}
    </>
  );
}

interface MethodProps {
  readonly counter: Counter;
  /** Whether there are figures of theirs. */
  readonly counted: boolean;
  readonly numbers: NumberedNotes["numbers"];
}

/** What the reports say of how they count, with its notes; that they say nothing is a finding too. */
function Method({ counter: { method, citations }, counted, numbers }: MethodProps): ReactElement {
  if (method === "") return <>{counted ? UNSAID : "The reports give words and dates of theirs, and no quantity."}</>;
  return (
    <>
      {method}
      {citations.map(({ id }) => (
        <MarkerLink key={id} citation={id} number={numbers.get(id) ?? 0} />
      ))}
    </>
  );
}

const HEADINGS: Readonly<Record<SpeaksOf, string>> = { own: "On its own side", other: "On the other side", rest: "On anything else" };

interface FiguresProps {
  readonly sides: BySide<Cell>;
  /** Whether it is a party to the fighting, whose sides stand apart. */
  readonly party: boolean;
  readonly numbered: NumberedNotes;
}

function Figures({ sides, party, numbered }: FiguresProps): ReactElement {
  const spoken = SPEAKS_OF.filter((side) => sides[side].length > 0);
  return (
    <>
      {spoken.map((side) => (
        <Sentences
          key={side}
          id={`side-${side}`}
          title={party ? HEADINGS[side] : "Figures"}
          cells={sides[side]}
          numbered={numbered}
          first={firstOf(spoken.length)}
        />
      ))}
    </>
  );
}
