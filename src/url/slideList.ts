/**
 * What a reader has collected for slides, as text that a link and a device's storage can hold: one line a view, closed in its form,
 * so that nothing but ids gets in. Whether the ids exist is for whoever has the data to say.
 */
import type { ViewRequest } from "../model/viewRequest";
import { wholeView } from "../model/viewRequest";

/** Which parts of a view are meant. */
export const PARTS = ["both", "chart", "table"] as const;
export type Part = (typeof PARTS)[number];

export interface SlideEntry {
  readonly request: ViewRequest;
  readonly part: Part;
  /** The one chart that is meant of a dataset's; null for all. */
  readonly figure: string | null;
}

/** A deck of more is not a deck. */
export const MOST_ENTRIES = 40;
const SLUG = "[a-z0-9-]{1,64}";
const HEAD = new RegExp(`^(?<kind>d|q)/(?<id>${SLUG})/(?<part>${PARTS.join("|")})(?:\\?(?<query>.{1,600}))?$`, "u");
const SORT = new RegExp(`^(?<minus>-?)(?<column>[a-z0-9][a-z0-9-]{0,63})$`, "u");
const IDS = new RegExp(`^${SLUG}(?:,${SLUG})*$`, "u");
const ID = new RegExp(`^${SLUG}$`, "u");

/** "d/fatalities-2025/table?sort=-killed&year=2025", "d/fatalities-2025/chart?figure=fatalities-2025" */
export function formatEntry({ request: { kind, id, sort, columns, filters }, part, figure }: SlideEntry): string {
  const query = new URLSearchParams();
  if (figure !== null) query.set("figure", figure);
  if (sort !== null) query.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (columns !== null) query.set("columns", columns.join(","));
  for (const [name, value] of Object.entries(filters)) if (value !== "") query.set(name, value);
  const text = query.toString().replaceAll("%2C", ",");
  return `${kind === "question" ? "q" : "d"}/${id}/${part}${text === "" ? "" : `?${text}`}`;
}

/** Never throws. @returns null for anything that `formatEntry` does not write */
export function parseEntry(text: string): SlideEntry | null {
  const { kind, id, part, query } = HEAD.exec(text)?.groups ?? {};
  const named = PARTS.find((one) => one === part);
  if (id === undefined || named === undefined) return null;
  let request = wholeView(kind === "d" ? "dataset" : "question", id);
  const choices = new URLSearchParams(query ?? "");
  const figure = choices.get("figure");
  if (figure !== null && (part !== "chart" || !ID.test(figure))) return null;
  for (const [name, value] of choices) {
    if (name === "figure" && kind === "d") continue;
    const read = readPart(name, value, request);
    if (read === null || request.kind === "question") return null;
    request = { ...request, ...read };
  }
  return { request, part: named, figure };
}

function readPart(name: string, value: string, before: ViewRequest): Partial<ViewRequest> | null {
  if (name === "sort") {
    const { minus, column } = SORT.exec(value)?.groups ?? {};
    return column === undefined ? null : { sort: { column, descending: minus === "-" } };
  }
  if (name === "columns") return IDS.test(value) ? { columns: value.split(",") } : null;
  return ID.test(name) && ID.test(value) && name !== "constructor" ? { filters: { ...before.filters, [name]: value } } : null;
}

/** Entries of a list, each once, in order; what is not understood is left out, and so is what is more than a deck. */
export function parseEntries(texts: readonly string[]): readonly SlideEntry[] {
  return uniqueEntries(texts.flatMap((text) => parseEntry(text) ?? []));
}

/** Each once, the first place counts, and no more than a deck. */
export function uniqueEntries(entries: readonly SlideEntry[]): readonly SlideEntry[] {
  return [...new Map(entries.map((entry) => [formatEntry(entry), entry])).values()].slice(0, MOST_ENTRIES);
}
