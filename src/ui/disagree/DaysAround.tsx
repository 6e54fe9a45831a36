/** What is dated around the days of a question, and what else is asked of them: short lists, each with its way on. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { formatChoices, NO_CHOICES } from "../../url/choices";
import { pathOf } from "../../url/pages";
import { linkTo } from "../../url/siteLinks";
import type { EventNear } from "../../view/daysAround";
import { askedOfDays, daysOfCells, eventsNear } from "../../view/daysAround";
import { KIND_NAMES, KIND_OF_QUESTION } from "../../view/disagreements";
import { disagreementAddress } from "../../view/standsIn";
import type { Days } from "../../view/timeSpan";
import { monthOf } from "../../view/timeSpan";
import type { TimelineEvent } from "../../view/timeline";
import type { NoteNumbers } from "../CellLink";
import page from "../page/page.module.css";
import { EventText, WhenText } from "../timeline/EventText";
import styles from "./around.module.css";

export interface Around {
  readonly days: Days;
  readonly events: readonly EventNear[];
  /** What these say, in the order in which it is read. */
  readonly cells: readonly Cell[];
}

/** @param own the figures of a question, in the order in which they are read; what is theirs is not told again */
export function useAround(own: readonly Cell[], library: Library): Around | null {
  return useMemo(() => {
    const days = daysOfCells(own, library);
    if (days === null) return null;
    const rows = new Set(own.map(({ dataset, row }) => `${dataset}.${row}`));
    const events = eventsNear(library, days).filter(({ event: { dataset, row } }) => !rows.has(`${dataset.id}.${row.id}`));
    const told = events.flatMap(({ event, tied }) => [event, ...tied]);
    return { days, events, cells: told.flatMap(({ date, cells }) => [date, ...cells]) };
  }, [own, library]);
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
  readonly days: Days;
  /** Of what it stands with. */
  readonly id: string;
  readonly library: Library;
}

export function SameDays({ days, id, library }: SameDaysProps): ReactElement | null {
  const { base } = useApp();
  const asked = useMemo(() => {
    const { questions, disagreements } = askedOfDays(library, days, id);
    return [
      ...questions.map(({ question }) => ({ id: question.id, title: question.title, kind: KIND_OF_QUESTION[question.kind] })),
      ...disagreements,
    ];
  }, [library, days, id]);
  return asked.length === 0 ? null : (
    <section className={page["section"]} aria-labelledby="same-title">
      <h2 id="same-title">Asked of the same days</h2>
      <ul className={styles["asked"]} role="list">
        {asked.map((one) => (
          <li key={one.id}>
            <a href={linkTo(base, disagreementAddress(one.id))}>{one.title}</a> <span>{KIND_NAMES[one.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
