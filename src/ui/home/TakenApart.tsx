/** One figure taken apart: the source's word, the number, the note. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import type { Library } from "../../model/library";
import { cellParts } from "../../view/cellText";
import { cellDetails } from "../../view/cellDetails";
import { placeText } from "../../view/footnote";
import { superscript } from "../../view/numberNotes";
import type { NoteNumbers } from "../CellLink";
import { cellAnchor, CellLink, noteAnchor } from "../CellLink";
import { measureOf } from "../page/useLibraryNumbering";
import styles from "./home.module.css";

export interface TakenApartProps {
  readonly cell: Cell;
  readonly library: Library;
  readonly numbers: NoteNumbers;
}

export function TakenApart({ cell, library, numbers }: TakenApartProps): ReactElement | null {
  const dataset = library.datasets.find(({ id }) => id === cell.dataset);
  if (dataset === undefined) return null;
  const measure = measureOf(cell, library) ?? null;
  const { before, number: printed } = cellParts(cell, measure);
  const { citation } = cell.citations[0];
  const number = numbers.get(citation.id) ?? 1;
  return (
    <section className={styles["apart"]} aria-label="A figure taken apart">
      <p className={styles["large"]} id={cellAnchor(cell.id)} tabIndex={-1}>
        <CellLink cell={cell} measure={measure} numbers={numbers} anchored={false} />
      </p>
      <p className={styles["what"]}>{cellDetails(cell, dataset, null).about}</p>
      <dl data-parts={cell.id}>
        <div>
          <dt>{before}</dt>
          <dd>the source’s own word, kept beside the number</dd>
        </div>
        <div>
          <dt>{printed}</dt>
          <dd>the number, never rounded or recalculated</dd>
        </div>
        <div>
          <dt className={styles["mark"]}>{number}</dt>
          <dd>the footnote: report, section, wording, and what the report cites</dd>
        </div>
      </dl>
      <hr />
      <p className={styles["foot"]}>
        <b aria-hidden="true">{superscript(number)}</b> {citation.report.publisher}
        {citation.report.series === null ? "" : `, ${citation.report.series}`}, {placeText(citation)}.{" "}
        <a href={`#${noteAnchor(citation.id)}`} data-figure={cell.id}>
          See the exact wording
        </a>
      </p>
    </section>
  );
}
