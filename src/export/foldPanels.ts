/** Which panels of a chart an embed folds: on a phone it is no longer than its reader scrolls past. */
import type { ChartGroup, ChartModel } from "../chart/buildChart";
import { LOOKS } from "../chart/looks";
import { panelHeight } from "../chart/panelHeight";
import { panelWidths } from "../chart/plot";
import type { PanelFold } from "./drawingSvg";
import type { EmbedModel } from "./embedModel";
import { LINE, linesOf } from "./frameText";

/**
 * A chart whose drawing for phones is higher than the most folds panels; what is then seen of it is at most so high. It is folded alike at
 * every width, so that it says the same in any column. In pixels.
 */
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
 * @returns none where the chart is not too high; never all
 */
export function foldedPanels({ chart, leads }: Pick<EmbedModel, "chart" | "leads">): readonly ChartGroup[] {
  if (chart === null || chart.kind === "columns") return [];
  const heights = panelsOf(chart, PHONE).map(({ height }) => height);
  const first = (count: number): number => heights.slice(0, count).reduce((sum, height) => sum + height, 0);
  if (first(heights.length) <= MOST) return [];
  const leading = chart.groups.filter(({ id }) => leads.includes(id));
  const seen = leading.length > 0 ? leading : chart.groups.filter((_, index) => index === 0 || first(index + 1) <= MOST_SEEN);
  return chart.groups.filter((group) => !seen.includes(group));
}

/** How its drawings are folded and named; null where the chart is not folded. */
export function panelFold(figure: Pick<EmbedModel, "leads">, chart: ChartModel): PanelFold | null {
  const folded = foldedPanels({ chart, leads: figure.leads });
  if (folded.length === 0) return null;
  const marks = folded.flatMap((group) => group.marks);
  return {
    folded: folded.map((group) => chart.groups.indexOf(group)),
    line: `${marks.length} more ${marks.length === 1 ? "figure" : "figures"}`,
    names: { whole: `${chart.title}. ${chart.description}`, folded: marks.map(({ spoken }) => spoken).join("; ") },
  };
}
