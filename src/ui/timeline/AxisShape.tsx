/** A date on the axis, drawn with its precision. */
import type { ReactElement } from "react";
import type { AxisMark } from "../../view/timelineAxis";
import styles from "./axis.module.css";

/** How what is loose fades: from its end, from its beginning, from both. */
export const FADES = (
  <defs>
    {(
      [
        ["end", [1, 0.1]],
        ["start", [0.1, 1]],
        ["both", [0.1, 1, 0.1]],
      ] as const
    ).map(([loose, stops]) => (
      <linearGradient key={loose} id={`timeline-${loose}`}>
        {stops.map((opacity, index) => (
          <stop key={String(index)} offset={index / (stops.length - 1)} stopColor="var(--d1)" stopOpacity={opacity} />
        ))}
      </linearGradient>
    ))}
  </defs>
);

export function AxisShape({ mark: { shape, loose, from, to }, y }: { readonly mark: AxisMark; readonly y: number }): ReactElement {
  const box = { x: `${from}%`, width: `${Math.max(0, to - from)}%` };
  switch (shape) {
    case "day":
      return <circle className={styles["day"]} cx={`${from}%`} cy={y + 12} r={5.5} />;
    case "days":
      return <line className={styles["days"]} x1={`${from}%`} x2={`${to}%`} y1={y + 12} y2={y + 12} />;
    case "month":
      return <rect className={styles["box"]} {...box} y={y + 1.5} height={21} />;
    case "part":
      return <rect {...box} y={y + 7} height={10} fill={`url(#timeline-${loose ?? "both"})`} />;
    case "since":
      return (
        <>
          <rect className={styles["open"]} {...box} y={y + 1} height={22} />
          <line className={styles["edge"]} x1={`${from}%`} x2={`${from}%`} y1={y + 1} y2={y + 23} />
          <svg x={`${to}%`} className={styles["label"]}>
            {[4, 9, 14].map((dx) => (
              <line key={dx} className={styles["stroke"]} x1={-dx} x2={-dx} y1={y + 1} y2={y + 23} />
            ))}
          </svg>
        </>
      );
    case "limit":
      return <line className={styles["edge"]} x1={`${from}%`} x2={`${from}%`} y1={y + 1} y2={y + 23} />;
    case "year":
    case "relative":
      return <rect className={styles["long"]} {...box} y={y + 17} height={6} />;
  }
}
