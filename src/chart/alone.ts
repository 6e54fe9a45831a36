/** Measures of a figure that stands alone: its sentence around its number, and the months it was counted in. No bar. */
import type { Mark } from "./buildChart";
import type { Look } from "./looks";
import { valueWidth } from "./plot";
import { wrapText } from "./textWidth";

export interface Alone {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether its word stands on a line above the number, for want of room beside it. */
  readonly stacked: boolean;
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

export function aloneOf(mark: Mark, width: number, look: Look): Alone {
  const { around, months } = mark;
  const { sizes, font, line } = look;
  const wrapped = (text: string): readonly string[] => (text === "" ? [] : wrapText(text, width, sizes.label, font));
  const [before, after] = [wrapped(around.before), wrapped(around.after)];
  const stacked = mark.parts.before !== "" && valueWidth(mark, look, "lead") > width;
  const number = before.length * line + Math.round(sizes.lead * 1.15) + (stacked ? sizes.lead : 0);
  const rest = number + Math.round(sizes.lead * 0.3);
  const end = rest + after.length * line;
  const strip = months === null ? null : end + 12;
  return {
    before,
    after,
    stacked,
    number,
    rest,
    strip,
    month: width / 12,
    height: (strip === null ? end : strip + STRIP + sizes.tick + 8) + 8,
  };
}
