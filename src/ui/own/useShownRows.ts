/** The rows of a reader's table as its page shows them: with the sources given for them, in the order and with the words asked for, numbered. */
import { useEffect, useMemo } from "react";
import type { GivenSource, OwnPage } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import { whenIdle } from "../../state/whenIdle";
import { ownMeasures } from "../../view/own/ownDataset";
import { OwnSearch } from "../../view/own/ownFilter";
import type { OwnNumbers } from "../../view/own/ownNumbers";
import { leaningsOf, numberRows } from "../../view/own/ownNumbers";
import { OwnOrders } from "../../view/own/ownOrder";
import { withSources } from "../../view/own/ownSources";
import type { Measure } from "../../model/dataset";

/** The part of a page that its figures are in: its title and texts may change beside it. */
export type OwnRows = Pick<OwnPage, "rows" | "columns">;

export interface ShownRows {
  readonly table: OwnRows;
  readonly measures: readonly Measure[];
  /** Places of the rows that are shown, in their order. */
  readonly order: Uint32Array;
  readonly numbers: OwnNumbers;
}

export function useShownRows({ rows, columns }: OwnRows, given: readonly GivenSource[], sort: Sort | null, words: string): ShownRows {
  const table = useMemo(() => withSources({ rows, columns }, given), [rows, columns, given]);
  const measures = useMemo(() => ownMeasures({ columns }), [columns]);
  const leanings = useMemo(() => leaningsOf(table), [table]);
  const search = useMemo(() => new OwnSearch(rows), [rows]);
  useSearchAhead(search);
  const orders = useMemo(() => new OwnOrders({ rows, columns }), [rows, columns]);
  const all = useMemo(() => orders.order(sort), [orders, sort]);
  const order = useMemo(() => search.kept(all, words), [search, all, words]);
  const numbers = useMemo(() => numberRows(leanings, order), [leanings, order]);
  return { table, measures, order, numbers };
}

/** As many rows are made ready to be searched at once as keep nobody waiting. */
const AT_ONCE = 2000;
/** Latest, in milliseconds. */
const LATEST = 1000;

/** Makes ready what is searched while the page has nothing to do, so that the first letter typed finds it. */
function useSearchAhead(search: OwnSearch): void {
  useEffect(() => {
    let takeBack: (() => void) | null = null;
    const go = (): void => {
      takeBack = search.prepare(AT_ONCE) ? null : whenIdle(go, LATEST);
    };
    takeBack = whenIdle(go, LATEST);
    return () => {
      takeBack?.();
    };
  }, [search]);
}
