/** `api/catalog.json` as the app reads it. */
import * as v from "valibot";
import type { Problem } from "../model/problem";

const CatalogFile = v.object({
  datasets: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      topic: v.string(),
      rows: v.number(),
      questions: v.array(v.object({ id: v.string(), title: v.string() })),
    }),
  ),
});

export type CatalogDatasets = v.InferOutput<typeof CatalogFile>["datasets"];

export function parseCatalog(
  file: string,
  text: string,
): { readonly value: CatalogDatasets | null; readonly problems: readonly Problem[] } {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), CatalogFile), text);
  if (parsed.success) return { value: parsed.output.datasets, problems: [] };
  return { value: null, problems: parsed.issues.map((issue) => ({ file, line: 1, column: 1, message: issue.message })) };
}
