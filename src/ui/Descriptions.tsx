/** What describes a row, under its heading: each in words of the report, with its marker. */
import type { ReactElement } from "react";
import type { Description } from "../view/descriptions";
import type { NoteNumbers } from "./CellLink";
import { CellLink } from "./CellLink";
import styles from "./cell.module.css";

export interface DescriptionsProps {
  readonly of: readonly Description[];
  readonly numbers: NoteNumbers;
  /** Whether this is the cells' own place on the page; once per cell. */
  readonly anchored?: boolean;
}

export function Descriptions({ of, numbers, anchored = true }: DescriptionsProps): ReactElement {
  return (
    <>
      {of.map(({ measure, cell }) => (
        <small key={cell.id} className={styles["described"]}>
          {measure.label}: <CellLink cell={cell} measure={measure} numbers={numbers} anchored={anchored} />
        </small>
      ))}
    </>
  );
}
