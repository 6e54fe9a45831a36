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
  /** Which of them print their markers; all, unless said. */
  readonly marked?: ReadonlySet<string>;
  /** Whether each says who says so; where a column does, none. */
  readonly claimed?: boolean;
}

export function Descriptions({ of, numbers, anchored = true, marked, claimed = true }: DescriptionsProps): ReactElement {
  return (
    <>
      {of.map(({ measure, cell, by }) => (
        <small key={cell.id} className={styles["described"]}>
          {measure.label}:{" "}
          <CellLink cell={cell} measure={measure} numbers={numbers} anchored={anchored} marked={marked?.has(cell.id) ?? true} />
          {by === "" || !claimed ? null : ` (${by})`}
        </small>
      ))}
    </>
  );
}
