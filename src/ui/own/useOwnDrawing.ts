/** What is drawn of a reader's table: the rows that are shown, a moment after the table shows them; nothing of too many. */
import { useDeferredValue, useMemo } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { OwnPlot } from "../../chart/ownMarks";
import { MOST_DRAWN, ownPlot, timesOf } from "../../chart/ownMarks";
import { chartsOf } from "../../chart/viewCharts";
import { ownView } from "../../export/prepareOwn";
import type { OwnPage } from "../../model/ownPage";
import type { OwnKind } from "../chart/own/OwnPlotChart";
import type { ShownRows } from "./useShownRows";

export interface OwnDrawing {
  readonly plots: readonly OwnPlot[];
  /** When each row was; null where they are not dated. */
  readonly times: ReadonlyMap<string, number> | null;
  /** The table that is drawn. */
  readonly drawn: OwnPage;
  /** Those that files have. */
  readonly charts: readonly ChartModel[];
}

/** @param rowsAre heading of the column that names the rows */
export function useOwnDrawing(now: ShownRows, rowsAre: string, kind: OwnKind): OwnDrawing {
  const { table, order } = useDeferredValue(now);
  const drawn = useMemo(
    (): OwnPage => ({
      ...{ title: "", standfirst: "", file: "", key: rowsAre, notes: [], columns: table.columns },
      rows: Array.from(order, (place) => table.rows[place]).filter((row) => row !== undefined),
    }),
    [table, order, rowsAre],
  );
  return useMemo(() => {
    if (drawn.rows.length > MOST_DRAWN) return { plots: [], times: null, drawn, charts: [] };
    // Its rows stand in the order that is asked for.
    const view = ownView(drawn, kind, null);
    return { plots: view.measures.flatMap((measure) => ownPlot(view, measure) ?? []), times: timesOf(view), drawn, charts: chartsOf(view) };
  }, [drawn, kind]);
}
