/**
 * What a reader has collected, as text that a link and a device's storage can hold: one line a view, closed in its form, so that
 * nothing but ids gets in. Whether the ids exist is for whoever has the data to say.
 */

/** A column and a direction. */
interface TakeSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which parts of a view are meant. */
export const PARTS = ["both", "chart", "table"] as const;
export type Part = (typeof PARTS)[number];

/** A dataset as arranged for the reader, or a question with all its claimants. */
export interface Take {
  readonly kind: "dataset" | "question";
  readonly id: string;
  readonly part: Part;
  readonly sort: TakeSort | null;
  /** Columns to take; null for all. */
  readonly columns: readonly string[] | null;
  readonly filters: Readonly<Record<string, string>>;
}

/** A deck of more is not a deck. */
export const MOST_TAKES = 40;
const SLUG = "[a-z0-9-]{1,64}";
const HEAD = new RegExp(`^(?<kind>d|q)/(?<id>${SLUG})/(?<part>${PARTS.join("|")})(?:\\?(?<query>.{1,600}))?$`, "u");
const SORT = new RegExp(`^(?<minus>-?)(?<column>[a-z0-9][a-z0-9-]{0,63})$`, "u");
const IDS = new RegExp(`^${SLUG}(?:,${SLUG})*$`, "u");
const ID = new RegExp(`^${SLUG}$`, "u");

/** The whole of a dataset or of a question. */
export function wholeTake(kind: Take["kind"], id: string, part: Part = "both"): Take {
  return { kind, id, part, sort: null, columns: null, filters: {} };
}

/** "d/fatalities-2025/table?sort=-killed&year=2025" */
export function formatTake({ kind, id, part, sort, columns, filters }: Take): string {
  const query = new URLSearchParams();
  if (sort !== null) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (columns !== null) query.set("columns", columns.join(","));
  for (const [name, value] of Object.entries(filters)) if (value !== "") query.set(name, value);
  const text = query.toString().replaceAll("%2C", ",");
  return `${kind === "dataset" ? "d" : "q"}/${id}/${part}${text === "" ? "" : `?${text}`}`;
}

/** Never throws. @returns null for anything that `formatTake` does not write */
export function parseTake(text: string): Take | null {
  const { kind, id, part, query } = HEAD.exec(text)?.groups ?? {};
  const named = PARTS.find((one) => one === part);
  if (id === undefined || named === undefined) return null;
  let take = wholeTake(kind === "d" ? "dataset" : "question", id, named);
  for (const [name, value] of new URLSearchParams(query ?? "")) {
    const read = readPart(name, value, take);
    if (read === null || take.kind === "question") return null;
    take = { ...take, ...read };
  }
  return take;
}

function readPart(name: string, value: string, before: Take): Partial<Take> | null {
  if (name === "sort") {
    const { minus, column } = SORT.exec(value)?.groups ?? {};
    return column === undefined ? null : { sort: { column, descending: minus === "-" } };
  }
  if (name === "columns") return IDS.test(value) ? { columns: value.split(",") } : null;
  return ID.test(name) && ID.test(value) && name !== "constructor" ? { filters: { ...before.filters, [name]: value } } : null;
}

/** Entries of a list, each once, in order; what is not understood is left out, and so is what is more than a deck. */
export function parseTakes(texts: readonly string[]): readonly Take[] {
  const takes = texts.flatMap((text) => parseTake(text) ?? []);
  return [...new Map(takes.map((take) => [formatTake(take), take])).values()].slice(0, MOST_TAKES);
}
