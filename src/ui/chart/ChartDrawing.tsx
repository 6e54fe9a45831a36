/** A chart model drawn by Recharts. Nothing is decided here: order, domain, ticks, labels and ends come from the model. */
import type { ReactElement } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { ChartGroup, ChartModel, ColourId, Mark } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { Dot, dotReach } from "./Dot";
import { FADE_ABOUT, reachOf, WordedBar } from "./ends";
import { MarkLabel } from "./MarkLabel";
import { wrapText } from "./wrapText";

/** Width in pixels below which labels stand above their bars and the axis goes. */
const NARROW = 560;
const LABEL_WIDTH = 208;
const BAR = 26;
const NARROW_BAR = 22;
const LINE = 18;
const GAP = 11;
const AXIS = 24;
const COLUMN_HEIGHT = 300;

export interface ChartDrawingProps {
  readonly model: ChartModel;
  readonly width: number;
  /** Called when a reader picks a mark: the cell it stands for. */
  readonly onMark: (cellId: string) => void;
}

export function ChartDrawing({ model, width, onMark }: ChartDrawingProps): ReactElement {
  return (
    <div className={styles["drawing"]} role="img" aria-label={`${model.title}. ${model.description}`} data-chart={model.id}>
      <Gradients id={model.id} />
      {model.kind === "columns" && width >= NARROW ? (
        <Columns model={model} width={width} onMark={onMark} />
      ) : (
        model.groups.map((group, index) => (
          <GroupBars key={group.id} model={model} group={group} first={index === 0} width={width} onMark={onMark} />
        ))
      )}
    </div>
  );
}

const COLOURS: Readonly<Record<ColourId, string>> = {
  series: "var(--d1)",
  pakistan: "var(--d1)",
  "afghan-taliban": "var(--d2)",
  ttp: "var(--d3)",
  "third-party": "var(--ink)",
  context: "var(--d-context)",
};

function Gradients({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className={styles["defs"]} aria-hidden="true" focusable="false">
      <defs>
        {(["series", "context"] as const).flatMap((colour) => [
          <linearGradient key={`${colour}-across`} id={`${id}-${colour}`}>
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
          <linearGradient key={`${colour}-up`} id={`${id}-${colour}-up`} x1="0" y1="1" x2="0" y2="0">
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
        ])}
      </defs>
    </svg>
  );
}

/** What Recharts hands to a bar's shape: the bar's box, and the row it stands for. */
interface ShapeProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly index?: number | undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ x, y, width, height }: ShapeProps): Box {
  return { x: Number(x ?? 0), y: Number(y ?? 0), width: Number(width ?? 0), height: Number(height ?? 0) };
}

interface GroupProps extends ChartDrawingProps {
  readonly group: ChartGroup;
  readonly first: boolean;
}

/** One group of bars or dots under its own heading, on the chart's common scale. */
function GroupBars({ model, group, first, width, onMark }: GroupProps): ReactElement {
  const narrow = width < NARROW;
  const bar = narrow ? NARROW_BAR : BAR;
  const labelWidth = narrow ? 0 : LABEL_WIDTH;
  const lines = group.marks.map((mark) => labelLines(mark, narrow ? width : LABEL_WIDTH - 12));
  const tallest = Math.max(...lines.map((one) => one.length));
  const pitch = narrow ? bar + tallest * LINE + 14 : Math.max(bar + GAP, tallest * LINE + GAP);
  const axis = first && !narrow ? AXIS : 0;
  const right = valueRoom(model, width);
  const scale = (width - labelWidth - right) / model.domain[1];
  const data = group.marks.map((mark, index) => ({ c0: mark.value ?? 0, c1: String(index) }));
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
        data={data}
        margin={{ top: 0, right, bottom: 2, left: 0 }}
        accessibilityLayer={false}
      >
        {narrow ? null : <CartesianGrid horizontal={false} stroke="var(--grid)" />}
        <XAxis
          type="number"
          domain={[...model.domain]}
          ticks={model.ticks.map((tick) => tick.value)}
          interval={0}
          orientation="top"
          height={axis}
          hide={axis === 0}
          axisLine={false}
          tickLine={false}
          tick={(tick: { x?: number | string; payload?: { value?: number } }) => (
            <AxisTick x={Number(tick.x)} text={tickText(model, tick.payload?.value)} />
          )}
        />
        <YAxis type="category" dataKey="c1" width={labelWidth} hide={narrow} interval={0} tick={false} tickLine={false} axisLine={false} />
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
                onMark={() => {
                  onMark(mark.cellId);
                }}
                zero={labelWidth}
                scale={scale}
                y={y}
                bar={bar}
                label={{ lines: text, x: 0, y: narrow ? y - text.length * LINE - 4 : middle - (text.length * LINE) / 2 }}
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
  readonly onMark: () => void;
  readonly zero: number;
  /** Pixels per unit of the measure. */
  readonly scale: number;
  readonly y: number;
  readonly bar: number;
  readonly label: { readonly lines: readonly Line[]; readonly x: number; readonly y: number };
}

