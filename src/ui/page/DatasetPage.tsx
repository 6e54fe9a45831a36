/** A dataset's page: title, standfirst, charts, questions, table, editor's notices, notes. */
import type { ReactElement } from "react";
import { useEffect } from "react";
import type { Dataset } from "../../model/dataset";
import { choose, readAddress } from "../../state/address";
import { loadDataset } from "../../state/loadLibrary";
import { useApp, useAppState } from "../../state/useAppState";
import { cellAnchor } from "../FigureLink";
import { FailedFile } from "./FailedFile";
import { NotFoundPage } from "./NotFoundPage";
import styles from "./page.module.css";
import { DatasetView } from "./DatasetView";
import { useTitle } from "./useTitle";

export function DatasetPage({ id }: { readonly id: string }): ReactElement {
  const { store, base } = useApp();
  const catalog = useAppState((state) => state.catalog);
  const loading = useAppState((state) => state.datasets.get(id));
  const known = catalog.state !== "ready" || catalog.value.some((entry) => entry.id === id);
  useEffect(() => {
    if (known) void loadDataset(store, base, id);
  }, [store, base, id, known]);
  if (!known) return <NotFoundPage wanted={id} />;
  if (loading === undefined || loading.state === "loading") return <p className={styles["loading"]}>Loading the figures …</p>;
  if (loading.state === "failed") {
    return (
      <FailedFile
        heading="This dataset didn’t load"
        problems={loading.problems}
        onRetry={() => {
          void loadDataset(store, base, id);
        }}
      />
    );
  }
  return <Loaded dataset={loading.value} />;
}

function Loaded({ dataset }: { readonly dataset: Dataset }): ReactElement {
  const { store } = useApp();
  const sort = useAppState((state) => state.choices.sort);
  const notUnderstood = useAppState((state) => state.notUnderstood);
  useTitle(dataset.title);
  useEffect(() => {
    const read = (): void => {
      readAddress(store, dataset);
    };
    read();
    window.addEventListener("popstate", read);
    return () => {
      window.removeEventListener("popstate", read);
    };
  }, [store, dataset]);
  useEffect(() => {
    goTo(decodedHash() || cellAnchor(store.getState().choices.figure ?? ""));
  }, [store, dataset]);
  return (
    <DatasetView
      dataset={dataset}
      sort={sort}
      notUnderstood={notUnderstood}
      onSort={(next) => {
        choose(store, { sort: next });
      }}
    />
  );
}

/** The place an address names, once it is on the page: data arrives after the browser has looked for it. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}

/** The address's anchor; a damaged one names nothing. */
function decodedHash(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return "";
  }
}
