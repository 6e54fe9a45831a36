/** What an embed can be asked to show, and the part of its address that asks for it. */
import type { EmbedModel } from "./embedModel";

/**
 * `folded`: the chart, or the first rows of the table where nothing is drawn, with all else in a fold; `chart`: the chart, and in the fold
 * only the notes that it cites; `both`: chart, table and notes, open; `table`: table and notes, open.
 */
export type Shown = "folded" | "chart" | "both" | "table";

const DRAWN: readonly Shown[] = ["folded", "chart", "both", "table"];
const UNDRAWN: readonly Shown[] = ["folded", "table"];

/** What a figure can show, the usual first: without a chart no part of it is one. */
export function shownBy({ chart }: Pick<EmbedModel, "chart">): readonly Shown[] {
  return chart === null ? UNDRAWN : DRAWN;
}

/** What of a figure is nearest to what was chosen, maybe for another figure. */
export function nearestShown(figure: Pick<EmbedModel, "chart">, chosen: Shown): Shown {
  if (shownBy(figure).includes(chosen)) return chosen;
  return chosen === "both" ? "table" : "folded";
}

/** Colours of an embed; `auto` is what the reader's device asks for. */
export type EmbedTheme = "light" | "dark" | "auto";

/** The query of an embed's address, "?show=chart&theme=dark"; empty for what it shows unasked, in light colours. */
export function embedQuery(shown: Shown, theme: EmbedTheme): string {
  const asked = new URLSearchParams({ ...(shown === "folded" ? {} : { show: shown }), ...(theme === "light" ? {} : { theme }) }).toString();
  return asked === "" ? "" : `?${asked}`;
}
