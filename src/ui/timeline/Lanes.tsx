/** Dated events as small marks, one lane a kind, over years: the whole in the height of a few lines. Drawn for any width at once. */
import type { ReactElement, ReactNode } from "react";
import type { Named } from "../../model/dataset";
import type { Days } from "../../view/timeSpan";
import { firstDay } from "../../view/timeSpan";
import { textWidth } from "../../chart/textWidth";
import type { Laid } from "../../view/layLabels";
import { layLabels } from "../../view/layLabels";
import type { PlacedEvent } from "../../view/timeline";
import { percentOf, yearsOf } from "../../view/timelineLanes";
import styles from "./lanes.module.css";

/** Of one lane, in pixels; the axis stands above the first. */
const LANE = 15;
const AXIS = 22;

export interface LanesProps {
  readonly kinds: readonly Named[];
  readonly events: readonly PlacedEvent[];
  readonly range: Days;
  /** What the picture shows, in words. */
  readonly label: string;
  /** What some of the events are called below it, by "dataset.row". */
  readonly named?: Readonly<Record<string, string>>;
  /** What lies over the picture. */
  readonly children?: ReactNode;
}

export function Lanes({ kinds, events, range, label, named = {}, children }: LanesProps): ReactElement {
  const height = AXIS + kinds.length * LANE;
  const names = placeNames(events, named, range);
  const at = (day: number): string => `${percentOf(day, range)}%`;
  return (
    <div className={styles["lanes"]} translate="no">
      <ul aria-hidden="true" role="list">
        {kinds.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <svg className={styles["picture"]} width="100%" height={height} role="img" aria-label={label}>
        {yearsOf(range).map((year) => (
          <g key={year}>
            <line className={styles["grid"]} x1={at(firstDay(year))} x2={at(firstDay(year))} y1={AXIS} y2={height} />
            <text x={at(firstDay(year))} y={13}>
              {year}
            </text>
          </g>
        ))}
        {kinds.map(({ id }, lane) => {
          const y = AXIS + (lane + 0.5) * LANE;
          return (
            <g key={id}>
              <line className={styles["lane"]} x1="0" x2="100%" y1={y} y2={y} />
              {events
                .filter(({ event }) => event.kind.id === id)
                .map(({ event, span }) => (
                  <line
                    key={event.date.id}
                    className={styles[span.shape]}
                    x1={at(Math.max(range.from, span.from))}
                    x2={at(span.shape === "since" || span.shape === "limit" ? span.from : Math.min(range.to, span.to))}
                    y1={y}
                    y2={y}
                  />
                ))}
            </g>
          );
        })}
      </svg>
      {children}
      {names.length === 0 ? null : (
        <svg className={styles["names"]} width="100%" height={LANE * (1 + Math.max(...names.map(({ row }) => row)))} aria-hidden="true">
          {names.map(({ id, name, day, row, side }) => (
            <g key={id}>
              <line className={styles["leader"]} x1={at(day)} x2={at(day)} y1={-height} y2={row * LANE} />
              <text x={at(day)} y={(row + 1) * LANE - 2} textAnchor={side === "left" ? "end" : "start"}>
                {name}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** The narrowest picture below which events are named, in pixels. */
const NAMED_FROM = 760;

interface PlacedName extends Laid {
  readonly id: string;
  readonly name: string;
  readonly day: number;
}

function placeNames(events: readonly PlacedEvent[], named: Readonly<Record<string, string>>, range: Days): readonly PlacedName[] {
  const found = events.flatMap(({ event: { dataset, row, date }, span }) => {
    const name = named[`${dataset.id}.${row.id}`];
    return name === undefined ? [] : [{ id: date.id, name, day: span.from }];
  });
  const items = found.map(({ name, day }) => {
    const x = (percentOf(day, range) * NAMED_FROM) / 100;
    return { from: x, to: x, label: textWidth(name, 13), inside: false };
  });
  return layLabels(items, NAMED_FROM).map((laid, index) => ({ id: "", name: "", day: 0, ...found[index], ...laid }));
}
