/** A reader's page as it is kept: in a file that opens again, or on the device. Whatever comes back is looked at before it is taken. */
import * as v from "valibot";
import type { OwnSaved } from "../model/ownPage";
import { SAVED_BEGINS } from "../model/ownPage";

const Note = v.object({ kind: v.literal("note"), id: v.string(), text: v.string(), from: v.string() });
const Source = v.object({ kind: v.literal("source"), id: v.string(), title: v.string(), place: v.string(), wording: v.string() });
const HEDGED = ["plain", "about", "just_under", "more_than", "at_least", "less_than", "at_most"] as const;
const Quantity = v.variant("kind", [
  v.object({ kind: v.picklist(HEDGED), value: v.pipe(v.number(), v.finite()), hedge: v.string(), scale: v.literal(1) }),
  v.object({
    kind: v.literal("range"),
    low: v.pipe(v.number(), v.finite()),
    high: v.pipe(v.number(), v.finite()),
    hedge: v.string(),
    scale: v.literal(1),
  }),
  v.object({ kind: v.literal("fraction"), value: v.pipe(v.number(), v.finite()), hedgeKind: v.picklist(HEDGED), words: v.string() }),
  v.object({ kind: v.literal("word"), words: v.string() }),
]);
const DateValue = v.object({
  iso: v.nullable(v.string()),
  precision: v.picklist(["day", "days", "month", "months", "season", "year", "years", "century", "relative"]),
  part: v.null(),
  bound: v.null(),
  inferred: v.literal(false),
});
const CellValue = v.variant("type", [
  v.object({ type: v.literal("number"), quantity: Quantity }),
  v.object({ type: v.literal("date"), date: DateValue }),
  v.object({ type: v.literal("text") }),
]);
const Cell = v.object({
  raw: v.string(),
  value: v.nullable(CellValue),
  unit: v.nullable(v.string()),
  notes: v.array(Note),
  source: v.nullable(Source),
});
const Id = v.pipe(v.string(), v.regex(/^[cr]\d{1,7}$/u));
const Page = v.object({
  title: v.string(),
  standfirst: v.string(),
  file: v.string(),
  key: v.string(),
  columns: v.array(
    v.object({
      id: Id,
      label: v.string(),
      type: v.picklist(["number", "date", "text"]),
      unit: v.nullable(v.string()),
      notes: v.array(Note),
    }),
  ),
  rows: v.array(v.object({ id: Id, label: v.string(), notes: v.array(Note), total: v.boolean(), cells: v.array(Cell) })),
  notes: v.array(Note),
});
const Given = v.object({ scope: v.picklist(["cell", "row", "column", "table"]), row: Id, column: Id, source: v.nullable(Source) });
const Saved = v.object({ version: v.literal(1), page: Page, given: v.array(Given) });

/** @returns null where it is no such page, or a row has not one cell a column */
export function parseSaved(text: string): OwnSaved | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Saved), text);
  if (!parsed.success) return null;
  const { page, given } = parsed.output;
  return page.rows.every(({ cells }) => cells.length === page.columns.length) ? { page, given } : null;
}

/** @returns null where a file is no page saved from here */
export function savedIn(html: string): OwnSaved | null {
  const from = html.indexOf(SAVED_BEGINS);
  const to = html.indexOf("</script>", from);
  return from === -1 || to === -1 ? null : parseSaved(html.slice(from + SAVED_BEGINS.length, to));
}
