/** The views of a list, as the library has them now. */
import { SITE_MAKER } from "../../model/maker";
import type { PreparedExport } from "../../export/prepareExport";
import { prepareExport } from "../../export/prepareExport";
import type { Library } from "../../model/library";
import { today } from "../../state/today";
import type { SlideEntry } from "../../url/slideList";
import { viewAddress } from "../export/viewAddress";

export interface Listed extends PreparedExport {
  readonly entry: SlideEntry;
}

/** In the order of the list; an entry that names nothing is left out. */
export function listViews(library: Library, base: URL, entries: readonly SlideEntry[]): readonly Listed[] {
  return entries.flatMap((entry) => {
    const stamp = { address: viewAddress(base, entry.request), version: library.version, date: today(), maker: SITE_MAKER };
    const prepared = prepareExport(library, entry.request, stamp);
    return prepared === null ? [] : [{ entry, ...prepared }];
  });
}
