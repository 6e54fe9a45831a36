/** What is dated around the days of a question, and what else is asked of them: short lists, each with its way on. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { pathOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import { answersOfQuestion } from "../../view/answers";
import type { EventNear, SameDays } from "../../view/daysAround";
import { askedOfDays, daysOfCells, eventsNear } from "../../view/daysAround";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellsOfQuestion } from "../../view/standsIn";
import type { Days } from "../../view/timeSpan";
import { monthOf } from "../../view/timeSpan";
import type { TimelineEvent } from "../../view/timeline";
import type { NoteNumbers } from "../CellLink";
import page from "../page/page.module.css";
import { EventText, WhenText } from "../timeline/EventText";
import styles from "./around.module.css";
import { AskedRow } from "./AskedRow";
import { DisagreementRow } from "./DisagreementRow";
import rows from "./rows.module.css";

export interface Around {
  readonly days: Days;
  readonly events: readonly EventNear[];
  /** Their figures and dates. */
  readonly told: readonly Cell[];
  /** What else is asked of these days. */
  readonly asked: SameDays;
  /** What events and answers say, in the order in which it is read. */
  readonly cells: readonly Cell[];
}

/**
 * @param id of a question or a disagreement
 * @param own its figures, in the order in which they are read; what is theirs is not told again
 */
export function useAround(id: string, own: readonly Cell[], library: Library): Around | null {
  return useMemo(() => {
    const days = daysOfCells(own, library);
    if (days === null) return null;
    const rows = new Set(own.map(({ dataset, row }) => `${dataset}.${row}`));
    const events = eventsNear(library, days).filter(({ event: { dataset, row } }) => !rows.has(`${dataset.id}.${row.id}`));
    const told = events.flatMap(({ event, tied }) => [event, ...tied]).flatMap(({ date, cells }) => [date, ...cells]);
    const asked = askedOfDays(library, days, id);
    const answers = asked.questions.flatMap((one) => answersOfQuestion(one).map(({ cell }) => cell));
    return { days, events, told, asked, cells: [...told, ...answers] };
  }, [id, own, library]);
}

interface DaysAroundProps {
  readonly around: Around;
  readonly library: Library;
  readonly numbers: NoteNumbers;
}

export function DaysAround({ around: { days, events }, library, numbers }: DaysAroundProps): ReactElement | null {
  const { base } = useApp();
  if (events.length === 0) return null;
  const month = monthOf(days.from);
  const there = formatChoices({ ...NO_CHOICES, filters: { from: month, to: month } });
  return (
    <section className={page["section"]} aria-labelledby="around-title">
      <div className={page["titled"]}>
        <h2 id="around-title">The days around it</h2>
        <a className={styles["on"]} href={`${linkTo(base, pathOf("timeline"))}${there}`}>
          On the timeline
        </a>
      </div>
      <ol className={styles["days"]} role="list">
        {events.map(({ event, same, tied }) => (
          <li key={event.date.id} data-state={same ? "on" : undefined}>
            <Told event={event} library={library} numbers={numbers} />
            {tied.map((one) => (
              <Told key={one.date.id} event={one} library={library} numbers={numbers} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ToldProps extends Pick<DaysAroundProps, "library" | "numbers"> {
  readonly event: TimelineEvent;
}

function Told(props: ToldProps): ReactElement {
  return (
    <div>
      <p className={styles["when"]}>
        <WhenText {...props} />
      </p>
      <EventText {...props} />
    </div>
  );
}

interface SameDaysProps {
  readonly around: Around;
  /** The figures that the page has before. */
  readonly own: readonly Cell[];
  readonly library: Library;
  readonly view: Pick<NumberedNotes, "numbers" | "markers">;
}

export function AskedOfSameDays({ around: { asked, told }, own, library, view }: SameDaysProps): ReactElement | null {
  const { questions, disagreements } = asked;
  if (questions.length + disagreements.length === 0) return null;
  const common = { library, view };
  const before = new Set([...own, ...told].map(({ id }) => id));
  return (
    <section className={page["section"]} aria-labelledby="same-title">
      <h2 id="same-title">Asked of the same days</h2>
      <ul className={rows["list"]} role="list">
        {questions.map((one) => {
          const answers = answersOfQuestion(one);
          // A figure that is told twice has its place where it is told first.
          const isFirst = (id: string): boolean =>
            !before.has(id) && questions.find((other) => cellsOfQuestion(other).some((cell) => cell.id === id)) === one;
          return <AskedRow key={one.question.id} asked={one} answers={answers} {...common} isFirst={isFirst} />;
        })}
        {disagreements.map(({ id, title, differs }) => (
          <DisagreementRow key={id} {...{ id, title, differs }} {...common} anchor={`disagreement-${id}`} {...NOT_ANSWERED} />
        ))}
      </ul>
    </section>
  );
}

/** Of what is told by our sentence alone. */
const NOT_ANSWERED = { answers: [], chart: null, why: "", isFirst: (): boolean => false };
