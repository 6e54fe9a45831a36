/**
 * The notes of a page under the reports they stand in, numbered as the view numbers them: a line each, with the place, the exact words
 * and what they lean on. A note's number leads back to the first figure that leans on it.
 */
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Cell } from "../../model/cell";
import type { Measure } from "../../model/dataset";
import type { Report } from "../../model/report";
import { useApp } from "../../state/useAppState";
import { linkTo } from "../../url/siteLinks";
import { cellText } from "../../view/cellText";
import { citesSign, placeSign, reportName } from "../../view/sourceNames";
import type { NumberedNote } from "../../view/numberNotes";
import { noteAnchor } from "../CellLink";
import { Fold } from "../page/Fold";
import { Prerendered } from "../Prerendered";
import styles from "./notes.module.css";
import { NoteWordings } from "./NoteWordings";

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
  /** Whether they are folded until asked for, as on pages that list figures of many datasets. */
  readonly folded?: boolean;
}

export function NotesList({ folded = false, ...props }: NotesListProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  useReturnOnEscape(list);
  const { id, notes } = props;
  const all = <Reports {...props} />;
  return (
    <section ref={list} className={styles["notes"]} id={id} role="doc-endnotes" aria-labelledby={`${id}-title`}>
      <hr className={styles["rule"]} />
      <h2 id={`${id}-title`} className="vh" tabIndex={-1}>
        Notes
      </h2>
      {folded ? <Fold summary={notes.length === 1 ? "The note" : `All ${notes.length} notes`}>{all}</Fold> : all}
    </section>
  );
}

function Reports({ notes, cells, measures, backTo, backName = "the editor’s note" }: NotesListProps): ReactElement {
  const { base } = useApp();
  const backOf = ([cellId]: readonly string[], passage: string): { readonly href: string; readonly "aria-label": string } => {
    const cell = cellId === undefined ? undefined : cells.get(cellId);
    const name = cell === undefined ? backName : `figure: ${cellText(cell, measures.get(`${cell.dataset}.${cell.measure}`) ?? null)}`;
    return { href: `#${backTo(cellId ?? `@${passage}`)}`, "aria-label": `Back to ${name}` };
  };
  return (
    <Prerendered as="div" of={notes} attributes={{ className: notes.length > LONG ? styles["long"] : undefined }}>
      {() =>
        reportsOf(notes).map(([report, own]) => (
          <div key={report.id} className={styles["from"]}>
            <h3 className={styles["report"]}>
              <a href={linkTo(base, `sources/${report.id}/`)}>{reportName(report)}</a>
            </h3>
            <ol role="list">
              {own.map(({ number, citations, citations: [first], usedBy }) => (
                <li key={first.id} id={noteAnchor(first.id)} tabIndex={-1}>
                  <a className={styles["back"]} role="doc-backlink" {...backOf(usedBy, first.id)}>
                    {number}
                  </a>
                  <div>
                    <a href={`${linkTo(base, `sources/${report.id}/`)}#${first.id}`}>{placeSign(first)}</a> ·{" "}
                    <NoteWordings of={citations} /> · <span className={styles["cites"]}>{citesSign(first)}</span>
                  </div>
                </li>
              ))}
            </ol>
          </div>
        ))
      }
    </Prerendered>
  );
}

/** Reports in the order of their first notes, each with its own. */
function reportsOf(notes: readonly NumberedNote[]): readonly (readonly [Report, readonly NumberedNote[]])[] {
  const reports = new Map(notes.map(({ citations: [{ report }] }) => [report.id, report]));
  return [...reports.values()].map((report) => [report, notes.filter(({ citations: [first] }) => first.report.id === report.id)]);
}

/** More notes than this are a long list. */
const LONG = 40;

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
