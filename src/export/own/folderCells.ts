/** Cells of a reader's own table as lines of `observations.csv`, with the passages and notes they name, and what each line lacks. */
import type { Cell } from "../../model/cell";
import { numbersIn } from "../../model/numbers";
import type { OwnCell, OwnPage } from "../../model/ownPage";
import { parseQuantity } from "../../model/parseQuantity";
import { boundsOf, type Quantity } from "../../model/quantity";
import type { OwnSource, Provenance } from "../../model/report";
import { cellText } from "../../view/cellText";
import { idsFor } from "./folderIds";

/** What is open about a cell, a line each in the list of what is lacking. */
export type CellLack = "source" | "wording" | "not-in-wording" | "unreadable";

export interface FolderCell {
  readonly id: string;
  readonly row: string;
  readonly measure: string;
  /** Fields of its line, as `observations.csv` has them. */
  readonly line: readonly string[];
  readonly isQuantity: boolean;
  readonly lacks: readonly CellLack[];
  /** As the table has it, for whoever completes it. */
  readonly text: string;
}

export interface FolderPassage {
  readonly id: string;
  readonly report: string;
  readonly source: OwnSource;
}

export interface FolderNote {
  readonly id: string;
  readonly text: string;
  readonly cells: readonly string[];
}

/** Ids of rows and of columns, by theirs in the page. */
export interface FolderIds {
  readonly dataset: string;
  readonly rows: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
}

/** Each source once, as a report and a passage of it: title, place and wording tell them apart. */
export function passagesOf({ rows }: OwnPage): ReadonlyMap<string, FolderPassage> {
  const sources = new Map(
    rows.flatMap((row) => row.cells.flatMap(({ source }) => (source === null ? [] : [[keyOf(source), source] as const]))),
  );
  const titles = [...new Set([...sources.values()].map(({ title }) => title))];
  const reports = new Map(idsFor(titles, "source").map((id, at) => [titles[at] ?? "", id] as const));
  const all = [...sources.values()];
  const ids = idsFor(
    all.map(({ title, place }) => `${reports.get(title) ?? ""}-${place}`),
    "passage",
  );
  return new Map(all.map((source, at) => [keyOf(source), { id: ids[at] ?? "", report: reports.get(source.title) ?? "", source }]));
}

export const keyOf = ({ title, place, wording }: OwnSource): string => JSON.stringify([title, place, wording]);

/** Notes of cells, their rows and their columns, each once, with every cell it holds for. */
export function notesOf(page: OwnPage, { dataset, rows, measures }: FolderIds): readonly FolderNote[] {
  const cellsOf = new Map<string, string[]>();
  for (const row of page.rows) {
    for (const [at, column] of page.columns.entries()) {
      const cell = `${dataset}.${rows.get(row.id) ?? ""}.${measures.get(column.id) ?? ""}`;
      for (const { text } of [...(row.cells[at]?.notes ?? []), ...row.notes, ...column.notes])
        cellsOf.set(text, [...(cellsOf.get(text) ?? []), cell]);
    }
  }
  return [...cellsOf].map(([text, cells], at) => ({ id: `${dataset}-${String(at + 1)}`, text, cells: [...new Set(cells)] }));
}

/** The place of a passage as our format has it, where it is known; a person says it otherwise. */
export const PLACE_UNKNOWN = "?";

export function folderCell(
  { id, row, measure }: { readonly id: string; readonly row: string; readonly measure: string },
  own: OwnCell,
  cell: Cell<Provenance>,
  passage: FolderPassage | null,
  notes: readonly string[],
): FolderCell {
  const { value } = own;
  const isQuantity = value?.type === "number";
  const text = cellText(cell, null);
  const printed = value === null ? "" : isQuantity ? printedAs(own.raw, text, value.quantity) : own.raw;
  const reading = value === null ? "absent:not-reported" : value.type === "date" ? (value.date.iso ?? "undated") : "";
  const wording = passage?.source.wording ?? "";
  const number = isQuantity && wording !== "" ? placeIn(wording, value.quantity) : null;
  const cites = passage === null ? "" : `${passage.id}@${PLACE_UNKNOWN}${number === null ? "" : `#${String(number)}`}`;
  const lacks: readonly (CellLack | false)[] = [
    passage === null && "source",
    value !== null && passage !== null && wording === "" && "wording",
    isQuantity && wording !== "" && (number === null || !wording.includes(printed ?? "")) && "not-in-wording",
    printed === null && "unreadable",
  ];
  return {
    ...{ id, row, measure, isQuantity, text },
    line: [row, measure, printed ?? own.raw, reading, "not-stated", "not_stated", "final", cites, notes.join(";")],
    lacks: lacks.filter((lack) => lack !== false),
  };
}

const MARK = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§¶#[\]]/u;

/** The words that our reader of printed words reads as this quantity: the file's own without marks, or those on the page; null where it reads neither so. */
function printedAs(raw: string, text: string, quantity: Quantity): string | null {
  return [...(MARK.test(raw) ? [] : [raw]), text].find((words) => !/[-−]\d/u.test(words) && isRead(words, quantity)) ?? null;
}

function isRead(words: string, quantity: Quantity): boolean {
  const read = parseQuantity(words);
  if (!read.ok || read.value.kind !== quantity.kind) return false;
  const [a, b] = [boundsOf(read.value), boundsOf(quantity)];
  return a.low === b.low && a.high === b.high;
}

/** Which number of a wording a quantity is, counted from 1; null where none is, or several are. */
function placeIn(wording: string, quantity: Quantity): number | null {
  const wanted = quantity.kind === "range" ? quantity.low : quantity.kind === "word" ? null : quantity.value;
  const places = numbersIn(wording).flatMap(({ value }, at) => (value === wanted ? [at + 1] : []));
  return places.length === 1 ? (places[0] ?? null) : null;
}
