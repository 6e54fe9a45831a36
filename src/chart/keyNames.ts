/** What a chart's key calls its ends and its dots, on a page as on a slide. */
import type { ChartModel, DotShape, EndKind } from "./buildChart";

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

/** The sentence at a key's end, where an end of the chart could be taken for an amount; null where none could. */
export function keyCaution({ ends }: Pick<ChartModel, "ends">): string | null {
  return ends.some((end) => end !== "plain" && end !== "range") ? "Faded and open ends show wording, not amounts." : null;
}

/** Everything that a chart's key says. */
export function keyTexts(model: ChartModel): readonly string[] {
  const names = model.kind === "dots" ? model.dots.map((dot) => DOT_NAMES[dot]) : model.ends.map((end) => END_NAMES[end]);
  const caution = keyCaution(model);
  return caution === null ? names : [...names, caution];
}
