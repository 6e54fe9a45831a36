/** One group of bars or dots under its own heading, on the chart's common scale. */
import type { ReactElement } from "react";
import { use } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { ChartGroup, ChartModel, Mark } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { Dot } from "./Dot";
import { WordedBar } from "./ends";
import { MarkLabel } from "./MarkLabel";
import type { Line, ShapeProps } from "./plot";
import { SelectedMark } from "./selected";
import { boxOf, COLOURS, fittingTicks, labelLines, labelReach, NARROW, rowsOf, scaleOf, tickText } from "./plot";

const LABEL_WIDTH = 208;
const BAR = 26;
const NARROW_BAR = 22;
const LINE = 18;
const GAP = 11;
const AXIS = 24;

export interface GroupBarsProps {
  readonly model: ChartModel;
  readonly group: ChartGroup;
  /** Whether the axis stands above this group. */
  readonly first: boolean;
  readonly width: number;
}

export function GroupBars({ model, group, first, width }: GroupBarsProps): ReactElement {
  const narrow = width < NARROW;
  const bar = narrow ? NARROW_BAR : BAR;
  const zero = narrow ? 0 : LABEL_WIDTH;
  const lines = group.marks.map((mark) => labelLines(mark, narrow ? width : LABEL_WIDTH - 12));
  const tallest = Math.max(...lines.map((one) => one.length));
  const pitch = narrow ? bar + tallest * LINE + 14 : Math.max(bar + GAP, tallest * LINE + GAP);
  const axis = first && !narrow ? AXIS : 0;
  const scale = scaleOf(model, width - zero, narrow);
  const right = width - zero - scale * model.domain[1];
  return (
    <>
      {group.label === "" ? null : (
        <p className={styles["group"]} aria-hidden="true">
          {group.label} <span>{group.why}</span>
        </p>
      )}
      <BarChart
        layout="vertical"
        width={width}
        height={group.marks.length * pitch + axis + 2}
        data={rowsOf(group.marks)}
        margin={{ top: 0, right, bottom: 2, left: 0 }}
        accessibilityLayer={false}
      >
        {narrow ? null : <CartesianGrid horizontal={false} stroke="var(--grid)" />}
        <XAxis
          type="number"
          domain={[...model.domain]}
          ticks={fittingTicks(model, scale)}
          interval={0}
          orientation="top"
          height={axis}
          hide={axis === 0}
          axisLine={false}
          tickLine={false}
          tick={(tick: { x?: number | string; payload?: { value?: number } }) => (
            <text className={styles["tick"]} x={Number(tick.x)} y={14} textAnchor="middle">
              {tickText(model, tick.payload?.value)}
            </text>
          )}
        />
        <YAxis type="category" dataKey="c1" width={zero} hide={narrow} interval={0} tick={false} tickLine={false} axisLine={false} />
        <Bar
          dataKey="c0"
          barSize={bar}
          isAnimationActive={false}
          shape={(shape: ShapeProps) => {
            const mark = group.marks[shape.index ?? 0];
            if (mark === undefined) return <g />;
            const box = boxOf(shape);
            const middle = box.y + box.height / 2;
            const text = lines[shape.index ?? 0] ?? [];
            const y = narrow ? Math.round(middle + (text.length * LINE) / 2 - bar / 2) : Math.round(middle - bar / 2);
            return (
              <HorizontalMark
                model={model}
                mark={mark}
                zero={zero}
                scale={scale}
                y={y}
                bar={bar}
                pitch={pitch}
                width={width}
                label={{ lines: text, y: narrow ? y - text.length * LINE - 4 : middle - (text.length * LINE) / 2 }}
              />
            );
          }}
        />
      </BarChart>
    </>
  );
}

interface HorizontalMarkProps {
  readonly model: ChartModel;
  readonly mark: Mark;
  readonly zero: number;
  /** Pixels per unit of the measure. */
  readonly scale: number;
  readonly y: number;
  readonly bar: number;
  /** From one mark to the next, and across the whole drawing, in pixels: what the wash of a selected mark covers. */
  readonly pitch: number;
  readonly width: number;
  readonly label: { readonly lines: readonly Line[]; readonly y: number };
}

function HorizontalMark({ model, mark, zero, scale, y, bar, pitch, width, label }: HorizontalMarkProps): ReactElement {
  const x = zero + (mark.value ?? 0) * scale;
  const end = mark.high === null ? x : zero + mark.high * scale;
  const colour = COLOURS[mark.colour];
  const selected = use(SelectedMark) === mark.cellId;
  const top = Math.min(label.y - 4, y - 5);
  return (
    <g className={styles["mark"]} data-cell={mark.cellId} data-value={mark.value ?? ""} data-at={x} data-zero={zero} data-scale={scale}>
      {selected ? <rect className={styles["wash"]} x={0} y={top} width={width} height={Math.max(pitch - 2, y + bar + 6 - top)} /> : null}
      <text className={styles["label"]} x={0} y={label.y}>
        {label.lines.map((line, index) => (
          <tspan key={line.text} x={0} dy={index === 0 ? 14 : LINE} className={line.detail ? styles["detail"] : undefined}>
            {line.text}
          </tspan>
        ))}
      </text>
      <path className={styles["zero"]} d={`M${zero + 0.5} ${y - 5}V${y + bar + 5}`} />
      {model.kind === "dots" ? (
        <Dot mark={mark} zero={zero} x={x} y={y + bar / 2} colour={colour} />
      ) : (
        <WordedBar
          end={mark.end}
          fill={colour}
          fade={`${model.id}-${mark.colour === "context" ? "context" : "series"}`}
          geometry={{ start: zero, value: x, high: mark.high === null ? null : end, across: y, thickness: bar, vertical: false }}
        />
      )}
      <MarkLabel x={end + labelReach(model, mark, zero, x)} y={y + bar / 2 + 5} mark={mark} anchor="start" />
    </g>
  );
}
