/** What the page of all figures draws: ticked figures, or of the result the most that are comparable, and what the chart is called. */
import type { ChartModel } from "../../chart/buildChart";
import { drawnFigures } from "../../chart/drawnFigures";
import type { Library } from "../../model/library";
import type { DrawnTogether } from "../../view/drawnTogether";
import { drawTogether } from "../../view/drawnTogether";
import type { FigureEntry } from "../../view/figures";

export interface Drawn {
  readonly together: DrawnTogether;
  readonly title: string;
  /** Null where none has a number, or a single figure is ticked. */
  readonly model: ChartModel | null;
}

/** @param markers note numbers by cell id */
export function drawnOf(
  ticked: readonly FigureEntry[],
  result: readonly FigureEntry[],
  library: Library,
  markers: ReadonlyMap<string, readonly number[]>,
): Drawn {
  const together = drawTogether(
    (ticked.length > 0 ? ticked : result).map(({ cell }) => cell),
    library,
  );
  const title = titleOf(together, ticked.length);
  return { together, title, model: ticked.length === 1 ? null : drawnFigures(together.drawn, title, library, markers) };
}

function titleOf({ drawn, more }: DrawnTogether, ticked: number): string {
  const count = drawn.length;
  if (ticked > count) return `${count} of ${ticked} ticked figures on one scale`;
  return more > 0 ? `${count} of ${count + more} comparable figures on one scale` : `${count} figures on one scale`;
}
