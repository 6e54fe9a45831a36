/** The view as one line a figure: every property in a column of its own, for spreadsheets and the clipboard. */
import type { ExportCell } from "./exportCell";
import { markersText, printedIn } from "./exportCell";
import type { ExportColumn, ExportGroup, ExportModel, ExportRow } from "./exportModel";
import { passagesOf } from "../view/noteText";
import { fullNotes, noteTexts, rowName } from "./wideCsv";

export type Field = string | number;

export const LONG_HEADINGS: readonly string[] = [
  "label",
  "group",
  "place",
  "measure",
  "counts",
  "as_shown",
  "value",
  "low",
  "high",
  "qualifier",
  "hedge",
  "wording",
  "unit",
  "period_start",
  "period_end",
  "date_precision",
  "who_counted",
  "printed_in",
  "stance",
  "standing",
  "note",
  "report",
  "section",
  "cites",
];

/** Headings of what a reader's own table says of its figures. */
const OWN_HEADINGS: readonly string[] = [
  "label",
  "measure",
  "as_shown",
  "value",
  "low",
  "high",
  "qualifier",
  "hedge",
  "wording",
  "unit",
  "note",
  "notes_in_full",
];

export function longHeadings({ maker }: ExportModel): readonly string[] {
  return maker.kind === "site" ? LONG_HEADINGS : OWN_HEADINGS;
}

/** Lines under `longHeadings`. A field is never blank: what a cell does not state says so, and numbers are numbers. */
export function longTable(model: ExportModel): readonly (readonly Field[])[] {
  return model.groups.flatMap((group) =>
    group.rows.flatMap((row) => [
      ...model.columns.flatMap((column, index) => {
        const cell = row.cells[index];
        return cell === undefined ? [] : [lineOf(model, group, row, column, cell)];
      }),
      ...row.described.map(({ label, cell }) => lineOf(model, group, row, { label, place: null }, cell)),
    ]),
  );
}

const NONE = "not stated";

function lineOf(
  model: ExportModel,
  group: ExportGroup,
  row: ExportRow,
  column: Pick<ExportColumn, "label" | "place">,
  cell: ExportCell,
): readonly Field[] {
  const [start = NONE, end = start] = cell.period?.split("/").map((one) => (one === ".." ? "open" : one)) ?? [];
  const inferred = cell.inferred ? ", year inferred" : "";
  const citations = passagesOf(model.notes.flatMap((note) => note.citations)).filter(({ id }) => cell.citations.includes(id));
  if (model.maker.kind === "reader") return ownLine(model, row, column, cell);
  return [
    rowName(row),
    group.label === "" ? model.title : group.label,
    column.place ?? row.place,
    column.label,
    cell.counts ?? "none",
    cell.text,
    cell.value ?? NONE,
    cell.low ?? NONE,
    cell.high ?? NONE,
    cell.kind,
    cell.hedge === "" ? "none" : cell.hedge,
    cell.wording ?? "nothing printed",
    cell.unit ?? "none",
    start,
    end,
    `${cell.precision ?? NONE}${inferred}`,
    cell.claimant,
    printedIn(cell),
    cell.stance,
    cell.standing,
    markersText(cell),
    unique(citations.map(({ report }) => report.title)),
    unique(
      citations.map(({ place }) => `${place.heading}, paragraph ${place.paragraph}${place.note === null ? "" : `, note ${place.note}`}`),
    ),
    unique(
      citations.flatMap(({ cites }) => cites.map(({ publisher, title }) => [publisher, title].filter((part) => part !== "").join(", "))),
    ),
  ];
}

function ownLine(model: ExportModel, row: ExportRow, { label }: Pick<ExportColumn, "label">, cell: ExportCell): readonly Field[] {
  const number = (value: number | null): Field => value ?? NONE;
  return [
    ...[rowName(row), label, cell.text, number(cell.value), number(cell.low), number(cell.high), cell.kind],
    ...[cell.hedge === "" ? "none" : cell.hedge, cell.wording ?? "nothing", cell.unit ?? "none", markersText(cell)],
    fullNotes(cell, noteTexts(model)),
  ];
}

function unique(texts: readonly string[]): string {
  return texts.length === 0 ? NONE : [...new Set(texts)].join("; ");
}
