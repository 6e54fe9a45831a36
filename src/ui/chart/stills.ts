import { createContext } from "react";
import type { ChartModel } from "../../chart/buildChart";

/** Drawings made at build time, several widths of each, for pages that must stand without JavaScript. */
export interface Stills {
  /** Markup of a chart's drawings; null where they are still to be made, and then the chart is noted as wanted. */
  readonly of: (model: ChartModel, small: boolean) => string | null;
}

/** Null in the browser: there the drawing that the page came with stands until it is drawn anew. */
export const StillsContext = createContext<Stills | null>(null);

/** The drawing that the page came with, before it is taken over, as nodes of its own; null where it came with none. */
export function stillOnPage(id: string): readonly Node[] | null {
  const still = document.querySelector(`[data-still="${CSS.escape(id)}"]`);
  return still === null || still.childNodes.length === 0 ? null : [...still.cloneNode(true).childNodes];
}
