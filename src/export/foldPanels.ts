/** Which panels of a chart an embed folds where it is narrow: a chart there is no longer than its reader scrolls past. */
import type { ChartGroup, ChartModel } from "../chart/buildChart";
import { LOOKS } from "../chart/looks";
import { panelHeight } from "../chart/panelHeight";
import { panelWidths } from "../chart/plot";
import type { PanelFold } from "./drawingSvg";
import type { EmbedModel } from "./embedModel";
import { EMBED_WIDTHS } from "./embedWidths";
import { LINE, linesOf } from "./frameText";

/** Drawings below this width fold, if the one for phones is higher than the most with all its panels; what is then seen of it is at most so high. In pixels. */
const NARROW = 568;
const PHONE = 288;
const MOST = 1200;
const MOST_SEEN = 1000;
/** From a heading to its panel. */
const HEADING = 4;

export interface Panel {
  readonly width: number;
  readonly height: number;
}

/** How large the panels of a chart are with their headings, in pixels. */
export function panelsOf(chart: ChartModel, width: number): readonly Panel[] {
  const look = LOOKS.embed;
  const widths = panelWidths(chart, width, true, look);
  return chart.groups.map((group: ChartGroup, index) => {
    const wide = widths[index] ?? width;
    const heading = group.label === "" ? 0 : linesOf(`${group.label} ${group.why}`, wide, "readers") * LINE + HEADING;
    return { width: wide, height: heading + panelHeight(chart, group, wide, look) };
  });
}

/**
 * The groups that are folded: all but those that lead the figure, or else the first that fit.
 * @param width of the drawing @returns none where the chart is not too high; never all
 */
export function foldedPanels({ chart, leads }: Pick<EmbedModel, "chart" | "leads">, width: number): readonly ChartGroup[] {
  if (chart === null || chart.kind === "columns" || width >= NARROW) return [];
  const heights = panelsOf(chart, PHONE).map(({ height }) => height);
  const first = (count: number): number => heights.slice(0, count).reduce((sum, height) => sum + height, 0);
  if (first(heights.length) <= MOST) return [];
  const leading = chart.groups.filter(({ id }) => leads.includes(id));
  const seen = leading.length > 0 ? leading : chart.groups.filter((_, index) => index === 0 || first(index + 1) <= MOST_SEEN);
  return chart.groups.filter((group) => !seen.includes(group));
}

/** Whether it folds panels at some width: then no drawing of it is one picture. */
export function foldsPanels(figure: Pick<EmbedModel, "chart" | "leads">): boolean {
  return EMBED_WIDTHS.some((width) => foldedPanels(figure, width).length > 0);
}

/** How a drawing of it is folded at a width, and named; null where the chart is folded at none. */
export function panelFold(figure: Pick<EmbedModel, "leads">, chart: ChartModel, width: number): PanelFold | null {
  const of = { chart, leads: figure.leads };
  if (!foldsPanels(of)) return null;
  const folded = foldedPanels(of, width);
  const marks = folded.flatMap((group) => group.marks);
  return {
    folded: folded.map((group) => chart.groups.indexOf(group)),
    line: `${marks.length} more ${marks.length === 1 ? "figure" : "figures"}`,
    names: { whole: `${chart.title}. ${chart.description}`, folded: marks.map(({ spoken }) => spoken).join("; ") },
  };
}
