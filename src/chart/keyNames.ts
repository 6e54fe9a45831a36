/** What a chart's key calls its ends and its dots, on a page as on a slide. */
import type { DotShape, EndKind } from "./buildChart";

export const END_NAMES: Readonly<Record<EndKind, string>> = {
  plain: "Plain number",
  about: "About",
  just_under: "Almost, nearly, close to",
  more_than: "More than",
  at_least: "At least",
  less_than: "Fewer than",
  at_most: "Up to",
  range: "Between two numbers",
  word: "A word, no number",
  none: "No figure",
};

export const DOT_NAMES: Readonly<Record<DotShape, string>> = {
  filled: "A side’s figure for itself",
  hollow: "A side’s claim about the other",
  square: "A third party’s figure, or counter not stated",
  stub: "No figure given",
};