function HorizontalMark({ model, mark, onMark, zero, scale, y, bar, label }: HorizontalMarkProps): ReactElement {
  const x = zero + (mark.value ?? 0) * scale;
  const end = mark.high === null ? x : zero + mark.high * scale;
  const colour = COLOURS[mark.colour];
  const reach = model.kind === "dots" ? dotReach(mark, zero, x) : reachOf(mark.end) + 9;
  return (
    <g
      className={styles["mark"]}
      onClick={onMark}
      data-cell={mark.cellId}
      data-value={mark.value ?? ""}
      data-at={x}
      data-zero={zero}
      data-scale={scale}
    >
      <text className={styles["label"]} x={label.x} y={label.y}>
        {label.lines.map((line, index) => (
          <tspan key={line.text} x={label.x} dy={index === 0 ? 14 : LINE} className={line.detail ? styles["detail"] : undefined}>
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
      <MarkLabel x={end + reach} y={y + bar / 2 + 5} mark={mark} anchor="start" />
    </g>
  );
}

/** Upright columns, for a short yearly series. */
function Columns({ model, width, onMark }: ChartDrawingProps): ReactElement {
  const marks = model.groups.flatMap((group) => group.marks);
  const top = 56;
  const bottom = 28;
  const slot = (width - 48) / marks.length;
  const column = Math.round(Math.min(64, slot * 0.62));
  const scale = (COLUMN_HEIGHT - top - bottom) / model.domain[1];
  const zero = COLUMN_HEIGHT - bottom;
  return (
    <BarChart
      width={width}
      height={COLUMN_HEIGHT}
      data={marks.map((mark, index) => ({ c0: mark.value ?? 0, c1: String(index) }))}
      margin={{ top, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <YAxis
        type="number"
        domain={[...model.domain]}
        ticks={model.ticks.map((tick) => tick.value)}
        interval={0}
        width={48}
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
              onClick={() => {
                onMark(mark.cellId);
              }}
              data-cell={mark.cellId}
              data-value={mark.value ?? ""}
              data-at={value}
              data-zero={zero}
              data-scale={-scale}
            >
              <WordedBar
                end={mark.end}
                fill={COLOURS[mark.colour]}
                fade={`${model.id}-${mark.colour === "context" ? "context" : "series"}-up`}
                geometry={{ start: zero, value, high: null, across: middle - column / 2, thickness: column, vertical: true }}
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

function AxisTick({ x, text }: { readonly x: number; readonly text: string }): ReactElement {
  return (
    <text className={styles["tick"]} x={x} y={14} textAnchor="middle">
      {text}
    </text>
  );
}

function tickText(model: ChartModel, value: number | undefined): string {
  return model.ticks.find((tick) => tick.value === value)?.text ?? "";
}

interface Line {
  readonly text: string;
  readonly detail: boolean;
}

function labelLines({ label, detail }: Mark, width: number): readonly Line[] {
  return [
    ...wrapText(label, width, 15).map((text) => ({ text, detail: false })),
    ...(detail === "" ? [] : wrapText(detail, width, 13.5).map((text) => ({ text, detail: true }))),
  ];
}

/** Room to the right of the longest bar for the longest value label; one for all groups, so that they share a scale. */
function valueRoom(model: ChartModel, width: number): number {
  const marks = model.groups.flatMap((group) => group.marks);
  const longest = Math.max(
    ...marks.map((mark) => (mark.value === null ? 0 : mark.parts.hedge.length + mark.parts.digits.length + mark.markers.length * 2)),
  );
  return Math.min(Math.round(longest * 7.6) + 56, width / 2);
}
