/** What was read of a table on its way from the worker to the page: its rows in parts, so that taking one in keeps nobody waiting. */
import type { CheckedRow, OwnRead } from "../view/own/checked";

/** First what was read, without its rows, and how many these are; null where it could not be read at all. Then the rows, in their order. */
export type OwnPart = { readonly read: OwnRead | null; readonly rows: number } | { readonly part: readonly CheckedRow[] };

/** Cells in one part. */
const AT_ONCE = 8_000;

export function* inParts(read: OwnRead): Generator<OwnPart> {
  if (!("checked" in read)) {
    yield { read, rows: 0 };
    return;
  }
  const { rows, columns } = read.checked;
  yield { read: { ...read, checked: { ...read.checked, rows: [] } }, rows: rows.length };
  const count = Math.ceil(AT_ONCE / Math.max(1, columns.length));
  for (let at = 0; at < rows.length; at += count) yield { part: rows.slice(at, at + count) };
}

/** Joins the parts of one reading. */
export class OwnParts {
  #read: OwnRead | null = null;
  #wanted = Number.POSITIVE_INFINITY;
  readonly #rows: CheckedRow[] = [];

  /** @returns whether all are there */
  take(part: OwnPart): boolean {
    if ("part" in part) this.#rows.push(...part.part);
    else {
      this.#read = part.read;
      this.#wanted = part.rows;
    }
    return this.#rows.length >= this.#wanted;
  }

  /** Null where nothing could be read. */
  whole(): OwnRead | null {
    const read = this.#read;
    return read !== null && "checked" in read ? { ...read, checked: { ...read.checked, rows: this.#rows } } : read;
  }
}
