/** What Recharts puts around the marks of a reader's charts: the scale of an upright one, the words at a point, the handles that choose rows. */
import type { ReactElement } from "react";
import { Brush, Tooltip, YAxis } from "recharts";
import { LOOKS } from "../../../chart/looks";
import type { OwnScale } from "../../../chart/ownMarks";
import { roleClass } from "../../../chart/roles";
import { textWidth } from "../../../chart/textWidth";
import type { OwnDrawnProps } from "./pieces";

/** In pixels. */
export const HANDLES_HEIGHT = 32;

/** The handles beneath a chart by which its reader chooses rows. */
const HANDLES = {
  dataKey: "c1",
  height: HANDLES_HEIGHT,
  travellerWidth: 12,
  fill: "var(--sunken)",
  stroke: "var(--ink-3)",
  ariaLabel: "Rows that are drawn",
  tickFormatter: () => "",
} as const;

export function axisWidth({ ticks }: OwnScale): number {
  return Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text, LOOKS.page.sizes.tick, LOOKS.page.font)))) + 8;
}

interface YTickProps {
  readonly scale: OwnScale;
  readonly y?: number | string;
  readonly payload?: { readonly value?: number };
}

function YTick({ scale, y, payload }: YTickProps): ReactElement {
  return (
    <text className={roleClass("tick")} x={0} y={Number(y) + 4}>
      {scale.ticks.find(({ value }) => value === payload?.value)?.text ?? ""}
    </text>
  );
}

/** The scale of an upright chart, at its left. */
export function valueAxis(scale: OwnScale): ReactElement {
  const [low, high] = scale.domain;
  return (
    <YAxis
      type="number"
      domain={[low, high]}
      ticks={scale.ticks.map(({ value }) => value)}
      interval={0}
      width={axisWidth(scale)}
      axisLine={false}
      tickLine={false}
      tick={(tick: { y?: number | string; payload?: { value?: number } }) => <YTick scale={scale} {...tick} />}
    />
  );
}

/** The words at the row that is pointed at. @param cursor how a line through it is drawn; none by default */
export function pointWords(tip: OwnDrawnProps["tip"], cursor: { readonly stroke: string } | false = false): ReactElement {
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={cursor}
      content={({ active, payload }) => {
        const index = tipIndex(payload);
        return active && index !== null ? tip(index) : null;
      }}
    />
  );
}

/** The place of the row that a tooltip of Recharts is for. */
function tipIndex(payload: readonly { readonly payload?: unknown }[] | undefined): number | null {
  const row = payload?.[0]?.payload;
  return typeof row === "object" && row !== null && "c1" in row && typeof row.c1 === "number" ? row.c1 : null;
}

export interface RowHandlesProps extends Pick<OwnDrawnProps, "shown" | "onShown"> {
  /** Their top in pixels, where Recharts is not to choose it. */
  readonly y?: number;
}

/** Handles beneath a chart by which its reader chooses rows. Their chart must be given the same array of rows at each render: Recharts places them by all rows again at each new one. */
export function RowHandles({ shown, onShown, y }: RowHandlesProps): ReactElement {
  return (
    <Brush
      {...HANDLES}
      {...(y === undefined ? {} : { y })}
      startIndex={shown.first}
      endIndex={shown.last}
      onChange={({ startIndex, endIndex }) => {
        onShown({ first: startIndex, last: endIndex });
      }}
    />
  );
}
