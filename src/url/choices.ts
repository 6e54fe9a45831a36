/** The reader's choices as a query string, and back. One codec for the app and whatever else carries a link. */
import type { ViewRequest } from "../model/viewRequest";
import type { SlideEntry } from "./slideList";
import { formatEntry, MOST_ENTRIES, parseEntry } from "./slideList";

/** How much of a note stands beside a number: its link alone, its marker, or the wording under every figure. */
export const READING_LEVELS = ["number", "note", "wording"] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** What of a page lives in its address: the view it shows, and what is open or set beside it. */
export interface Choices extends Omit<ViewRequest, "kind" | "id"> {
  /** The cell whose source panel is open. */
  readonly figure: string | null;
  readonly theme: "light" | "dark" | null;
  readonly reading: ReadingLevel | null;
  /** Cells to draw on one scale, in the reader's order. */
  readonly items: readonly string[];
  /** Views for a deck, as a link brings them. */
  readonly slides: readonly SlideEntry[];
  /** What a reader looks for. */
  readonly q: string;
}

export const NO_CHOICES: Choices = {
  sort: null,
  figure: null,
  theme: null,
  reading: null,
  columns: null,
  filters: {},
  items: [],
  slides: [],
  q: "",
};

/** What a page has that an address may name. */
export interface Nameable {
  readonly columns: readonly string[];
  readonly figures: Pick<ReadonlySet<string>, "has">;
  /** Values each filter of the page may have. */
  readonly filters: ReadonlyMap<string, Pick<ReadonlySet<string>, "has">>;
  /** Whether a filter may have several values, with commas between them. */
  readonly takesSeveral?: boolean;
  /** Whether the page takes figures to draw, and words to search for. */
  readonly takesItems: boolean;
  /** Whether the page takes views for a deck. */
  readonly takesViews?: boolean;
  readonly takesQuery: boolean;
}

export interface ParsedChoices {
  readonly choices: Choices;
  /** Parts of the address that were not understood, as found; the default stands in their place. */
  readonly notUnderstood: readonly string[];
}

/** Bars are read one by one; more than these are a table. */
export const MOST_ITEMS = 12;
const LONGEST_QUERY = 200;

/** Reads one parameter into the choices; null where the page cannot make anything of it. */
type Reader = (value: string, page: Nameable, before: Choices) => Partial<Choices> | null;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["sort", (value, { columns }) => readSort(value, columns)],
  ["figure", (value, { figures }) => (figures.has(value) ? { figure: value } : null)],
  ["theme", (value) => (value === "light" || value === "dark" ? { theme: value } : null)],
  ["reading", (value) => readReading(value)],
  ["columns", (value, { columns }) => readColumns(value, columns)],
  ["draw", (value, { figures, takesItems }) => (takesItems ? readItems(value, figures) : null)],
  // As addresses of earlier releases say it.
  ["items", (value, { figures, takesItems }) => (takesItems ? readItems(value, figures) : null)],
  ["item", (value, { takesViews = false }, before) => (takesViews ? readSlide(value, before) : null)],
  ["q", (value, { takesQuery }) => (takesQuery && value.length <= LONGEST_QUERY ? { q: value } : null)],
  ["lang", (value) => (value === "en" ? {} : null)],
]);

/**
 * Reads a query string. Never throws: what is unknown or damaged is listed and left out.
 * @param query with or without its question mark
 */
export function parseChoices(query: string, page: Nameable): ParsedChoices {
  const notUnderstood: string[] = [];
  let choices = NO_CHOICES;
  for (const [name, value] of new URLSearchParams(query)) {
    const read = READERS.get(name)?.(value, page, choices) ?? readFilter(name, value, page, choices);
    if (read === null) notUnderstood.push(value === "" ? name : `${name}=${value}`);
    else choices = { ...choices, ...read };
  }
  return { choices, notUnderstood };
}

function readSort(value: string, columns: readonly string[]): Partial<Choices> | null {
  const descending = value.startsWith("-");
  const column = descending ? value.slice(1) : value;
  return columns.includes(column) ? { sort: { column, descending } } : null;
}

function readReading(value: string): Partial<Choices> | null {
  const reading = READING_LEVELS.find((level) => level === value);
  return reading === undefined ? null : { reading };
}

/** Columns in the table's own order; a list with an unknown column is not understood. */
function readColumns(value: string, columns: readonly string[]): Partial<Choices> | null {
  const named = value.split(",");
  return named.every((name) => columns.includes(name)) ? { columns: columns.filter((name) => named.includes(name)) } : null;
}

function readItems(value: string, figures: Nameable["figures"]): Partial<Choices> | null {
  const items = [...new Set(value.split(","))];
  return items.length <= MOST_ITEMS && items.every((id) => figures.has(id)) ? { items } : null;
}

function readSlide(value: string, { slides }: Choices): Partial<Choices> | null {
  const entry = slides.length < MOST_ENTRIES ? parseEntry(value) : null;
  return entry === null ? null : { slides: [...slides.filter((one) => formatEntry(one) !== formatEntry(entry)), entry] };
}

function readFilter(name: string, value: string, { filters, takesSeveral = false }: Nameable, before: Choices): Partial<Choices> | null {
  const values = takesSeveral ? severalIn(value) : [value];
  const known = filters.get(name);
  return known !== undefined && values.length > 0 && values.every((one) => known.has(one))
    ? { filters: { ...before.filters, [name]: values.join(",") } }
    : null;
}

/** The values of a filter that may have several, each once. */
export function severalIn(value: string): readonly string[] {
  return value === "" ? [] : [...new Set(value.split(","))];
}

/** The query string of choices, "" where all are the default. */
export function formatChoices({ sort, figure, theme, reading, columns, filters, items, slides, q }: Choices): string {
  const query = new URLSearchParams();
  if (q !== "") query.set("q", q);
  if (sort !== null) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  for (const [name, value] of Object.entries(filters)) if (value !== "") query.set(name, value);
  if (columns !== null) query.set("columns", columns.join(","));
  if (items.length > 0) query.set("draw", items.join(","));
  for (const entry of slides) query.append("item", formatEntry(entry));
  if (figure !== null) query.set("figure", figure);
  if (reading !== null) query.set("reading", reading);
  if (theme !== null) query.set("theme", theme);
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}
