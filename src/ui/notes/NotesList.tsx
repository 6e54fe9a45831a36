/** The notes under a table, numbered as the view numbers them, each with links back to every cell that leans on it. */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { NumberedNote } from "../../view/numberNotes";
import { citesText, placeText } from "../../view/footnote";
import { cellText } from "../../view/cellText";
import { noteAnchor } from "../CellLink";
import { Prerendered } from "../Prerendered";
import { NoteWordings } from "./NoteWordings";
import styles from "./notes.module.css";

export interface NotesListProps {
  readonly id: string;
  readonly notes: readonly NumberedNote[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** By dataset and measure id, as "dataset.measure". */
  readonly measures: ReadonlyMap<string, Measure>;
  /** The anchor to go back to for a cell, or for a passage that no cell cites. */
  readonly backTo: (named: string) => string;
  /** What a passage that no cell cites leads back to. */
  readonly backName?: string;
}

export function NotesList({ id, notes, cells, measures, backTo, backName = "the editor’s note" }: NotesListProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  useReturnOnEscape(list);
  return (
    <section ref={list} className={styles["notes"]} id={id} role="doc-endnotes" aria-labelledby={`${id}-title`}>
      <hr className={styles["rule"]} />
      <h2 id={`${id}-title`} tabIndex={-1}>
        Notes
      </h2>
      <Prerendered as="ol" of={notes} attributes={{ role: "list", className: notes.length > LONG ? styles["long"] : undefined }}>
        {() =>
          notes.map(({ number, citations, citations: [citation], usedBy }) => (
            <li key={citation.id} id={noteAnchor(citation.id)} tabIndex={-1}>
              <b>{number}</b>
              <div>
                <cite>{citation.report.title}</cite>, {citation.report.publisher}
                {citation.report.series === null ? "" : `, ${citation.report.series}`}, {citation.report.datePrinted ?? "no date printed"},{" "}
                {placeText(citation)}: <NoteWordings of={citations} />. {citesText(citation)}{" "}
                {usedBy.map((cellId) => {
                  const cell = cells.get(cellId);
                  if (cell === undefined) return <BackLink key={cellId} anchor={backTo(cellId)} {...named(backName)} />;
                  const text = cellText(cell, measures.get(`${cell.dataset}.${cell.measure}`) ?? null);
                  return <BackLink key={cellId} anchor={backTo(cellId)} label={`Back to figure: ${text}`} text={shortened(text)} />;
                })}
                {usedBy.length === 0 ? <BackLink anchor={backTo(`@${citation.id}`)} {...named(backName)} /> : null}
              </div>
            </li>
          ))
        }
      </Prerendered>
    </section>
  );
}

function BackLink({ anchor, label, text }: { readonly anchor: string; readonly label: string; readonly text: string }): ReactElement {
  return (
    <a className={styles["back"]} href={`#${anchor}`} role="doc-backlink" aria-label={label}>
      ↑ {text}
    </a>
  );
}

/** A way back to what is no cell. */
function named(backName: string): { readonly label: string; readonly text: string } {
  return { label: `Back to ${backName}`, text: backName.replace("the ", "") };
}

/** More notes than this are a long list. */
const LONG = 40;
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
