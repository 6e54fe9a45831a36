/** The views of a list, as the library has them now. */
import type { ListItem } from "../../export/prepareList";
import { SITE_MAKER } from "../../model/maker";
import type { PreparedExport } from "../../export/prepareExport";
import { prepareExport } from "../../export/prepareExport";
import type { Library } from "../../model/library";
import type { SlideEntry } from "../../url/slideList";
import { viewAddress } from "../export/viewAddress";

export interface Listed extends PreparedExport {
  readonly entry: SlideEntry;
}

/** @param date ISO day. In the order of the list; an entry that names nothing is left out. */
export function listViews(library: Library, base: URL, entries: readonly SlideEntry[], date: string): readonly Listed[] {
  return entries.flatMap((entry) => {
    const stamp = { address: viewAddress(base, entry.request), version: library.version, date, maker: SITE_MAKER };
    const prepared = prepareExport(library, entry.request, stamp);
    return prepared === null ? [] : [{ entry, ...prepared }];
  });
}

/** What of a view the list's entry means. A view that cannot be drawn still has its table. */
export function listItem({ entry: { part, figure }, ...prepared }: Listed): ListItem {
  const drawn = part === "table" ? [] : prepared.charts.filter(({ id }) => figure === null || id === figure).map(({ id }) => id);
  return { prepared, charts: drawn, table: part !== "chart" || drawn.length === 0 };
}
