/** The window on the years: moved and resized by pointer, touch and keys. */
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { useRef } from "react";
import type { MonthWindow } from "../../view/timelineAxis";
import { daysOf, fitWindow, lengthOf, movedWindow, resizedWindow, windowText } from "../../view/timelineAxis";
import { percentOf } from "../../view/timelineLanes";
import type { Days } from "../../view/timeSpan";
import { monthAfter, monthOf, monthsFrom } from "../../view/timeSpan";
import styles from "./lanes.module.css";

export interface BrushProps {
  readonly window: MonthWindow;
  /** The days that may be looked at. */
  readonly range: Days;
  readonly onChange: (window: MonthWindow) => void;
}

/** What is held: the window by a month of it, or one of its ends. */
interface Held {
  readonly part: "window" | "first" | "last";
  /** Months from the beginning of the window to where it is held. */
  readonly months: number;
}

/** How near an end, in pixels, it is the end that is held. */
const NEAR = 9;

export function Brush({ window, range, onChange }: BrushProps): ReactElement {
  const held = useRef<Held | null>(null);
  const days = daysOf(window);
  const [from, to] = [percentOf(days.from, range), percentOf(days.to, range)];
  const begin = monthOf(range.from);
  const monthAt = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): string => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return monthOf(Math.floor(range.from + ((clientX - left) / width) * (range.to - range.from)));
  };
  const change = (next: MonthWindow): void => {
    if (next.first !== window.first || next.last !== window.last) onChange(next);
  };
  const take = (event: PointerEvent<SVGSVGElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    const [start, end] = [(from * width) / 100, (to * width) / 100];
    const month = monthAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    // A narrow window is held as a whole; beside it, the window comes to where the pointer is.
    if (x >= start && x <= end) held.current = { part: "window", months: monthsFrom(window.first, month) };
    else if (x > start - NEAR && x < start) held.current = { part: "first", months: 0 };
    else if (x > end && x < end + NEAR) held.current = { part: "last", months: 0 };
    else {
      const middle = Math.floor(lengthOf(window) / 2);
      held.current = { part: "window", months: middle };
      change(movedWindow(window, monthsFrom(window.first, month) - middle, range));
    }
  };
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (held.current === null) return;
    const { part, months } = held.current;
    const month = monthAt(event);
    if (part === "window") change(movedWindow(window, monthsFrom(window.first, month) - months, range));
    else change(resizedWindow(window, part, monthsFrom(window[part], month), range));
  };
  const drop = (): void => {
    held.current = null;
  };
  const press = (event: KeyboardEvent): void => {
    const next = windowAfter(event.key, event.shiftKey, window, range);
    if (next === null) return;
    event.preventDefault();
    change(next);
  };
  return (
    <svg
      className={styles["brush"]}
      width="100%"
      height="100%"
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <g
        role="slider"
        tabIndex={0}
        aria-label="Months looked at"
        aria-valuemin={0}
        aria-valuemax={monthsFrom(begin, monthOf(range.to - 1))}
        aria-valuenow={monthsFrom(begin, window.first)}
        aria-valuetext={windowText(window)}
        onKeyDown={press}
      >
        <rect className={styles["window"]} x={`${from}%`} width={`${to - from}%`} y="0" height="100%" />
        {[from, to].map((at, index) => (
          <svg key={at} x={`${at}%`} className={styles["handle"]}>
            <line x1={index === 0 ? -2 : 2} x2={index === 0 ? -2 : 2} y1="0" y2="100%" />
          </svg>
        ))}
      </g>
    </svg>
  );
}

/** Arrows move by a month, with Shift they move the end; Home and End go to the ends. Null for any other key. */
function windowAfter(key: string, shift: boolean, window: MonthWindow, range: Days): MonthWindow | null {
  const length = lengthOf(window);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return shift ? resizedWindow(window, "last", -1, range) : movedWindow(window, -1, range);
    case "ArrowRight":
    case "ArrowUp":
      return shift ? resizedWindow(window, "last", 1, range) : movedWindow(window, 1, range);
    case "Home":
      return fitWindow({ first: monthOf(range.from), last: monthAfter(monthOf(range.from), length - 1) }, range);
    case "End":
      return fitWindow({ first: monthAfter(monthOf(range.to - 1), 1 - length), last: monthOf(range.to - 1) }, range);
    default:
      return null;
  }
}
