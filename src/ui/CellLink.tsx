/** A figure on screen: the source's word, the number and the marker in one link to its note; further notes as links of their own. */
import type { ReactElement } from "react";
import { use } from "react";
import type { Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import { cellParts } from "../view/cellText";
import type { NumberedNotes } from "../view/numberNotes";
import { superscript } from "../view/numberNotes";
import styles from "./cell.module.css";
import { ReadingContext } from "./reading";

/** Ids in the page: a cell's link, and a note by its citation. */
export const cellAnchor = (cellId: string): string => `cell-${cellId}`;
export const noteAnchor = (citationId: string): string => `note-${citationId}`;
export const editorAnchor = (noteId: string): string => `editor-${noteId}`;

/** Note numbers by citation id, as the page's view numbers them. */
export type NoteNumbers = NumberedNotes["numbers"];

export function CellLink({ cell, measure, numbers, room = 1, anchored = true }: CellLinkProps): ReactElement {
  const { before, number, after } = cellParts(cell, measure);
  const [first, ...more] = citationsOf(cell, numbers);
  const wording = use(ReadingContext) === "wording" && cell.state === "reported" ? cell.citations[0].citation.wording : null;
  return (
    <>
      <a
        className={isPhrase(cell) ? styles["phrase"] : styles["figure"]}
        {...(anchored ? { id: cellAnchor(cell.id) } : {})}
        href={`#${noteAnchor(first?.id ?? "")}`}
        role="doc-noteref"
        data-figure={cell.id}
      >
        {isPhrase(cell) || before === "" ? null : <span className={styles["hedge"]}>{before} </span>}
        <span className={valueClass(cell)}>
          {number}
          {after === "" ? null : ` ${after}`}
        </span>
        <Marker number={first?.number ?? 0} />
      </a>
      {more.length === 0 && (room === 1 || isPhrase(cell)) ? null : (
        <span className={isPhrase(cell) ? styles["more"] : `${styles["more"] ?? ""} ${styles[`room${room}`] ?? ""}`}>
          {more.map(({ id, number: other }) => (
            <MarkerLink key={id} citation={id} number={other} />
          ))}
        </span>
      )}
      {wording === null ? null : <span className={styles["under"]}>“{wording}”</span>}
    </>
  );
}

interface CellLinkProps {
  readonly cell: Cell;
  readonly measure: Measure | null;
  readonly numbers: NoteNumbers;
  /** How many markers to keep room for, so that the digits of a column line up; see `roomFor`. */
  readonly room?: Room;
  /** Whether this is the cell's own place on the page, which back-links lead to; once per cell. */
  readonly anchored?: boolean;
}

export type Room = 1 | 2 | 3;

/** The room that a column's markers take: as many as its fullest figure has, three at most. */
export function roomFor(cells: readonly Cell[], numbers: NoteNumbers): Room {
  const most = Math.max(1, ...cells.filter((cell) => !isPhrase(cell)).map((cell) => citationsOf(cell, numbers).length));
  return most === 1 ? 1 : most === 2 ? 2 : 3;
}

/** Whether a cell reads as words, which may wrap, rather than as a number, which may not. */
function isPhrase(cell: Cell): boolean {
  if (cell.state !== "reported") return cell.state === "absent";
  return cell.value.type !== "number" || cell.value.quantity.kind === "word" || cell.value.quantity.kind === "fraction";
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
