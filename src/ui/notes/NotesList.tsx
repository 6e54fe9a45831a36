/** The notes under a table, numbered as the view numbers them, each with links back to every cell that leans on it. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { NumberedNote } from "../../view/numberNotes";
import { citesText, placeText } from "../../view/footnote";
import { cellText } from "../../view/cellText";
import { cellAnchor, noteAnchor } from "../FigureLink";
import styles from "./notes.module.css";

export interface NotesListProps {
  readonly id: string;
  readonly notes: readonly NumberedNote[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly measures: ReadonlyMap<string, Measure>;
}

export function NotesList({ id, notes, cells, measures }: NotesListProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  useReturnOnEscape(list);
  return (
    <section ref={list} className={styles["notes"]} id={id} role="doc-endnotes" aria-labelledby={`${id}-title`}>
      <hr className={styles["rule"]} />
      <h2 id={`${id}-title`} tabIndex={-1}>
        Notes
      </h2>
      <ol role="list">
        {notes.map(({ number, citation, usedBy }) => (
          <li key={citation.id} id={noteAnchor(citation.id)} tabIndex={-1}>
            <b>{number}</b>
            <div>
              <cite>{citation.report.title}</cite>, {citation.report.publisher}
              {citation.report.series === null ? "" : `, ${citation.report.series}`}, {citation.report.datePrinted ?? "no date printed"},{" "}
              {placeText(citation)}: <q>{citation.wording}</q>. {citesText(citation)}{" "}
              {usedBy.map((cellId) => {
                const cell = cells.get(cellId);
                const text = cell === undefined ? cellId : cellText(cell, measures.get(cell.measure) ?? null);
                return (
                  <a
                    key={cellId}
                    className={styles["back"]}
                    href={`#${cellAnchor(cellId)}`}
                    role="doc-backlink"
                    aria-label={`Back to figure: ${text}`}
                  >
                    ↑ {shortened(text)}
                  </a>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const LONGEST_BACK = 24;

function shortened(text: string): string {
  return text.length <= LONGEST_BACK ? text : `${text.slice(0, LONGEST_BACK - 1)}…`;
}

/** Escape within the notes goes back to the figure one came from. */
function useReturnOnEscape(list: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let from: HTMLElement | null = null;
    const remember = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[role=doc-noteref]") : null;
      if (link !== null) from = link;
    };
    const back = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || from === null || !(list.current?.contains(document.activeElement) ?? false)) return;
      from.focus();
      from = null;
    };
    document.addEventListener("click", remember);
    document.addEventListener("keydown", back);
    return () => {
      document.removeEventListener("click", remember);
      document.removeEventListener("keydown", back);
    };
  }, [list]);
}
