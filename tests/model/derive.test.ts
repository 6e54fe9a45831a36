import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportedCell } from "../../src/model/cell";
import { derive, STANDINGS } from "../../src/model/cell";
import { boundsOf } from "../../src/model/quantity";
import { citation, dataset } from "../view/randomDataset";

/** Reported numbers of a random dataset, words left out. */
const numbers = dataset.map((set) =>
  set.rows.flatMap((row) =>
    [...row.cells.values()].filter(
      (cell): cell is ReportedCell => cell.state === "reported" && cell.value.type === "number" && cell.value.quantity.kind !== "word",
    ),
  ),
);

describe("a derived sum", () => {
  const unit = { id: "people", label: "people", nouns: [] };
  const counts = { id: "killed", label: "Killed", unit, harm: "killed", who: "people", whom: "people" } as const;
  const core = { dataset: "d", row: "r", measure: "m", counts, notes: [], caption: "", state: "reported" } as const;
  const claimant = (id: string) => ({ id, name: id, party: "none" }) as const;
  const number = (value: number) => ({ kind: "plain", value, hedge: "", scale: 1 }) as const;
  const cite = (id: string, at: number) => ({ citation: citation(id), number: at, supports: "figure" }) as const;
  const one: ReportedCell = {
    ...{ ...core, id: "d.r.one", claimant: claimant("x"), stance: "official", standing: "revised", asReported: "3" },
    value: { type: "number", quantity: number(3) },
    citations: [cite("a", 1), cite("b", 1)],
  };
  const two: ReportedCell = {
    ...{ ...core, id: "d.r.two", claimant: claimant("y"), stance: "official", standing: "provisional", asReported: "more than 4" },
    value: { type: "number", quantity: { ...number(4), kind: "more_than", hedge: "more than" } },
    citations: [cite("a", 2), cite("b", 1)],
  };

  it("is a cell of its own: bounds, weakest standing, citations of all, the first claimant's stance where they share it", () => {
    expect(derive("d.note.derived", "d", [one, two])).toEqual({
      ...{ state: "derived", id: "d.note.derived", dataset: "d", row: "note", measure: "derived", counts, notes: [], caption: "" },
      ...{ claimant: claimant("x"), stance: "official", standing: "provisional", low: 7, high: null, inputs: [one, two] },
      citations: [cite("a", 1), cite("b", 1), cite("a", 2)],
    });
    expect(derive("d.n.derived", "d", [one, { ...two, counts: { ...counts, id: "other" } }])?.counts).toBeNull();
    expect(derive("d.n.derived", "d", [one, { ...two, stance: "third_party" }])?.stance).toBe("not_stated");
    expect(derive("d.n.derived", "d", [{ ...two, stance: "third_party" }, one, one])?.stance).toBe("not_stated");
    expect(derive("d.n.derived", "d", [one, two, { ...two, stance: "third_party" }])?.stance).toBe("not_stated");
    expect(derive("alone", "d", [one])).toMatchObject({ row: "alone", low: 3, high: 3, standing: "revised" });
  });

  it("is none where an input is no number", () => {
    const words: ReportedCell = { ...two, value: { type: "text" } };
    expect(derive("d.n.derived", "d", [one, words])).toBeNull();
    expect(derive("d.n.derived", "d", [words])).toBeNull();
    expect(
      derive("d.n.derived", "d", [{ ...one, value: { type: "number", quantity: { kind: "word", words: "dozens" } } }, one]),
    ).toMatchObject({
      ...{ low: null, high: null },
    });
  });

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
