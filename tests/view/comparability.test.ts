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
    expect(differing(...ids)).toEqual(["population"]);
  });

  it("refuses another measure, place and compiler", () => {
    const aspects = differing("yearly-violence-increases.2021.increase", "province-share.incidents.share");
    expect(aspects).toContain("measure");
    expect(aspects).toContain("population");
  });

  it("refuses what is no number, even of one group", () => {
    const words = [...curated.cells.values()].filter(
      (cell) => cell.dataset === "chronology" && cell.state === "reported" && cell.measure === "said",
    );
    expect(compareFigures(words.slice(0, 2), curated).comparable).toBe(false);
  });
});
