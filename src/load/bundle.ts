/** `data/library.json`: every data file in one. */
import * as v from "valibot";
import type { Problem } from "../model/problem";

const Bundle = v.object({ version: v.string(), files: v.record(v.string(), v.string()) });

export interface ParsedBundle {
  /** Path → text, as if each had been fetched by itself. */
  readonly files: ReadonlyMap<string, string>;
  readonly version: string;
  readonly problems: readonly Problem[];
}

/** Reads the bundle; a damaged one is one problem that names the file. */
export function parseBundle(file: string, text: string): ParsedBundle {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Bundle), text);
  if (parsed.success) return { files: new Map(Object.entries(parsed.output.files)), version: parsed.output.version, problems: [] };
  return { files: new Map(), version: "", problems: parsed.issues.map(({ message }) => ({ file, line: 1, column: 1, message })) };
}

/**
 * What the hash in a data version covers: every data file, by path; not the list of frozen versions, which says of each when
 * it was frozen, nor the order in which the site lists its datasets.
 */
export function hashedText(files: ReadonlyMap<string, string>): string {
  const paths = [...files.keys()].filter((path) => !path.startsWith("v/") && path !== "data/catalog.json").sort();
  return paths.map((path) => `${path}\n${files.get(path) ?? ""}\n`).join("");
}
