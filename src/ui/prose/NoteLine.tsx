/** The note of one figure in one line, where the figure stands alone: place, words, what the report cites. The notes below have it whole. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import { citesText, placeText } from "../../view/footnote";
import { superscript } from "../../view/numberNotes";
import type { NoteNumbers } from "../CellLink";
import { citationsOf } from "../CellLink";
import styles from "./prose.module.css";

export function NoteLine({ cell, numbers }: { readonly cell: Cell; readonly numbers: NoteNumbers }): ReactElement {
  const { citation } = cell.citations[0];
  const [first] = citationsOf(cell, numbers);
  return (
    <p className={styles["note"]}>
      <b aria-hidden="true">{superscript(first?.number ?? 1)}</b> {citation.report.short}, {placeText(citation)}: “{citation.wording}”.{" "}
      {citesText(citation)}
    </p>
  );
}
