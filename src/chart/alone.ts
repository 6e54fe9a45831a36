/** Measures of a figure that stands alone: its sentence around its number, and the months it was counted in. No bar. */
import type { Mark } from "./buildChart";
import type { Look } from "./looks";
import { wrapText } from "./textWidth";

export interface Alone {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Baseline of the number. */
  readonly number: number;
  /** Top of the lines after it, and of the strip of months; null where there is none. */
  readonly rest: number;
  readonly strip: number | null;
  /** Of one month, in pixels. */
  readonly month: number;
  readonly height: number;
}

/** Height of the strip of months; its letters stand below it. */
export const STRIP = 10;

export function aloneOf({ around, months }: Mark, width: number, { sizes, font, line }: Look): Alone {
  const wrapped = (text: string): readonly string[] => (text === "" ? [] : wrapText(text, width, sizes.label, font));
  const [before, after] = [wrapped(around.before), wrapped(around.after)];
  const number = before.length * line + Math.round(sizes.lead * 1.15);
  const rest = number + Math.round(sizes.lead * 0.3);
  const end = rest + after.length * line;
  const strip = months === null ? null : end + 12;
  return { before, after, number, rest, strip, month: width / 12, height: (strip === null ? end : strip + STRIP + sizes.tick + 8) + 8 };
}
