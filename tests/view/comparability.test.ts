import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import { compareFigures } from "../../src/view/comparability";
import { curated } from "./library";

function cells(...ids: readonly string[]): readonly Cell[] {
  return ids.map((id) => {
    const cell = curated.cells.get(id);
    if (cell === undefined) throw new Error(`no cell ${id}`);
    return cell;
  });
}

const differing = (...ids: readonly string[]): readonly string[] =>
  compareFigures(cells(...ids), curated)
    .aspects.filter(({ same }) => !same)
    .map(({ aspect }) => aspect);

describe("the guard of a comparison", () => {
  it("lets figures of one group of one measure share a scale", () => {
    const { comparable, group } = compareFigures(
      cells("fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed"),
      curated,
    );
    expect(comparable).toBe(true);
    expect(group).toBe("Whole of 2025, in the text");
  });

  it("refuses the count of the text beside that of the note, and says what differs", () => {
    const ids = ["fatalities-2025.security-text.killed", "fatalities-2025.military-note.killed"] as const;
    expect(compareFigures(cells(...ids), curated).comparable).toBe(false);
    expect(differing(...ids)).toEqual(["measure", "population"]);
  });

  it("refuses another measure, place and compiler", () => {
    const aspects = differing("yearly-violence-increases.2021.increase", "province-share.incidents.share");
    expect(aspects).toContain("measure");
    expect(aspects).toContain("place");
  });

  it("lets figures of two datasets share a scale where they count the same of the same, by one compiler, and only then", () => {
    const [first] = curated.datasets.filter(({ id }) => id === "fatalities-2025");
    if (first === undefined) throw new Error("no such dataset");
    const [cell, soldiers] = cells("fatalities-2025.security-text.killed", "fatalities-2025.civilians-text.killed");
    if (cell?.state !== "reported" || cell.counts === null || soldiers === undefined) throw new Error("no such figure");
    const library = { ...curated, datasets: [...curated.datasets, { ...first, id: "second" }] };
    const alike = { ...cell, id: "second.security-text.killed", dataset: "second" };
    expect(compareFigures([cell, alike], library)).toMatchObject({ comparable: true, group: null });
    const wounded = { ...alike, counts: { ...cell.counts, id: "wounded", label: "People wounded", harm: "wounded" } } as const;
    expect(compareFigures([cell, wounded], library).comparable).toBe(false);
    const police = { ...alike, counts: { ...cell.counts, who: "police", whom: "police" } } as const;
    expect(compareFigures([cell, police], library).comparable).toBe(false);
    const other = { ...alike, claimant: { ...alike.claimant, name: "Another" } };
    expect(compareFigures([cell, other], library).comparable).toBe(false);
    const noted = { ...alike, row: "military-note", id: "second.military-note.killed" };
    expect(compareFigures([cell, alike, noted], library).comparable).toBe(false);
  });

  it("refuses what is no number, even of one group", () => {
    const words = [...curated.cells.values()].filter(
      (cell) => cell.dataset === "chronology" && cell.state === "reported" && cell.measure === "said",
    );
    expect(compareFigures(words.slice(0, 2), curated).comparable).toBe(false);
  });
});
