import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import type { TimelineFilter } from "../../src/view/timeline";
import { ALL_EVENTS, buildTimeline, placesOfEvents } from "../../src/view/timeline";
import { idsOf, riverDataset, riverLibrary } from "../export/rivers";
import { curated } from "./library";

describe("the timeline", () => {
  const { placed, undated } = buildTimeline(curated, ALL_EVENTS);
  const all = [...placed.map(({ event }) => event), ...undated];

  it("holds every date of every row of a dataset of events, each once, and says of further dates what they are of", () => {
    const dates = curated.datasets
      .filter(({ events }) => events !== null)
      .flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]))
      .filter((cell) => cell.state === "reported" && cell.value.type === "date");
    expect(all.map(({ date }) => date.id).sort()).toEqual(dates.map(({ id }) => id).sort());
    expect(dates.length).toBeGreaterThan(100);
    const statement = all.find(({ date }) => date.id === "cross-border-strikes.october-kabul.statement");
    expect(statement).toMatchObject({ about: "Date of a statement about it", cells: [] });
    expect(all.find(({ date }) => date.id === "cross-border-strikes.october-kabul.period")?.about).toBe("");
  });

  it("tells what a row says once, with a date that has a place where there is one", () => {
    const told = all.filter(({ cells }) => cells.length > 0);
    expect(new Set(told.map(({ row, dataset }) => `${dataset.id}.${row.id}`)).size).toBe(told.length);
    for (const { row, dataset, when } of told.filter((one) => one.when.iso === null))
      expect(
        [...row.cells.values()].some((cell) => cell.state === "reported" && cell.value.type === "date" && cell.value.date.iso !== null),
        `${dataset.id}.${row.id}`,
      ).toBe(when.iso !== null);
  });

  it("gives rows of another kind theirs", () => {
    const kindOf = (row: string): string | undefined => all.find((one) => one.row.id === row)?.kind.id;
    expect([kindOf("shut-down"), kindOf("border-clashes")]).toEqual(["borders", "politics"]);
    expect(new Set(all.map(({ kind }) => kind.id))).toEqual(new Set(curated.eventKinds.map(({ id }) => id)));
  });

  it("runs in the order of the dates, and places nothing that has none", () => {
    const starts = placed.map(({ span }) => span.from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(undated.every(({ when }) => when.iso === null)).toBe(true);
  });

  it("keeps only what was asked for, and loses nothing between the kinds", () => {
    const count = (filter: Partial<TimelineFilter>): number => {
      const part = buildTimeline(curated, { ...ALL_EVENTS, ...filter });
      return part.placed.length + part.undated.length;
    };
    expect(curated.eventKinds.reduce((sum, { id }) => sum + count({ kind: id }), 0)).toBe(all.length);
    const ttp = buildTimeline(curated, { ...ALL_EVENTS, actor: "ttp" }).placed;
    expect(ttp.length).toBeGreaterThan(5);
    expect(ttp.length).toBeLessThan(placed.length);
    expect(ttp.every(({ event }) => event.actors.includes("ttp"))).toBe(true);
  });

  it("a place has what lies in it", () => {
    const places = placesOfEvents(curated);
    expect(places).toEqual([...places].sort());
    const inside = buildTimeline(curated, { ...ALL_EVENTS, place: "Khyber Pakhtunkhwa" });
    const found = new Set([...inside.placed.map(({ event }) => event), ...inside.undated].map(({ row }) => row.place));
    expect(found.has("Peshawar")).toBe(true);
    expect(found.has("Kabul")).toBe(false);
    expect(places).toEqual(expect.arrayContaining(["Khyber Pakhtunkhwa", "Peshawar"]));
  });
});

describe("a timeline of the rivers", () => {
  const rivers = riverDataset("rivers");
  const placed = (filter: Partial<TimelineFilter> = {}, library = riverLibrary) => {
    const { placed: found, undated } = buildTimeline(library, { ...ALL_EVENTS, ...filter });
    return [
      ...found.map(({ event }) => [event.row.id, event.when.iso, event.actors.join("+"), idsOf(event.cells).join(" ")].join(" | ")),
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
      "north | 2023 |  | rivers.north.wells rivers.north.share rivers.north.words",
      "hill | 2023 |  | rivers.hill.wells rivers.hill.share rivers.hill.words",
      "south | 2024-05 |  | rivers.south.words",
    ]);
    expect(placed(undefined, changed({ north: "2024-06-01", hill: null, south: "2024-05" })).map((one) => one.split(" | ")[0])).toEqual([
      ...["south", "north"],
      "undated hill",
    ]);
  });

  it("names who is in it, and keeps to one of them or to one kind", () => {
    const library = changed(
      { north: "2023", south: "2024", hill: "2025" },
      { north: "Mill and Bank", south: "the Guild, Banks and Guilders", hill: "Upper Bank, the Guild’s" },
    );
    const actors = placed(undefined, library).map((one) => one.split(" | ")[2]);
    expect(actors).toEqual(["office+mill", "guild", "mill+guild"]);
    expect(placed(undefined, { ...library, parties: [] }).map((one) => one.split(" | ")[2])).toEqual(["", "", ""]);
    const keeps = (filter: Partial<TimelineFilter>) => placed(filter, library).map((one) => one.split(" | ")[0]);
    expect(keeps({ actor: "guild", kind: "" })).toEqual(["south", "hill"]);
    expect(keeps({ actor: "office", kind: "borders" })).toEqual(["north"]);
    expect(keeps({ actor: "", kind: "borders" })).toEqual(["north", "south", "hill"]);
    expect(keeps({ actor: "", kind: "attacks" })).toEqual([]);
    expect(keeps({ actor: "nobody", kind: "" })).toEqual([]);
  });
});
