/** The dataset as a table for readers, one line a row, with the notes beside every value. */
import type { Dataset, Measure, Row } from "../model/dataset";
import type { Cell } from "../model/cell";
import { boundsOf } from "../model/quantity";
import { cellText } from "../view/cellText";
import { footnoteText } from "../view/footnote";
import { proseText } from "../view/proseText";

/** Column headings and lines of text; nothing is blank: what does not apply says so in words. */
export function wideTable(
  dataset: Dataset,
  cells: ReadonlyMap<string, Cell>,
  measures: ReadonlyMap<string, Measure>,
): readonly (readonly string[])[] {
  const headings = [
    dataset.key.id,
    dataset.key.label,
    "Group",
    "Place",
    ...dataset.measures.flatMap((measure) => measureHeadings(measure)),
  ];
  const lines = dataset.rows.map((row) => [
    row.id,
    row.detail === "" ? row.label : `${row.label} (${row.detail})`,
    dataset.groups.find((group) => group.id === row.group)?.label ?? "",
    row.place,
    ...dataset.measures.flatMap((measure) => measureFields(row, measure, cells, measures)),
  ]);
  return [headings, ...lines];
}

function measureHeadings({ label, type, unit }: Measure): readonly string[] {
  const name = unit === null ? label : `${label} (${unit.label})`;
  const numbers = type === "number" ? [`${label}: number`, `${label}: low`, `${label}: high`] : [];
  return [name, ...numbers, `${label}: as reported`, `${label}: who says so`, `${label}: note`];
}

function measureFields(
  row: Row,
  measure: Measure,
  cells: ReadonlyMap<string, Cell>,
  measures: ReadonlyMap<string, Measure>,
): readonly string[] {
  const cell = row.cells.get(measure.id);
  if (cell === undefined) return measureHeadings(measure).map(() => "");
  const numbers = measure.type === "number" ? numberFields(cell) : [];
  const footnotes = cell.citations.map(
    ({ citation, supports }) => `${supports === "year" ? "Year inferred from: " : ""}${footnoteText(citation)}`,
  );
  const editors = cell.notes.map((note) => `Editor’s note: ${note.title}. ${proseText(note.text, cells, measures)}`);
  return [
    cellText(cell, measure),
    ...numbers,
    cell.state === "reported" ? cell.asReported : "nothing printed",
    cell.claimant.name,
    [...footnotes, ...editors].join(" | "),
  ];
}

/** Number, low and high; empty where the wording states none. */
function numberFields(cell: Cell): readonly [string, string, string] {
  if (cell.state !== "reported" || cell.value.type !== "number") return ["", "", ""];
  const { quantity } = cell.value;
  const { low, high } = boundsOf(quantity);
  const value = quantity.kind === "word" || quantity.kind === "range" ? null : quantity.value;
  const text = (number: number | null): string => (number === null ? "" : String(number));
  return [text(value), text(low), text(high)];
}
