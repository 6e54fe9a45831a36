/** The page of a place or of a term: what it is, its figures by topic in their sentences, dated events by year, disputes, notes. */
import type { ReactElement, ReactNode } from "react";
import { useMemo } from "react";
import type { Cell, Claimant } from "../../model/cell";
import type { Library, Term } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { counterAddress } from "../../view/counters";
import { notedOf } from "../../view/disagreements";
import type { Subject } from "../../view/subjects";
import { yearGroups } from "../../view/timelineYears";
import { cellAnchor, MarkerLink } from "../CellLink";
import { NotesList } from "../notes/NotesList";
import { CopyLink } from "../page/CopyLink";
import { NotUnderstood } from "../page/NotUnderstood";
import page from "../page/page.module.css";
import { useLibraryNumbering } from "../page/useLibraryNumbering";
import { useTitle } from "../page/useTitle";
import { eventAnchor } from "../timeline/Axis";
import { YearList } from "../timeline/YearList";
import type { Item } from "./Parts";
import { Disputes, firstOf, Lines, Part, Sentences } from "./Parts";
import styles from "./subject.module.css";

export interface SubjectLink {
  /** From the site's root. */
  readonly address: string;
  readonly name: string;
}

export interface SubjectPageProps {
  /** The pages above it. */
  readonly crumb: readonly SubjectLink[];
  readonly title: string;
  /** What the glossary says of it; null where it says nothing. */
  readonly term: Term | null;
  /** Under what it is: how it is written, how much there is of it. */
  readonly children: ReactNode;
  /** First of what stands beside: places in it. */
  readonly beside?: ReactNode;
  /** The same elsewhere. */
  readonly links: readonly SubjectLink[];
  readonly subject: Subject;
  readonly library: Library;
  /** What is said where no figure is of it. */
  readonly none: string;
}

const DEFINITION = "definition";

export function SubjectPage({ crumb, title, term, children, beside, links, subject, library, none }: SubjectPageProps): ReactElement {
  const { base } = useApp();
  useTitle(title);
  const { topics, timeline, stands } = subject;
  const groups = useMemo(() => yearGroups(timeline.placed, ""), [timeline]);
  const events = useMemo(
    () => [...groups.flatMap((group) => group.events.map(({ event }) => event)), ...timeline.undated],
    [groups, timeline],
  );
  const figures = useMemo(() => topics.flatMap((one) => one.figures), [topics]);
  // What it is is read first.
  const read = useMemo(
    () => [
      ...(term?.citations ?? []).map((citation) => notedOf({ type: "wording", citation, says: null })),
      ...figures,
      ...events.flatMap(({ date, cells }) => [date, ...cells]),
    ],
    [term, figures, events],
  );
  const numbered = useLibraryNumbering(read);
  const places = useMemo(
    () =>
      new Map([
        ...events.flatMap(({ date, cells }) => [date, ...cells].map(({ id }) => [id, eventAnchor(date.id)] as const)),
        ...figures.map(({ id }) => [id, cellAnchor(id)] as const),
      ]),
    [events, figures],
  );
  return (
    <>
      <p className={page["crumb"]}>
        {crumb.map(({ address, name }, index) => (
          <span key={address}>
            {index === 0 ? "" : " › "}
            <a href={linkTo(base, address)}>{name}</a>
          </span>
        ))}
      </p>
      <div className={styles["layout"]}>
        <div>
          <header className={page["head"]}>
            <h1>{title}</h1>
            {term === null ? null : <Definition term={term} numbers={numbered.numbers} />}
            {children}
          </header>
          <NotUnderstood />
          <div className={page["actions"]}>
            {links.map(({ address, name }) => (
              <a key={address} href={linkTo(base, address)}>
                {name}
              </a>
            ))}
            <CopyLink />
          </div>
        </div>
        <div className={styles["parts"]}>
          {topics.length === 0 ? <p>{none}</p> : null}
          {topics.map((one) => (
            <Sentences
              key={one.topic.id}
              id={`topic-${one.topic.id}`}
              title={one.topic.name}
              cells={one.figures}
              numbered={numbered}
              first={firstOf(topics.length)}
            />
          ))}
          {events.length === 0 ? null : (
            <Part id="events" title="Dated events">
              <YearList groups={groups} undated={timeline.undated} library={library} numbers={numbered.numbers} anchored={false} />
            </Part>
          )}
        </div>
        {figures.length === 0 && stands.length === 0 && (beside ?? null) === null ? null : (
          <aside className={styles["aside"]} aria-label={`About ${title}`}>
            {beside}
            <Lines id="counters" title="Who gives these figures" items={countersOf(figures, base)} />
            <Disputes of={stands} />
          </aside>
        )}
      </div>
      <NotesList
        id="notes"
        notes={numbered.notes}
        cells={library.cells}
        measures={library.measures}
        backTo={(named) => places.get(named) ?? DEFINITION}
        backName="what it is"
        folded
      />
    </>
  );
}

/** Everyone who gives some figures, with how many; who gives most comes first, and last those of nobody who is named. */
function countersOf(figures: readonly Cell[], base: URL): readonly Item[] {
  const counts = new Map<string, { readonly claimant: Claimant; readonly count: number }>();
  for (const { claimant } of figures) counts.set(claimant.id, { claimant, count: (counts.get(claimant.id)?.count ?? 0) + 1 });
  const named = ({ claimant: { party } }: { readonly claimant: Claimant }): number => (party === "none" ? 0 : 1);
  return [...counts.values()]
    .toSorted((one, other) => named(other) - named(one) || other.count - one.count)
    .map(({ claimant: { id, name, party }, count }) => ({
      id,
      text: (
        <>
          {party === "none" ? name : <a href={linkTo(base, counterAddress(id))}>{name}</a>}: {count === 1 ? "1 figure" : `${count} figures`}
        </>
      ),
    }));
}

function Definition({ term, numbers }: { readonly term: Term; readonly numbers: ReadonlyMap<string, number> }): ReactElement {
  return (
    <p className={page["standfirst"]} id={DEFINITION} tabIndex={-1}>
      {term.expansion === "" ? null : <b>{term.expansion}. </b>}
      {term.meaning}
      {term.citations.map(({ id }) => (
        <MarkerLink key={id} citation={id} number={numbers.get(id) ?? 0} />
      ))}
    </p>
  );
}
