import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/load/loadDataset";
import { loadShared } from "../../src/load/loadShared";
import { formatProblem } from "../../src/model/problem";
import { append, replace } from "./spoiltWells";
import { OBSERVATIONS, wellsFiles } from "./wells";

function load(change: Readonly<Record<string, (text: string) => string>> = {}) {
  const files = wellsFiles(change);
  const { shared, problems } = loadShared(files);
  const loaded = loadDataset("wells", files, shared);
  return { dataset: loaded.dataset, problems: [...problems, ...loaded.problems].map(formatProblem) };
}

describe("a dataset's files", () => {
  it("become rows whose cells carry value, hedge, claimant and citations", () => {
    const { dataset, problems } = load();
    expect(problems).toEqual([]);
    const [north, south] = dataset?.rows ?? [];
    expect(north?.cells.get("wells")).toMatchObject({
      id: "wells.north.wells",
      state: "reported",
      asReported: "some 12",
      value: { type: "number", quantity: { kind: "about", value: 12, hedge: "some" } },
      claimant: { name: "Weather Desk" },
      citations: [
        { number: 1, citation: { wording: "some 12 wells and 30 springs ran dry in 2023", cites: [{ title: "Wells run dry" }] } },
      ],
      notes: [{ id: "reach" }],
    });
    expect(south?.cells.get("springs")).toMatchObject({ value: { quantity: { kind: "word" } } });
    expect(south?.cells.get("period")).toMatchObject({ value: { date: { iso: "2024-05", inferred: true } } });
  });

  it("give an empty cell the passage of its row as footnote", () => {
    const cell = load().dataset?.rows[1]?.cells.get("wells");
    expect(cell).toMatchObject({ state: "absent", reason: "not-reported", citations: [{ citation: { id: "rain-i2-few" } }] });
  });

  it("sum nothing unless an editor's note asks, and then carry the inputs' footnotes", () => {
    const asked = load({
      "data/notes.csv": replace("{@rain-i1-dry}", "{sum:wells.north.wells+wells.north.springs} {@rain-i1-dry}"),
      "data/captions.csv": append("wells.note-reach.derived,Together {}."),
    });
    expect(load().dataset?.derived).toEqual([]);
    const [sum] = asked.dataset?.derived ?? [];
    expect(sum).toMatchObject({ state: "derived", low: null, high: null, inputs: [{ asReported: "some 12" }, { asReported: "30" }] });
    expect(sum?.citations.map((cite) => cite.number)).toEqual([1, 2]);
    expect(sum?.caption).toBe("Together {}.");
  });

  it.each<[string, Record<string, (text: string) => string>, string]>([
    [
      "an unknown citation",
      { [OBSERVATIONS]: replace("rain-i2-few@I:2,\nsouth,period", "rain-i2-fen@I:2,\nsouth,period") },
      'observations.csv:6:56  cites "rain-i2-fen", which is not there; nearest is "rain-i2-few"',
    ],
    [
      "a citation at another place",
      { [OBSERVATIONS]: replace("@I:1#2", "@I:2#2") },
      'cites "rain-i1-dry" at I:2, but citations.csv has it at I:1',
    ],
    ["no citation", { [OBSERVATIONS]: replace("rain-i1-dry@I:1#2", "") }, "cites nothing"],
    ["words that are no number", { [OBSERVATIONS]: replace("springs,30", "springs,thirtyish") }, '"thirtyish": no number'],
    [
      "an unknown claimant",
      { [OBSERVATIONS]: replace("30,,desk", "30,,desc") },
      'names the claimant "desc", which is not there; nearest is "desk"',
    ],
    [
      "an unknown stance",
      { [OBSERVATIONS]: replace("third_party,final,rain-i1-dry@I:1#2", "our_side,final,rain-i1-dry@I:1#2") },
      'stance "our_side" is not one of',
    ],
    ["an unknown standing", { [OBSERVATIONS]: replace("final,rain-i1-dry@I:1#2", "finale,rain-i1-dry@I:1#2") }, 'standing "finale"'],
    ["a second value for one cell", { [OBSERVATIONS]: replace("north,springs", "north,wells") }, "gives wells of this row a second time"],
    [
      "a missing cell",
      {
        [OBSERVATIONS]: (text) =>
          text
            .split("\n")
            .filter((line) => !line.startsWith("north,springs"))
            .join("\n"),
      },
      "has no springs; every row has a cell for every column",
    ],
    [
      "a unit the words contradict",
      { [OBSERVATIONS]: replace("springs,30,", "springs,30 per cent,") },
      "is printed in percent, but the measure counts springs",
    ],
    [
      "an inferred year the source does not give",
      { [OBSERVATIONS]: replace("inferred 2024-05", "inferred 2023-05") },
      "infers 2023-05, but number 1 of rain-i3-year is 2024",
    ],
    [
      "an inferred month the words contradict",
      { [OBSERVATIONS]: replace("inferred 2024-05", "inferred 2024-06") },
      "infers 2024-06 for words that read XXXX-05",
    ],
    ["a date without a year", { [OBSERVATIONS]: replace("inferred 2024-05 from rain-i3-year@I:3#1", "") }, '"in May" has no year'],
    [
      "an absence without a reason",
      { [OBSERVATIONS]: replace("absent:not-reported", "absent:") },
      "allowed reasons are not-reported, not-applicable",
    ],
    [
      "a row in no group",
      { "data/wells/rows.csv": replace("south,all", "south,al") },
      'is in the group "al", which is not there; nearest is "all"',
    ],
    ["a row in no place", { "data/wells/rows.csv": replace("Hill", "Hil") }, 'is in the place "Hil"'],
    [
      "a wording of three words",
      { "data/citations.csv": replace("almost 40 per cent more wells", "almost 40 per") },
      "has 3 words; allowed: 4 to 15",
    ],
    [
      "a place the report does not have",
      { "data/citations.csv": replace("rain,I:3", "rain,I:4") },
      'names the place "I:4", which is not there; nearest is',
    ],
    [
      "a work cited at another place",
      { "data/citations.csv": replace("desk-2023@n1,headline", "desk-2023@n2,headline") },
      'cites "desk-2023" at n2, but upstream.csv has it at n1',
    ],
    ["a headline of nothing", { "data/citations.csv": replace("desk-2023@n1,headline", ",headline") }, "is headline, but names no work"],
    [
      "a digit in our own prose",
      { "data/notes.csv": replace("may govern both", "may govern 2") },
      'holds the digit "2" outside a placeholder',
    ],
    ["a heading changed", { [OBSERVATIONS]: replace("printed", "words") }, 'has the headings "row,measure,words'],
    ["a field too many", { [OBSERVATIONS]: replace("reach\n", "reach,x\n") }, "observations.csv:2:1  has 10 fields where 9 were expected"],
    ["broken settings", { "data/wells/dataset.json": replace('"type":"date"', '"type":"day"') }, "dataset.json:1:1  measures.2.type"],
    ["settings that are no JSON", { "data/wells/dataset.json": () => "{" }, "data/wells/dataset.json:1:1"],
  ])("report %s with file, line and column", (_, change, message) => {
    const { dataset, problems } = load(change);
    expect(problems.join("\n")).toContain(message);
    if (!("data/notes.csv" in change || "data/citations.csv" in change)) expect(dataset).toBeNull();
  });

  it("report all problems at once", () => {
    const { problems } = load({ [OBSERVATIONS]: (text) => text.replaceAll("final", "fin").replaceAll("none,", "nobody,") });
    expect(problems.length).toBeGreaterThan(8);
  });
});
