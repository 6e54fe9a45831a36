/** How often a table prints the number of a note: as often as a reader needs it. */
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/model/dataset";
import { buildView } from "../../src/view/buildView";
import { markedCells } from "../../src/view/rowMarkers";
import { curated } from "./library";

const views = curated.datasets.flatMap(
  ({ id }) => buildView(curated, { kind: "dataset", id, sort: null, columns: null, filters: {} }) ?? [],
);

describe.each(views.map((view) => [view.dataset.id, view] as const))("the table of %s", (_, view) => {
  const rows = view.groups.flatMap((group) => group.rows);
  /** The cells that a row shows, with the numbers each prints. */
  const printedBy = (row: (typeof rows)[number]) => {
    const marked = markedCells(row, view);
    return view.measures
      .flatMap(({ id }) => row.cells.get(id) ?? [])
      .map((cell) => ({ cell, numbers: marked.has(cell.id) ? (view.markers.get(cell.id) ?? []) : [] }));
  };

  it("repeats at most 40 % of its markers in their rows", () => {
    const printed = rows.map((row) => printedBy(row).flatMap(({ numbers }) => numbers));
    const all = printed.reduce((sum, { length }) => sum + length, 0);
    const repeated = printed.reduce((sum, numbers) => sum + numbers.length - new Set(numbers).size, 0);
    expect(repeated).toBeLessThanOrEqual(all * 0.4);
  });

  it("prints every note of every row, and the markers of every number", () => {
    for (const row of rows) {
      const cells = printedBy(row);
      const printed = new Set(cells.flatMap(({ numbers }) => numbers));
      for (const { cell } of cells) for (const number of view.markers.get(cell.id) ?? []) expect(printed, cell.id).toContain(number);
      const numeric = columnsOf(view).filter(({ type }) => type === "number");
      for (const { id } of numeric) expect(cells.find(({ cell }) => cell.measure === id)?.numbers, `${row.id}.${id}`).not.toEqual([]);
    }
  });

  it("has a marker in each row where the reader leaves one column, whichever it is", () => {
    for (const column of view.columns.slice(1)) {
      const alone = buildView(curated, { ...view.request, columns: [column.id] });
      if (alone === null) throw new Error("no view");
      for (const row of rows) {
        const cell = row.cells.get(column.id);
        if (column.measure !== null && cell !== undefined) expect(markedCells(row, alone)).toContain(cell.id);
      }
    }
  });
});
