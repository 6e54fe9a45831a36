/** CSV text → records with the place of every field, so that each problem can say file, line and column. The one door to Papa Parse. */
import Papa from "papaparse";
import type { Problem } from "../model/problem";

/** One record: its fields by heading, and where each stands. */
export interface CsvRecord<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly get: (column: Column) => string;
  readonly problem: (column: Column, message: string) => Problem;
}

/**
 * Reads a CSV whose headings are known. One record a line; every field a string; nothing is guessed.
 * @param columns the headings the file must have, in this order
 */
export function parseCsv<Column extends string>(
  file: string,
  text: string | undefined,
  columns: readonly Column[],
): { readonly records: readonly CsvRecord<Column>[]; readonly problems: readonly Problem[] } {
  if (text === undefined) return { records: [], problems: [{ file, line: 1, column: 1, message: "is missing" }] };
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", header: false, dynamicTyping: false });
  const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const problems: Problem[] = parsed.errors.map((error) => ({
    file,
    line: (error.row ?? 0) + 1,
    column: 1,
    message: `cannot be read as CSV: ${error.message}`,
  }));
  const [heading = [], ...body] = parsed.data;
  if (heading.join(",") !== columns.join(",")) {
    problems.push({ file, line: 1, column: 1, message: `has the headings "${heading.join(",")}"; allowed: "${columns.join(",")}"` });
    return { records: [], problems };
  }
  const records: CsvRecord<Column>[] = [];
  body.forEach((fields, index) => {
    const line = index + 2;
    if (fields.length === 1 && fields[0] === "" && index === body.length - 1) return;
    if (fields.length !== columns.length) {
      problems.push({ file, line, column: 1, message: `has ${fields.length} fields where ${columns.length} were expected` });
      return;
    }
    records.push(recordOf(file, line, lines[line - 1] ?? "", columns, fields));
  });
  return { records, problems };
}

function recordOf<Column extends string>(
  file: string,
  line: number,
  raw: string,
  columns: readonly Column[],
  fields: readonly string[],
): CsvRecord<Column> {
  return {
    file,
    line,
    get: (column) => fields[columns.indexOf(column)] ?? "",
    problem: (column, message) => ({ file, line, column: fieldStarts(raw)[columns.indexOf(column)] ?? 1, message }),
  };
}

/** Column, counted from 1, at which each field of a line starts. */
function fieldStarts(raw: string): readonly number[] {
  const starts = [1];
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === "," && !quoted) starts.push(at + 2);
  }
  return starts;
}
