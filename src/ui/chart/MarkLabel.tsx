/** The figure beside its mark: the source's word, the number, the note's marker. Never one without the others. */
import type { ReactElement } from "react";
import type { Mark } from "../../chart/buildChart";
import { superscript } from "../../view/numberNotes";
import styles from "./chart.module.css";

export function MarkLabel({ x, y, mark, anchor }: MarkLabelProps): ReactElement {
  const { before, number, after } = mark.parts;
  const markers = mark.markers.map(superscript).join("\u2009");
  const stacked = anchor === "middle" && before !== "";
  return (
    <text className={styles["value"]} x={Math.round(x)} y={Math.round(y)} textAnchor={anchor}>
      {before === "" ? null : (
        <tspan className={styles["hedge"]} {...(stacked ? { x: Math.round(x), dy: -19 } : {})}>
          {`${before} `}
        </tspan>
      )}
      <tspan className={mark.value === null ? styles["words"] : undefined} {...(stacked ? { x: Math.round(x), dy: 19 } : {})}>
        {after === "" ? number : `${number} ${after}`}
      </tspan>
      <tspan className={styles["marker"]} dx={1}>
        {markers}
      </tspan>
    </text>
  );
}

interface MarkLabelProps {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  readonly anchor: "start" | "middle";
}
