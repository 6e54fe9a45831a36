/** The timeline as a picture: all years in small with the window on them, the months of the window, and the event that is told. */
import type { ReactElement } from "react";
import { useMemo, useRef } from "react";
import type { Library } from "../../model/library";
import { choose } from "../../state/address";
import { useApp, useAppState } from "../../state/useAppState";
import type { Timeline } from "../../view/timeline";
import type { AxisMark, MonthWindow } from "../../view/timelineAxis";
import {
  axisMarks,
  busiestWindow,
  daysOf,
  fitWindow,
  lengthOf,
  movedWindow,
  resizedWindow,
  stepFrom,
  windowText,
} from "../../view/timelineAxis";
import { eventsWithin, percentOf, rangeFrom } from "../../view/timelineLanes";
import type { NoteNumbers } from "../CellLink";
import { Axis, markId } from "./Axis";
import { Brush } from "./Brush";
import { EventCard } from "./EventCard";
import { Lanes } from "./Lanes";
import { Button } from "../Button";
import styles from "./timeline.module.css";

export interface TimelinePictureProps {
  readonly library: Library;
  readonly timeline: Timeline;
  /** The first year of the picture. */
  readonly since: string;
  readonly numbers: NoteNumbers;
}

export function TimelinePicture({ library, timeline: { placed, undated }, since, numbers }: TimelinePictureProps): ReactElement | null {
  const { store } = useApp();
  const card = useRef<HTMLElement>(null);
  const filters = useAppState((state) => state.choices.filters);
  const range = useMemo(() => rangeFrom(since, placed), [since, placed]);
  const [first = "", last = first] = [filters["from"], filters["to"]];
  const window = useMemo(
    () => (first === "" || last < first ? busiestWindow(placed, range) : fitWindow({ first, last }, range)),
    [first, last, placed, range],
  );
  const marks = useMemo(() => axisMarks(placed, window), [placed, window]);
  const told = toldIn(marks, filters["event"] ?? "");
  if (placed.length === 0) return null;
  const set = (change: Readonly<Record<string, string>>): void => {
    choose(store, { filters: { ...store.getState().choices.filters, ...change } });
  };
  const show = ({ first: from, last: to }: MonthWindow): void => {
    set({ from, to, event: "" });
  };
  const tell = (id: string, focused: boolean): void => {
    set({ event: id });
    if (focused) card.current?.focus();
  };
  const length = lengthOf(window);
  const days = daysOf(window);
  const count = marks.reduce((sum, { events }) => sum + events.length, 0);
  return (
    <section className={styles["section"]} aria-labelledby="window-title">
      <div className={styles["top"]}>
        <div>
          <h2 id="window-title">{windowText(window)}</h2>
          <p role="status">
            {count} of {placed.length + undated.length} events. Drag the blue window to move through the years.
          </p>
        </div>
        <div className={styles["moves"]}>
          <Move label="‹ Earlier" to={movedWindow(window, -length, range)} from={window} onMove={show} />
          <Move label="Later ›" to={movedWindow(window, length, range)} from={window} onMove={show} />
          <Move label="Fewer months" to={resizedWindow(window, "last", -Math.ceil(length / 2), range)} from={window} onMove={show} />
          <Move label="More months" to={resizedWindow(window, "last", length, range)} from={window} onMove={show} />
        </div>
      </div>
      <Lanes
        kinds={library.eventKinds}
        events={eventsWithin(placed, range)}
        range={range}
        label={`${placed.length} dated events since ${since}, by kind`}
      >
        <Brush window={window} range={range} onChange={show} />
      </Lanes>
      <svg className={styles["wedge"]} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={`${percentOf(days.from, range)},0 ${percentOf(days.to, range)},0 100,100 0,100`} />
      </svg>
      <Axis
        kinds={library.eventKinds}
        marks={marks}
        window={window}
        told={told?.id ?? ""}
        onTell={(id) => {
          tell(id, true);
        }}
      />
      {told === null ? (
        <p className={styles["none"]}>No event is dated in these months.</p>
      ) : (
        <EventCard
          ref={card}
          mark={told}
          library={library}
          numbers={numbers}
          previous={previousOf(marks, told, -1)}
          next={previousOf(marks, told, 1)}
          onTell={(id) => {
            tell(id, false);
          }}
          onClose={() => {
            document.getElementById(markId(told.id))?.focus();
          }}
        />
      )}
    </section>
  );
}

/** The mark whose event was chosen; else the one of which most is said. */
function toldIn(marks: readonly AxisMark[], event: string): AxisMark | null {
  const chosen = marks.find(({ events }) => events.some((one) => one.event.date.id === event));
  const said = ({ events }: AxisMark): number => events.reduce((sum, one) => sum + one.event.cells.length, 0);
  return chosen ?? marks.reduce<AxisMark | null>((best, one) => (best === null || said(one) > said(best) ? one : best), null);
}

/** Null at either end. */
function previousOf(marks: readonly AxisMark[], { id }: AxisMark, by: 1 | -1): string | null {
  const other = stepFrom(marks, [], id, by === 1 ? "next" : "previous");
  return other === id ? null : other;
}

interface MoveProps {
  readonly label: string;
  readonly to: MonthWindow;
  readonly from: MonthWindow;
  readonly onMove: (window: MonthWindow) => void;
}

function Move({ label, to, from, onMove }: MoveProps): ReactElement {
  return (
    <Button
      look="link"
      disabled={to.first === from.first && to.last === from.last}
      onClick={() => {
        onMove(to);
      }}
    >
      {label}
    </Button>
  );
}
