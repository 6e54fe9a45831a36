/** Bars that lie, or dots on stems, on both sides of zero. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import type { EndKind } from "../../../chart/buildChart";
import { LOOKS } from "../../../chart/looks";
import type { OwnMark } from "../../../chart/ownMarks";
import { mirroredEnd } from "../../../chart/ownMarks";
import { reachOf, valueWidth } from "../../../chart/plot";
import { roleClass } from "../../../chart/roles";
import { textWidth, wrapText } from "../../../chart/textWidth";
import { Dot } from "../Dot";
import { WordedBar } from "../ends";
import { MarkLabel } from "../MarkLabel";
import { Line, MarkGroup, Rect } from "../pieces";
import { boxOf } from "../shape";
import type { OwnDrawnProps, OwnShapeProps } from "./pieces";
import { barRows, shortened } from "./pieces";
import { HANDLES_HEIGHT, pointWords, RowHandles } from "./frame";

const LOOK = LOOKS.page;
const PITCH = 34;
const BAR = 22;
/** Rows as low as this have no room for texts. */
const LEAST_PITCH = 16;
const AXIS = 24;
/** From a bar's end to its figure. */
const CLEAR = 8;

export function OwnBars(props: OwnDrawnProps): ReactElement {
  const { plot, marks, times, width, dots, selected, shown, brushed, onShown, tip } = props;
  const data = useMemo(() => barRows({ marks, times }), [marks, times]);
  const drawn = marks.slice(shown.first, shown.last + 1);
  const pitch = Math.max(3, Math.min(PITCH, Math.floor((40 * PITCH) / drawn.length)));
  const words = pitch >= LEAST_PITCH;
  const labels = words ? labelsWidth(drawn, width) : 0;
  const reach = (end: EndKind): number => (dots ? 30 : reachOf(end)) + CLEAR;
  const right = words ? Math.min(width * 0.4, Math.max(...drawn.map((mark) => reach(mark.end) + valueWidth(mark, LOOK, "value")))) : 30;
  const [low, high] = plot.scale.domain;
  // Below zero, the word of a figure may reach beyond its end as well.
  const left = labels + (low < 0 ? 30 : 0);
  const pixels = (width - left - right) / (high - low);
  const zero = left - low * pixels;
  const every = tickStep(plot.scale.ticks, pixels);
  const draw = (shape: OwnShapeProps): ReactElement => {
    const mark = marks[shape.payload?.c1 ?? -1];
    if (mark === undefined) return <g />;
    const { y, height } = boxOf(shape);
    const middle = y + height / 2;
    const x = zero + (mark.value ?? 0) * pixels;
    const far = Math.max(zero, x, mark.high === null ? zero : zero + mark.high * pixels);
    // Beside zero where a bar goes to the left, as there is room.
    const from = far > zero || dots || mark.value === null ? far : zero;
    const thick = Math.max(2, Math.min(BAR, pitch - 1));
    return (
      <MarkGroup cell={mark.cellId} selected={mark.cellId === selected}>
        <Rect role="wash" x={0} y={middle - pitch / 2} width={width} height={pitch} />
        {words ? <Label mark={mark} width={labels - 12} middle={middle} /> : null}
        {mark.value === null ? null : dots ? (
          <Dot mark={{ dot: "filled", end: mark.end }} zero={zero} x={x} y={middle} colour="d1" />
        ) : (
          <OwnBar mark={mark} fades={plot.id} zero={zero} pixels={pixels} across={middle - thick / 2} thickness={thick} />
        )}
        <Line role="zero" x1={zero + 0.5} y1={middle - pitch / 2} x2={zero + 0.5} y2={middle + pitch / 2} />
        {words ? (
          <MarkLabel
            x={from + (mark.value !== null && from === far && far > zero ? reach(mark.end) : CLEAR)}
            y={middle + LOOK.sizes.value / 3}
            mark={mark}
            anchor="start"
            line={LOOK.line}
          />
        ) : null}
      </MarkGroup>
    );
  };
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={drawn.length * pitch + AXIS + (brushed ? HANDLES_HEIGHT + 8 : 2)}
      data={data}
      margin={{ top: 0, right, bottom: 2, left }}
      title={plot.title}
    >
      <CartesianGrid horizontal={false} stroke="var(--grid)" />
      <XAxis
        type="number"
        domain={[low, high]}
        ticks={plot.scale.ticks.flatMap(({ value }, index) => (index % every === 0 ? [value] : []))}
        interval={0}
        orientation="top"
        height={AXIS}
        axisLine={false}
        tickLine={false}
        tick={(tick: { x?: number | string; payload?: { value?: number } }) => (
          <text className={roleClass("tick")} x={Number(tick.x)} y={LOOK.sizes.tick + 1} textAnchor="middle">
            {plot.scale.ticks.find(({ value }) => value === tick.payload?.value)?.text ?? ""}
          </text>
        )}
      />
      <YAxis type="category" dataKey="c1" width={0} hide interval={0} />
      {pointWords(tip)}
      <Bar dataKey="c0" barSize={Math.max(1, pitch - 2)} isAnimationActive={false} shape={draw} />
      {brushed ? <RowHandles shown={shown} onShown={onShown} /> : null}
    </BarChart>
  );
}

