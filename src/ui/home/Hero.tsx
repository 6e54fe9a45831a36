/** The figure that home opens with: large, in its sentence, with the line that says where it stands. */
import type { ReactElement } from "react";
import type { Cell } from "../../model/cell";
import { CAPTION_PLACE } from "../../view/captionText";
import type { NumberedNotes } from "../../view/numberNotes";
import { cellAnchor, CellLink } from "../CellLink";
import { NoteLine } from "../prose/NoteLine";
import styles from "./home.module.css";

export interface HeroProps {
  /** With a caption. */
  readonly cell: Cell;
  readonly numbered: NumberedNotes;
}

export function Hero({ cell, numbered }: HeroProps): ReactElement {
  const [before = "", after = ""] = cell.caption.split(CAPTION_PLACE);
  return (
    <section className={styles["hero"]} aria-label="One figure">
      <p id={cellAnchor(cell.id)} tabIndex={-1}>
        {before}
        <span className={styles["large"]}>
          <CellLink cell={cell} measure={null} numbers={numbered.numbers} anchored={false} />
        </span>{" "}
        {after.trimStart()}
      </p>
      <NoteLine cell={cell} numbers={numbered.numbers} />
    </section>
  );
}
