/** A claim on a dot row: a stem from zero and a mark whose shape says who speaks of whom. */
import type { ReactElement } from "react";
import type { DotShape, EndKind, Mark } from "../../chart/buildChart";
import type { Token } from "../../chart/tokens";
import { STUB } from "../../chart/plot";
import { Circle, Line, Rect } from "./pieces";

const RADIUS = 7;

interface DotProps {
  readonly mark: Pick<Mark, "dot" | "end">;
  readonly zero: number;
  readonly x: number;
  readonly y: number;
  readonly colour: Token;
}

/** @param x, y the mark's centre; `zero` where the axis stands */
export function Dot({ mark, zero, x, y, colour }: DotProps): ReactElement {
  const [cx, cy] = [Math.round(x), Math.round(y)];
  if (mark.dot === "stub") return <Line role="nofig" x1={zero} y1={cy} x2={zero + STUB} y2={cy} />;
  return (
    <>
      <Line role="stem" colour={colour} x1={zero} y1={cy} x2={cx - (mark.dot === "hollow" ? RADIUS : 0)} y2={cy} />
      <DotMark dot={mark.dot} cx={cx} cy={cy} r={RADIUS} colour={colour} />
      <Strokes end={mark.end} x={cx} y={cy} colour={colour} />
    </>
  );
}

interface DotMarkProps {
  readonly dot: DotShape;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly colour: Token;
}

export function DotMark({ dot, cx, cy, r, colour }: DotMarkProps): ReactElement {
  if (dot === "square") return <Rect role="dot" colour={colour} x={cx - r} y={cy - r} width={r * 2} height={r * 2} />;
  return <Circle role={dot === "hollow" ? "hollow" : "dot"} colour={colour} cx={cx} cy={cy} r={r} />;
}

interface StrokesProps {
  readonly end: EndKind;
  readonly x: number;
  readonly y: number;
  readonly colour: Token;
}

/** The end of a worded claim: strokes beyond the mark, or a dashed ring around it. */
export function Strokes({ end, x, y, colour }: StrokesProps): ReactElement | null {
  if (end === "more_than" || end === "at_least") {
    return (
      <>
        {[12, 17, 22].map((dx) => (
          <Line key={dx} role="strokes" colour={colour} x1={x + dx} y1={y - 6} x2={x + dx} y2={y + 6} />
        ))}
      </>
    );
  }
  return end === "plain" || end === "range" ? null : <Circle role="ring" cx={x} cy={y} r={RADIUS + 4} />;
}
