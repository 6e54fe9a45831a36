/** What a reader takes along from the panel: the figure's citation, its link; and where to say that it is wrong. */
import type { ReactElement } from "react";
import { useState } from "react";
import { copyText } from "../../state/clipboard";
import { useApp } from "../../state/useAppState";
import type { Dataset } from "../../model/dataset";
import { cellText } from "../../view/cellText";
import type { FigureDetails } from "../../view/figureDetails";
import { footnoteText } from "../../view/footnote";
import styles from "./panel.module.css";

export function PanelActions({ details, dataset }: { readonly details: FigureDetails; readonly dataset: Dataset }): ReactElement {
  const { base } = useApp();
  const [said, say] = useState<{ readonly text: string; readonly refused: string | null } | null>(null);
  const address = new URL(`d/${dataset.id}/?figure=${details.cell.id}`, base).href;
  const copy = async (text: string, done: string): Promise<void> => {
    const copied = await copyText(text);
    say(copied ? { text: done, refused: null } : { text: "Copying was blocked. Select the text below and copy it.", refused: text });
  };
  return (
    <>
      <div className={styles["actions"]}>
        <button type="button" onClick={() => void copy(citationText(details, address), "Copied with its source")}>
          Copy citation
        </button>
        <button type="button" className={styles["quiet"]} onClick={() => void copy(address, "Link copied")}>
          Copy link
        </button>
        <a href={`${new URL("about/", base).pathname}#errors`}>Report error</a>
      </div>
      <p role="status" className={styles["said"]}>
        {said?.text}
      </p>
      {said?.refused === null || said === null ? null : (
        <textarea
          className={styles["byhand"]}
          readOnly
          value={said.refused}
          aria-label="Text to copy"
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </>
  );
}

/** The figure, what it is, and every footnote in full. */
function citationText({ cell, measure, about, wordings }: FigureDetails, address: string): string {
  const notes = wordings.map(({ cite }, index) => `[${index + 1}] ${footnoteText(cite.citation)}`);
  return [`${cellText(cell, measure)} [1] (${about})`, ...notes, `Every Number, ${address}`].join("\n");
}
