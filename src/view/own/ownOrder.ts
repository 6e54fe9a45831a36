/**
 * Rows of a reader's table in the order that is asked for, of however many rows: what is compared stands in arrays of numbers or words,
 * and an order is an array of places. It is the order that `arrangeRows` gives the table's dataset, which files have.
 */
import type { OwnPage, OwnRow } from "../../model/ownPage";
import type { Sort } from "../../model/viewRequest";
import type { Key } from "../arrangeRows";
import { keyOfValue, standOf } from "../arrangeRows";

type Table = Pick<OwnPage, "rows" | "columns">;

/** Places of all rows: its own totals last, and in each part as the sort has them, or as the file. */
export function orderOf({ rows, columns }: Table, sort: Sort | null): Uint32Array {
  const places = Uint32Array.from(rows.keys());
  const compare =
    sort === null
      ? null
      : comparing(
          rows,
          columns.findIndex(({ id }) => id === sort.column),
          sort,
        );
  const part = (total: boolean): Uint32Array => {
    const own = places.filter((place) => rows[place]?.total === total);
    return compare === null ? own : own.sort(compare);
  };
  const order = new Uint32Array(rows.length);
  const figures = part(false);
  order.set(figures);
  order.set(part(true), figures.length);
  return order;
}

/** @param column its place; -1 for the names of the rows */
function comparing(rows: readonly OwnRow[], column: number, { descending }: Sort): (one: number, other: number) => number {
  const stands = new Uint8Array(rows.length);
  const numbers = [new Float64Array(rows.length), new Float64Array(rows.length)] as const;
  const words: (readonly [string, string])[] = [];
  rows.forEach((row, place) => {
    const key = keyOf(row, column);
    const stand = standOf(key);
    stands[place] = stand;
    if (stand === 0) for (const [index, array] of numbers.entries()) array[place] = Number(key?.[index] ?? 0);
    if (stand === 1) words[place] = [String(key?.[0] ?? ""), String(key?.[1] ?? "")];
  });
  const turn = descending ? -1 : 1;
  const at = (array: Float64Array | Uint8Array, place: number): number => array[place] ?? 0;
  return (one, other) => {
    const stand = at(stands, one);
    const apart = stand - at(stands, other);
    if (apart !== 0) return apart;
    if (stand === 2) return one - other;
    const [first, second] = numbers;
    const found =
      stand === 0
        ? at(first, one) - at(first, other) || at(second, one) - at(second, other)
        : compareWords(words[one] ?? NO_WORDS, words[other] ?? NO_WORDS);
    return found === 0 ? one - other : found * turn;
  };
}

const NO_WORDS = ["", ""] as const;

function compareWords(one: readonly [string, string], other: readonly [string, string]): number {
  const index = one[0] === other[0] ? 1 : 0;
  return one[index] === other[index] ? 0 : one[index] < other[index] ? -1 : 1;
}

function keyOf({ label, cells }: OwnRow, column: number): Key | null {
  if (column === -1) return [label];
  const cell = cells[column];
  return cell === undefined || cell.value === null ? null : keyOfValue(cell.value, cell.raw);
}
