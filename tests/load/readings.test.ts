/** What a cell’s printed words and its reading come to: dates, citations, claimants, notes. */
import { describe, expect, it } from "vitest";
import { loadAll } from "../../src/load/loadAll";
import { OBSERVATIONS, wellsFiles } from "./wells";
import type { Change } from "./spoiltWells";
import { append, NOTES, replace } from "./spoiltWells";

describe("readings of a date", () => {
  const periodOf = (printed: string, reading: string): unknown => {
    const files = wellsFiles({ [OBSERVATIONS]: replace("in May,inferred 2024-05 from rain-i3-year@I:3#1", `${printed},${reading}`) });
    const cell = loadAll(files, ["wells"]).library.cells.get("wells.south.period");
    if (cell?.state !== "reported" || cell.value.type !== "date") return null;
    return [cell.value.date, cell.citations.map(({ citation, supports, number }) => [citation.id, supports, number])];
  };
  const own = ["rain-i2-few", "figure", null];

  it("take a whole date of another passage, mark it as inferred and cite it for the year alone", () => {
    expect(periodOf("hours later", "inferred 2024 from rain-i3-year@I:3#1")).toEqual([
      { iso: "2024", precision: "relative", part: null, bound: null, inferred: true },
      [own, ["rain-i3-year", "year", 1]],
    ]);
  });

  it("take the year of a month, and nothing else", () => {
    expect(periodOf("by late May", "inferred 2024-05 from rain-i3-year@I:3#1")).toEqual([
      { iso: "2024-05", precision: "month", part: "late", bound: "by", inferred: true },
      [own, ["rain-i3-year", "year", 1]],
    ]);
  });

  it("leave what no calendar knows undated", () => {
    const undated = { iso: null, precision: "relative", part: null, bound: null, inferred: false };
    expect(periodOf("hours later", "undated")).toEqual([undated, [own]]);
    expect(periodOf("in May", "undated")).toEqual([undated, [own]]);
  });

  it("may say again what the words say", () => {
    const year = { iso: "2024", precision: "year", part: null, bound: null, inferred: false };
    expect(periodOf("2024", "2024")).toEqual([year, [own]]);
    expect(periodOf("2024", "")).toEqual([year, [own]]);
  });

  it("infer no year from two", () => {
    expect(periodOf("December and January", "inferred 2023-12/2024-01 from rain-i3-year@I:3#1")).toBeNull();
  });
});

describe("what is read of a cell", () => {
  it("is absent with its row's first passage, or with its own", () => {
    const cellOf = (change: Change) => loadAll(wellsFiles({ [OBSERVATIONS]: change }), ["wells"]).library.cells.get("wells.south.wells");
    expect(cellOf((text) => text)).toMatchObject({ state: "absent", reason: "not-reported", inherited: true });
    const own = cellOf(replace("absent:not-reported,none,not_stated,final,", "absent:not-reported,none,not_stated,final,rain-i3-year@I:3"));
    expect(own).toMatchObject({ dataset: "wells", row: "south", measure: "wells", stance: "not_stated", standing: "final" });
    expect(own).toMatchObject({ inherited: false, citations: [{ citation: { id: "rain-i3-year" }, number: null, supports: "figure" }] });
  });

  it("has the first passage of its row and no other, and every passage it names itself", () => {
    const { library } = loadAll(
      wellsFiles({ [OBSERVATIONS]: replace("rain-i2-few@I:2,\nsouth,period", "rain-i2-few@I:2; rain-i3-year@I:3#1,\nsouth,period") }),
      ["wells"],
    );
    const ids = (id: string) => library.cells.get(id)?.citations.map(({ citation }) => citation.id);
    expect(ids("wells.south.wells")).toEqual(["rain-i2-few"]);
    expect(ids("wells.south.springs")).toEqual(["rain-i2-few", "rain-i3-year"]);
    expect(ids("wells.south.period")).toEqual(["rain-i2-few", "rain-i3-year"]);
    expect(library.datasets[0]?.notes.map(({ id }) => id)).toEqual(["reach"]);
    expect(library.datasets[0]?.rows.map(({ from }) => from)).toEqual([["rain I:1"], ["rain I:2", "rain I:3"]]);
  });

  it("falls back on the first passage of its row, not on a later one, and takes a number of two digits", () => {
    const change: Change = (text) => {
      const [before = "", after = ""] = text.split("south,period");
      return `${before.replace("rain-i2-few@I:2", "rain-i2-few@I:2#12")}south,period${after.replace("rain-i2-few@I:2", "rain-i3-year@I:3")}`;
    };
    const { library } = loadAll(wellsFiles({ [OBSERVATIONS]: change }), ["wells"]);
    const cited = (id: string) => library.cells.get(id)?.citations.map(({ citation, number }) => [citation.id, number]);
    expect(cited("wells.south.springs")).toEqual([["rain-i2-few", 12]]);
    expect(cited("wells.south.wells")).toEqual([["rain-i2-few", 12]]);
    expect(cited("wells.south.period")).toEqual([
      ["rain-i3-year", null],
      ["rain-i3-year", 1],
    ]);
  });

  it("is a sum of an editor's note, the second of a note with a name of its own, and none of words or of what is not there", () => {
    const asked = (text: string) =>
      loadAll(
        wellsFiles({
          [NOTES]: replace("{@rain-i1-dry}", `${text} {@rain-i1-dry}`),
          "data/captions.csv": append("wells.note-reach.derived,Together {}.\nwells.note-reach-2.derived,Again {}."),
        }),
        ["wells"],
      ).library.datasets[0]?.derived;
    const sum = "{sum:wells.north.wells+wells.north.springs}";
    expect(asked(`${sum} ${sum}`)?.map(({ id }) => id)).toEqual(["wells.note-reach.derived", "wells.note-reach-2.derived"]);
    expect(asked("{sum:wells.north.springs + wells.north.springs}")).toMatchObject([
      { low: 60, high: 60, dataset: "wells", row: "note-reach" },
    ]);
    expect(asked("{sum:wells.south.wells}")).toEqual([]);
    expect(asked("{sum:wells.north.period}")).toEqual([]);
    expect(asked("{sum:none}")).toEqual([]);
    expect(asked("{sum:none+wells.north.springs}")).toEqual([]);
  });
});
