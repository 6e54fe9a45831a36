/** What has been published of each cell, and how the data differs from it now (gates DI-10 and DI-12). */
import type { Correction, Library } from "../model/library";
import { parseQuantity } from "../model/parseQuantity";
import { cellText } from "../view/cellText";

/** A cell as readers have seen it. */
export interface PublishedCell {
  readonly cell: string;
  /** With its hedge and unit. */
  readonly text: string;
  readonly claimant: string;
  readonly standing: string;
  /** Ids of its citations, in order, parted by spaces. */
  readonly citations: string;
}

export const PUBLISHED_COLUMNS = ["cell", "text", "claimant", "standing", "citations"] as const;

export interface CellChange {
  readonly cell: string;
  readonly kind: "new" | "changed" | "withdrawn";
  /** What differs: names of columns; empty for a cell that is new or gone. */
  readonly columns: readonly string[];
  readonly before: PublishedCell | null;
  readonly after: PublishedCell | null;
}

/** Every cell in the order of the data. */
export function publishedCells({ datasets, measures }: Pick<Library, "datasets" | "measures">): readonly PublishedCell[] {
  const cells = datasets.flatMap((dataset) => [...dataset.rows.flatMap((row) => [...row.cells.values()]), ...dataset.derived]);
  return cells.map((cell) => ({
    cell: cell.id,
    text: cellText(cell, measures.get(`${cell.dataset}.${cell.measure}`) ?? null),
    claimant: cell.claimant.name,
    standing: cell.standing,
    citations: cell.citations.map(({ citation }) => citation.id).join(" "),
  }));
}

/** Cell by cell; the order of rows does not matter. */
export function compareCells(before: readonly PublishedCell[], after: readonly PublishedCell[]): readonly CellChange[] {
  const was = new Map(before.map((one) => [one.cell, one]));
  const is = new Map(after.map((one) => [one.cell, one]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((cell): CellChange[] => {
    const [old, now] = [was.get(cell) ?? null, is.get(cell) ?? null];
    if (old === null || now === null) return [{ cell, kind: old === null ? "new" : "withdrawn", columns: [], before: old, after: now }];
    const columns = PUBLISHED_COLUMNS.filter((column) => old[column] !== now[column]);
    return columns.length === 0 ? [] : [{ cell, kind: "changed", columns, before: old, after: now }];
  });
}

/** Changes of published cells that no entry of the corrections explains with the same old and new text. New cells need none. */
export function unexplained(changes: readonly CellChange[], corrections: readonly Correction[]): readonly CellChange[] {
  return changes.filter(
    ({ cell, kind, before, after }) =>
      kind !== "new" &&
      !corrections.some((one) => one.cell === cell && one.before === (before?.text ?? "") && one.after === (after?.text ?? "")),
  );
}

/** By how many times a published number may change on one person's word. */
const TIMES = 10;

/**
 * Changes that have their entry, but nobody's second word where one person's is not enough (gate DI-10): a cell that is withdrawn, a
 * number more than ten times as large or as small, or one that is a number no more. Dates are not compared by size.
 */
export function unseconded(
  changes: readonly CellChange[],
  { corrections, measures }: Pick<Library, "corrections" | "measures">,
): readonly CellChange[] {
  const silent = unexplained(changes, corrections);
  const grave = changes.filter((change) => !silent.includes(change) && needsSecond(change, measures));
  return unexplained(
    grave,
    corrections.filter(({ seconded }) => seconded !== ""),
  );
}

function needsSecond({ cell, kind, before, after }: CellChange, measures: Library["measures"]): boolean {
  if (kind !== "changed") return kind === "withdrawn";
  const [dataset = "", , measure = ""] = cell.split(".");
  if (measures.get(`${dataset}.${measure}`)?.type === "date") return false;
  const [was, is] = [endsOf(before), endsOf(after)];
  if (was === null || is === null) return was !== is;
  return was.some((end, index) => Math.max(end, is[index] ?? 0) > TIMES * Math.min(end, is[index] ?? 0));
}

/** Both numbers of a range, or the one number twice; null where the text has none to compare. */
function endsOf(cell: PublishedCell | null): readonly [number, number] | null {
  const parsed = parseQuantity(cell?.text ?? "");
  if (!parsed.ok || parsed.value.kind === "word") return null;
  return parsed.value.kind === "range" ? [parsed.value.low, parsed.value.high] : [parsed.value.value, parsed.value.value];
}
