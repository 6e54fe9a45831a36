/** The rows of a reader's table in which some words stand: in a row's name or in what its cells show. */
import type { OwnCell, OwnPage, OwnRow } from "../../model/ownPage";
import type { Quantity } from "../../model/quantity";

/** Small letters, and numbers without the signs that part their thousands: "1,204" is found as "1204", and the other way round. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return /\d[,\u00A0\u202F]\d/u.test(small) ? small.replace(/(?<=\d)[,\u00A0\u202F](?=\d{3}(?!\d))/gu, "") : small;
}

/** What is searched in the rows of a table, made once for each row: ahead in parts while nothing is asked for, the rest when it is. */
export class OwnSearch {
  readonly #rows: OwnPage["rows"];
  readonly #texts: string[] = [];

  constructor(rows: OwnPage["rows"]) {
    this.#rows = rows;
  }

  /** Makes ready some rows more. @returns whether all are */
  prepare(count: number): boolean {
    for (const row of this.#rows.slice(this.#texts.length, this.#texts.length + count)) this.#texts.push(searchedIn(row));
    return this.#texts.length === this.#rows.length;
  }

  /** Of the rows of an order, those in which the words stand; all where there are no words. */
  kept(order: Uint32Array, words: string): Uint32Array {
    const wanted = folded(words.trim());
    if (wanted === "") return order;
    this.prepare(this.#rows.length);
    return order.filter((place) => this.#texts[place]?.includes(wanted) === true);
  }
}

/** Name and cells, one a line, so that no words are found across two. */
function searchedIn({ label, cells }: OwnRow): string {
  return folded([label, ...cells.map(shownIn)].join("\n"));
}

/** What a cell shows, its number without signs that part thousands. */
function shownIn({ raw, value, unit }: OwnCell): string {
  if (value === null) return "";
  if (value.type !== "number") return raw;
  return unit === null ? quantityText(value.quantity) : `${quantityText(value.quantity)} ${unit}`;
}

function quantityText(quantity: Quantity): string {
  switch (quantity.kind) {
    case "word":
    case "fraction":
      return quantity.words;
    case "range":
      return `${quantity.hedge} ${quantity.low} to ${quantity.high}`;
    default:
      return quantity.hedge === "" ? String(quantity.value) : hedged(quantity.hedge, quantity.value);
  }
}

/** Hedges such as "or more" stand behind their number. */
function hedged(hedge: string, value: number): string {
  return /^(?:or |\+$)/u.test(hedge) ? `${value} ${hedge}` : `${hedge} ${value}`;
}

/** What the rows are filtered by, as a page and its files say it; null for nothing. */
export function filterSaid(words: string): string | null {
  const said = words.trim();
  return said === "" ? null : `“${said}”`;
}
