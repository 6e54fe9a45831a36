/** Two or three wordings that do not fit together, side by side, with what the editors say of them. */
import type { ReactElement } from "react";
import { linkTo } from "../../url/siteLinks";
import type { Discrepancy } from "../../view/disagreements";
import { useApp } from "../../state/useAppState";
import { placeText } from "../../view/footnote";
import type { NoteNumbers } from "../CellLink";
import { editorAnchor, CellLink } from "../CellLink";
import styles from "./disagree.module.css";

export interface DiscrepancyBlockProps {
  readonly discrepancy: Discrepancy;
  readonly numbers: NoteNumbers;
}

export function DiscrepancyBlock({ discrepancy: { row, dataset, cells }, numbers }: DiscrepancyBlockProps): ReactElement {
  const { base } = useApp();
  const [note] = cells.flatMap((cell) => cell.notes);
  return (
    <article className={styles["pair"]}>
      <h3>{row.label}</h3>
      <ul role="list">
        {cells.map((cell) => {
          const { citation } = cell.citations[0];
          return (
            <li key={cell.id}>
              <p className={styles["words"]}>
                <CellLink cell={cell} measure={dataset.measures.find(({ id }) => id === cell.measure) ?? null} numbers={numbers} />
              </p>
              <p className={styles["where"]}>
                {citation.report.short}, {placeText(citation)}
              </p>
            </li>
          );
        })}
      </ul>
      {note === undefined ? null : (
        <p className={styles["where"]}>
          <a href={`${linkTo(base, `d/${dataset.id}/`)}#${editorAnchor(note.id)}`}>What differs</a>
        </p>
      )}
    </article>
  );
}
