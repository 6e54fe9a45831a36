/**
 * Notes belong to the view: a walk in reading order over the whole arranged set gives each distinct source passage a number
 * at its first appearance. Chart, table and every export share the result.
 */
import type { Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { CellCitation, Citation } from "../model/report";
import type { ArrangedGroup } from "./arrangeRows";

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
}

/**
 * Numbers the notes of cells given in reading order: 1 … n without gaps, one number a citation.
 * @param named passages that our own texts name without a figure; those no cell cites come last
 */
export function numberNotes(cells: Iterable<Cell>, named: readonly Citation[] = []): NumberedNotes {
  const order = new Map<string, { citation: Citation; usedBy: string[] }>();
  const markers = new Map<string, readonly number[]>();
  for (const cell of cells) {
    for (const { citation } of uniqueCitations(cell.citations)) {
      const entry = order.get(citation.id) ?? { citation, usedBy: [] };
      if (!entry.usedBy.includes(cell.id)) entry.usedBy.push(cell.id);
      order.set(citation.id, entry);
    }
    const numbers = uniqueCitations(cell.citations).map(({ citation }) => [...order.keys()].indexOf(citation.id) + 1);
    markers.set(
      cell.id,
      numbers.sort((a, b) => a - b),
    );
  }
  for (const citation of named) order.set(citation.id, order.get(citation.id) ?? { citation, usedBy: [] });
  const notes = [...order.values()].map(({ citation, usedBy }, index) => ({ number: index + 1, citation, usedBy }));
  return { notes, markers };
}

function uniqueCitations(citations: readonly CellCitation[]): readonly CellCitation[] {
  return citations.filter((cite, index) => citations.findIndex((one) => one.citation.id === cite.citation.id) === index);
}

/** The cells of an arranged table in reading order: row by row, measures from left to right. */
export function cellsInOrder(groups: readonly ArrangedGroup[], measures: readonly Measure[]): readonly Cell[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      measures.flatMap((measure) => {
        const cell = row.cells.get(measure.id);
        return cell === undefined ? [] : [cell];
      }),
    ),
  );
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A note number in Unicode superscript digits, which stay superscript without styles, in the clipboard and in files. */
export function superscript(number: number): string {
  return [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
}
