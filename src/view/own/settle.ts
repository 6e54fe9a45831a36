/** The page that a reading makes, and the counts that stand above it. */
import type { OwnCell, OwnPage } from "../../model/ownPage";
import type { OwnSource } from "../../model/report";
import type { Checked, CheckedCell, OwnFound } from "./checked";

export function pageOf({ reading, file }: OwnFound, checked: Checked): OwnPage {
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

export interface Counts {
  readonly figures: number;
  readonly columns: number;
  readonly marks: number;
  readonly notes: number;
  readonly text: number;
}

/** Figures, the columns that hold them, marks taken off, notes found, and cells of such columns that are left as text. */
export function countsOf({ reading }: OwnFound, { columns, rows }: Checked): Counts {
  const counted = columns.flatMap(({ type, use }, index) => (type !== "text" && use === "column" ? [index] : []));
  const cells = rows.flatMap((row) => counted.flatMap((index) => row.cells[index] ?? []));
  const marks = rows.flatMap((row) => row.cells.flatMap(({ split }) => (split?.taken === true ? split.marks : [])));
  return {
    figures: cells.filter(({ value }) => value !== null).length,
    columns: counted.length,
    marks: marks.length,
    notes: reading.notes.filter(({ text }) => text !== null).length,
    text: leftAsText({ columns, rows }).length,
  };
}

/** Cells of columns of figures that hold none. */
export function leftAsText({ columns, rows }: Pick<Checked, "columns" | "rows">): readonly CheckedCell[] {
  return rows.flatMap(({ cells }) =>
    cells.filter(
      ({ value, seen }, index) => columns[index]?.use === "column" && columns[index].type !== "text" && value === null && seen !== "none",
    ),
  );
}
