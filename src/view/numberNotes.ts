/**
 * Notes belong to the view: a walk in reading order over the whole arranged set gives each statement of a report a number at its
 * first appearance. Passages of one paragraph or note that lean on the same works are one statement. Chart, table and every export
 * share the result.
 */
import type { AtLeastOne, Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import { columnsOf, describingOf } from "../model/dataset";
import type { Citation, Provenance } from "../model/report";
import type { ArrangedGroup } from "./arrangeRows";
import { cellsOfRow } from "./arrangeRows";

/** What leans on passages: a cell, or what stands in its place. */
export type Noted<P extends Provenance = Citation> = Pick<Cell<P>, "id" | "citations">;

/** One note: its number in this view, its passages, and the cells that lean on them, in reading order. */
export interface NumberedNote<P extends Provenance = Citation> {
  readonly number: number;
  /** Of one place, with the same works cited. */
  readonly citations: AtLeastOne<P>;
  readonly usedBy: readonly string[];
}

export interface NumberedNotes<P extends Provenance = Citation> {
  readonly notes: readonly NumberedNote<P>[];
  /** Note numbers by cell id, ascending. */
  readonly markers: ReadonlyMap<string, readonly number[]>;
  /** Note numbers by citation id; passages of one note share its number. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers the notes of cells given in reading order: 1 … n without gaps, one number a statement.
 * @param named passages that our own texts name without a figure; those no cell cites come last
 * @param before what is numbered already, and keeps its numbers
 */
export function numberNotes<P extends Provenance = Citation>(
  cells: Iterable<Noted<P>>,
  named: readonly P[] = [],
  before: NumberedNotes<P> = UNNUMBERED,
): NumberedNotes<P> {
  const order = new Map<string, Numbered<P>>();
  for (const { number, citations, usedBy } of before.notes)
    order.set(statementOf(citations[0]), { number, citations: [...citations], usedBy: new Set(usedBy) });
  const note = (citation: P): Numbered<P> => {
    const key = statementOf(citation);
    const entry = order.get(key) ?? { number: order.size + 1, citations: [citation], usedBy: new Set() };
    order.set(key, entry);
    if (!entry.citations.some(({ id }) => id === citation.id)) entry.citations.push(citation);
    return entry;
  };
  const markers = new Map(before.markers);
  for (const cell of cells) {
    const own = cell.citations.map(({ citation }) => note(citation));
    for (const { usedBy } of own) usedBy.add(cell.id);
    markers.set(cell.id, ascending(own.map(({ number }) => number)));
  }
  for (const citation of named) note(citation);
  const notes = [...order.values()].map(({ number, citations, usedBy }) => ({ number, citations, usedBy: [...usedBy] }));
  const numbers = new Map(notes.flatMap(({ number, citations }) => citations.map(({ id }) => [id, number] as const)));
  return { notes, numbers, markers };
}

interface Numbered<P extends Provenance> {
  readonly number: number;
  readonly citations: [P, ...P[]];
  readonly usedBy: Set<string>;
}

/** Each once. */
function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const UNNUMBERED: NumberedNotes<never> = { notes: [], markers: new Map(), numbers: new Map() };

/** What provenances share that are one statement: of passages their place, and what the report cites for them. */
export function statementOf(one: Provenance): string {
  if (one.kind !== "passage") return one.kind + one.id;
  const { report, place, basis, cites } = one;
  return [report.id, place.id, basis, ...cites.map(({ id }) => id).sort()].join(" ");
}

/** The note numbers of a cell, ascending, each once. */
export function markersOf({ citations }: Pick<Cell<Provenance>, "citations">, numbers: NumberedNotes["numbers"]): readonly number[] {
  return ascending(citations.flatMap(({ citation }) => numbers.get(citation.id) ?? []));
}

/** The cells of an arranged table in reading order: row by row, what describes it under its heading, then columns from left to right. */
export function cellsInOrder<P extends Provenance>(groups: readonly ArrangedGroup<P>[], measures: readonly Measure[]): readonly Cell<P>[] {
  const inOrder = [...describingOf({ measures }), ...columnsOf({ measures })];
  return groups.flatMap(({ rows }) => rows.flatMap((row) => cellsOfRow(row, inOrder)));
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A note number in Unicode superscript digits, which stay superscript without styles, in the clipboard and in files. */
export function superscript(number: number): string {
  return [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
}
