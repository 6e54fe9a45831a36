/**
 * `npm run changes`: how the data differs from what was last published, cell by cell. Fails while a published cell has changed and
 * `data/corrections.csv` does not say so, or has nobody's second word where one is needed.
 */
import type { CellChange } from "../src/export/published";
import { compareCells, publishedCells, unexplained, unseconded } from "../src/export/published";
import { loadAll } from "../src/load/loadAll";
import { datasetIds, readDataFiles } from "./dataFiles";
import { readPublished } from "./published";

export function main(_args: readonly string[], root = process.cwd()): number {
  const { library } = loadAll(readDataFiles(root), datasetIds(root));
  const changes = compareCells(readPublished(root), publishedCells(library));
  const silent = unexplained(changes, library.corrections);
  const unsure = unseconded(changes, library);
  for (const change of changes) console.log(formatChange(change, library.corrections.find(({ cell }) => cell === change.cell)?.reason));
  console.log(`${changes.length} cells differ from what was published; ${silent.length} published ones changed without an entry`);
  for (const { cell, before, after } of silent) {
    console.error(
      `data/corrections.csv: has no entry for ${cell} with before "${before?.text ?? ""}" and after "${after?.text ?? ""}"; a published figure is never changed silently`,
    );
  }
  for (const { cell } of unsure) {
    console.error(
      `data/corrections.csv: the entry for ${cell} names nobody under "seconded"; a figure that is withdrawn, or changes by more than ten times, is looked at by a second person`,
    );
  }
  return silent.length + unsure.length === 0 ? 0 : 1;
}

function formatChange({ cell, kind, columns, before, after }: CellChange, reason: string | undefined): string {
  const said = (one: CellChange["before"]): string =>
    one === null ? "nothing" : columns.length === 0 ? one.text : columns.map((column) => one[column as "text"]).join(", ");
  const why = reason === undefined ? "" : ` (${reason})`;
  return `${kind.padEnd(10)}${cell}: ${said(before)} -> ${said(after)}${why}`;
}
