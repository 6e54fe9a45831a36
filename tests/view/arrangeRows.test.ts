import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeRows, keyOfCell } from "../../src/view/arrangeRows";
import { dataset, sort } from "./randomDataset";

describe("laws of the sort", () => {
  it("never moves a row out of its group, loses one or doubles one", () => {
    fc.assert(
      fc.property(dataset, sort, (set, by) => {
        const arranged = arrangeRows(set, by);
        const filled = set.groups.filter(({ id }) => set.rows.some((row) => row.group === id));
        expect(arranged.map(({ group }) => group.id)).toEqual(filled.map((group) => group.id));
        for (const { group, rows } of arranged) expect(rows.every((row) => row.group === group.id)).toBe(true);
        const ids = arranged.flatMap(({ rows }) => rows.map((row) => row.id));
        expect(ids.toSorted()).toEqual(set.rows.map((row) => row.id).toSorted());
      }),
    );
  });

  it("puts words and absent figures last in both directions, in the order of the source", () => {
    fc.assert(
      fc.property(dataset, fc.boolean(), (set, descending) => {
        for (const { rows } of arrangeRows(set, { column: "killed", descending })) {
          const keys = rows.map((row) => {
            const cell = row.cells.get("killed");
            return cell === undefined ? null : keyOfCell(cell);
          });
          const firstNull = keys.indexOf(null);
          if (firstNull >= 0) expect(keys.slice(firstNull).every((key) => key === null)).toBe(true);
          const last = rows.slice(firstNull < 0 ? rows.length : firstNull).map((row) => set.rows.indexOf(row));
          expect(last).toEqual(last.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("orders numbers by value, plain before hedged, one direction the reverse of the other", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        for (const descending of [true, false]) {
          for (const { rows } of arrangeRows(set, { column: "killed", descending })) {
            const values = rows.flatMap((row) => {
              const cell = row.cells.get("killed");
              const key = cell === undefined ? null : keyOfCell(cell);
              return key === null ? [] : [Number(key[0]) * 10 + Number(key[1])];
            });
            expect(values).toEqual(values.toSorted((a, b) => (descending ? b - a : a - b)));
          }
        }
      }),
    );
  });

  it("leaves the source's order alone without a sort", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        for (const { group, rows } of arrangeRows(set, null)) expect(rows).toEqual(set.rows.filter((row) => row.group === group.id));
      }),
    );
  });
});