interface OwnBarProps {
  readonly mark: OwnMark;
  readonly fades: string;
  readonly zero: number;
  readonly pixels: number;
  readonly across: number;
  readonly thickness: number;
}

/** To the left of zero it is drawn to the right and mirrored: one set of worded ends. */
function OwnBar({ mark, fades, zero, pixels, across, thickness }: OwnBarProps): ReactElement {
  const { value, high, end } = mark;
  const [from, to] = [value ?? 0, high ?? value ?? 0];
  const geometry = { across, thickness, vertical: false };
  if (from >= 0) {
    const ends = { start: zero, value: zero + from * pixels, high: high === null ? null : zero + high * pixels };
    return <WordedBar end={end} colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />;
  }
  if (to > 0) {
    // From below zero to above it: nothing is certain but the two ends.
    const ends = { start: zero + from * pixels, value: zero + from * pixels, high: zero + to * pixels };
    return <WordedBar end="range" colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />;
  }
  const ends = { start: zero, value: zero - to * pixels, high: high === null ? null : zero - from * pixels };
  return (
    <g transform={`translate(${2 * Math.round(zero)} 0) scale(-1 1)`}>
      <WordedBar end={mirroredEnd(end)} colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />
    </g>
  );
}

function labelsWidth(marks: readonly OwnMark[], width: number): number {
  const longest = Math.max(...marks.map(({ label }) => textWidth(label, LOOK.sizes.label, LOOK.font)));
  return Math.ceil(Math.min(longest, width * (width < 480 ? 0.32 : 0.36), LOOK.labels)) + 12;
}

/** At most two lines, which end at the bars. */
function Label({ mark, width, middle }: { readonly mark: OwnMark; readonly width: number; readonly middle: number }): ReactElement {
  const size = LOOK.sizes.label;
  const [first = "", ...more] = wrapText(mark.label, width, size, LOOK.font);
  const fits = (text: string): boolean => textWidth(text, size, LOOK.font) <= width;
  const lines = (more.length === 0 ? [first] : [first, more.join(" ")]).map((text) => shortened(text, fits));
  return (
    <text className={roleClass("label")} textAnchor="end">
      {lines.map((text, index) => (
        <tspan key={index} x={width} y={middle + 5 + (index - (lines.length - 1) / 2) * 15}>
          {text}
        </tspan>
      ))}
      <title>{mark.spoken}</title>
    </text>
  );
}

/** Of how many ticks one is written, so that they do not touch. */
function tickStep(ticks: readonly { readonly value: number; readonly text: string }[], pixels: number): number {
  const widest = Math.max(...ticks.map(({ text }) => textWidth(text, LOOK.sizes.tick, LOOK.font)));
  const apart = ((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0)) * pixels;
  return Math.max(1, Math.ceil((widest + 14) / apart));
}
