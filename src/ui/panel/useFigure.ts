/** A figure by its id, wherever it stands: on the page's own dataset at once, else when the library is here. */
import { useEffect, useMemo } from "react";
import { loadLibrary } from "../../state/loadLibrary";
import { useApp, useAppState } from "../../state/useAppState";
import type { FigureDetails } from "../../view/figureDetails";
import { figureDetails } from "../../view/figureDetails";
import type { Library } from "../../model/library";
import type { Dataset } from "../../model/dataset";

export interface FoundFigure {
  readonly details: FigureDetails;
  readonly dataset: Dataset;
  readonly library: Library | null;
}

export function useFigure(id: string): FoundFigure | "loading" | "unknown" {
  const { store, base } = useApp();
  const loading = useAppState((state) => state.library);
  const own = useAppState((state) => state.datasets.get(id.split(".")[0] ?? ""));
  useEffect(() => {
    void loadLibrary(store, base);
  }, [store, base]);
  return useMemo(() => {
    const library = loading?.state === "ready" ? loading.value : null;
    const dataset = library?.datasets.find((one) => id.startsWith(`${one.id}.`)) ?? (own?.state === "ready" ? own.value : null);
    const [, row = "", measure = ""] = id.split(".");
    const cell = library?.cells.get(id) ?? dataset?.rows.find((one) => one.id === row)?.cells.get(measure);
    if (cell === undefined || dataset === null) return library === null && loading?.state !== "failed" ? "loading" : "unknown";
    return { details: figureDetails(cell, dataset, library), dataset, library };
  }, [id, loading, own]);
}
