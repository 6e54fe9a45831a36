/**
 * Note numbers of a reader's table, of however many rows: what each cell leans on is looked up once, and then numbered in one pass over
 * whole numbers for each order of the rows. They are the numbers that `numberNotes` gives the table's dataset, which files have.
 */
import type { AtLeastOne } from "../../model/cell";
import type { OwnColumn, OwnPage, OwnRow } from "../../model/ownPage";
import type { Provenance } from "../../model/report";
import type { NumberedNote } from "../numberNotes";
import { statementOf } from "../numberNotes";
import { leansOn, NO_SOURCE } from "./ownDataset";

/** What the cells of a table lean on, each list of statements once. */
export interface Leanings {
  readonly columns: number;
  readonly statements: readonly Provenance[];
  /** Statements that some cell leans on, by their place in `statements`, in the order of its notes. */
  readonly lists: readonly (readonly number[])[];
  /** For each cell, row by row, the place of its list in `lists`. */
  readonly listOf: Uint32Array;
}

/** What a note's number and text are shown from. */
export type OwnNumbered = Pick<NumberedNote<Provenance>, "number" | "citations">;

export interface OwnNumbers {
  /** In the order of their numbers, 1 … n. */
  readonly notes: readonly OwnNumbered[];
  /** Note numbers of a cell, ascending, by the places of its row and its column in the table; none of a row that is not shown. */
  readonly markersAt: (row: number, column: number) => readonly number[];
}

export function leaningsOf({ rows, columns }: Pick<OwnPage, "rows" | "columns">): Leanings {
  const lists = new ListsOnce();
  const plain = columns.map((column) => lists.placeOf([NO_SOURCE, ...column.notes]));
  const listOf = new Uint32Array(rows.length * columns.length);
  rows.forEach((row, at) => {
    columns.forEach((column, index) => {
      const bare = isBare(row, index);
      listOf[at * columns.length + index] = bare ? (plain[index] ?? 0) : lists.placeOf(listFor(row, column, index));
    });
  });
  return { columns: columns.length, statements: lists.statements, lists: lists.lists, listOf };
}

/** Whether a cell leans on nothing of its own or of its row. */
function isBare(row: OwnRow, index: number): boolean {
  const cell = row.cells[index];
  return row.notes.length === 0 && (cell === undefined || (cell.source === null && cell.notes.length === 0));
}

function listFor(row: OwnRow, column: OwnColumn, index: number): AtLeastOne<Provenance> {
  return leansOn(row, column, row.cells[index]);
}

/** Statements and lists of them, each kept once however many cells lean on it. */
class ListsOnce {
  readonly statements: Provenance[] = [];
  readonly lists: (readonly number[])[] = [];
  readonly #statementAt = new Map<string, number>();
  readonly #listAt = new Map<string, number>();
  /** The same object is the same statement, without its id being looked up. */
  readonly #known = new Map<Provenance, number>();

  placeOf(list: readonly Provenance[]): number {
    const places = list.map((one) => this.#statement(one));
    const key = places.join(" ");
    const known = this.#listAt.get(key);
    if (known !== undefined) return known;
    this.lists.push(places);
    this.#listAt.set(key, this.lists.length - 1);
    return this.lists.length - 1;
  }

  #statement(one: Provenance): number {
    const known = this.#known.get(one);
    if (known !== undefined) return known;
    const key = statementOf(one);
    const place = this.#statementAt.get(key) ?? this.statements.length;
    if (place === this.statements.length) this.statements.push(one);
    this.#statementAt.set(key, place);
    this.#known.set(one, place);
    return place;
  }
}

/** @param order places of the rows that are shown, in the order in which they are */
export function numberRows({ columns, statements, lists, listOf }: Leanings, order: Uint32Array): OwnNumbers {
  const numberOf = new Uint32Array(statements.length);
  const met = new Uint8Array(lists.length);
  const notes: OwnNumbered[] = [];
  for (const row of order) {
    for (let at = row * columns; at < (row + 1) * columns; at += 1) {
      const list = listOf[at] ?? 0;
      if (met[list] === 1) continue;
      met[list] = 1;
      for (const one of lists[list] ?? []) {
        const statement = statements[one];
        if (numberOf[one] !== 0 || statement === undefined) continue;
        notes.push({ number: notes.length + 1, citations: [statement] });
        numberOf[one] = notes.length;
      }
    }
  }
  return {
    notes,
    markersAt: (row, column) => {
      const list = lists[listOf[row * columns + column] ?? 0] ?? [];
      const numbers = list.map((one) => numberOf[one] ?? 0).filter((number) => number > 0);
      return [...new Set(numbers)].sort((a, b) => a - b);
    },
  };
}
