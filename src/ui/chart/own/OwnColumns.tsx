/** Upright columns on both sides of zero. */
import type { ReactElement } from "react";
import { useMemo } from "react";
import { Bar, BarChart, CartesianGrid, XAxis } from "recharts";
import { LOOKS } from "../../../chart/looks";
import type { OwnMark } from "../../../chart/ownMarks";
import { mirroredEnd } from "../../../chart/ownMarks";
import { reachOf, valueWidth } from "../../../chart/plot";
import { roleClass } from "../../../chart/roles";
import { textWidth } from "../../../chart/textWidth";
import { WordedBar } from "../ends";
import { MarkLabel } from "../MarkLabel";
import { Line, MarkGroup, Rect } from "../pieces";
import { boxOf } from "../shape";
import type { OwnDrawnProps, OwnShapeProps } from "./pieces";
import { barRows, PLOT, shortened } from "./pieces";
import { axisWidth, HANDLES_HEIGHT, pointWords, RowHandles, valueAxis } from "./frame";

const LOOK = LOOKS.page;
const MOST_WIDE = 64;

export function OwnColumns(props: OwnDrawnProps): ReactElement {
  const { plot, marks, times, width, selected, shown, brushed, onShown, tip } = props;
  const data = useMemo(() => barRows({ marks, times }), [marks, times]);
  const drawn = marks.slice(shown.first, shown.last + 1);
  const axis = axisWidth(plot.scale);
  const slot = (width - axis) / drawn.length;
  const column = Math.max(2, Math.round(Math.min(MOST_WIDE, slot * 0.62)));
  const [low, high] = plot.scale.domain;
  const pixels = (PLOT.height - PLOT.top - PLOT.bottom) / (high - low);
  const zero = PLOT.top + high * pixels;
  const figures = drawn.every((mark) => numberWidth(mark) <= slot);
  const named = Math.max(1, Math.ceil(Math.min(80, widestLabel(drawn)) / slot));
  const draw = (shape: OwnShapeProps): ReactElement => {
    const at = shape.payload?.c1 ?? -1;
    const mark = marks[at];
    if (mark === undefined) return <g />;
    const { x, width: wide } = boxOf(shape);
    const middle = x + wide / 2;
    const top = Math.min(zero, zero - Math.max(mark.value ?? 0, mark.high ?? mark.value ?? 0) * pixels);
    const room = slot * named;
    return (
      <MarkGroup cell={mark.cellId} selected={mark.cellId === selected}>
        <Rect role="wash" x={middle - slot / 2} y={0} width={slot} height={PLOT.height} />
        {mark.value === null ? null : (
          <OwnColumn mark={mark} fades={plot.id} zero={zero} pixels={pixels} across={middle - column / 2} thickness={column} />
        )}
        <Line role="zero" x1={middle - slot / 2} y1={zero + 0.5} x2={middle + slot / 2} y2={zero + 0.5} />
        {figures ? (
          <MarkLabel x={middle} y={top - (top < zero ? reachOf(mark.end) : 0) - 9} mark={mark} anchor="middle" line={LOOK.line + 1} />
        ) : null}
        {(at - shown.first) % named === 0 ? (
          <text className={roleClass("label")} x={middle} y={PLOT.height - 8} textAnchor="middle">
            {shortened(mark.label, (text) => textWidth(text, LOOK.sizes.label, LOOK.font) <= Math.max(room, 24) - 4)}
            <title>{mark.spoken}</title>
          </text>
        ) : null}
      </MarkGroup>
    );
  };
  return (
    <BarChart
      width={width}
      height={PLOT.height + (brushed ? HANDLES_HEIGHT + 4 : 0)}
      data={data}
      margin={{ top: PLOT.top, right: 0, bottom: PLOT.bottom, left: 0 }}
      title={plot.title}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      {valueAxis(plot.scale)}
      <XAxis type="category" dataKey="c1" hide interval={0} />
      {pointWords(tip)}
      <Bar dataKey="c0" barSize={column} isAnimationActive={false} shape={draw} />
      {brushed ? <RowHandles shown={shown} onShown={onShown} y={PLOT.height + 2} /> : null}
    </BarChart>
  );
}

interface OwnColumnProps {
  readonly mark: OwnMark;
  readonly fades: string;
  readonly zero: number;
  readonly pixels: number;
  readonly across: number;
  readonly thickness: number;
}

/** Below zero it is drawn above it and mirrored: one set of worded ends. */
function OwnColumn({ mark: { value, high, end }, fades, zero, pixels, across, thickness }: OwnColumnProps): ReactElement {
  const [from, to] = [value ?? 0, high ?? value ?? 0];
  const geometry = { across, thickness, vertical: true };
  if (from >= 0) {
    const ends = { start: zero, value: zero - from * pixels, high: high === null ? null : zero - high * pixels };
    return <WordedBar end={end} colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />;
  }
  if (to > 0) {
    const ends = { start: zero - from * pixels, value: zero - from * pixels, high: zero - to * pixels };
    return <WordedBar end="range" colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />;
  }
  const ends = { start: zero, value: zero + to * pixels, high: high === null ? null : zero + from * pixels };
  return (
    <g transform={`translate(0 ${2 * Math.round(zero)}) scale(1 -1)`}>
      <WordedBar end={mirroredEnd(end)} colour="d1" fades={fades} geometry={{ ...geometry, ...ends }} />
    </g>
  );
}

/** A word stands above its number, so the wider of the two counts. */
function numberWidth(mark: OwnMark): number {
  const { before, number, after } = mark.parts;
  const alone = valueWidth({ ...mark, parts: { before: "", number, after } }, LOOK, "value");
  return Math.max(alone, textWidth(before, LOOK.sizes.hedge, LOOK.font));
}

function widestLabel(marks: readonly OwnMark[]): number {
  return Math.max(...marks.map(({ label }) => textWidth(label, LOOK.sizes.label, LOOK.font))) + 8;
}
