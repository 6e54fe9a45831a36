/** Our own sentences with figures in them, as text: `{dataset.row.measure}`, `{@citation}`, `{sum:cell+cell}`. */
import type { Cell, ReportedCell } from "../model/cell";
import { derive } from "../model/cell";
import type { Dataset } from "../model/dataset";
import type { Citation, Provenance } from "../model/report";
import { cellText } from "./cellText";

export type ProsePart<P extends Provenance = Citation> =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "figure"; readonly cell: Cell<P> }
  | { readonly type: "place"; readonly citation: string }
  /** A figure that is not at hand: its dataset is not loaded. */
  | { readonly type: "missing"; readonly ids: readonly string[] };

const PLACEHOLDER = /\{(?<sign>@|sum:)?(?<id>[^}]*)\}/gu;

/** Splits a sentence at its placeholders. */
export function proseParts<P extends Provenance>(text: string, cells: ReadonlyMap<string, Cell<P>>): readonly ProsePart<P>[] {
  const parts: ProsePart<P>[] = [];
  let at = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > at) parts.push({ type: "text", text: text.slice(at, match.index) });
    // Stryker disable next-line StringLiteral: the pattern has both groups in every match; the defaults are for the compiler
    const { sign = "", id = "" } = match.groups ?? {};
    parts.push(partOf(sign, id, cells));
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ type: "text", text: text.slice(at) });
  return parts;
}

function partOf<P extends Provenance>(sign: string, id: string, cells: ReadonlyMap<string, Cell<P>>): ProsePart<P> {
  if (sign === "@") return { type: "place", citation: id };
  const cell = sign === "" ? cells.get(id) : sumOf(id, cells);
  return cell === undefined || cell === null ? { type: "missing", ids: id.split("+") } : { type: "figure", cell };
}

/** The sum of named figures; null unless all are at hand and reported. */
function sumOf<P extends Provenance>(ids: string, cells: ReadonlyMap<string, Cell<P>>): Cell<P> | null {
  const named = ids.split("+");
  const inputs = named.flatMap((id): ReportedCell<P>[] => {
    const cell = cells.get(id.trim());
    return cell?.state === "reported" ? [cell] : [];
  });
  if (inputs.length < named.length) return null;
  const [first, ...rest] = inputs;
  // Stryker disable next-line ConditionalExpression: a sum names one figure at least, all at hand; for the compiler
  return first === undefined ? null : derive(`${first.dataset}.sum.derived`, first.dataset, [first, ...rest]);
}

/** The sentence as plain text, for files. */
export function proseText(text: string, cells: ReadonlyMap<string, Cell<Provenance>>): string {
  return proseParts(text, cells)
    .map((part) => {
      switch (part.type) {
        case "text":
          return part.text;
        case "figure":
          return cellText(part.cell, null);
        case "place":
          return part.citation;
        case "missing":
          return `[${part.ids.join(" + ")}]`;
      }
    })
    .join("");
}

/** A standfirst names its own dataset's cells by row and measure alone. */
export function ownStandfirst({ id, standfirst }: Pick<Dataset<Provenance>, "id" | "standfirst">): string {
  return standfirst.replace(/\{(?!@|sum:)([^}]*)\}/gu, (whole, name: string) => (name.split(".").length === 2 ? `{${id}.${name}}` : whole));
}
