/** A reader's page as it is kept: in a file that opens again, or on the device. Whatever comes back is looked at before it is taken. */
import type { OwnSaved } from "../model/ownPage";
import { SAVED_BEGINS } from "../model/ownPage";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const one =
  (...known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value);
const or =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const list =
  (of: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(of);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== "object" || value === null) return false;
    const held = new Map(Object.entries(value));
    return held.size === Object.keys(fields).length && Object.entries(fields).every(([name, check]) => check(held.get(name)));
  };

const nothing = one(null);
const note = shape({ kind: one("note"), id: text, text, from: text });
const source = shape({ kind: one("source"), id: text, title: text, place: text, wording: text });
const hedged = one("plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most");
const quantity = or(
  shape({ kind: hedged, value: number, hedge: text, scale: one(1) }),
  shape({ kind: one("range"), low: number, high: number, hedge: text, scale: one(1) }),
  shape({ kind: one("fraction"), value: number, hedgeKind: hedged, words: text }),
  shape({ kind: one("word"), words: text }),
);
const date = shape({
  iso: or(text, nothing),
  precision: one("day", "days", "month", "months", "season", "year", "years", "century", "relative"),
  part: nothing,
  bound: nothing,
  inferred: one(false),
});
const value = or(shape({ type: one("number"), quantity }), shape({ type: one("date"), date }), shape({ type: one("text") }), nothing);
const cell = shape({ raw: text, value, unit: or(text, nothing), notes: list(note), source: or(source, nothing) });
const id: Check = (given) => typeof given === "string" && /^[cr]\d{1,7}$/u.test(given);
const column = shape({ id, label: text, type: one("number", "date", "text"), unit: or(text, nothing), notes: list(note) });
const row = shape({ id, label: text, notes: list(note), total: flag, cells: list(cell) });
const page = shape({ title: text, standfirst: text, file: text, key: text, columns: list(column), rows: list(row), notes: list(note) });
const given = shape({ scope: one("cell", "row", "column", "table"), row: id, column: id, source: or(source, nothing) });
const saved = shape({ version: one(1), page, given: list(given) });

/** @returns null where it is no such page, or a row has not one cell a column */
export function parseSaved(json: string): OwnSaved | null {
  try {
    const found: unknown = JSON.parse(json);
    return isSaved(found) && found.page.rows.every(({ cells }) => cells.length === found.page.columns.length)
      ? { page: found.page, given: found.given }
      : null;
  } catch {
    return null;
  }
}

function isSaved(found: unknown): found is OwnSaved {
  return saved(found);
}

/** @returns null where a file is no page saved from here */
export function savedIn(html: string): OwnSaved | null {
  const from = html.indexOf(SAVED_BEGINS);
  const to = html.indexOf("</script>", from);
  return from === -1 || to === -1 ? null : parseSaved(html.slice(from + SAVED_BEGINS.length, to));
}
