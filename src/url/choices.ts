/** The reader's choices as a query string, and back. One codec for the app and whatever else carries a link. */

export interface SortChoice {
  readonly column: string;
  readonly descending: boolean;
}

/** What of a dataset's view lives in its address. */
export interface Choices {
  readonly sort: SortChoice | null;
  /** The cell a link points at. */
  readonly figure: string | null;
  readonly theme: "light" | "dark" | null;
}

export const NO_CHOICES: Choices = { sort: null, figure: null, theme: null };

/** What a page has that an address may name. */
export interface Nameable {
  readonly columns: readonly string[];
  readonly figures: ReadonlySet<string>;
}

export interface ParsedChoices {
  readonly choices: Choices;
  /** Parts of the address that were not understood, as found; the default stands in their place. */
  readonly notUnderstood: readonly string[];
}

/**
 * Reads a query string. Never throws: what is unknown or damaged is listed and left out.
 * @param query with or without its question mark
 */
export function parseChoices(query: string, { columns, figures }: Nameable): ParsedChoices {
  const notUnderstood: string[] = [];
  let { sort, figure, theme } = NO_CHOICES;
  for (const [name, value] of new URLSearchParams(query)) {
    const parsedSort = name === "sort" ? parseSort(value, columns) : null;
    if (parsedSort !== null) sort = parsedSort;
    else if (name === "figure" && figures.has(value)) figure = value;
    else if (name === "theme" && (value === "light" || value === "dark")) theme = value;
    else if (!(name === "lang" && value === "en")) notUnderstood.push(value === "" ? name : `${name}=${value}`);
  }
  return { choices: { sort, figure, theme }, notUnderstood };
}

function parseSort(value: string, columns: readonly string[]): SortChoice | null {
  const descending = value.startsWith("-");
  const column = descending ? value.slice(1) : value;
  return columns.includes(column) ? { column, descending } : null;
}

/** The query string of choices, "" where all are the default. */
export function formatChoices({ sort, figure, theme }: Choices): string {
  const query = new URLSearchParams();
  if (sort !== null) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (figure !== null) query.set("figure", figure);
  if (theme !== null) query.set("theme", theme);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
