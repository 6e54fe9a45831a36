/** The months of the window with a lane for each kind: each mark drawn with the precision of its date, and its label beside it. */
import type { KeyboardEvent, ReactElement } from "react";
import { textWidth } from "../../chart/textWidth";
import type { Named } from "../../model/dataset";
import { LABEL_GAP, layLabels } from "../../view/layLabels";
import type { AxisMark, MonthWindow, Step } from "../../view/timelineAxis";
import { stepFrom, ticksOf, windowText } from "../../view/timelineAxis";
import { cellText } from "../../view/cellText";
import { AxisShape, FADES } from "./AxisShape";
import styles from "./axis.module.css";

/** The narrowest axis that is drawn, in pixels: labels that do not meet on it meet on no wider one. */
const WIDTH = 744;
const ROW = 24;
const SIZE = 13;
/** Half of a day's dot. */
const DOT = 6;
const LONGEST = 300;

export interface AxisProps {
  readonly kinds: readonly Named[];
  readonly marks: readonly AxisMark[];
  readonly window: MonthWindow;
  /** The mark that is told below. */
  readonly told: string;
  readonly onTell: (id: string) => void;
}

export const markId = (id: string): string => `mark-${id}`;
/** The place of an event in the list, where its mark leads without scripts. */
export const eventAnchor = (id: string): string => `event-${id}`;

const STEPS: Readonly<Record<string, Step>> = { ArrowRight: "next", ArrowLeft: "previous", ArrowUp: "up", ArrowDown: "down" };

export function Axis({ kinds, marks, window, told, onTell }: AxisProps): ReactElement {
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const id = event.target instanceof Element ? event.target.id.replace(markId(""), "") : "";
    if (step === undefined || id === "") return;
    event.preventDefault();
    document.getElementById(markId(stepFrom(marks, kinds, id, step)))?.focus();
  };
  return (
    <div className={styles["axis"]} translate="no" role="group" aria-label={`Events of ${windowText(window)}`} onKeyDown={walk}>
      <span />
      <svg className={styles["ticks"]} width="100%" height="24" aria-hidden="true">
        {FADES}
        {ticksOf(window).map(({ at, label, month }) => (
          <text key={at} x={`${at}%`} y="15" className={month ? styles["name"] : undefined}>
            {label}
          </text>
        ))}
      </svg>
      {kinds.map((kind) => (
        <Lane
          key={kind.id}
          kind={kind}
          marks={marks.filter((mark) => mark.kind.id === kind.id)}
          window={window}
          told={told}
          onTell={onTell}
        />
      ))}
    </div>
  );
}

function Lane({ kind, marks, window, told, onTell }: Omit<AxisProps, "kinds"> & { readonly kind: Named }): ReactElement {
  const names = marks.map((mark) => nameOf(mark));
  const laid = layLabels(
    marks.map(({ shape, from, to }, index) => {
      const half = shape === "day" ? DOT : 1;
      return {
        from: (from * WIDTH) / 100 - half,
        to: (to * WIDTH) / 100 + half,
        label: Math.min(LONGEST, textWidth(names[index] ?? "", SIZE)),
        inside: shape === "month" || shape === "since" || shape === "year" || shape === "part",
      };
    }),
    WIDTH,
  );
  const rows = Math.max(1, ...laid.map(({ row }) => row + 1));
  return (
    <>
      <p className={styles["lane"]}>{kind.name}</p>
      <svg className={styles["marks"]} width="100%" height={rows * ROW + 8}>
        {ticksOf(window).map(({ at, month }) => (
          <line key={at} className={month ? styles["month"] : styles["week"]} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
        ))}
        {marks.length === 0 ? (
          <text x="0" y="20" className={styles["none"]}>
            none dated in these months
          </text>
        ) : null}
        {marks.map((mark, index) => {
          const { row, side, label } = laid[index] ?? { row: 0, side: "right", label: 0 };
          const edge = side === "right" ? mark.to : mark.from;
          const offset = (mark.shape === "day" ? DOT : 1) + LABEL_GAP;
          const shown = told === mark.id;
          return (
            <a
              key={mark.id}
              id={markId(mark.id)}
              href={`#${eventAnchor(mark.id)}`}
              className={shown ? styles["told"] : undefined}
              tabIndex={shown ? 0 : -1}
              aria-label={spokenOf(mark)}
              aria-current={shown ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                onTell(mark.id);
              }}
            >
              <svg x={`${edge}%`} y={row * ROW + 4} className={styles["label"]}>
                <rect
                  x={side === "left" ? -label - offset : side === "right" ? -2 * DOT : 0}
                  width={label + offset + (side === "inside" ? LABEL_GAP : 2 * DOT)}
                  height={ROW}
                />
                <text
                  x={side === "left" ? -offset : side === "right" ? offset : LABEL_GAP}
                  y="16"
                  textAnchor={side === "left" ? "end" : "start"}
                >
                  {cutTo(names[index] ?? "", label)}
                </text>
              </svg>
              <AxisShape mark={mark} y={row * ROW + 4} />
            </a>
          );
        })}
      </svg>
    </>
  );
}

function nameOf({ events: [first, ...more] }: AxisMark): string {
  const name = first?.event.row.label ?? "";
  return more.length === 0 ? name : `${name}, and ${more.length} more`;
}

/** The date as printed, the kind, what it is. */
function spokenOf(mark: AxisMark): string {
  const [first] = mark.events;
  return first === undefined ? "" : `${cellText(first.event.date, null)}: ${mark.kind.name}. ${nameOf(mark)}`;
}

/** As much of a text as has room, to the end of a word. */
function cutTo(text: string, room: number): string {
  if (textWidth(text, SIZE) <= room + 0.01) return text;
  const words = text.split(" ");
  while (words.length > 1 && textWidth(`${words.join(" ")}…`, SIZE) > room) words.pop();
  return `${words.join(" ")}…`;
}
