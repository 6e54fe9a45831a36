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
import type { StandsIn } from "../../view/standsIn";
import { cellAnchor, MarkerLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { CopyLink } from "../page/CopyLink";
import { Fold } from "../page/Fold";
import { WithLibrary } from "../page/LibraryPage";
import { NotFoundPage } from "../page/NotFoundPage";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { PLAIN_PAGE, useAddress } from "../page/useAddress";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { CaptionSentence } from "../prose/CaptionSentence";
import styles from "./counters.module.css";

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
        <Works figures={figures} />
        <Stands name="Where they disagree with others" of={stands.filter(({ alike }) => !alike)} />
        <Stands name="Another measure" of={stands.filter(({ alike }) => alike)} />
        <Worded counter={counter} library={library} />
        {numbered.notes.length === 0 ? null : (
          <Fold summary={numbered.notes.length === 1 ? "1 note" : `${numbered.notes.length} notes`}>
            <NotesList
              id="notes"
              notes={numbered.notes}
              cells={library.cells}
              measures={library.measures}
              backTo={(named) => (anchors.has(named) ? cellAnchor(named) : METHOD)}
              backName="how they count"
            />
          </Fold>
        )}
      </div>
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
  return (
    <>
      {SPEAKS_OF.filter((side) => sides[side].length > 0).map((side) => (
        <section key={side} className={styles["part"]} aria-labelledby={`side-${side}`}>
          <h2 id={`side-${side}`}>{party ? HEADINGS[side] : "Figures"}</h2>
          <ul role="list" className={styles["sentences"]}>
            {sides[side].map((cell) => (
              <li key={cell.id}>
                <CaptionSentence cell={cell} view={numbered} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Works({ figures }: { readonly figures: readonly Cell[] }): ReactElement | null {
  const works = worksBehind(figures);
  if (works.length === 0) return null;
  return (
    <section className={styles["part"]} aria-labelledby="works">
      <h2 id="works">Works that the reports cite for them</h2>
      <ul role="list" className={styles["lines"]}>
        {works.map(({ work, count }) => (
          <li key={work.id}>
            {upstreamText(work)}: {count === 1 ? "1 figure" : `${count} figures`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stands({ name, of }: { readonly name: string; readonly of: readonly StandsIn[] }): ReactElement | null {
  const { base } = useApp();
  if (of.length === 0) return null;
  const id = name.toLowerCase().replaceAll(" ", "-");
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul role="list" className={styles["lines"]}>
        {of.map((one) => (
          <li key={one.id}>
            <a href={linkTo(base, one.address)}>{one.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What they say in words, and when: where it stands. */
function Worded({ counter: { claimant }, library }: CountedProps): ReactElement | null {
  const { base } = useApp();
  const found = wordedBy(library.datasets, claimant.id);
  if (found.length === 0) return null;
  return (
    <section className={styles["part"]} aria-labelledby="worded">
      <h2 id="worded">In words and dates</h2>
      <ul role="list" className={styles["lines"]}>
        {found.map((dataset) => (
          <li key={dataset.id}>
            <a href={linkTo(base, `d/${dataset.id}/`)}>{dataset.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
