/** A line over time: every figure a point at its own day, month or year; where a row has none, the line is broken. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { CartesianGrid, Line as Path, LineChart, XAxis } from "recharts";
import { LOOKS } from "../../../chart/looks";
import type { OwnMark } from "../../../chart/ownMarks";
import { valueWidth } from "../../../chart/plot";
import { roleClass } from "../../../chart/roles";
import { textWidth } from "../../../chart/textWidth";
import { DotMark, Strokes } from "../Dot";
import { MarkLabel } from "../MarkLabel";
import { Line, MarkGroup, Rect } from "../pieces";
import type { OwnDrawnProps, OwnRow } from "./pieces";
import { ownRows, PLOT } from "./pieces";
import { axisWidth, HANDLES_HEIGHT, pointWords, RowHandles, valueAxis } from "./frame";

const LOOK = LOOKS.page;
const SIDE = 28;
const RADIUS = 4;
const BETWEEN = 24;

interface PointProps {
  readonly cx?: number | null;
  readonly cy?: number | null;
  readonly payload?: Partial<OwnRow>;
}

export function OwnLine(props: OwnDrawnProps): ReactElement {
  const { plot, marks, times, width, selected, shown, brushed, onShown, tip } = props;
  const data = useMemo(() => ownRows({ marks, times }), [marks, times]);
  const drawn = marks.slice(shown.first, shown.last + 1);
  const axis = axisWidth(plot.scale);
  const [low, high] = plot.scale.domain;
  const slot = (width - axis - 2 * SIDE) / Math.max(1, drawn.length - 1);
  const figures = drawn.every((mark) => valueWidth({ ...mark, parts: { ...mark.parts, before: "" } }, LOOK, "value") <= slot);
  const named = namedTimes(drawn, times, width - axis - 2 * SIDE);
  const pixels = (PLOT.height - PLOT.top - PLOT.bottom) / (high - low);
  const draw = ({ cx, cy, payload }: PointProps): ReactElement => {
    const mark = marks[payload?.c1 ?? -1];
    const value = mark?.value ?? null;
    if (mark === undefined || value === null || typeof cx !== "number" || typeof cy !== "number") return <g key={payload?.c1} />;
    const top = mark.high === null ? cy : cy - (mark.high - value) * pixels;
    return (
      <MarkGroup key={mark.cellId} cell={mark.cellId} selected={mark.cellId === selected}>
        <Rect role="wash" x={cx - 12} y={0} width={24} height={PLOT.height} />
        {mark.high === null ? null : <Line role="cap" x1={cx} y1={cy} x2={cx} y2={top} />}
        <DotMark dot="filled" cx={cx} cy={cy} r={RADIUS} colour="d1" />
        <g transform={`rotate(-90 ${cx} ${cy})`}>
          <Strokes end={mark.end} x={cx} y={cy} colour="d1" />
        </g>
        {figures ? <MarkLabel x={cx} y={top - (mark.end === "plain" ? 10 : 30)} mark={mark} anchor="middle" line={LOOK.line + 1} /> : null}
      </MarkGroup>
    );
  };
  return (
    <LineChart
      width={width}
      height={PLOT.height + (brushed ? HANDLES_HEIGHT + 4 : 0)}
      data={data}
      margin={{ top: PLOT.top, right: SIDE, bottom: 0, left: 0 }}
      title={plot.title}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      {valueAxis(plot.scale)}
      <XAxis
        type="number"
        dataKey="c2"
        domain={["dataMin", "dataMax"]}
        padding={{ left: SIDE, right: 0 }}
        ticks={[...named.keys()]}
        interval={0}
        height={PLOT.bottom}
        axisLine={false}
        tickLine={false}
        tick={(tick: { x?: number | string; payload?: { value?: number } }) => (
          <text className={roleClass("tick")} x={Number(tick.x)} y={PLOT.height - 8} textAnchor="middle">
            {named.get(tick.payload?.value ?? 0) ?? ""}
          </text>
        )}
      />
      {pointWords(tip, { stroke: "var(--rule-strong)" })}
      <Path
        dataKey="c0"
        type="linear"
        stroke="var(--d1)"
        strokeWidth={2}
        isAnimationActive={false}
        connectNulls={false}
        dot={draw}
        activeDot={{ r: RADIUS + 2, fill: "var(--d1)", stroke: "var(--surface)" }}
      />
      {brushed ? <RowHandles shown={shown} onShown={onShown} y={PLOT.height + 2} /> : null}
    </LineChart>
  );
}

/** Times with the names of their rows, as many as stand apart, the last among them. */
function namedTimes(marks: readonly OwnMark[], times: ReadonlyMap<string, number>, pixels: number): ReadonlyMap<number, string> {
  const at = marks.map(({ row, label }) => ({ time: times.get(row) ?? 0, label, half: textWidth(label, LOOK.sizes.tick, LOOK.font) / 2 }));
  const span = (at.at(-1)?.time ?? 1) - (at[0]?.time ?? 0);
  const named: typeof at = [];
  for (const one of at.toReversed()) {
    const next = named.at(-1);
    if (next !== undefined && ((next.time - one.time) * pixels) / span < next.half + one.half + BETWEEN) continue;
    named.push(one);
  }
  return new Map(named.toReversed().map(({ time, label }) => [time, label]));
}
