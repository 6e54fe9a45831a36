/** What a reader takes along from the panel: the figure, a sentence, its citation, its link; and where to say that it is wrong. */
import type { ReactElement } from "react";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Clip } from "../../export/clipboard";
import { figureClip, sentenceClip } from "../../export/clipboard";
import type { TakenView } from "../../export/takeView";
import { takeView } from "../../export/takeView";
import type { Dataset } from "../../model/dataset";
import type { Library } from "../../model/library";
import { today } from "../../state/today";
import { useApp } from "../../state/useAppState";
import { wholeTake } from "../../url/takes";
import { cellText } from "../../view/cellText";
import type { FigureDetails } from "../../view/figureDetails";
import { footnoteText } from "../../view/footnote";
import { CopyButton } from "../export/CopyButton";
import styles from "./panel.module.css";

const Citations = lazy(async () => ({ default: (await import("../export/Citations")).Citations }));

export interface PanelActionsProps {
  readonly details: FigureDetails;
  readonly dataset: Dataset;
  /** Null while it is not loaded: then what needs it waits. */
  readonly library: Library | null;
}

export function PanelActions({ details, dataset, library }: PanelActionsProps): ReactElement {
  const { base } = useApp();
  const [citing, setCiting] = useState(false);
  const { cell } = details;
  const address = new URL(`d/${dataset.id}/?figure=${cell.id}`, base).href;
  const view = useMemo((): TakenView | null => {
    if (library === null) return null;
    return takeView(library, wholeTake("dataset", dataset.id), { address, version: library.version, date: today() });
  }, [library, dataset, address]);
  return (
    <>
      <div className={styles["actions"]}>
        {view === null ? null : (
          <>
            <ClipButton view={view} clip={(model) => figureClip(model, cell.id)} done="Figure copied with its notes">
              Copy figure
            </ClipButton>
            <ClipButton view={view} clip={(model) => sentenceClip(model, cell.id)} done="Sentence copied with its notes">
              Copy sentence
            </ClipButton>
          </>
        )}
        <CopyButton clipOf={() => ({ text: citationText(details, address) })} done="Copied with its source" label="Text to copy">
          Copy citation
        </CopyButton>
        <CopyButton clipOf={() => ({ text: address })} done="Link copied" label="Text to copy" className={styles["quiet"]}>
          Copy link
        </CopyButton>
        {view === null ? null : (
          <button
            type="button"
            className={styles["quiet"]}
            aria-expanded={citing}
            onClick={() => {
              setCiting(!citing);
            }}
          >
            Cite
          </button>
        )}
        <a href={`${new URL("about/", base).pathname}#errors`}>Report error</a>
      </div>
      {citing && view !== null ? (
        <Suspense fallback={<p>Loading …</p>}>
          <Citations view={view} cell={cell} />
        </Suspense>
      ) : null}
    </>
  );
}

interface ClipButtonProps {
  readonly view: TakenView;
  readonly clip: (model: TakenView["model"]) => Clip | null;
  readonly done: string;
  readonly children: string;
}

function ClipButton({ view, clip, done, children }: ClipButtonProps): ReactElement {
  return (
    <CopyButton clipOf={() => clip(view.model)} done={done} label="Text to copy">
      {children}
    </CopyButton>
  );
}

/** The figure, what it is, and every footnote in full. */
function citationText({ cell, measure, about, wordings }: FigureDetails, address: string): string {
  const notes = wordings.map(({ cite }, index) => `[${index + 1}] ${footnoteText(cite.citation)}`);
  return [`${cellText(cell, measure)} [1] (${about})`, ...notes, `Every Number, ${address}`].join("\n");
}
