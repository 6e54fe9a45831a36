/** One numbering for several views that stand in one document: each statement of a report has one number in all of it, each editor's note one letter. */
import type { Provenance } from "../model/report";
import type { View } from "./buildView";
import { letterNotes } from "./letterNotes";
import { numberNotes } from "./numberNotes";

/**
 * @param views in the order of the document
 * @returns the same views, numbered on from each other; a note that several lean on has its first number, and all its passages, in each
 */
export function numberTogether<P extends Provenance>(views: readonly View<P>[]): readonly View<P>[] {
  const all = numberNotes(
    [],
    views.flatMap(({ notes }) => notes.flatMap(({ citations }) => citations)),
  );
  const noted = new Map(views.flatMap(({ editorNotes }) => editorNotes.map(({ note }) => [note.id, note] as const)));
  // In the order of the document, whatever their kinds.
  const letters = letterNotes([...noted.values()].map((note) => ({ ...note, kind: "reading" })));
  return views.map((view) => {
    const renumbered = new Map(view.notes.map(({ number, citations: [{ id }] }) => [number, all.numbers.get(id) ?? number] as const));
    const markers = [...view.markers].map(
      ([id, numbers]) => [id, numbers.map((number) => renumbered.get(number) ?? number).toSorted((a, b) => a - b)] as const,
    );
    const own = new Map(view.notes.map(({ number, usedBy }) => [renumbered.get(number), usedBy]));
    return {
      ...view,
      notes: all.notes.flatMap((note) => (own.has(note.number) ? [{ ...note, usedBy: own.get(note.number) ?? [] }] : [])),
      markers: new Map(markers),
      numbers: all.numbers,
      editorNotes: view.editorNotes.map(({ letter, note }) => ({ letter: letters.get(note.id) ?? letter, note })),
    };
  });
}
