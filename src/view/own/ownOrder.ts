/**
 * Rows of a reader's table in the order that is asked for, of however many rows: each value of a column gets its rank once, and rows are
 * laid out by rank, as an array of places. It is the order that `arrangeRows` gives the table's dataset, which files have.
 */
import type { OwnPage, OwnRow } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import type { Key } from "../arrangeRows";
import { keyOfValue, standOf } from "../arrangeRows";

/** What the rows of a column are sorted by. */
interface Ranks {
  /** For each row its rank among the numbers or among the words, from 0. */
  readonly ranks: Uint32Array;
  /** For each row 0 for a number, 1 for words, 2 for nothing to sort by. */
  readonly stands: Uint8Array;
  /** How many ranks there are. */
  readonly counts: readonly [numbers: number, words: number];
}

/** Orders of one table. */
export class OwnOrders {
  readonly #table: Pick<OwnPage, "rows" | "columns">;
  /** By the place of the column; -1 for the names of the rows. */
  readonly #known = new Map<number, Ranks>();

  constructor(table: Pick<OwnPage, "rows" | "columns">) {
    this.#table = table;
  }

  /** Places of all rows: its own totals last, and in each part as the sort has them, or as the file. */
  order(sort: Sort | null): Uint32Array {
    const { rows } = this.#table;
    const ranks = sort === null ? null : this.#ranks(this.#table.columns.findIndex(({ id }) => id === sort.column));
    const [numbers, words] = ranks?.counts ?? [0, 0];
    const all = numbers + words + 1;
    const keys = Uint32Array.from(rows, ({ total }, place) => {
      const own = ranks === null ? 0 : rankFrom(ranks, place, sort?.descending === true);
      return total ? all + own : own;
    });
    return laidOut(keys, 2 * all);
  }

  #ranks(column: number): Ranks {
    const known = this.#known.get(column) ?? ranksOf(this.#table.rows, column);
    this.#known.set(column, known);
    return known;
  }
}

/** Numbers first, then words, then nothing, whichever way each of them runs. */
function rankFrom({ ranks, stands, counts }: Ranks, place: number, descending: boolean): number {
  const [numbers, words] = counts;
  const rank = ranks[place] ?? 0;
  switch (stands[place]) {
    case 0:
      return descending ? numbers - 1 - rank : rank;
    case 1:
      return numbers + (descending ? words - 1 - rank : rank);
    default:
      return numbers + words;
  }
}

/** Places in the order of their keys; those of one key as they stand. @param count of keys there may be */
function laidOut(keys: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 1; key <= count; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const order = new Uint32Array(keys.length);
  keys.forEach((key, place) => {
    const at = next[key] ?? 0;
    order[at] = place;
    next[key] = at + 1;
  });
  return order;
}

/** @param column its place; -1 for the names of the rows */
function ranksOf(rows: readonly OwnRow[], column: number): Ranks {
  const stands = new Uint8Array(rows.length);
  const numbers = new Float64Array(rows.length);
  // What is nearly a number stands after the number itself.
  const hedged = new Uint8Array(rows.length);
  const words = new Map<number, string>();
  rows.forEach((row, place) => {
    const key = keyOf(row, column);
    const stand = standOf(key);
    stands[place] = stand;
    if (stand === 0) {
      numbers[place] = Number(key?.[0] ?? 0);
      hedged[place] = Number(key?.[1] ?? 0);
    }
    // No letter comes before U+0000, so that joined words compare as one after the other.
    if (stand === 1) words.set(place, key?.join("\u0000") ?? "");
  });
  const sorted = numbers.filter((_, place) => stands[place] === 0).sort();
  const unlike = sorted.filter((number, at) => number !== sorted[at - 1]);
  const rankOfWords = new Map([...new Set(words.values())].sort().map((text, rank) => [text, rank]));
  const ranks = Uint32Array.from(stands, (stand, place) =>
    stand === 0
      ? 2 * placeIn(unlike, numbers[place] ?? 0) + (hedged[place] ?? 0)
      : stand === 1
        ? (rankOfWords.get(words.get(place) ?? "") ?? 0)
        : 0,
  );
  return { ranks, stands, counts: [2 * unlike.length, rankOfWords.size] };
}

/** The place of a number among numbers that ascend, by halves. */
function placeIn(ascending: Float64Array, number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf({ label, cells }: OwnRow, column: number): Key | null {
  if (column === -1) return [label];
  const cell = cells[column];
  return cell === undefined || cell.value === null ? null : keyOfValue(cell.value, cell.raw);
}
