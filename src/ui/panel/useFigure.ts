/** A figure by its id, wherever it stands: out of the page's own data at once, completed when everything is here. */
import { useMemo } from "react";
import { useAppState } from "../../state/useAppState";
import type { FigureDetails } from "../../view/figureDetails";
import { figureDetails } from "../../view/figureDetails";
import type { Library } from "../../model/library";
import type { Dataset } from "../../model/dataset";
import { useEverything } from "../page/LibraryPage";

export interface FoundFigure {
  readonly details: FigureDetails;
  readonly dataset: Dataset;
  /** Everything; null until it is here. */
  readonly library: Library | null;
}

export function useFigure(id: string): FoundFigure | "loading" | "unknown" {
  const everything = useEverything();
  const page = useAppState((state) => state.library);
  return useMemo(() => {
    const library = everything.state === "ready" ? everything.value : null;
    const known = library ?? (page.state === "ready" ? page.value : null);
    const cell = known?.cells.get(id);
    const dataset = known?.datasets.find((one) => one.id === cell?.dataset);
    if (cell === undefined || dataset === undefined) return everything.state === "loading" ? "loading" : "unknown";
    return { details: figureDetails(cell, dataset, library), dataset, library };
  }, [id, everything, page]);
}
