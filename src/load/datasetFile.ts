/** The shape of `dataset.json`: what a dataset is called and how its rows, columns and figures are arranged. */
import * as v from "valibot";
import { FIGURE_KINDS, QUESTION_KINDS, RELATIONS } from "../model/dataset";

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "is no lower-case slug"));

export const DatasetFile = v.strictObject({
  id: Slug,
  title: v.string(),
  topic: Slug,
  standfirst: v.string(),
  events: v.optional(v.nullable(Slug), null),
  eventKinds: v.optional(v.record(Slug, v.array(Slug)), {}),
  key: v.strictObject({ id: Slug, label: v.string() }),
  measures: v.array(
    v.strictObject({
      id: Slug,
      label: v.string(),
      type: v.picklist(["number", "date", "text"]),
      counts: v.optional(Slug),
      unit: v.optional(Slug),
      describes: v.optional(v.boolean(), false),
      rows: v.optional(v.number()),
      place: v.optional(v.string()),
    }),
  ),
  groups: v.array(v.strictObject({ id: Slug, label: v.string(), why: v.string(), context: v.boolean() })),
  figures: v.array(
    v.strictObject({
      id: Slug,
      title: v.string(),
      subtitle: v.string(),
      kind: v.picklist(FIGURE_KINDS),
      measure: Slug,
      draws: v.optional(v.array(Slug)),
      leads: v.optional(v.array(Slug)),
    }),
  ),
  questions: v.optional(
    v.array(
      v.strictObject({
        id: Slug,
        title: v.string(),
        kind: v.picklist(QUESTION_KINDS),
        measure: Slug,
        rows: v.array(Slug),
        gap: v.string(),
      }),
    ),
    [],
  ),
  totals: v.optional(v.array(v.strictObject({ total: v.string(), parts: v.array(v.string()), relation: v.picklist(RELATIONS) })), []),
});

export type DatasetRecord = v.InferOutput<typeof DatasetFile>;

/** Reads `dataset.json`, or says what is wrong with it. */
export function parseDatasetFile(text: string): { readonly record: DatasetRecord } | { readonly complaints: readonly string[] } {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), DatasetFile), text);
  if (parsed.success) return { record: parsed.output };
  return { complaints: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "file"}: ${issue.message}`) };
}
