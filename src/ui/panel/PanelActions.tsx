/** What a reader takes along from the panel: the figure, a sentence, its citation, its link; and where to say that it is wrong. */
import type { ReactElement } from "react";
import { lazy, Suspense, useState } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Dataset } from "../../model/dataset";
import type { Library } from "../../model/library";
import { today } from "../../state/today";
import { useApp, useSite } from "../../state/useAppState";
import { cellText } from "../../view/cellText";
import type { FigureDetails } from "../../view/figureDetails";
import { footnoteText } from "../../view/footnote";
import { Boundary, NotArrived } from "../Boundary";
import { CopyButton } from "../export/CopyButton";
import styles from "./panel.module.css";

const PanelCite = lazy(async () => ({ default: (await import("./PanelCite")).PanelCite }));

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
  const address = new URL(`d/${dataset.id}/?figure=${cell.id}`, useSite()).href;
  const clipOf = async (as: "figure" | "sentence") => {
    if (library === null) return null;
    const { copyFigureOf } = await import("../export/copies");
    return copyFigureOf(library, cell.id, { address, version: library.version, date: today() }, as);
  };
  return (
    <>
      <div className={styles["actions"]}>
        {library === null ? null : (
          <>
            <CopyButton clipOf={() => clipOf("figure")} done="Figure copied with its notes" label="Text to copy">
              Copy figure
            </CopyButton>
            <CopyButton clipOf={() => clipOf("sentence")} done="Sentence copied with its notes" label="Text to copy">
              Copy sentence
            </CopyButton>
          </>
        )}
        <CopyButton clipOf={() => ({ text: citationText(details, address) })} done="Copied with its source" label="Text to copy">
          Copy citation
        </CopyButton>
        <CopyButton clipOf={() => ({ text: address })} done="Link copied" label="Text to copy" className={styles["quiet"]}>
          Copy link
        </CopyButton>
        {library === null ? null : (
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
        <a href={`${linkTo(base, "about/")}#errors`}>Report error</a>
      </div>
      {citing && library !== null ? (
        <Boundary fallback={<NotArrived />}>
          <Suspense fallback={<p>Loading …</p>}>
            <PanelCite cell={cell} library={library} address={address} />
          </Suspense>
        </Boundary>
      ) : null}
    </>
  );
}

/** The figure, what it is, and every footnote in full. */
function citationText({ cell, measure, about, wordings }: FigureDetails, address: string): string {
  const notes = wordings.map(({ cite }, index) => `[${index + 1}] ${footnoteText(cite.citation)}`);
  return [`${cellText(cell, measure)} [1] (${about})`, ...notes, `Every Number, ${address}`].join("\n");
}
