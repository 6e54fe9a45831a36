/** What the readers of shared files ask of a record alike. */
import type { Problem } from "../model/problem";
import type { CsvRecord } from "./csv";

/** Puts a record into a map by its id; a second record with the same id is a problem. */
export function addRecord<T, Column extends string>(
  map: Map<string, T>,
  record: CsvRecord<Column | "id">,
  value: T,
  problems: Problem[],
): void {
  const id = record.get("id");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) problems.push(record.problem("id", `"${id}" is no lower-case slug`));
  if (map.has(id)) problems.push(record.problem("id", `"${id}" stands here a second time`));
  map.set(id, value);
}

/** A field as one of a closed list, or null and a problem. */
export function oneOf<T extends string, Column extends string>(
  record: CsvRecord<Column>,
  column: Column,
  allowed: readonly T[],
  problems: Problem[],
): T | null {
  const found = record.get(column);
  const value = allowed.find((one) => one === found);
  if (value === undefined) problems.push(record.problem(column, `${column} "${found}" is not one of ${allowed.join(", ")}`));
  return value ?? null;
}
