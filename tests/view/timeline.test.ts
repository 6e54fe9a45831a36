import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import { startOf } from "../../src/model/dates";
import { buildTimeline, monthsBetween } from "../../src/view/timeline";
import { idsOf, riverDataset, riverLibrary } from "../export/rivers";
import { curated } from "./library";

const ALL = { actor: "", kind: "" };

describe("the timeline", () => {
  const { entries, undated } = buildTimeline(curated, ALL);

  it("holds every dated row of every dataset of events, each once", () => {
    const rows = curated.datasets
      .filter(({ events }) => events !== null)
      .flatMap((dataset) =>
        dataset.rows.filter((row) => [...row.cells.values()].some((cell) => cell.state === "reported" && cell.value.type === "date")),
      );
    expect(entries.length + undated.length).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(100);
  });

  it("runs in the order of the dates, and places nothing that has none", () => {
    const starts = entries.map(({ event }) => startOf(event.when.iso ?? ""));
    expect(starts).toEqual([...starts].sort());
    expect(undated.every(({ when }) => when.iso === null)).toBe(true);
  });

  it("names the quiet stretches, and no others", () => {
    for (const [index, { event, quietMonths }] of entries.entries()) {
      const before = entries.slice(0, index).map((entry) => entry.event.when.iso?.split("/").at(-1) ?? "");
      const months = Math.min(...before.map((end) => monthsBetween(end, startOf(event.when.iso ?? "")))) - 1;
      expect(quietMonths).toBe(index === 0 || months < 6 ? 0 : months);
    }
    expect(entries.some(({ quietMonths }) => quietMonths > 12)).toBe(true);
  });

  it("keeps only what was asked for, and loses nothing between the kinds", () => {
    const kinds = [...new Set(entries.map(({ event }) => event.kind.id))];
    const count = (kind: string): number => {
      const part = buildTimeline(curated, { actor: "", kind });
      return part.entries.length + part.undated.length;
    };
    expect(kinds.reduce((sum, kind) => sum + count(kind), 0)).toBe(entries.length + undated.length);
    const ttp = buildTimeline(curated, { actor: "ttp", kind: "" }).entries;
    expect(ttp.length).toBeGreaterThan(5);
    expect(ttp.length).toBeLessThan(entries.length);
    expect(ttp.every(({ event }) => event.actors.includes("ttp"))).toBe(true);
  });

  it("counts months across years", () => {
    expect(monthsBetween("2023-10", "2024-12-05")).toBe(14);
    expect(monthsBetween("2007", "2008")).toBe(1);
    expect(monthsBetween("2007", "2008-00-00")).toBe(1);
    expect(monthsBetween("2007-12", "2008-01-31")).toBe(1);
  });
});

describe("a timeline of the rivers", () => {
  const rivers = riverDataset("rivers");
  const placed = (filter = { actor: "", kind: "" }, library = riverLibrary) => {
    const { entries, undated } = buildTimeline(library, filter);
    return [
      ...entries.map(({ event, quietMonths }) =>
        [event.row.id, event.when.iso, event.actors.join("+"), quietMonths, idsOf(event.cells).join(" ")].join(" | "),
      ),
      ...undated.map(({ row }) => `undated ${row.id}`),
    ];
  };
  /** The rivers with other dates and names. */
  const changed = (isos: Readonly<Record<string, string | null>>, labels: Readonly<Record<string, string>> = {}): typeof riverLibrary => {
    const rows = rivers.rows.map((row) => {
      const period = row.cells.get("period");
      if (period?.state !== "reported" || period.value.type !== "date" || !(row.id in isos)) return row;
      const moved: Cell = { ...period, value: { type: "date", date: { ...period.value.date, iso: isos[row.id] ?? null } } };
      return { ...row, label: labels[row.id] ?? row.label, cells: new Map([...row.cells, ["period", moved]]) };
    });
    return { ...riverLibrary, datasets: [{ ...rivers, rows }, riverDataset("lakes")] };
  };

  it("has each dated row of a dataset of events, in the order of the dates, with what is said of it", () => {
    expect(placed()).toEqual([
      "north | 2023 |  | 0 | rivers.north.wells rivers.north.share rivers.north.words",
      "hill | 2023 |  | 0 | rivers.hill.wells rivers.hill.share rivers.hill.words",
      "south | 2024-05 |  | 0 | rivers.south.words",
    ]);
    expect(placed(undefined, changed({ north: "2024-06-01", hill: null, south: "2024-05" })).map((one) => one.split(" | ")[0])).toEqual([
      ...["south", "north"],
      "undated hill",
    ]);
  });

  it("says how many whole months have nothing dated, from six on", () => {
    const quiet = (north: string, south: string): readonly (string | undefined)[] =>
      placed(undefined, changed({ north, south, hill: null })).map((one) => one.split(" | ")[3]);
    expect(quiet("2023-01/2023-04", "2023-10").slice(0, 2)).toEqual(["0", "0"]);
    expect(quiet("2023-01/2023-04", "2023-11").slice(0, 2)).toEqual(["0", "6"]);
    expect(quiet("2023-12-31", "2024-07-01").slice(0, 2)).toEqual(["0", "6"]);
    expect(quiet("2023", "2025").slice(0, 2)).toEqual(["0", "12"]);
    const lasting = changed({ north: "2020/2024", hill: "2021", south: "2023" });
    expect(placed(undefined, lasting).map((one) => one.split(" | ")[3])).toEqual(["0", "0", "0"]);
  });

  it("names who is in it, and keeps to one of them or to one kind", () => {
    const library = changed(
      { north: "2023", south: "2024", hill: "2025" },
      { north: "Mill and Bank", south: "the Guild, Banks and Guilders", hill: "Upper Bank, the Guild’s" },
    );
    const actors = placed(undefined, library).map((one) => one.split(" | ")[2]);
    expect(actors).toEqual(["office+mill", "guild", "mill+guild"]);
    expect(placed(undefined, { ...library, parties: [] }).map((one) => one.split(" | ")[2])).toEqual(["", "", ""]);
    const keeps = (filter: { readonly actor: string; readonly kind: string }) => placed(filter, library).map((one) => one.split(" | ")[0]);
    expect(keeps({ actor: "guild", kind: "" })).toEqual(["south", "hill"]);
    expect(keeps({ actor: "office", kind: "borders" })).toEqual(["north"]);
    expect(keeps({ actor: "", kind: "borders" })).toEqual(["north", "south", "hill"]);
    expect(keeps({ actor: "", kind: "attacks" })).toEqual([]);
    expect(keeps({ actor: "nobody", kind: "" })).toEqual([]);
  });
});
