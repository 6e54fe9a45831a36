/** When a figure was, as printed: a link to its source, with a marker of its own only where its passage is not the figure's. */
import type { ReactElement } from "react";
import type { ReportedCell } from "../../model/cell";
import { cellText } from "../../view/cellText";
import { cellAnchor, citationsOf, Marker, noteAnchor } from "../CellLink";
import type { NoteNumbers } from "../CellLink";
import styles from "./figuresTable.module.css";

export interface PeriodLinkProps {
  readonly cell: ReportedCell;
  /** The figure that it dates. */
  readonly of: ReportedCell;
  readonly numbers: NoteNumbers;
}

export function PeriodLink({ cell, of, numbers }: PeriodLinkProps): ReactElement {
  const [first] = citationsOf(cell, numbers);
  const own = !of.citations.some(({ citation }) => citation.id === first?.id);
  return (
    <a
      className={styles["period"]}
      id={`${cellAnchor(cell.id)}-${of.measure}`}
      href={`#${noteAnchor(first?.id ?? "")}`}
      role="doc-noteref"
      data-figure={cell.id}
      translate="no"
    >
      {cellText(cell, null)}
      {own && first !== undefined ? <Marker number={first.number} /> : null}
    </a>
  );
}
