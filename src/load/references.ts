/** `api/references.json`: every report and dataset as a reference, set by the build. */
import * as v from "valibot";
import type { Problem } from "../model/problem";
import type { References } from "../model/references";

const Entry = v.object({ apa: v.string(), chicago: v.string(), harvard: v.string(), mla: v.string() });
const File = v.object({
  version: v.string(),
  site: v.string(),
  reports: v.record(v.string(), Entry),
  datasets: v.record(v.string(), Entry),
});

/** @returns the references, or what is wrong with the file */
export function parseReferences(
  file: string,
  text: string,
): { readonly value: References; readonly problems: readonly [] } | { readonly value: null; readonly problems: readonly Problem[] } {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), File), text);
  if (!parsed.success) {
    return { value: null, problems: parsed.issues.map(({ message }) => ({ file, line: 1, column: 1, message })) };
  }
  const { version, site, reports, datasets } = parsed.output;
  return { value: { version, site, reports: new Map(Object.entries(reports)), datasets: new Map(Object.entries(datasets)) }, problems: [] };
}
