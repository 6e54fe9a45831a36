/**
 * A bar whose end shows the source's word, in native shapes. Fades and strokes have a fixed length and never scale, so that
 * nobody reads an amount off them.
 */
import type { EndKind } from "../../chart/buildChart";
import { INK } from "./look";
import type { Box, Shape } from "./shapes";

/** A bar along its axis: `across` is its near edge, `thick` its thickness; a vertical bar grows upwards. */
export interface Bar {
  readonly zero: number;
  readonly value: number;
  readonly high: number | null;
  readonly across: number;
  readonly thick: number;
  readonly vertical: boolean;
  readonly fill: string;
}

const PIXEL = 1 / 96;
const FADE = { about: 30 * PIXEL, under: 26 * PIXEL } as const;
const STROKES: readonly number[] = [38, 54, 68, 80, 90];
const STEP = 5 * PIXEL;
const PROUD = 3 * PIXEL;

/** How far beyond its value an end reaches: where a label may begin. */
export function reachOf(end: EndKind): number {
  if (end === "about") return FADE.about / 2;
  return end === "more_than" || end === "at_least" ? STROKES.length * STEP + 2 * PIXEL : 0;
}

export function drawBar(end: EndKind, bar: Bar): readonly Shape[] {
  const { value, high } = bar;
  switch (end) {
    case "about":
      return fading(bar, away(bar, value, -FADE.about / 2), away(bar, value, FADE.about / 2));
    case "just_under":
    case "less_than":
    case "at_most":
      return fading(bar, away(bar, value, -FADE.under), value);
    case "more_than":
    case "at_least":
      return [slab(bar, bar.zero, value), cap(bar, value), ...STROKES.map((clear, index) => stroke(bar, clear, index))];
    case "range":
      return [slab(bar, bar.zero, value), slab(bar, value, high ?? value, 60), cap(bar, value), cap(bar, high ?? value)];
    default:
      return [slab(bar, bar.zero, value), cap(bar, value)];
  }
}

function stroke(bar: Bar, clear: number, index: number): Shape {
  const at = away(bar, bar.value, 4 * PIXEL + index * STEP);
  return slab(bar, at, away(bar, at, 2.4 * PIXEL), clear);
}

/** Solid up to the fade, fading to its end, with a dashed line at the value. A short bar is all fade. */
function fading(bar: Bar, from: number, to: number): readonly Shape[] {
  const begin = bar.vertical ? Math.min(from, bar.zero) : Math.max(from, bar.zero);
  const solid = begin === bar.zero ? [] : [slab(bar, bar.zero, begin)];
  const fade: Shape = { kind: "rect", box: boxOf(bar, begin, to), fill: bar.fill, fade: bar.vertical ? "up" : "right" };
  return [...solid, fade, { kind: "line", box: across(bar, bar.value, PROUD), colour: INK.ink, points: 1.25, dash: "dash" }];
}

function slab(bar: Bar, from: number, to: number, clear = 0): Shape {
  return { kind: "rect", box: boxOf(bar, from, to), fill: bar.fill, ...(clear === 0 ? {} : { clear }) };
}

function cap(bar: Bar, at: number): Shape {
  return { kind: "line", box: across(bar, at, 0), colour: INK.ink, points: 1.5 };
}

function across({ vertical, across: near, thick }: Bar, at: number, proud: number): Box {
  const [from, length] = [near - proud, thick + 2 * proud];
  return vertical ? { x: from, y: at, w: length, h: 0 } : { x: at, y: from, w: 0, h: length };
}

function boxOf({ vertical, across: near, thick }: Bar, from: number, to: number): Box {
  const [low, high] = from < to ? [from, to] : [to, from];
  return vertical ? { x: near, y: low, w: thick, h: high - low } : { x: low, y: near, w: high - low, h: thick };
}

/** A place along the axis, away from zero by a distance. */
function away({ vertical }: Bar, at: number, distance: number): number {
  return vertical ? at - distance : at + distance;
}
