/** The views of a list, as the library has them now. */
import type { TakenView } from "../../export/takeView";
import { takeView } from "../../export/takeView";
import type { Library } from "../../model/library";
import { today } from "../../state/today";
import type { Take } from "../../url/takes";
import { viewAddress } from "../export/viewAddress";

export interface Listed {
  readonly take: Take;
  readonly view: TakenView;
}

/** In the order of the list; an entry that names nothing is left out. */
export function listViews(library: Library, base: URL, takes: readonly Take[]): readonly Listed[] {
  return takes.flatMap((take) => {
    const view = takeView(library, take, { address: viewAddress(base, take), version: library.version, date: today() });
    return view === null ? [] : [{ take, view }];
  });
}
