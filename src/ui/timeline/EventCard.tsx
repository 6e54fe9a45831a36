/** The event that is told: date as printed, what the reports say with each figure's note, where it stands, what it is asked about. */
import type { ReactElement, Ref } from "react";
import { useCallback } from "react";
import type { Library } from "../../model/library";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import type { AxisMark } from "../../view/timelineAxis";
import type { PlacedEvent } from "../../view/timeline";
import type { NoteNumbers } from "../CellLink";
import { NoteLine } from "../prose/NoteLine";
import { EventText, WhenText } from "./EventText";
import { UseThis } from "../use/UseThis";
import { Button, buttonClass } from "../Button";
import styles from "./timeline.module.css";

export interface EventCardProps {
  readonly ref: Ref<HTMLElement>;
  readonly mark: AxisMark;
  readonly library: Library;
  readonly numbers: NoteNumbers;
  /** The events before and after it; null at either end. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly onTell: (id: string) => void;
  /** Back to where it was chosen. */
  readonly onClose: () => void;
}

export function EventCard({ ref, mark, library, numbers, previous, next, onTell, onClose }: EventCardProps): ReactElement {
  return (
    <article
      ref={ref}
      className={styles["card"]}
      tabIndex={-1}
      aria-label="The event"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div>
        {mark.events.map(({ event }) => (
          <div key={event.date.id} className={styles["told"]}>
            <p className={styles["when"]}>
              <WhenText event={event} library={library} numbers={numbers} anchored={false} />
              <span>{event.kind.name}</span>
            </p>
            <div>
              <EventText event={event} library={library} numbers={numbers} anchored={false} />
              <NoteLine cell={event.cells[0] ?? event.date} numbers={numbers} />
            </div>
          </div>
        ))}
      </div>
      <div className={styles["moves"]}>
        <UseEvents mark={mark} library={library} />
        <Asked events={mark.events} />
        <Tell label="‹ Previous" id={previous} onTell={onTell} />
        <Tell label="Next ›" id={next} onTell={onTell} />
      </div>
    </article>
  );
}

/** By itself: its notes are numbered from 1. */
function UseEvents({ mark: { events }, library }: Pick<EventCardProps, "mark" | "library">): ReactElement {
  const app = useApp();
  const [first] = events;
  const name = first === undefined || events.length > 1 ? `${events.length} events` : first.event.row.label;
  const load = useCallback(async () => {
    const told = events.map(({ event }) => event);
    const id = `event-${told[0]?.row.id ?? ""}`;
    const page = { id, title: name, groups: [{ id, label: "", events: told }], filteredBy: null, numbered: null };
    return (await import("../export/listUses")).eventListUses(page, library, app);
  }, [events, name, library, app]);
  return <UseThis of={name} load={load} />;
}

/** The question that asks about a row of it. */
function Asked({ events }: { readonly events: readonly PlacedEvent[] }): ReactElement | null {
  const { base } = useApp();
  const asked = events
    .flatMap(({ event: { dataset, row } }) => dataset.questions.filter((question) => question.rows.includes(row.id)))
    .at(0);
  return asked === undefined ? null : (
    <a className={buttonClass("link")} href={linkTo(base, `disagree/${asked.id}/`)}>
      The question
    </a>
  );
}

interface TellProps {
  readonly label: string;
  readonly id: string | null;
  readonly onTell: (id: string) => void;
}

function Tell({ label, id, onTell }: TellProps): ReactElement {
  return (
    <Button
      look="link"
      disabled={id === null}
      onClick={() => {
        if (id !== null) onTell(id);
      }}
    >
      {label}
    </Button>
  );
}
