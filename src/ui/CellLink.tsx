/** A figure on screen: the source's word, the number and the markers in one link to its first note, which no line parts. */
import type { ReactElement, ReactNode } from "react";
import { Fragment, use } from "react";
import type { Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import { cellParts, isPhrase } from "../view/cellText";
import { quoted, singleInside } from "../view/quoted";
import type { NumberedNotes } from "../view/numberNotes";
import { markersOf, superscript } from "../view/numberNotes";
import styles from "./cell.module.css";
import { ReadingContext } from "./reading";

/** Ids in the page: a cell's link, and a note by its citation. */
export const cellAnchor = (cellId: string): string => `cell-${cellId}`;
export const noteAnchor = (citationId: string): string => `note-${citationId}`;
export const editorAnchor = (noteId: string): string => `editor-${noteId}`;

/** Note numbers by citation id, as the page's view numbers them. */
export type NoteNumbers = NumberedNotes["numbers"];

export function CellLink({ cell, measure, numbers, room = 1, anchored = true, marked = true, dash = false }: CellLinkProps): ReactElement {
  const parts = cellParts(cell, measure);
  const own = markersOf(cell, numbers);
  const phrase = isPhrase(cell) && !(dash && isMissing(cell));
  const wording = use(ReadingContext) === "wording" && cell.state === "reported" ? cell.citations[0].citation.wording : null;
  const markers = marked ? <Markers of={own} /> : null;
  return (
    <>
      <a
        className={phrase ? styles["phrase"] : `${styles["figure"] ?? ""} ${styles[`room${room}`] ?? ""}`}
        {...(anchored ? { id: cellAnchor(cell.id) } : {})}
        {...figureMarks(cell.id, own)}
        href={`#${noteAnchor(citationsOf(cell, numbers)[0]?.id ?? "")}`}
        role="doc-noteref"
      >
        {phrase ? (
          <Together text={singleInside([parts.number, parts.after].filter((part) => part !== "").join(" "))} look={valueClass(cell)}>
            {markers}
          </Together>
        ) : (
          <>
            {parts.before === "" ? null : <span className={styles["hedge"]}>{parts.before} </span>}
            <span className={valueClass(cell)}>
              {dash && isMissing(cell) ? <Dash says={parts.number} /> : parts.number}
              {parts.after === "" ? null : ` ${parts.after}`}
            </span>
            <span className={styles["marks"]}>{markers}</span>
          </>
        )}
      </a>
      {wording === null ? null : (
        <span className={styles["under"]} translate="no">
          {quoted(wording)}
        </span>
      )}
    </>
  );
}

interface CellLinkProps {
  readonly cell: Cell;
  readonly measure: Measure | null;
  readonly numbers: NoteNumbers;
  /** How many markers to keep room for, so that the digits of a column line up; see `roomFor`. */
  readonly room?: Room;
  /** Whether this is the cell's own place on the page, which notes lead back to; once per cell. */
  readonly anchored?: boolean;
  /** Whether it prints its note numbers; the row may have done so already. */
  readonly marked?: boolean;
  /** Whether a figure that the report does not print is a dash, with a key beside it. */
  readonly dash?: boolean;
}

/** What an element that shows a figure says of itself; its words are the report's, which no translator may change. */
export function figureMarks(cell: string, notes: readonly number[]): FigureMarks {
  return { "data-figure": cell, "data-cell": cell, "data-notes": notes.join(" "), translate: "no" };
}

type FigureMarks = Readonly<Record<`data-${string}`, string>> & { readonly translate: "no" };

interface TogetherProps {
  readonly text: string;
  /** The text as one: a number with its word. Else words, which may break before the last. */
  readonly whole?: boolean;
  readonly look?: string | undefined;
  readonly children: ReactNode;
}

/** A text with its markers, which stay on the line of its last word. */
export function Together({ text, whole = false, look, children }: TogetherProps): ReactElement {
  const at = whole ? 0 : text.lastIndexOf(" ") + 1;
  return (
    <>
      {at === 0 ? null : <span className={look}>{text.slice(0, at)}</span>}
      <span className={styles["last"]}>
        <span className={look}>{text.slice(at)}</span>
        {children}
      </span>
    </>
  );
}

/** A figure that the report does not print: drawn as a dash, spoken in words. */
function Dash({ says }: { readonly says: string }): ReactElement {
  return (
    <>
      <span className="vh">{says}</span>
      <span aria-hidden="true">–</span>
    </>
  );
}

/** Whether a report prints nothing where a figure would stand. */
export function isMissing(cell: Cell): boolean {
  return cell.state === "absent" && cell.reason === "not-reported";
}

/** Several markers, never read as one number. */
export function Markers({ of }: { readonly of: readonly number[] }): ReactElement {
  return (
    <>
      {of.map((number, index) => (
        <Fragment key={number}>
          {index === 0 ? null : <span aria-hidden="true">{BETWEEN}</span>}
          <Marker number={number} />
        </Fragment>
      ))}
    </>
  );
}

/** Narrow, and no place for a line to break. */
const BETWEEN = "\u202F";

export type Room = 1 | 2 | 3;

/** The room that a column's markers take: as many as its fullest figure has, three at most. */
export function roomFor(cells: readonly Cell[], numbers: NoteNumbers): Room {
  const most = Math.max(1, ...cells.filter((cell) => !isPhrase(cell)).map((cell) => citationsOf(cell, numbers).length));
  return most === 1 ? 1 : most === 2 ? 2 : 3;
}

function valueClass(cell: Cell): string {
  const kind = cell.state === "absent" ? styles["absent"] : isPhrase(cell) ? styles["words"] : undefined;
  return [styles["value"], kind].filter((one) => one !== undefined).join(" ");
}

/** A cell's notes in this view, each once, in the cell's order: the first of its passages that stands in it, and its number. */
export function citationsOf(cell: Cell, numbers: NoteNumbers): readonly { readonly id: string; readonly number: number }[] {
  const firsts = new Map<number, string>();
  for (const { citation } of cell.citations) {
    const number = numbers.get(citation.id);
    if (number !== undefined && !firsts.has(number)) firsts.set(number, citation.id);
  }
  return [...firsts].map(([number, id]) => ({ id, number }));
}

/** A number that ends a link to its note. */
export function Marker({ number }: { readonly number: number }): ReactElement {
  return (
    <span className={styles["marker"]}>
      <span className="vh">, note {number}</span>
      <span aria-hidden="true">{superscript(number)}</span>
    </span>
  );
}

/** A marker alone: beside words that share a figure's note. */
export function MarkerLink({ citation, number }: { readonly citation: string; readonly number: number }): ReactElement {
  return (
    <a className={`${styles["marker"] ?? ""} ${styles["alone"] ?? ""}`} href={`#${noteAnchor(citation)}`} role="doc-noteref">
      <span className="vh">note {number}</span>
      <span aria-hidden="true">{superscript(number)}</span>
    </a>
  );
}
