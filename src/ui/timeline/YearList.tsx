/** Every event by year, folded: the years' counts first, the latest on top; what has no date of its own last. */
import type { ReactElement } from "react";
import type { Library } from "../../model/library";
import type { TimelineEvent } from "../../view/timeline";
import type { EventGroup, YearGroup } from "../../view/timelineYears";
import type { NoteNumbers } from "../CellLink";
import { Fold } from "../page/Fold";
import { Prerendered } from "../Prerendered";
import { eventAnchor } from "./Axis";
import { DateMark } from "./DateMark";
import { EventText, WhenText } from "./EventText";
import fold from "../page/fold.module.css";
import styles from "./timeline.module.css";

export interface YearListProps {
  readonly groups: readonly YearGroup[];
  readonly undated: readonly TimelineEvent[];
  readonly library: Library;
  readonly numbers: NoteNumbers;
  /** Whether it is the place on the page that notes of its figures lead back to. */
  readonly anchored?: boolean;
}

export function YearList({ groups, undated, ...shared }: YearListProps): ReactElement {
  return (
    <Prerendered as="div" of={groups} attributes={{ className: fold["list"], id: "rows", tabIndex: -1 }}>
      {() => (
        <>
          {groups.map((group) => (
            <Fold key={group.id} summary={<Counted group={group} />}>
              {group.months.length === 0 ? (
                <Entries events={group.events.map(({ event }) => event)} {...shared} />
              ) : (
                <div className={styles["months"]}>
                  {group.months.map((month) => (
                    <Fold key={month.id} summary={<Counted group={month} />}>
                      <Entries events={month.events.map(({ event }) => event)} {...shared} />
                    </Fold>
                  ))}
                </div>
              )}
            </Fold>
          ))}
          {undated.length === 0 ? null : (
            <Fold
              summary={
                <span className={styles["counted"]}>
                  <b>No date of its own</b>
                  <span>{countOf(undated.length)}</span>
                  <span>told by another event, such as “hours later”, or printed without a year</span>
                </span>
              }
            >
              <Entries events={undated} {...shared} />
            </Fold>
          )}
        </>
      )}
    </Prerendered>
  );
}

function Counted({ group: { label, events } }: { readonly group: EventGroup }): ReactElement {
  const kinds = new Map<string, number>();
  for (const { event } of events) kinds.set(event.kind.name, (kinds.get(event.kind.name) ?? 0) + 1);
  const most = [...kinds].sort(([, a], [, b]) => b - a);
  return (
    <span className={styles["counted"]}>
      <b>{label}</b>
      <span>{countOf(events.length)}</span>
      <span>{most.map(([name, count]) => `${name.toLowerCase()} ${count}`).join(" · ")}</span>
    </span>
  );
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? "event" : "events"}`;
}

interface EntriesProps extends Pick<YearListProps, "library" | "numbers" | "anchored"> {
  readonly events: readonly TimelineEvent[];
}

function Entries({ events, ...shared }: EntriesProps): ReactElement {
  return (
    <ol className={styles["events"]} role="list">
      {events.map((event) => (
        <li key={event.date.id} id={eventAnchor(event.date.id)} tabIndex={-1}>
          <p className={styles["when"]}>
            <WhenText event={event} {...shared} />
          </p>
          <DateMark date={event.when} />
          <EventText event={event} {...shared} />
          <p className={styles["kind"]}>{event.kind.name}</p>
        </li>
      ))}
    </ol>
  );
}
