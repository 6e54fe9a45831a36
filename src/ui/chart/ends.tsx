/**
 * Bars whose ends show the source's word. Lengths of fades and strokes are fixed in pixels and never scale, so nobody can
 * read an amount off them; every coordinate is rounded, because a half-pixel seam at the start of a fade is visible.
 */
import type { ReactElement } from "react";
import type { EndKind } from "../../chart/buildChart";
import styles from "./chart.module.css";

/** A bar along its axis: from `start` to `value` in pixels, `thickness` across, `across` its near edge. */
export interface BarGeometry {
  readonly start: number;
  readonly value: number;
  /** The far end of a range, in pixels. */
  readonly high: number | null;
  readonly across: number;
  readonly thickness: number;
  readonly vertical: boolean;
}

export const FADE_ABOUT = 30;
const FADE_UNDER = 26;
const STROKES: readonly number[] = [0.62, 0.46, 0.32, 0.2, 0.1];
const STROKE_STEP = 5;

/** How far beyond its value an end reaches, in pixels: where a label may begin. */
export function reachOf(end: EndKind): number {
  switch (end) {
    case "about":
      return FADE_ABOUT / 2;
    case "more_than":
    case "at_least":
      return STROKES.length * STROKE_STEP + 2;
    default:
      return 0;
  }
}

export function WordedBar({ end, fill, fade, geometry }: WordedBarProps): ReactElement {
  const g = rounded(geometry);
  switch (end) {
    case "about":
      return <Fading g={g} fill={fill} fade={fade} from={g.value - away(g, FADE_ABOUT / 2)} to={g.value + away(g, FADE_ABOUT / 2)} />;
    case "just_under":
    case "less_than":
    case "at_most":
      return <Fading g={g} fill={fill} fade={fade} from={g.value - away(g, FADE_UNDER)} to={g.value} />;
    case "more_than":
    case "at_least":
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} fill={fill} />
          <Cap g={g} at={g.value} />
          {STROKES.map((opacity, index) => {
            const at = g.value + away(g, 4 + index * STROKE_STEP);
            return <Slab key={opacity} g={g} from={at} to={at + away(g, 2.4)} fill={fill} opacity={opacity} />;
          })}
        </>
      );
    case "range":
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} fill={fill} />
          <Slab g={g} from={g.value} to={g.high ?? g.value} fill={fill} opacity={0.4} />
          <Cap g={g} at={g.value} />
          <Cap g={g} at={g.high ?? g.value} />
        </>
      );
    default:
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} fill={fill} />
          <Cap g={g} at={g.value} />
        </>
      );
  }
}

interface WordedBarProps {
  readonly end: EndKind;
  readonly fill: string;
  /** Id of the gradient the bar fades through. */
  readonly fade: string;
  readonly geometry: BarGeometry;
}

interface PieceProps {
  readonly g: BarGeometry;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly opacity?: number;
}

/** Solid up to the fade, fading to its end, with a dashed line at the value. A short bar is all fade. */
function Fading({ g, fill, fade, from, to }: PieceProps & { readonly fade: string }): ReactElement {
  const begin = g.vertical ? Math.min(from, g.start) : Math.max(from, g.start);
  return (
    <>
      <Slab g={g} from={g.start} to={begin} fill={fill} />
      <Slab g={g} from={begin} to={to} fill={`url(#${fade})`} />
      <path className={styles["softcap"]} d={across(g, g.value, 3)} data-end="" />
    </>
  );
}

function Slab({ g, from, to, fill, opacity }: PieceProps): ReactElement {
  const [low, high] = from < to ? [from, to] : [to, from];
  const box = g.vertical
    ? { x: g.across, y: low, width: g.thickness, height: high - low }
    : { x: low, y: g.across, width: high - low, height: g.thickness };
  return <rect {...box} fill={fill} {...(opacity === undefined ? {} : { opacity })} />;
}

/** The line at a bar's value; `data-end` marks it for those who read the geometry back. */
function Cap({ g, at }: { readonly g: BarGeometry; readonly at: number }): ReactElement {
  return <path className={styles["cap"]} d={across(g, at, 0)} {...(at === g.value ? { "data-end": "" } : {})} />;
}

/** A line across the bar, standing proud of it by `proud` pixels. */
function across(g: BarGeometry, at: number, proud: number): string {
  const [from, to] = [g.across - proud, g.across + g.thickness + proud];
  return g.vertical ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`;
}

/** A distance along the axis, away from zero. */
function away(g: BarGeometry, pixels: number): number {
  return g.vertical ? -pixels : pixels;
}

function rounded(geometry: BarGeometry): BarGeometry {
  return {
    ...geometry,
    start: Math.round(geometry.start),
    value: Math.round(geometry.value),
    high: geometry.high === null ? null : Math.round(geometry.high),
    across: Math.round(geometry.across),
    thickness: Math.round(geometry.thickness),
  };
}
