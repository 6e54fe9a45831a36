/** What our own sentences name: figures and passages, in reading order, some of them of other datasets. */
import type { Cell } from "../model/cell";
import type { Citation } from "../model/report";
import { proseParts } from "./proseText";

export interface Mentions {
  /** Figures named; a sum stands for its inputs. */
  readonly cells: readonly Cell[];
  /** Passages named without a figure. */
  readonly citations: readonly Citation[];
}

/** Figures and passages named by texts; what is not at hand is left out. */
export function mentionsOf(texts: readonly string[], cells: ReadonlyMap<string, Cell>, citations: ReadonlyMap<string, Citation>): Mentions {
  const parts = texts.flatMap((text) => proseParts(text, cells));
  return {
    cells: parts.flatMap((part) => (part.type === "figure" ? inputsOf(part.cell) : [])),
    citations: parts.flatMap((part) => {
      const citation = part.type === "place" ? citations.get(part.citation) : undefined;
      return citation === undefined ? [] : [citation];
    }),
  };
}

function inputsOf(cell: Cell): readonly Cell[] {
  return cell.state === "derived" ? cell.inputs : [cell];
}

/** Datasets whose figures a text names, each once, in order of appearance. */
export function datasetsNamed(texts: readonly string[]): readonly string[] {
  const ids = texts.flatMap((text) =>
    proseParts(text, new Map()).flatMap((part) => (part.type === "missing" ? part.ids.map((id) => id.split(".")[0] ?? id) : [])),
  );
  return [...new Set(ids)];
}
