/** A figure by its id, wherever it stands: out of the page's own data at once, completed when everything is here. */
import { useMemo } from "react";
import { useAppState } from "../../state/useAppState";
import type { CellDetails } from "../../view/cellDetails";
import { cellDetails } from "../../view/cellDetails";
import type { Library } from "../../model/library";
import type { Dataset } from "../../model/dataset";
import { useEverything } from "../page/LibraryPage";

export interface FoundCell {
  readonly details: CellDetails;
  readonly dataset: Dataset;
  /** Everything; null until it is here. */
  readonly library: Library | null;
}

export function useCell(id: string): FoundCell | "loading" | "unknown" {
  const everything = useEverything();
  const page = useAppState((state) => state.library);
  return useMemo(() => {
    const library = everything.state === "ready" ? everything.value : null;
    const known = library ?? (page.state === "ready" ? page.value : null);
    const cell = known?.cells.get(id);
    const dataset = known?.datasets.find((one) => one.id === cell?.dataset);
    if (cell === undefined || dataset === undefined) return everything.state === "loading" ? "loading" : "unknown";
    return { details: cellDetails(cell, dataset, library), dataset, library };
  }, [id, everything, page]);
}
