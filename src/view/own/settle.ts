/** The page that a reading makes, and the counts that stand above it. */
import type { OwnCell, OwnPage } from "../../model/ownPage";
import type { OwnDecisions } from "../../model/ownTable";
import type { OwnSource } from "../../model/report";
import type { Checked, CheckedCell, CheckedColumn, OwnFound } from "./checked";

export function pageOf({ reading, checked, file }: OwnFound): OwnPage {
  const at = checked.columns.map((column, index) => ({ ...column, index }));
  const shown = at.filter(({ use }) => use === "column");
  const key = at.find(({ use }) => use === "key");
  const sources = at.find(({ use }) => use === "sources");
  return {
    title: reading.title ?? file.replace(/\.[a-z]{2,5}$/iu, ""),
    standfirst: reading.subtitle ?? "",
    file,
    key: key?.heading ?? "",
    columns: shown.map(({ id, heading, type, unit, notes }) => ({ id, label: heading, type, unit, notes })),
    rows: checked.rows.map(({ id, total, notes, cells }) => {
      const name = cells[key?.index ?? -1];
      const source = sourceFrom(cells[sources?.index ?? -1]?.raw.trim() || checked.source);
      return {
        id,
        label: name?.split?.taken === true ? name.split.base : (name?.raw ?? ""),
        notes: [...(name?.notes ?? []), ...notes],
        total,
        cells: shown.flatMap(({ index }) => {
          const cell = cells[index];
          return cell === undefined ? [] : [ownCell(cell, source)];
        }),
      };
    }),
    notes: checked.about,
  };
}

/** A blank is no figure; whatever else is none stands as it was written. */
function ownCell({ raw, value, unit, seen, notes, source: own }: CheckedCell, source: OwnSource | null): OwnCell {
  return { raw, value: value ?? (seen === "none" ? null : { type: "text" }), unit, notes, source: sourceFrom(own) ?? source };
}

function sourceFrom(title: string): OwnSource | null {
  return title === "" ? null : { kind: "source", id: title, title, place: "", wording: "" };
}

/** What is decided of columns, as it shows before it is read anew. */
export function columnsAsDecided(columns: Checked["columns"], decisions: OwnDecisions): Checked["columns"] {
  return columns.map((column) => {
    const { name, unit, type, leftOut } = decisions.columns[column.at] ?? {};
    return {
      ...column,
      heading: name ?? column.heading,
      unit: unit === undefined ? column.unit : unit === "" ? null : unit,
      type: type ?? column.type,
      use: leftOut === true ? "none" : leftOut === false && column.use === "none" ? "column" : column.use,
    };
  });
}

export interface Counts {
  readonly figures: number;
  readonly columns: number;
  readonly marks: number;
  readonly notes: number;
  readonly text: number;
}

/** Figures, the columns that hold them, marks taken off, notes found, and cells of such columns that are left as text. */
export function countsOf({ reading, checked }: OwnFound): Counts {
  const { columns, rows } = checked;
  const counted = columns.map(isOfFigures);
  let [figures, marks] = [0, 0];
  for (const { cells } of rows) {
    cells.forEach(({ value, split }, index) => {
      if (counted[index] === true && value !== null) figures += 1;
      if (split?.taken === true) marks += split.marks.length;
    });
  }
  return {
    figures,
    columns: counted.filter(Boolean).length,
    marks,
    notes: reading.notes.filter(({ text }) => text !== null).length,
    text: leftAsText(checked).length,
  };
}

function isOfFigures({ type, use }: CheckedColumn): boolean {
  return type !== "text" && use === "column";
}

/** A cell and where it stands in the file. */
export interface PlacedCell {
  readonly at: string;
  readonly raw: string;
}

/** Cells of columns of figures that hold none. */
export function leftAsText({ columns, rows }: Pick<Checked, "columns" | "rows">): readonly PlacedCell[] {
  const left: PlacedCell[] = [];
  const counted = columns.map(isOfFigures);
  for (const row of rows) {
    row.cells.forEach(({ value, seen, raw }, index) => {
      if (counted[index] === true && value === null && seen !== "none") left.push({ at: `${columns[index]?.at ?? ""}${row.at}`, raw });
    });
  }
  return left;
}
