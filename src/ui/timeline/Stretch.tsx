/** A stretch of the timeline for home: five dates side by side, each with what the reports say of it. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Home, Library } from "../../model/library";
import type { TimelineEvent } from "../../view/timeline";
import { buildTimeline } from "../../view/timeline";
import { useApp } from "../../state/useAppState";
import type { NoteNumbers } from "../CellLink";
import { EventText, WhenText } from "./EventText";
import { Prerendered } from "../Prerendered";
import styles from "./timeline.module.css";

/** How many of the month's dates home shows. */
const DATES = 5;

export interface StretchDate {
  readonly iso: string;
  readonly events: readonly TimelineEvent[];
}

/** The first dated days of the month, each with its events. */
export function stretchOf(library: Library, { stretch }: Home): readonly StretchDate[] {
  if (stretch === null) return [];
  const events = buildTimeline(library, { actor: "", kind: "" })
    .entries.map(({ event }) => event)
    .filter(({ when, cells }) => when.iso?.startsWith(`${stretch.month}-`) === true && cells.length > 0);
  const dates = [...new Set(events.map(({ when }) => when.iso ?? ""))].slice(0, DATES);
  return dates.map((iso) => ({ iso, events: events.filter(({ when }) => when.iso === iso) }));
}

export interface StretchProps {
  readonly heading: string;
  readonly library: Library;
  readonly stretch: readonly StretchDate[];
  readonly numbers: NoteNumbers;
}

export function Stretch({ heading, library, stretch, numbers }: StretchProps): ReactElement | null {
  const { base } = useApp();
  if (stretch.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="stretch-title">
      <h2 id="stretch-title">{heading}</h2>
      <p className={styles["subtitle"]}>From the timeline. Each entry carries its note</p>
      <Prerendered as="ol" of={stretch} attributes={{ className: styles["stretch"], role: "list" }}>
        {() =>
          stretch.map(({ iso, events }) => (
            <li key={iso}>
              <p className={styles["when"]}>
                {events[0] === undefined ? null : <WhenText event={events[0]} library={library} numbers={numbers} />}
              </p>
              {events.map((event) => (
                <EventText key={event.date.id} event={event} library={library} numbers={numbers} />
              ))}
            </li>
          ))
        }
      </Prerendered>
      <p className={styles["more"]}>
        <a href={linkTo(base, "timeline/")}>Full timeline</a>
      </p>
    </section>
  );
}
