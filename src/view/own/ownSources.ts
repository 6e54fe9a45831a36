/** Sources that a reader gives for their own table: for all of it, a column, a row or one cell. What is given later beats what was before. */
import { cellParts } from "../cellText";
import type { Cell } from "../../model/cell";
import type { GivenSource, OwnPage } from "../../model/ownPage";
import type { Provenance } from "../../model/report";

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
