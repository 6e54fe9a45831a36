/**
 * Bars whose ends show the source's word. Lengths of fades and strokes are fixed in pixels and never scale, so nobody can
 * read an amount off them; every coordinate is rounded, because a half-pixel seam at the start of a fade is visible.
 */
import type { ReactElement } from "react";
import type { EndKind } from "../../chart/buildChart";
import type { Token } from "../../chart/tokens";
import { FADE_ABOUT, FADE_UNDER, STROKE_STEP, STROKES } from "../../chart/plot";
import type { FadeWay } from "./Gradients";
import { fadeId } from "./Gradients";
import { Line, Rect } from "./pieces";

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

interface WordedBarProps {
  readonly end: EndKind;
  readonly colour: Token;
  /** What the names of the chart's gradients begin with. */
  readonly fades: string;
  readonly geometry: BarGeometry;
}

export function WordedBar({ end, colour, fades, geometry }: WordedBarProps): ReactElement {
  const g = rounded(geometry);
  switch (end) {
    case "about":
      return <Fading g={g} colour={colour} fades={fades} from={g.value - away(g, FADE_ABOUT / 2)} to={g.value + away(g, FADE_ABOUT / 2)} />;
    case "just_under":
    case "less_than":
    case "at_most":
      return <Fading g={g} colour={colour} fades={fades} from={g.value - away(g, FADE_UNDER)} to={g.value} />;
    case "more_than":
    case "at_least":
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} colour={colour} />
          <Cap g={g} at={g.value} />
          {STROKES.map((opacity, index) => {
            const at = g.value + away(g, 4 + index * STROKE_STEP);
            return <Slab key={opacity} g={g} from={at} to={at + away(g, 2.4)} colour={colour} opacity={opacity} />;
          })}
        </>
      );
    case "range":
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} colour={colour} />
          <Slab g={g} from={g.value} to={g.high ?? g.value} colour={colour} opacity={0.4} />
          <Cap g={g} at={g.value} />
          <Cap g={g} at={g.high ?? g.value} />
        </>
      );
    default:
      return (
        <>
          <Slab g={g} from={g.start} to={g.value} colour={colour} />
          <Cap g={g} at={g.value} />
        </>
      );
  }
}

interface PieceProps {
  readonly g: BarGeometry;
  readonly from: number;
  readonly to: number;
  readonly colour: Token;
}

/** Solid up to the fade, fading to its end, with a dashed line at the value. A short bar is all fade. */
function Fading({ g, colour, fades, from, to }: PieceProps & { readonly fades: string }): ReactElement {
  const begin = g.vertical ? Math.min(from, g.start) : Math.max(from, g.start);
  return (
    <>
      {begin === g.start ? null : <Slab g={g} from={g.start} to={begin} colour={colour} />}
      <Slab g={g} from={begin} to={to} colour={colour} fades={fades} />
      <Line role="softcap" {...across(g, g.value, 3)} />
    </>
  );
}

function Slab({ g, from, to, colour, fades, opacity }: PieceProps & { readonly fades?: string; readonly opacity?: number }): ReactElement {
  const [low, high] = from < to ? [from, to] : [to, from];
  const box = g.vertical
    ? { x: g.across, y: low, width: g.thickness, height: high - low }
    : { x: low, y: g.across, width: high - low, height: g.thickness };
  const way: FadeWay = g.vertical ? "up" : "right";
  const fade = fades === undefined ? {} : { fade: { to: way, id: fadeId(fades, { colour, to: way }) } };
  return <Rect role="bar" colour={colour} {...box} {...fade} {...(opacity === undefined ? {} : { opacity })} />;
}

/** The line at a bar's value. */
function Cap({ g, at }: { readonly g: BarGeometry; readonly at: number }): ReactElement {
  return <Line role="cap" {...across(g, at, 0)} />;
}

/** A line across the bar, standing proud of it by `proud` pixels. */
function across(g: BarGeometry, at: number, proud: number): { x1: number; y1: number; x2: number; y2: number } {
  const [from, to] = [g.across - proud, g.across + g.thickness + proud];
  return g.vertical ? { x1: from, y1: at, x2: to, y2: at } : { x1: at, y1: from, x2: at, y2: to };
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
