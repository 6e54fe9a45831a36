/** What stands in the files arrives whole, and what lies just within a limit is let through. */
import { describe, expect, it } from "vitest";
import { loadAll } from "../../src/load/loadAll";
import type { Change } from "./spoiltWells";
import { append, CITATIONS, NOTES, problemsOf, replace, setting, SETTINGS } from "./spoiltWells";
import { OBSERVATIONS, wellsFiles } from "./wells";

const { library, shared } = loadAll(wellsFiles(), ["wells"], "v1");

describe("a record", () => {
  it("of a cited work has all its fields", () => {
    const work = {
      ...{ id: "desk-2023", kind: "article", publisher: "Weather Desk", author: "", title: "Wells run dry" },
      ...{ date: "3 May 2023", report: "rain", place: "n1" },
    };
    expect([...shared.upstream]).toEqual([["desk-2023", work]]);
    expect(library.upstream).toEqual([work]);
    expect(shared.citations.get("rain-i1-dry")?.cites).toEqual([work]);
  });

  it("of a place in a report has its section, heading, paragraph and note", () => {
    expect(shared.citations.get("rain-i2-few")?.place).toEqual({ id: "I:2", section: "I", heading: "I. Rain", paragraph: 2, note: null });
    expect(shared.citations.get("rain-n1-more")?.place).toEqual({ id: "n1", section: "I", heading: "I. Rain", paragraph: 2, note: 1 });
  });

  it("of a claimant, a place, a unit and a report is kept by its id", () => {
    expect(shared.claimants.get("desk")).toEqual({ id: "desk", name: "Weather Desk", party: "third-party" });
    expect([...shared.places]).toEqual([
      ["Valley", ""],
      ["Hill", "Valley"],
    ]);
    expect(shared.units.get("percent")).toEqual({ id: "percent", label: "per cent", nouns: ["per cent"] });
    expect(library.reports.map(({ id, publisher }) => [id, publisher])).toEqual([["rain", "Weather Desk"]]);
  });

  it("of a row has its label, detail, place and group", () => {
    const files = wellsFiles({ "data/wells/rows.csv": replace("north,all,North,,Valley", "north,all,North,the upper part,Valley") });
    const rows = loadAll(files, ["wells"]).library.datasets[0]?.rows.map(({ id, label, detail, place, group }) => ({
      id,
      label,
      detail,
      place,
      group,
    }));
    expect(rows).toEqual([
      { id: "north", label: "North", detail: "the upper part", place: "Valley", group: "all" },
      { id: "south", label: "South", detail: "", place: "Hill", group: "all" },
    ]);
  });

  it("of a report without its section’s heading names the section", () => {
    const files = wellsFiles({ "data/reports.json": replace('"note":1,"section":"I"', '"note":1,"section":"V"') });
    expect(loadAll(files, ["wells"]).shared.citations.get("rain-n1-more")?.place.heading).toBe("V");
  });
});

/** A column of words beside the numbers, and one of shares. */
const withColumns: Change = setting((settings) => ({
  ...settings,
  measures: [
    ...(settings["measures"] as readonly unknown[]),
    { id: "words", label: "Words", type: "text" },
    { id: "share", label: "Share", type: "number", counts: "share" },
  ],
}));
const cellsOf = (words: string, share: string): string =>
  [
    `north,words,${words},none,not_stated,final,rain-i1-dry@I:1,`,
    "south,words,came back,,none,not_stated,final,rain-i2-few@I:2,",
    `north,share,${share},,none,not_stated,final,rain-i1-dry@I:1,`,
    "south,share,,absent:not-reported,none,not_stated,final,,",
  ].join("\n");

/** Problems of the wells with the two columns, but for words that stand in no wording here. */
function problemsWith(words: string, share: string): readonly string[] {
  const files = wellsFiles({ [SETTINGS]: withColumns, [OBSERVATIONS]: append(cellsOf(words, share)) });
  return loadAll(files, ["wells"]).problems.map(({ message }) => message);
}

describe("a cell", () => {
  it("of words takes no reading", () => {
    expect(problemsWith("ran dry,", "almost 40 per cent").filter((one) => one.includes("reading"))).toEqual([]);
    expect(problemsWith("ran dry,2024", "almost 40 per cent")).toContain('a text takes no reading, found "2024"');
  });

  it("of a share may be a word or a fraction without its unit, and no bare number", () => {
    expect(problemsWith("ran dry,", "half of them").filter((one) => one.includes("printed in"))).toEqual([]);
    expect(problemsWith("ran dry,", "many").filter((one) => one.includes("printed in"))).toEqual([]);
    expect(problemsWith("ran dry,", "12")).toContain('"12" is printed in plain numbers, but the measure counts percent');
  });
});

describe("just within a limit", () => {
  it.each([
    ["a wording of four words", "almost 40 per cent"],
    ["a wording of fifteen words", "almost 40 per cent more wells ran dry in the north of the valley again"],
  ])("%s is no problem", (_, wording) => {
    expect(problemsOf(CITATIONS, replace("almost 40 per cent more wells", wording))).toEqual([]);
  });

  it("a reading that names one place, and a disagreement that names two, are no problems", () => {
    expect(problemsOf(NOTES, append("one,reading,One,Of one thing.,wells.north.wells")).filter((one) => one.includes("fewer"))).toEqual([]);
    const two = append("two,disagreement,Two,Of two things.,wells.north.wells; wells.north.springs");
    expect(problemsOf(NOTES, two).filter((one) => one.includes("fewer"))).toEqual([]);
  });

  it("an aside is a number of any length with a reason of three letters", () => {
    const change = (aside: string): Change =>
      replace("almost 40 per cent more wells,desk-2023@n1,headline,", `almost 40 per cent more wells,desk-2023@n1,headline,${aside}`);
    expect(problemsOf(CITATIONS, change("40=age"))).toEqual([]);
    expect(problemsOf(CITATIONS, change("40=it")).join()).toContain('"40=it" is not of the form number=reason');
    expect(problemsOf(CITATIONS, change("forty=age")).join()).toContain("is not of the form number=reason");
    const { asides } = loadAll(wellsFiles({ [CITATIONS]: change("40=age of wells") }), ["wells"]).shared;
    expect([...(asides.get("rain-n1-more") ?? [])]).toEqual([[40, "age of wells"]]);
  });
});
