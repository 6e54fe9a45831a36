/** One numbering for several views that stand in one document: each statement of a report has one number in all of it, each editor's note one letter. */
import type { AtLeastOne } from "../model/cell";
import type { Citation, Provenance } from "../model/report";
import type { View } from "./buildView";
import { letterOf } from "./letterNotes";
import { statementOf } from "./numberNotes";

interface Statement<P extends Provenance> {
  readonly number: number;
  readonly citations: [P | Citation, ...(P | Citation)[]];
}

/**
 * @param views in the order of the document
 * @returns the same views, numbered on from each other; a note that several lean on has its first number, and all its passages, in each
 */
export function numberTogether<P extends Provenance>(views: readonly View<P>[]): readonly View<P>[] {
  const statements = new Map<string, Statement<P>>();
  for (const { notes } of views) for (const { citations } of notes) addStatement(statements, citations);
  const letters = lettersOf(views);
  return views.map((view) => numberedIn(view, statements, letters));
}

function addStatement<P extends Provenance>(statements: Map<string, Statement<P>>, citations: AtLeastOne<P | Citation>): void {
  const key = statementOf(citations[0]);
  const before = statements.get(key);
  if (before === undefined) statements.set(key, { number: statements.size + 1, citations: [...citations] });
  else for (const one of citations) if (!before.citations.some(({ id }) => id === one.id)) before.citations.push(one);
}

/** By the editor's note. */
function lettersOf(views: readonly View<Provenance>[]): ReadonlyMap<string, string> {
  const ids = new Set(views.flatMap(({ editorNotes }) => editorNotes.map(({ note }) => note.id)));
  return new Map([...ids].map((id, index) => [id, letterOf(index)]));
}

function numberedIn<P extends Provenance>(
  view: View<P>,
  statements: ReadonlyMap<string, Statement<P>>,
  letters: ReadonlyMap<string, string>,
): View<P> {
  const notes = view.notes
    .map((note) => ({ ...note, ...(statements.get(statementOf(note.citations[0])) ?? note) }))
    .toSorted((one, other) => one.number - other.number);
  const own = view.notes.map((note) => [note.number, statements.get(statementOf(note.citations[0]))?.number ?? note.number] as const);
  const renumbered = new Map(own);
  const markers = [...view.markers].map(
    ([id, numbers]) => [id, numbers.map((number) => renumbered.get(number) ?? number).toSorted((a, b) => a - b)] as const,
  );
  return {
    ...view,
    notes,
    markers: new Map(markers),
    numbers: new Map(notes.flatMap(({ number, citations }) => citations.map(({ id }) => [id, number] as const))),
    editorNotes: view.editorNotes.map(({ letter, note }) => ({ letter: letters.get(note.id) ?? letter, note })),
  };
}
