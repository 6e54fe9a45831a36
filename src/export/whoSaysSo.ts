/** The last column of a table in a file: who says so. A reader's own table has none, since it does not tell who counted. */
import { claimText } from "./exportCell";
import type { ExportModel, ExportRow } from "./exportModel";

/** Its heading, where a file has the column. */
export function whoHeading({ maker }: ExportModel): readonly string[] {
  return maker.kind === "site" ? ["Who says so"] : [];
}

/** What a row has in it. */
export function whoField({ maker }: ExportModel, row: ExportRow): readonly string[] {
  return maker.kind === "site" ? [claimsText(row)] : [];
}

/** Who says so and of whom, each claim once, in the order of the columns. */
export function claimsText(row: ExportRow): string {
  const said = row.cells.filter(({ kind }) => kind !== "none" && kind !== "date");
  const cells = said.length > 0 ? said : row.cells;
  return [...new Set(cells.map(claimText))].join("; ");
}
