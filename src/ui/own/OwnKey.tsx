/** How the charts of a reader's table are read: once for all of them, and only what they use. */
import type { ReactElement } from "react";
import type { OwnPlot } from "../../chart/ownMarks";
import { ChartKey } from "../chart/ChartKey";
import type { OwnKind } from "../chart/own/OwnPlotChart";

export function OwnKey({ plots, kind }: { readonly plots: readonly OwnPlot[]; readonly kind: OwnKind }): ReactElement | null {
  // In the order in which one chart has them, whichever has the most.
  const ends = plots.map((plot) => plot.ends).reduce((all, own) => [...all, ...own.filter((end) => !all.includes(end))], []);
  if (!ends.some((end) => end !== "plain")) return null;
  return (
    <div className="own-key">
      <b>How to read this</b>
      {kind === "bars" || kind === "columns" ? (
        <ChartKey model={{ id: "own-table", kind: "bars", ends, dots: [] }} />
      ) : (
        <p>A dashed ring or strokes at a point show the table’s word, not an amount.</p>
      )}
    </div>
  );
}
