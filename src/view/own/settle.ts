/** The page that a reading makes: what each cell is read as, and what is left of it as text. */
import type { OwnColumn, OwnPage } from "../../model/ownPage";
import type { OwnReading, ReadCell, ReadRow } from "../../model/ownReading";
import type { OwnSource } from "../../model/report";

export function pageOf(reading: OwnReading): OwnPage {
  const shown = reading.columns.map((column, index) => ({ column, index })).filter(({ column, index }) => index !== reading.key && !column.sources);
  const sources = reading.columns.findIndex((column) => column.sources);
  const columns = shown.map(({ column: { id, heading, type, unit, notes } }): OwnColumn => ({ id, label: heading, type, unit, notes }));
  return {
    title: reading.title,
    standfirst: "",
    file: reading.file,
    key: reading.columns[reading.key]?.heading ?? "",
    columns,
    rows: reading.rows.map((row) => {
      const source = sourceOf(row, sources);
      const name = row.cells[reading.key];
      return {
        id: row.id,
        label: name?.split?.taken === true ? name.split.base : (name?.raw ?? ""),
        notes: name?.notes ?? [],
        total: row.total,
        cells: shown.flatMap(({ index }) => {
          const cell = row.cells[index];
          return cell === undefined ? [] : [{ raw: cell.raw, value: valueOf(cell), notes: cell.notes, source }];
        }),
      };
    }),
    notes: reading.about,
  };
}

/** A blank is no figure; whatever else is no figure stands as it was written. */
function valueOf({ value, seen, raw }: ReadCell): OwnPage["rows"][number]["cells"][number]["value"] {
  if (value !== null) return value;
  return seen === "none" || raw.trim() === "" ? null : { type: "text" };
}

function sourceOf(row: ReadRow, sources: number): OwnSource | null {
  const title = row.cells[sources]?.raw.trim() ?? "";
  return title === "" ? null : { kind: "source", id: title, title, place: "", wording: "" };
}

/** The counts above a reading. */
export interface Counts {
  readonly figures: number;
  readonly columns: number;
  readonly marks: number;
  readonly notes: number;
  readonly text: number;
}

export function countsOf(reading: OwnReading): Counts {
  const columns = reading.columns.filter(({ type, sources }, index) => type !== "text" && !sources && index !== reading.key);
  const cells = reading.rows.flatMap((row) => row.cells.filter((_, index) => columns.includes(reading.columns[index] ?? NONE)));
  const all = reading.rows.flatMap((row) => row.cells);
  return {
    figures: cells.filter(({ value }) => value !== null && value.type !== "text").length,
    columns: columns.length,
    marks: all.reduce((sum, { split }) => sum + (split?.taken === true ? split.marks.length : 0), 0),
    notes: reading.notes.length,
    text: cells.filter(({ seen }) => seen === "text" || seen === "asked").length,
  };
}

const NONE = { id: "", at: "", heading: "", unit: null, type: "text", sources: false, notes: [] } as const;
