/**
 * A row against where it comes from: `from` in rows.csv lists the places its cells cite, and no two rows could exchange
 * their citations unseen.
 */
import type { Cell } from "../../src/model/cell";
import type { Dataset, Row } from "../../src/model/dataset";
import type { CellCitation } from "../../src/model/report";
import type { Problem } from "../../src/model/problem";
import type { Unit } from "../../src/model/sharedMeasure";
import { checkCell } from "./checkCell";
import type { Library } from "./library";
import { lineOfCell, lineOfId } from "./library";

export function checkRows(library: Library): readonly Problem[] {
  return library.datasets.flatMap((dataset) => [
    ...checkFrom(dataset, library),
    ...checkAmbiguous(dataset, library),
    ...checkWithin(dataset, library),
  ]);
}

/** Places of a row's citations, as `report place`, in order of first appearance. */
function placesOfRow(row: Row): readonly string[] {
  const all = [...row.cells.values()].flatMap((cell) => cell.citations.map(({ citation }) => `${citation.report.id} ${citation.place.id}`));
  return [...new Set(all)];
}

function checkFrom(dataset: Dataset, { files }: Library): readonly Problem[] {
  return dataset.rows.flatMap((row) => {
    const cited = placesOfRow(row);
    const complain = (message: string): Problem => ({ ...lineOfId(files, `data/${dataset.id}/rows.csv`, row.id), message });
    return [
      ...cited.filter((place) => !row.from.includes(place)).map((place) => complain(`a cell cites ${place}, which from does not list`)),
      ...row.from.filter((place) => !cited.includes(place)).map((place) => complain(`from lists ${place}, which no cell cites`)),
    ];
  });
}

/** Pairs of cells that would pass every other check with each other's citations. */
function checkAmbiguous(dataset: Dataset, library: Library): readonly Problem[] {
  const units = [...library.shared.units.values()];
  return dataset.measures.flatMap((measure) =>
    dataset.rows.flatMap((row, index) =>
      dataset.rows.slice(index + 1).flatMap((other) => {
        const [a, b] = [row.cells.get(measure.id), other.cells.get(measure.id)];
        if (a === undefined || b === undefined || sameCitations(a, b) || exchangeShows(a, b)) return [];
        if (!passes(a, b, row, units) || !passes(b, a, other, units)) return [];
        const message = `could cite what ${b.id} cites, and the other way round; print more words so that each fits its own only`;
        return [{ ...lineOfCell(library.files, a), message }];
      }),
    ),
  );
}

/** Pairs of cells of one row that would pass with each other's citations. */
function checkWithin(dataset: Dataset, library: Library): readonly Problem[] {
  const units = [...library.shared.units.values()];
  const stands = (cell: Cell, donor: Cell): boolean =>
    cell.state !== "reported" || checkCell({ ...cell, citations: donor.citations }, units).length === 0;
  return dataset.rows.flatMap((row) => {
    const cells = [...row.cells.values()];
    return cells.flatMap((a, index) =>
      cells
        .slice(index + 1)
        .filter((b) => !sameCitations(a, b) && !exchangeShows(a, b) && stands(a, b) && stands(b, a))
        .map((b) => ({
          ...lineOfCell(library.files, a),
          message: `could cite what ${b.id} of its row cites; cite the same in both, or print more words`,
        })),
    );
  });
}

/**
 * Whether loading alone shows that two cells exchanged their citations: one has none of its own to give, and the other cannot do
 * without; or one does not apply and refuses what another cites; or neither has any.
 */
function exchangeShows(a: Cell, b: Cell): boolean {
  const [ownA, ownB] = [hasOwn(a), hasOwn(b)];
  if (!ownA && !ownB) return true;
  const refuses = (cell: Cell): boolean => cell.state === "absent" && cell.reason === "not-applicable";
  return refuses(a) || refuses(b) || (!ownA && b.state === "reported") || (!ownB && a.state === "reported");
}

function hasOwn(cell: Cell): boolean {
  return cell.state !== "absent" || !cell.inherited;
}

/** Whether two cells' figures cite the same; what a year is inferred from is not exchanged. */
function sameCitations(a: Cell, b: Cell): boolean {
  const own = (cell: Cell): readonly CellCitation[] => cell.citations.filter(({ supports }) => supports === "figure");
  const key = (cell: Cell): string =>
    own(cell)
      .map(({ citation, number }) => `${citation.id}#${number ?? ""}`)
      .join(";");
  return key(a) === key(b);
}

/** Whether a cell would stand in its row with another cell's citations. */
function passes(cell: Cell, donor: Cell, row: Row, units: readonly Unit[]): boolean {
  const elsewhere = donor.citations.some(({ citation }) => !row.from.includes(`${citation.report.id} ${citation.place.id}`));
  if (elsewhere) return false;
  const others = [...row.cells.values()].filter((one) => one.id !== cell.id).concat(donor);
  const left = new Set(others.flatMap((one) => one.citations.map(({ citation }) => `${citation.report.id} ${citation.place.id}`)));
  if (row.from.some((place) => !left.has(place))) return false;
  return cell.state !== "reported" || checkCell({ ...cell, citations: donor.citations }, units).length === 0;
}
