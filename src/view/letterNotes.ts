/** Editor's notes are lettered, so that nobody takes them for a source's: a … z, aa, ab … in the order of the dataset. */
import type { EditorNote, NoteKind } from "../model/cell";

const ORDER: readonly NoteKind[] = [
  // Stryker disable next-line StringLiteral: the first kind: what is in no list sorts before all the same
  "disagreement",
  "comparability",
  "reading",
  "support",
  "inference",
];

/** Notes in the order they are printed: disagreements first, then by kind. */
export function orderNotes(notes: readonly EditorNote[]): readonly EditorNote[] {
  return notes.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Letter by note id. */
export function letterNotes(notes: readonly EditorNote[]): ReadonlyMap<string, string> {
  return new Map(orderNotes(notes).map((note, index) => [note.id, letterOf(index)]));
}

function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
