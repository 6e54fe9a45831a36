/** Sources that a reader gives for their own table: for all of it, a column, a row or one cell. What is given later beats what was before. */
import { cellParts } from "../cellText";
import type { Cell } from "../../model/cell";
import type { GivenSource, OwnPage } from "../../model/ownPage";
import type { OwnSource, Provenance } from "../../model/report";
import { ownMeasures, ownRow } from "./ownDataset";

/** A source as it is typed. Two that say the same are one. */
export function typedSource({ title, place, wording }: Pick<OwnSource, "title" | "place" | "wording">): OwnSource {
  const said = { title: title.trim(), place: place.trim(), wording: wording.trim() };
  return { kind: "source", id: JSON.stringify(said), ...said };
}

/** The sources given, with another place for one of them, wherever it is given. */
export function withPlace(given: readonly GivenSource[], id: string, place: string): readonly GivenSource[] {
  return given.map((one) => (one.source?.id === id ? { ...one, source: typedSource({ ...one.source, place }) } : one));
}

/** A source with its exact words, and how its figures stand in them. */
export interface WordedSource {
  readonly source: OwnSource;
  readonly figures: number;
  /** Of these, how many have a number that does not stand in the words. */
  readonly missing: number;
}

/** Every source of a table that has exact words, in the order of the table. */
export function wordedSources(table: Pick<OwnPage, "rows" | "columns">): readonly WordedSource[] {
  const worded = new Map<string, WordedSource>();
  const measures = ownMeasures(table);
  const rows = table.rows.filter(({ cells }) => cells.some(({ source }) => source !== null && source.wording !== ""));
  for (const cell of rows.flatMap((row) => [...ownRow(table, measures, row).cells.values()])) {
    for (const { citation } of cell.citations) {
      if (citation.kind !== "source" || citation.wording === "") continue;
      const { figures, missing } = worded.get(citation.id) ?? { figures: 0, missing: 0 };
      const one = cell.state === "reported" && cell.value.type !== "text" ? 1 : 0;
      const lacks = missingInWords(cell, citation.wording).includes("number") ? one : 0;
      worded.set(citation.id, { source: citation, figures: figures + one, missing: missing + lacks });
    }
  }
  return [...worded.values()];
}

/** The table with its sources: what a reader gave, in the order in which they gave it, over what the file itself says. */
export function withSources<T extends Pick<OwnPage, "rows" | "columns">>(page: T, given: readonly GivenSource[]): T {
  if (given.length === 0) return page;
  const rows = page.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const column = page.columns[index]?.id ?? "";
      const last = given.findLast((one) => holdsFor(one, row.id, column));
      return last === undefined ? cell : { ...cell, source: last.source };
    }),
  }));
  return { ...page, rows };
}

function holdsFor({ scope, row, column }: GivenSource, atRow: string, atColumn: string): boolean {
  switch (scope) {
    case "table":
      return true;
    case "row":
      return row === atRow;
    case "column":
      return column === atColumn;
    case "cell":
      return row === atRow && column === atColumn;
  }
}

/** What of a figure does not stand in the words that are to state it: its number, its word, both or nothing. */
export function missingInWords(cell: Cell<Provenance>, words: string): readonly ("number" | "word")[] {
  if (cell.state !== "reported") return [];
  const { before, number, after } = cellParts(cell, null);
  const digits = number.replace(/[^\d.]/gu, "");
  const said = words.replace(/(?<=\d)[,\u202F\u00A0 ](?=\d{3})/gu, "");
  const numbers: readonly string[] = said.match(/\d+(?:\.\d+)?/gu) ?? [];
  const hedge = before === "" ? after : before;
  const hasWord = hedge === "" || said.toLowerCase().includes(hedge.toLowerCase());
  return [...(numbers.includes(digits) ? [] : (["number"] as const)), ...(hasWord ? [] : (["word"] as const))];
}

/** What a note says, in short. */
export function shortText(one: Provenance): string {
  return one.kind === "note" ? one.text : one.kind === "source" ? one.title : "no source given by you";
}

/** How many figures have their exact words, a source, or none. */
export interface Cited {
  readonly figures: number;
  readonly worded: number;
  readonly sourced: number;
  readonly bare: number;
}

export function citedOf({ rows }: Pick<OwnPage, "rows">): Cited {
  const count = { figures: 0, worded: 0, sourced: 0, bare: 0 };
  for (const { cells } of rows) {
    for (const { value, source } of cells) {
      if (value === null || value.type === "text") continue;
      count.figures += 1;
      count[source === null ? "bare" : source.wording === "" ? "sourced" : "worded"] += 1;
    }
  }
  return count;
}
