/** Our own sentences as text for files: each figure with its word and its note numbers in brackets, each place by name. */
import type { Provenance } from "../model/report";
import type { View } from "../view/buildView";
import { cellText } from "../view/cellText";
import { passageName } from "../view/sourceNames";
import { markersOf } from "../view/numberNotes";
import type { ProsePart } from "../view/proseText";
import { proseParts } from "../view/proseText";

type Numbered = Pick<View<Provenance>, "library" | "numbers">;

/** A figure that is not at hand is not printed without its note; the sentence says where it stands. */
export function exportProse(text: string, view: Numbered): string {
  return proseParts(text, view.library.cells)
    .map((part) => partText(part, view))
    .join("");
}

function partText(part: ProsePart<Provenance>, { library: { citations }, numbers }: Numbered): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "figure":
      return marked(cellText(part.cell, null), markersOf(part.cell, numbers));
    case "place": {
      const citation = citations.get(part.citation);
      return citation === undefined ? part.citation : marked(passageName(citation), [numbers.get(citation.id) ?? []].flat());
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
