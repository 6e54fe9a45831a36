/** What our own sentences name: figures and passages, in reading order, some of them of other datasets. */
import type { Cell } from "../model/cell";
import type { Dataset } from "../model/dataset";
import type { Citation, Provenance } from "../model/report";
import { ownStandfirst, proseParts } from "./proseText";

export interface Mentions<P extends Provenance = Citation> {
  /** Figures named; a sum stands for its inputs. */
  readonly cells: readonly Cell<P>[];
  /** Passages named without a figure. */
  readonly citations: readonly Citation[];
}

/** Figures and passages named by texts; what is not at hand is left out. */
export function mentionsOf<P extends Provenance>(
  texts: readonly string[],
  cells: ReadonlyMap<string, Cell<P>>,
  citations: ReadonlyMap<string, Citation>,
): Mentions<P> {
  const parts = texts.flatMap((text) => proseParts(text, cells));
  return {
    cells: parts.flatMap((part) => (part.type === "figure" ? inputsOf(part.cell) : [])),
    citations: parts.flatMap((part) => {
      // Stryker disable next-line ConditionalExpression: other parts name no citation, and nothing is found for none
      const citation = part.type === "place" ? citations.get(part.citation) : undefined;
      return citation === undefined ? [] : [citation];
    }),
  };
}

/** Ids of the cells that a text names, and "@" with those of the passages. */
export function namedIn(text: string, cells: ReadonlyMap<string, Cell<Provenance>>): readonly string[] {
  return proseParts(text, cells).flatMap((part) =>
    part.type === "figure" ? inputsOf(part.cell).map(({ id }) => id) : part.type === "place" ? [`@${part.citation}`] : [],
  );
}

function inputsOf<P extends Provenance>(cell: Cell<P>): readonly Cell<P>[] {
  return cell.state === "derived" ? cell.inputs : [cell];
}

/** Other datasets whose figures a dataset's sentences name, each once, in order of appearance. */
export function datasetsNamed(dataset: Pick<Dataset, "id" | "standfirst" | "notes">): readonly string[] {
  const texts = [ownStandfirst(dataset), ...dataset.notes.flatMap(({ title, text }) => [title, text])];
  const ids = texts.flatMap((text) =>
    proseParts(text, new Map()).flatMap((part) => (part.type === "missing" ? part.ids.map((id) => id.split(".")[0] ?? id) : [])),
  );
  return [...new Set(ids)].filter((id) => id !== dataset.id);
}
