/**
 * Notes belong to the view: a walk in reading order over the whole arranged set gives each distinct source passage a number
 * at its first appearance. Chart, table and every export share the result.
 */
import type { Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { Citation } from "../model/report";
import type { ArrangedGroup } from "./arrangeRows";
import { cellsOfRow } from "./arrangeRows";

/** What leans on passages: a cell, or what stands in its place. */
export type Noted = Pick<Cell, "id" | "citations">;

/** One note: its number in this view, the passage, and the cells that lean on it, in reading order. */
export interface NumberedNote {
  readonly number: number;
  readonly citation: Citation;
  readonly usedBy: readonly string[];
}

export interface NumberedNotes {
  readonly notes: readonly NumberedNote[];
  /** Note numbers by cell id, ascending. */
  readonly markers: ReadonlyMap<string, readonly number[]>;
  /** Note numbers by citation id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers the notes of cells given in reading order: 1 … n without gaps, one number a citation.
 * @param named passages that our own texts name without a figure; those no cell cites come last
 */
export function numberNotes(cells: Iterable<Noted>, named: readonly Citation[] = []): NumberedNotes {
  const order = new Map<string, { number: number; citation: Citation; usedBy: Set<string> }>();
  const note = (citation: Citation): Set<string> => {
    const entry = order.get(citation.id) ?? { number: order.size + 1, citation, usedBy: new Set() };
    order.set(citation.id, entry);
    return entry.usedBy;
  };
  const all = [...cells];
  for (const cell of all) for (const { citation } of cell.citations) note(citation).add(cell.id);
  for (const citation of named) note(citation);
  const notes = [...order.values()].map(({ number, citation, usedBy }) => ({ number, citation, usedBy: [...usedBy] }));
  const numbers = new Map(notes.map(({ number, citation }) => [citation.id, number]));
  return { notes, numbers, markers: new Map(all.map((cell) => [cell.id, markersOf(cell, numbers)])) };
}

/** The note numbers of a cell, ascending, each once. */
export function markersOf({ citations }: Pick<Cell, "citations">, numbers: NumberedNotes["numbers"]): readonly number[] {
  return [...new Set(citations.flatMap(({ citation }) => numbers.get(citation.id) ?? []))].sort((a, b) => a - b);
}

/** The cells of an arranged table in reading order: row by row, columns from left to right, then what describes the row. */
export function cellsInOrder(groups: readonly ArrangedGroup[], measures: readonly Measure[]): readonly Cell[] {
  return groups.flatMap(({ rows }) => rows.flatMap((row) => cellsOfRow(row, measures)));
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A note number in Unicode superscript digits, which stay superscript without styles, in the clipboard and in files. */
export function superscript(number: number): string {
  return [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
}
