/** What a dataset's page is made from: the dataset, and the others that its sentences name, as they arrive. */
import { useEffect, useMemo } from "react";
import type { Dataset } from "../../model/dataset";
import type { ViewLibrary } from "../../model/library";
import { cellsOf, measuresOf } from "../../model/library";
import { loadDataset } from "../../state/loadLibrary";
import { useApp, useAppList, useAppState } from "../../state/useAppState";
import { datasetsNamed } from "../../view/proseMentions";

export function useViewLibrary(dataset: Dataset): ViewLibrary {
  const { store, base } = useApp();
  const shared = useAppState((state) => state.shared);
  const named = useMemo(() => datasetsNamed(dataset), [dataset]);
  const others = useAppList((state) =>
    named.flatMap((id) => {
      const loading = state.datasets.get(id);
      return loading?.state === "ready" ? [loading.value] : [];
    }),
  );
  useEffect(() => {
    for (const id of named) void loadDataset(store, base, id);
  }, [store, base, named]);
  return useMemo(() => {
    const datasets = [dataset, ...others];
    const { citations, places } = shared.state === "ready" ? shared.value : { citations: new Map(), places: new Map() };
    return { datasets, cells: cellsOf(datasets), measures: measuresOf(datasets), citations, places };
  }, [dataset, others, shared]);
}
