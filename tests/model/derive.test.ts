import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportedCell } from "../../src/model/cell";
import { derive, STANDINGS } from "../../src/model/cell";
import { boundsOf } from "../../src/model/quantity";
import { dataset } from "../view/randomDataset";

/** Reported numbers of a random dataset, words left out. */
const numbers = dataset.map((set) =>
  set.rows.flatMap((row) =>
    [...row.cells.values()].filter(
      (cell): cell is ReportedCell => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word",
    ),
  ),
);

describe("a derived sum", () => {
  it("is never tighter than its inputs allow, and stands as weakly as the weakest", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...STANDINGS), (cells, standing) => {
        const [first, ...rest] = cells;
        if (first === undefined) return;
        const sum = derive("d.n.derived", "d", [{ ...first, standing }, ...rest]);
        const bounds = cells.map((cell) => (cell.value.type === "number" ? boundsOf(cell.value.quantity) : { low: null, high: null }));
        const open = (side: "low" | "high"): boolean => bounds.some((one) => one[side] === null);
        const total = (side: "low" | "high"): number => bounds.reduce((all, one) => all + (one[side] ?? 0), 0);
        expect(sum?.low).toBe(open("low") ? null : total("low"));
        expect(sum?.high).toBe(open("high") ? null : total("high"));
        expect(sum?.standing).toBe(standing);
      }),
    );
  });

  it("carries its inputs' citations, each once, in order of first appearance", () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const [first, ...rest] = cells;
        if (first === undefined) return;
        const ids = derive("d.n.derived", "d", [first, ...rest])?.citations.map(({ citation }) => citation.id);
        expect(ids).toEqual([...new Set(cells.flatMap((cell) => cell.citations.map(({ citation }) => citation.id)))]);
      }),
    );
  });
});
