/** The figure beside its mark: the source's word, the number, the note's marker. Never one without the others. */
import type { ReactElement } from "react";
import type { Mark } from "../../chart/buildChart";
import type { FigureSize } from "../../chart/plot";
import { HEDGE_ROLES, markerText } from "../../chart/plot";
import { roleClass } from "../../chart/roles";

interface MarkLabelProps {
  readonly x: number;
  readonly y: number;
  readonly mark: Pick<Mark, "parts" | "value" | "markers">;
  readonly anchor: "start" | "middle";
  readonly size?: FigureSize;
  /** From one line to the next, where the word stands above the number. */
  readonly line: number;
  /** Whether it stands there; over columns it always does. */
  readonly stacked?: boolean;
}

export function MarkLabel({
  x,
  y,
  mark,
  anchor,
  size = "value",
  line,
  stacked: lines = anchor === "middle",
}: MarkLabelProps): ReactElement {
  const { before, number, after } = mark.parts;
  const [left, base] = [Math.round(x), Math.round(y)];
  const stacked = lines && before !== "";
  return (
    <text className={roleClass(size)} x={left} y={base} textAnchor={anchor}>
      {before === "" ? null : (
        <tspan className={roleClass(HEDGE_ROLES[size])} {...(stacked ? { x: left, dy: -line } : {})}>
          {`${before} `}
        </tspan>
      )}
      <tspan className={roleClass(mark.value === null ? "words" : size)} {...(stacked ? { x: left, dy: line } : {})}>
        {number}
      </tspan>
      {after === "" ? null : <tspan className={roleClass(HEDGE_ROLES[size])}>{` ${after}`}</tspan>}
      <tspan className={roleClass("marker")} dx={1}>
        {markerText(mark)}
      </tspan>
    </text>
  );
}
