/** Upright columns, for a short yearly series. */
import type { ReactElement } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { ChartModel } from "../../chart/buildChart";
import type { Look } from "../../chart/looks";
import { COLOURS, FADE_ABOUT, reachOf, scaleIn, tickText } from "../../chart/plot";
import { roleClass } from "../../chart/roles";
import { WordedBar } from "./ends";
import { MarkLabel } from "./MarkLabel";
import { Line, MarkGroup, Rect } from "./pieces";
import type { ShapeProps } from "./shape";
import { boxOf, chartRows } from "./shape";

export interface ColumnsProps {
  readonly model: ChartModel;
  readonly width: number;
  /** As low as a card, without axis and grid: every column is labelled. */
  readonly small: boolean;
  readonly look: Look;
  readonly selected: string | null;
}

export function Columns({ model, width, small, look, selected }: ColumnsProps): ReactElement {
  const marks = model.groups.flatMap((group) => group.marks);
  const { top, bottom, low, height: tall, axis: scaleWidth } = look.columns;
  const height = small ? low : tall;
  const axis = small ? 0 : scaleWidth;
  const slot = (width - axis) / marks.length;
  const column = Math.round(Math.min(64, slot * 0.62));
  const scale = scaleIn(model);
  const pixels = (height - top - bottom) / scale.domain[1];
  const zero = height - bottom;
  return (
    <BarChart
      width={width}
      height={height}
      data={chartRows(marks)}
      margin={{ top, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      {small ? null : <CartesianGrid vertical={false} stroke="var(--grid)" />}
      <YAxis
        type="number"
        domain={[...scale.domain]}
        ticks={scale.ticks.map((tick) => tick.value)}
        interval={0}
        width={axis}
        hide={small}
        axisLine={false}
        tickLine={false}
        tick={(tick: { y?: number | string; payload?: { value?: number } }) => (
          <text className={roleClass("tick")} x={0} y={Number(tick.y) + 4}>
            {tickText(scale, tick.payload?.value)}
          </text>
        )}
      />
      <XAxis type="category" dataKey="c1" height={bottom} interval={0} tick={false} tickLine={false} axisLine={false} />
      <Bar
        dataKey="c0"
        barSize={column}
        isAnimationActive={false}
        shape={(shape: ShapeProps) => {
          const mark = marks[shape.index ?? 0];
          if (mark === undefined) return <g />;
          const box = boxOf(shape);
          const middle = box.x + box.width / 2;
          const value = zero - (mark.value ?? 0) * pixels;
          return (
            <MarkGroup cell={mark.cellId} selected={mark.cellId === selected}>
              <Rect role="wash" x={middle - slot / 2 + 4} y={0} width={slot - 8} height={height} />
              <WordedBar
                end={mark.end}
                colour={COLOURS[mark.colour]}
                fades={model.id}
                geometry={{
                  start: zero,
                  value,
                  high: mark.high === null ? null : zero - mark.high * pixels,
                  across: middle - column / 2,
                  thickness: column,
                  vertical: true,
                }}
              />
              <Line role="zero" x1={middle - slot / 2} y1={zero + 0.5} x2={middle + slot / 2} y2={zero + 0.5} />
              <MarkLabel
                x={middle}
                y={value - reachOf(mark.end) - (mark.end === "about" ? FADE_ABOUT / 2 : 9)}
                mark={mark}
                anchor="middle"
                line={look.line + 1}
              />
              <text className={roleClass("label")} x={middle} y={zero + look.line + 2} textAnchor="middle">
                {mark.label}
              </text>
            </MarkGroup>
          );
        }}
      />
    </BarChart>
  );
}
