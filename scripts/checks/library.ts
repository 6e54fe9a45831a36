/** All curated data of a checkout, loaded, with where each cell stands on disk. */
import type { Cell } from "../../src/model/cell";
import type { Counter } from "../../src/model/counter";
import type { Dataset } from "../../src/model/dataset";
import type { Disagreement } from "../../src/model/disagreement";
import type { Home, Term } from "../../src/model/library";
import type { Problem } from "../../src/model/problem";
import { loadAll } from "../../src/load/loadAll";
import { datasetFiles } from "../../src/load/loadDataset";
import type { Shared } from "../../src/load/loadShared";

export interface Library {
  readonly shared: Shared;
  readonly terms: readonly Term[];
  readonly home: Home | null;
  readonly datasets: readonly Dataset[];
  readonly disagreements: readonly Disagreement[];
  readonly counters: readonly Counter[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Loads shared files and datasets; a dataset with problems is left out and its problems are kept. */
export function loadLibrary(files: ReadonlyMap<string, string>, ids: readonly string[]): Library {
  const { library, shared, problems } = loadAll(files, ids);
  return {
    shared,
    terms: library.terms,
    home: library.home,
    datasets: library.datasets,
    disagreements: library.disagreements,
    counters: library.counters,
    cells: library.cells,
    files,
    problems,
  };
}

/** Whether a cell is a figure with a number or a quantity in words; these have captions. */
export function hasQuantity(cell: Cell | undefined): boolean {
  return cell?.state === "derived" || (cell?.state === "reported" && cell.value.type === "number");
}

/** Where a cell's observation stands: file and line. */
export function lineOfCell(
  files: ReadonlyMap<string, string>,
  cell: Cell,
): { readonly file: string; readonly line: number; readonly column: number } {
  const [, , file] = datasetFiles(cell.dataset);
  const lines = (files.get(file) ?? "").split("\n");
  const line = lines.findIndex((text) => text.startsWith(`${cell.row},${cell.measure},`)) + 1;
  return { file, line: Math.max(line, 1), column: 1 };
}

/** Where a record of a shared file stands, by its id in the first field. */
export function lineOfId(
  files: ReadonlyMap<string, string>,
  file: string,
  id: string,
): { readonly file: string; readonly line: number; readonly column: number } {
  const line = (files.get(file) ?? "").split("\n").findIndex((text) => text.startsWith(`${id},`)) + 1;
  return { file, line: Math.max(line, 1), column: 1 };
}
