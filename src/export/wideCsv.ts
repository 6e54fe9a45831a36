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
  const headings = wideColumns(dataset).map(({ title }) => title);
  const lines = dataset.rows.map((row) => [
    row.id,
    row.detail === "" ? row.label : `${row.label} (${row.detail})`,
    dataset.groups.find((group) => group.id === row.group)?.label ?? "",
    row.place,
    ...dataset.measures.flatMap((measure) => measureFields(row, measure, cells, measures)),
  ]);
  return [headings, ...lines];
}

/** A column of the wide table, as metadata formats describe it. */
export interface WideColumn {
  /** A name for machines: letters, digits and underscores. */
  readonly name: string;
  /** The heading in the file. */
  readonly title: string;
  /** Numbers are empty where the wording states none on that side. */
  readonly type: "string" | "number";
  readonly description: string;
}

/** The columns of `wideTable`, in its order. */
export function wideColumns(dataset: Dataset): readonly WideColumn[] {
  return [
    { name: "row_id", title: dataset.key.id, type: "string", description: "The row’s own name, which never changes." },
    { name: "row_label", title: dataset.key.label, type: "string", description: "What the row is about." },
    { name: "row_group", title: "Group", type: "string", description: "Rows of one group are comparable with each other." },
    { name: "row_place", title: "Place", type: "string", description: "Where it was counted." },
    ...dataset.measures.flatMap(measureColumns),
  ];
}

function measureColumns({ id, label, type, unit }: Measure): readonly WideColumn[] {
  const name = id.replaceAll("-", "_");
  const column = (part: string, kind: WideColumn["type"], description: string): WideColumn => ({
    name: `${name}_${part.replace(/ /gu, "_")}`,
    title: `${label}: ${part}`,
    type: kind,
    description,
  });
  const numbers = [
    column("number", "number", "The number printed; empty for ranges and for words."),
    column("low", "number", "The least that the wording allows; empty where it sets none."),
    column("high", "number", "The most that the wording allows; empty where it sets none."),
  ];
  return [
    {
      name,
      title: unit === null ? label : `${label} (${unit.label})`,
      type: "string",
      description: "The figure with its hedge, as the site prints it.",
    },
    ...(type === "number" ? numbers : []),
    column("as reported", "string", "The words as printed in the report."),
    column("who says so", "string", "Who counted or claims it."),
    column("note", "string", "Report, place, wording, what the report cites; then notes of the editors."),
  ];
}

function measureFields(
  row: Row,
  measure: Measure,
  cells: ReadonlyMap<string, Cell>,
  measures: ReadonlyMap<string, Measure>,
): readonly string[] {
  const cell = row.cells.get(measure.id);
  if (cell === undefined) return measureColumns(measure).map(() => "");
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
