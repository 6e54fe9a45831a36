/** Laws of the published tables (editorial rule 5): a column that most rows cannot fill is no column, and few cells are empty. */
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../src/model/dataset";
import { curated } from "../view/library";

const { datasets } = curated;

describe("the tables", () => {
  it.each(datasets.map((dataset) => [dataset.id, dataset] as const))("have columns that most rows fill: %s", (_, dataset) => {
    for (const { id } of columnsOf(dataset)) {
      const empty = dataset.rows.filter((row) => row.cells.get(id)?.state === "absent");
      expect(empty.length, id).toBeLessThanOrEqual(dataset.rows.length / 2);
    }
  });

  it("have fewer than one empty cell in ten, none of which means that its column does not apply", () => {
    const cells = datasets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
    const empty = cells.flatMap((cell) => (cell.state === "absent" ? [cell] : []));
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length).toBeLessThan(cells.length / 10);
    expect(empty.filter(({ reason }) => reason === "not-applicable")).toEqual([]);
  });
});
