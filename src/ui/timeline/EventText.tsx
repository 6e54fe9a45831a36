/** What the reports say of one event: its name, then every figure and wording with its note. */
import type { ReactElement } from "react";
import type { Library } from "../../model/library";
import type { TimelineEvent } from "../../view/timeline";
import type { NoteNumbers } from "../CellLink";
import { CellLink } from "../CellLink";
import { measureOf } from "../page/useLibraryNumbering";
import styles from "./timeline.module.css";

export interface EventProps {
  readonly event: TimelineEvent;
  readonly library: Library;
  readonly numbers: NoteNumbers;
  /** Whether this is the place on the page that notes lead back to. */
  readonly anchored?: boolean;
}

export function EventText({ event, library, numbers, anchored = true }: EventProps): ReactElement {
  const { row, cells, about } = event;
  return (
    <p className={styles["event"]}>
      {row.label}
      {row.detail === "" || row.detail === "no figure" ? "" : `, ${row.detail}`}
      {about === "" ? "" : ` (${about.toLowerCase()})`}
      {cells.length === 0 ? "." : ": "}
      {cells.map((cell, index) => {
        const measure = measureOf(cell, library) ?? null;
        return (
          <span key={cell.id}>
            {index === 0 ? "" : "; "}
            {cell.state === "reported" && cell.value.type === "number" ? `${(measure?.label ?? "").toLowerCase()} ` : ""}
            <CellLink cell={cell} measure={measure} numbers={numbers} anchored={anchored} />
          </span>
        );
      })}
    </p>
  );
}

/** The date as printed, with its note. */
export function WhenText({ event, library, numbers, anchored = true }: EventProps): ReactElement {
  return <CellLink cell={event.date} measure={measureOf(event.date, library) ?? null} numbers={numbers} anchored={anchored} />;
}
