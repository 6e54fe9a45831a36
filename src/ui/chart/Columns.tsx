/** Upright columns, for a short yearly series. */
import type { ReactElement } from "react";
import { use } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { ChartModel } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { FADE_ABOUT, reachOf, WordedBar } from "./ends";
import { MarkLabel } from "./MarkLabel";
import type { ShapeProps } from "./plot";
import { SelectedMark } from "./selected";
import { boxOf, COLOURS, rowsOf, tickText } from "./plot";

const TALL = 300;
const LOW = 150;
const AXIS = 48;

export interface ColumnsProps {
  readonly model: ChartModel;
  readonly width: number;
  /** As low as a card, without axis and grid: every column is labelled. */
  readonly small: boolean;
}

export function Columns({ model, width, small }: ColumnsProps): ReactElement {
  const marks = model.groups.flatMap((group) => group.marks);
  const top = 44;
  const bottom = 28;
  const height = small ? LOW : TALL;
  const axis = small ? 0 : AXIS;
  const selected = use(SelectedMark);
  const slot = (width - axis) / marks.length;
  const column = Math.round(Math.min(64, slot * 0.62));
  const scale = (height - top - bottom) / model.domain[1];
  const zero = height - bottom;
  return (
    <BarChart width={width} height={height} data={rowsOf(marks)} margin={{ top, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
      {small ? null : <CartesianGrid vertical={false} stroke="var(--grid)" />}
      <YAxis
        type="number"
        domain={[...model.domain]}
        ticks={model.ticks.map((tick) => tick.value)}
        interval={0}
        width={axis}
        hide={small}
        axisLine={false}
        tickLine={false}
        tick={(tick: { y?: number | string; payload?: { value?: number } }) => (
          <text className={styles["tick"]} x={0} y={Number(tick.y) + 4}>
            {tickText(model, tick.payload?.value)}
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
          const value = zero - (mark.value ?? 0) * scale;
          return (
            <g
              className={styles["mark"]}
              data-cell={mark.cellId}
              data-value={mark.value ?? ""}
              data-at={value}
              data-zero={zero}
              data-scale={-scale}
            >
              {mark.cellId === selected ? (
                <rect className={styles["wash"]} x={middle - slot / 2 + 4} y={0} width={slot - 8} height={height} />
              ) : null}
              <WordedBar
                end={mark.end}
                fill={COLOURS[mark.colour]}
                fade={`${model.id}-${mark.colour === "context" ? "context" : "series"}-up`}
                geometry={{
                  start: zero,
                  value,
                  high: mark.high === null ? null : zero - mark.high * scale,
                  across: middle - column / 2,
                  thickness: column,
                  vertical: true,
                }}
              />
              <path className={styles["zero"]} d={`M${middle - slot / 2} ${zero + 0.5}H${middle + slot / 2}`} />
              <MarkLabel
                x={middle}
                y={value - reachOf(mark.end) - (mark.end === "about" ? FADE_ABOUT / 2 : 9)}
                mark={mark}
                anchor="middle"
              />
              <text className={styles["label"]} x={middle} y={zero + 20} textAnchor="middle">
                {mark.label}
              </text>
            </g>
          );
        }}
      />
    </BarChart>
  );
}
