/** A date's precision as a mark: a dot for a day, bars for longer, faded ends for vague ones, a line for a limit. */
import type { ReactElement } from "react";
import type { ReportedDate } from "../../model/dates";
import type { SpanShape } from "../../view/timeSpan";
import { shapeOf } from "../../view/timeSpan";
import styles from "./timeline.module.css";

const NAMES: readonly (readonly [SpanShape, string])[] = [
  ["day", "A day"],
  ["days", "From one day to another"],
  ["month", "A month or season"],
  ["part", "Part of a month or year"],
  ["year", "A year or longer"],
  ["limit", "A limit: by, until, before"],
  ["since", "Since, from, after"],
  ["relative", "Told by another event"],
];

/** Length of a mark's bar in pixels: fixed, so that no duration is read off it. */
const FADES: Readonly<Record<SpanShape, readonly number[]>> = {
  day: [],
  days: [1],
  month: [0.35],
  part: [0.9, 0.6, 0.35, 0.18],
  year: [0.5],
  limit: [],
  since: [0.9, 0.7, 0.5, 0.35, 0.22, 0.12],
  relative: [],
};

export function DateMark({ date }: { readonly date: ReportedDate }): ReactElement {
  const shape = shapeOf(date);
  return (
    <span className={styles["mark"]} data-shape={shape}>
      <Drawn shape={shape} />
      <span className="vh">{NAMES.find(([one]) => one === shape)?.[1]}</span>
    </span>
  );
}

function Drawn({ shape }: { readonly shape: SpanShape }): ReactElement {
  const fades = FADES[shape];
  const step = 36 / Math.max(1, fades.length);
  return (
    <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true" focusable="false">
      {shape === "day" ? <circle cx="8" cy="8" r="5" fill="currentColor" /> : null}
      {fades.map((opacity, index) => (
        <rect
          key={opacity}
          x={4 + index * step}
          y={shape === "days" ? 4 : 5}
          width={shape === "since" ? 4 : step}
          height={shape === "days" ? 8 : 6}
          fill="currentColor"
          opacity={opacity}
        />
      ))}
      {shape === "month" ? <rect x="4.5" y="4.5" width="35" height="7" fill="none" stroke="currentColor" /> : null}
      {shape === "limit" ? <path d="M30 1V15M6 8H30" stroke="currentColor" strokeWidth="2" strokeDasharray="none" /> : null}
      {shape === "relative" ? <path d="M8 2V8H24M20 4.5 24 8 20 11.5" fill="none" stroke="currentColor" strokeWidth="1.5" /> : null}
    </svg>
  );
}

/** What the marks mean. */
export function DateKey(): ReactElement {
  return (
    <ul className={styles["key"]} role="list" aria-label="Marks of dates">
      {NAMES.map(([shape, name]) => (
        <li key={shape} data-shape={shape}>
          <Drawn shape={shape} /> {name}
        </li>
      ))}
    </ul>
  );
}
