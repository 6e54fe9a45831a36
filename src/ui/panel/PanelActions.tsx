/** What a reader takes along from the panel: the figure, a sentence, its citation, its link; and where to say that it is wrong. */
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { linkTo } from "../../url/siteLinks";
import type { Dataset } from "../../model/dataset";
import type { ViewRequest } from "../../model/viewRequest";
import { wholeView } from "../../model/viewRequest";
import { loadEverything } from "../../state/loadLibrary";
import { selectVersion } from "../../state/store";
import { today } from "../../state/today";
import { useApp, useAppState, useSite } from "../../state/useAppState";
import type { View } from "../../view/buildView";
import { buildView } from "../../view/buildView";
import type { CellDetails } from "../../view/cellDetails";
import { Boundary, FailedChunk } from "../Boundary";
import { Button, buttonClass } from "../Button";
import { CopyButton } from "../export/CopyButton";
import styles from "./panel.module.css";

const PanelCite = lazy(async () => ({ default: (await import("./PanelCite")).PanelCite }));

export interface PanelActionsProps {
  readonly details: CellDetails;
  readonly dataset: Dataset;
}

export function PanelActions({ details, dataset }: PanelActionsProps): ReactElement {
  const { base } = useApp();
  const [citing, setCiting] = useState(false);
  const { cell } = details;
  const address = new URL(`d/${dataset.id}/?figure=${cell.id}`, useSite()).href;
  const viewsOf = useViewsOf(dataset);
  const version = useAppState(selectVersion);
  const clipOf = async (as: "figure" | "sentence" | "citation") => {
    const { copyCellOf } = await import("../export/copies");
    return copyCellOf(details, await viewsOf(), { address, version, date: today() }, as);
  };
  return (
    <>
      <div className={styles["actions"]}>
        <CopyButton clipOf={() => clipOf("figure")} done="Figure copied with its notes" label="Text to copy">
          Copy figure
        </CopyButton>
        {cell.caption === "" ? null : (
          <CopyButton clipOf={() => clipOf("sentence")} done="Sentence copied with its notes" label="Text to copy">
            Copy sentence
          </CopyButton>
        )}
        <CopyButton clipOf={() => clipOf("citation")} done="Copied with its source" label="Text to copy">
          Copy citation
        </CopyButton>
        <CopyButton clipOf={() => ({ text: address })} done="Link copied" label="Text to copy" look="link">
          Copy link
        </CopyButton>
        <Button
          look="link"
          aria-expanded={citing}
          onClick={() => {
            setCiting(!citing);
          }}
        >
          Cite
        </Button>
        <a className={buttonClass("link")} href={`${linkTo(base, "about/")}#errors`}>
          Report error
        </a>
      </div>
      {citing ? (
        <Boundary fallback={<FailedChunk />}>
          <Suspense fallback={<p>Loading …</p>}>
            <PanelCite cell={cell} address={address} />
          </Suspense>
        </Boundary>
      ) : null}
    </>
  );
}

/** What numbers a figure of a dataset: the view that the page shows, and else the whole dataset. */
function useViewsOf(dataset: Dataset): () => Promise<readonly View[]> {
  const [path] = useLocation();
  const { sort, columns, filters } = useAppState((state) => state.choices);
  const app = useApp();
  return async () => {
    const [, page = "", id = ""] = path.split("/");
    const own = page === "d" && id === dataset.id;
    // Beside its own dataset, a page has parts of others.
    if (!own) await loadEverything(app);
    const { library: shown, everything } = app.store.getState();
    const loaded = own ? shown : everything;
    if (loaded?.state !== "ready") return [];
    const library = loaded.value;
    const asked: readonly ViewRequest[] = [
      ...(own ? [{ kind: "dataset", id, sort, columns, filters } as const] : []),
      ...(page === "disagree" ? [wholeView("question", id)] : []),
      wholeView("dataset", dataset.id),
    ];
    return asked.flatMap((request) => buildView(library, request) ?? []);
  };
}
