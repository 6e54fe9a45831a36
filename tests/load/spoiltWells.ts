/** A made-up library with one file changed, and what is said of it. */
import { loadAll } from "../../src/load/loadAll";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";

export type Change = (text: string) => string;

export const replace =
  (from: string, to: string): Change =>
  (text) => {
    if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`);
    return text.replace(from, to);
  };

export const append =
  (line: string): Change =>
  (text) =>
    `${text}${line}\n`;

/** What is said of the wells once a file is changed, given, or left out. */
export function problemsOf(file: string, change: Change | string | null): readonly string[] {
  const files = new Map(wellsFiles());
  if (change === null) files.delete(file);
  else files.set(file, typeof change === "string" ? change : change(files.get(file) ?? ""));
  return loadAll(files, ["wells"]).problems.map(formatProblem);
}

export const CITATIONS = "data/citations.csv";
export const NOTES = "data/notes.csv";
export const ROWS = "data/wells/rows.csv";
export const SETTINGS = "data/wells/dataset.json";

export const setting = (change: (settings: Record<string, unknown>) => Record<string, unknown>): Change => {
  return (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
};
