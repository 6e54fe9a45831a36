/** One group of bars or dots on its scale. */
import type { ReactElement } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { ChartGroup, ChartModel, Mark } from "../../chart/buildChart";
import type { Look } from "../../chart/looks";
import type { FigureSetting, Line as TextLine, Rows } from "../../chart/plot";
import { COLOURS, figureSetting, fittingTicks, isFirstOnScale, labelReach, rowsOf, scaleOf, tickText } from "../../chart/plot";
import type { Scale } from "../../chart/scales";
import { roleClass } from "../../chart/roles";
import { Dot } from "./Dot";
import { WordedBar } from "./ends";
import { MarkLabel } from "./MarkLabel";
import { Line, MarkGroup, Rect } from "./pieces";
import type { ShapeProps } from "./shape";
import { boxOf, chartRows } from "./shape";

export interface GroupBarsProps {
  readonly model: ChartModel;
  readonly group: ChartGroup;
  readonly scale: Scale;
  readonly width: number;
  readonly look: Look;
  readonly selected: string | null;
}

export function GroupBars({ model, group, scale, width, look, selected }: GroupBarsProps): ReactElement {
  const setting = figureSetting(model, width, look);
  const rows = rowsOf(group, isFirstOnScale(model, group), width, look, setting);
  const { narrow, bar, zero, axis } = rows;
  const pixels = scaleOf(model, scale, width - zero, look, setting);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.height}
      data={chartRows(group.marks)}
      margin={{ top: 0, right: width - zero - pixels * scale.domain[1], bottom: 2, left: 0 }}
      accessibilityLayer={false}
    >
      {narrow ? null : <CartesianGrid horizontal={false} stroke="var(--grid)" />}
      <XAxis
        type="number"
        domain={[...scale.domain]}
        ticks={fittingTicks(scale, pixels, look)}
        interval={0}
        orientation="top"
        height={axis}
        hide={axis === 0}
        axisLine={false}
        tickLine={false}
        tick={(tick: { x?: number | string; payload?: { value?: number } }) => (
          <text className={roleClass("tick")} x={Number(tick.x)} y={look.sizes.tick + 1} textAnchor="middle">
            {tickText(scale, tick.payload?.value)}
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
          const lines = rows.lines[shape.index ?? 0] ?? [];
          return (
            <HorizontalMark
              {...{ model, mark, rows, lines, pixels, width, look, setting }}
              middle={box.y + box.height / 2}
              selected={mark.cellId === selected}
            />
          );
        }}
      />
    </BarChart>
  );
}

interface HorizontalMarkProps {
  readonly model: ChartModel;
  readonly mark: Mark;
  readonly rows: Rows;
  readonly lines: readonly TextLine[];
  /** Pixels per unit of the measure. */
  readonly pixels: number;
  readonly setting: FigureSetting;
  /** Of its row, from the top. */
  readonly middle: number;
  readonly width: number;
  readonly look: Look;
  readonly selected: boolean;
}

function HorizontalMark({ model, mark, rows, lines, pixels, setting, middle, width, look, selected }: HorizontalMarkProps): ReactElement {
  const { narrow, bar, zero, pitch } = rows;
  const { size, above } = setting;
  const high = (lines.length + (above ? 1 : 0)) * look.line;
  const y = Math.round(narrow ? middle + high / 2 - bar / 2 : middle - bar / 2);
  const labelTop = narrow ? y - high - (size === "value" ? 4 : 8) : middle - high / 2;
  const x = zero + (mark.value ?? 0) * pixels;
  const end = mark.high === null ? x : zero + mark.high * pixels;
  const colour = COLOURS[mark.colour];
  const top = Math.min(labelTop - 4, y - 5);
  return (
    <MarkGroup cell={mark.cellId} selected={selected}>
      <Rect role="wash" x={0} y={top} width={width} height={Math.max(pitch - 2, y + bar + 6 - top)} />
      <text className={roleClass("label")} x={0} y={labelTop}>
        {lines.map(({ text, detail }, index) => (
          <tspan
            key={`${index} ${text}`}
            x={0}
            dy={index === 0 ? Math.round(look.line * 0.78) : look.line}
            className={roleClass(detail ? "detail" : "label")}
          >
            {index < lines.length - 1 ? `${text} ` : text}
          </tspan>
        ))}
      </text>
      <Line role="zero" x1={zero + 0.5} y1={y - 5} x2={zero + 0.5} y2={y + bar + 5} />
      {model.kind === "dots" ? (
        <Dot mark={mark} zero={zero} x={x} y={y + bar / 2} colour={colour} />
      ) : (
        <WordedBar
          end={mark.end}
          colour={colour}
          fades={model.id}
          geometry={{ start: zero, value: x, high: mark.high === null ? null : end, across: y, thickness: bar, vertical: false }}
        />
      )}
      <MarkLabel
        x={above ? zero : end + labelReach(model, mark, zero, x)}
        y={above ? y - 8 : y + bar / 2 + look.sizes[size] / 3}
        mark={mark}
        size={size}
        anchor="start"
        line={look.line}
      />
    </MarkGroup>
  );
}
