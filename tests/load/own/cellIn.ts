/** The cells of a reading by their addresses, as in a spreadsheet. */
import type { CellReading, OwnReading } from "../../../src/model/ownTable";

export function cellsIn({ columns, rows, table }: OwnReading): ReadonlyMap<string, CellReading> {
  const first = Number(/\d+/u.exec(table.body)?.[0]);
  return new Map(rows.flatMap((row, place) => row.map((cell, column) => [`${columns[column]?.at ?? ""}${first + place}`, cell] as const)));
}

export function cellIn(reading: OwnReading, at: string): CellReading | undefined {
  return cellsIn(reading).get(at);
}
