/** Our own sentences as text for files: each figure with its word and its note numbers in brackets, each place by name. */
import type { Cell } from "../model/cell";
import type { Measure } from "../model/dataset";
import type { Citation } from "../model/report";
import { cellText } from "../view/cellText";
import type { NumberedNotes } from "../view/numberNotes";
import type { ProsePart } from "../view/proseText";
import { proseParts } from "../view/proseText";

interface ProseLibrary {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** A figure that is not at hand is not printed without its note; the sentence says where it stands. */
export function exportProse(text: string, library: ProseLibrary, numbered: NumberedNotes): string {
  return proseParts(text, library.cells)
    .map((part) => partText(part, library, numbered))
    .join("");
}

function partText(part: ProsePart, { measures, citations }: ProseLibrary, numbered: NumberedNotes): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "figure":
      return marked(cellText(part.cell, measures.get(`${part.cell.dataset}.${part.cell.measure}`) ?? null), notesOf(part.cell, numbered));
    case "place": {
      const citation = citations.get(part.citation);
      return citation === undefined ? part.citation : marked(placeName(citation), numberOf(citation.id, numbered));
    }
    case "missing":
      return "a figure in another table";
  }
}

/** Numbers of the notes that a sentence written here names, as "580 [2]". */
export function notesNamed(text: string): readonly number[] {
  return [...text.matchAll(/ \[(\d+)\]/gu)].map(([, number]) => Number(number));
}

function marked(text: string, numbers: readonly number[]): string {
  return [text, ...numbers.map((number) => `[${number}]`)].join(" ");
}

function notesOf(cell: Cell, numbered: NumberedNotes): readonly number[] {
  const numbers = cell.citations.flatMap(({ citation }) => numberOf(citation.id, numbered));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function numberOf(citationId: string, { notes }: NumberedNotes): readonly number[] {
  return notes.flatMap(({ citation, number }) => (citation.id === citationId ? [number] : []));
}

/** "Crisis Group, note 13" or "Crisis Group, section II.A". */
function placeName({ place, report }: Citation): string {
  if (place.note !== null) return `${report.short}, note ${place.note}`;
  return `${report.short}, ${place.section === "text" ? `paragraph ${place.paragraph}` : `section ${place.section}`}`;
}
