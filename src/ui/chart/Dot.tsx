/** A claim on a dot row: a stem from zero and a mark whose shape says who speaks of whom. */
import type { ReactElement } from "react";
import type { EndKind, Mark } from "../../chart/buildChart";
import styles from "./chart.module.css";

const RADIUS = 7;
const STUB = 110;

/** @param x, y the mark's centre; `zero` where the axis stands */
export function Dot({ mark, zero, x, y, colour }: DotProps): ReactElement {
  const [cx, cy] = [Math.round(x), Math.round(y)];
  if (mark.dot === "stub") return <path className={styles["nofig"]} d={`M${zero} ${cy}H${zero + STUB}`} />;
  return (
    <>
      <path className={styles["stem"]} stroke={colour} d={`M${zero} ${cy}H${cx - (mark.dot === "hollow" ? RADIUS : 0)}`} />
      {mark.dot === "square" ? (
        <rect x={cx - RADIUS} y={cy - RADIUS} width={RADIUS * 2} height={RADIUS * 2} fill={colour} data-end="" />
      ) : (
        <circle
          className={mark.dot === "hollow" ? styles["hollow"] : undefined}
          cx={cx}
          cy={cy}
          r={RADIUS}
          fill={colour}
          stroke={colour}
          data-end=""
        />
      )}
      <Strokes end={mark.end} x={cx} y={cy} colour={colour} />
    </>
  );
}

interface DotProps {
  readonly mark: Mark;
  readonly zero: number;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** The end of a worded claim: strokes beyond the mark, or a dashed ring around it. */
function Strokes({
  end,
  x,
  y,
  colour,
}: {
  readonly end: EndKind;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}): ReactElement | null {
  if (end === "more_than" || end === "at_least") {
    return <path className={styles["strokes"]} stroke={colour} d={[12, 17, 22].map((dx) => `M${x + dx} ${y - 6}v12`).join("")} />;
  }
  return end === "plain" || end === "range" ? null : <circle className={styles["ring"]} cx={x} cy={y} r={RADIUS + 4} />;
}

/** How far beyond its centre a dot reaches, in pixels. */
export function dotReach(mark: Mark, zero: number, x: number): number {
  if (mark.dot === "stub") return zero + STUB - x + 10;
  return mark.end === "more_than" || mark.end === "at_least" ? 30 : 18;
}
