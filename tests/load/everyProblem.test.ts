/** Every fault that a data file can have, with the whole of what is said of it: file, line, column and words. */
import { describe, expect, it } from "vitest";
import { parseBundle } from "../../src/load/bundle";
import { parseCatalog } from "../../src/load/catalog";
import { parseCsv } from "../../src/load/csv";
import { idsOf, loadAll } from "../../src/load/loadAll";
import { EXTRA_FILES, VERSIONS_FILE } from "../../src/load/loadExtras";
import { datasetFiles } from "../../src/load/loadDataset";
import { loadShared, SHARED_FILES } from "../../src/load/loadShared";
import { parseReferences } from "../../src/load/references";
import { listOf, unknownId } from "../../src/load/nearest";
import { formatProblem } from "../../src/model/problem";
import { OBSERVATIONS, wellsFiles } from "./wells";

type Change = (text: string) => string;

const replace =
  (from: string, to: string): Change =>
  (text) => {
    if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`);
    return text.replace(from, to);
  };

const append =
  (line: string): Change =>
  (text) =>
    `${text}${line}\n`;

/** What is said of the wells once a file is changed, given, or left out. */
function problemsOf(file: string, change: Change | string | null): readonly string[] {
  const files = new Map(wellsFiles());
  if (change === null) files.delete(file);
  else files.set(file, typeof change === "string" ? change : change(files.get(file) ?? ""));
  return loadAll(files, ["wells"]).problems.map(formatProblem);
}

const CITATIONS = "data/citations.csv";
const NOTES = "data/notes.csv";
const ROWS = "data/wells/rows.csv";
const SETTINGS = "data/wells/dataset.json";

const setting = (change: (settings: Record<string, unknown>) => Record<string, unknown>): Change => {
  return (text) => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
};

describe("what is wrong with the shared files", () => {
  it.each<readonly [string, Change | string, readonly string[]]>([
    ["data/reports.json", "{", ["data/reports.json:1:1  file: Invalid JSON: "]],
    [
      "data/reports.json",
      replace('"short":"Rain"', '"short":7'),
      ["data/reports.json:1:1  0.short: Invalid type: Expected string but received 7"],
    ],
    [
      CITATIONS,
      replace("rain-n1-more,rain,n1", "rain-n1-more,rian,n1"),
      [`${CITATIONS}:4:14  names the report "rian", which is not there; nearest is "rain"`],
    ],
    [
      CITATIONS,
      replace("rain-n1-more,rain,n1", "rain-n1-more,rain,n2"),
      [`${CITATIONS}:4:19  names the place "n2", which is not there; nearest is "n1"`],
    ],
    [
      CITATIONS,
      replace("1,stated,\nrain-i2", "1,printed,\nrain-i2"),
      [`${CITATIONS}:2:80  basis "printed" is not one of stated, headline, part`],
    ],
    [CITATIONS, replace("almost 40 per cent more wells", "almost 40 per"), [`${CITATIONS}:4:22  has 3 words; allowed: 4 to 15`]],
    [
      CITATIONS,
      replace("almost 40 per cent more wells", "a b c d e f g h i j k l m n o p"),
      [`${CITATIONS}:4:22  has 16 words; allowed: 4 to 15`],
    ],
    [
      CITATIONS,
      replace("desk-2023@n1,headline", "desk-2024@n1,headline"),
      [`${CITATIONS}:4:52  cites "desk-2024", which is not there; nearest is "desk-2023"`],
    ],
    [
      CITATIONS,
      replace("desk-2023@n1,headline", "desk-2023,headline"),
      [`${CITATIONS}:4:52  cites "desk-2023" at no place, but upstream.csv has it at n1`],
    ],
    [CITATIONS, replace("desk-2023@n1,headline", ",headline"), [`${CITATIONS}:4:53  is headline, but names no work whose headline it is`]],
    [CITATIONS, replace("again,,stated,", "again,,stated,1=no"), [`${CITATIONS}:5:64  "1=no" is not of the form number=reason`]],
    [CITATIONS, replace("again,,stated,", "again,,stated,x1=none"), [`${CITATIONS}:5:64  "x1=none" is not of the form number=reason`]],
    [
      CITATIONS,
      append("rain-i3-year,rain,I:3,all this was in early,,stated,"),
      [`${CITATIONS}:6:1  "rain-i3-year" stands here a second time`],
    ],
    [CITATIONS, append("Rain-I3,rain,I:3,all this was in early,,stated,"), [`${CITATIONS}:6:1  "Rain-I3" is no lower-case slug`]],
    [
      "data/upstream.csv",
      replace(",article,", ",essay,"),
      [
        'data/upstream.csv:2:35  kind "essay" is not one of article, report, interviews, press-release, post, website, video, statement, book',
      ],
    ],
    [
      NOTES,
      replace("reach,reading", "reach,opinion"),
      [`${NOTES}:2:7  kind "opinion" is not one of disagreement, reading, support, comparability, inference`],
    ],
    [
      NOTES,
      append("apart,disagreement,Two,They differ.,wells.north.wells"),
      [`${NOTES}:3:37  names fewer than two places; a disagreement cites both (editorial rule 13)`],
    ],
    [NOTES, append("late,reading,Of 2023,It is.,wells.north.wells"), [`${NOTES}:3:14  holds the digit "2" outside a placeholder`]],
    [NOTES, append("late,reading,Of it,It is {a1}; 7.,wells.north.wells"), [`${NOTES}:3:20  holds the digit "7" outside a placeholder`]],
    [
      NOTES,
      append("late,reading,Of it,See {@rain-i1}.,wells.north.wells"),
      [`${NOTES}:3:20  names the citation "rain-i1", which is not there; nearest is "rain-i1-dry"`],
    ],
    [
      "data/claimants.csv",
      append("us,Us,first-party"),
      ['data/claimants.csv:4:7  party "first-party" is not one of pakistan, afghan-taliban, ttp, third-party, none'],
    ],
    ["data/places.csv", append("Valley,"), ['data/places.csv:4:1  "Valley" stands here a second time']],
    ["data/places.csv", append("Peak,Hills"), ['data/places.csv:4:6  lies in "Hills", which is not there; nearest is "Hill"']],
    ["data/units.csv", append("wells,more wells,"), ['data/units.csv:5:1  "wells" stands here a second time']],
  ])("in %s is said in full (%#)", (file, change, said) => {
    const problems = problemsOf(file, change);
    for (const one of said) expect(problems.map((problem) => (one.endsWith(": ") ? problem.slice(0, one.length) : problem))).toContain(one);
  });

  it("in a work that another report cites is said too", () => {
    const files = new Map(wellsFiles());
    const [report] = JSON.parse(files.get("data/reports.json") ?? "[]") as readonly Record<string, unknown>[];
    files.set("data/reports.json", JSON.stringify([report, { ...report, id: "snow" }]));
    files.set(CITATIONS, append("snow-1,snow,I:1,all this was in early,desk-2023@n1,stated,")(files.get(CITATIONS) ?? ""));
    expect(loadShared(files).problems.map(formatProblem)).toEqual([`${CITATIONS}:6:39  cites "desk-2023", which rain cites, not snow`]);
  });

  it.each(SHARED_FILES)("is that %s is missing", (file) => {
    expect(problemsOf(file, null)).toContain(`${file}:1:1  is missing`);
  });

  it("names each file once", () => {
    expect(SHARED_FILES).toEqual(
      ["reports.json", "citations.csv", "upstream.csv", "notes.csv", "claimants.csv", "places.csv", "units.csv"].map(
        (name) => `data/${name}`,
      ),
    );
    expect([...EXTRA_FILES, VERSIONS_FILE]).toEqual(["data/glossary.csv", "data/corrections.csv", "v/versions.csv"]);
    expect(datasetFiles("x")).toEqual(["data/x/dataset.json", "data/x/rows.csv", "data/x/observations.csv"]);
  });
});

describe("what is read of the shared files", () => {
  const { shared, problems } = loadShared(
    wellsFiles({
      [CITATIONS]: replace("again,,stated,", "again,,stated,1=the year; 2=not a number"),
      "data/units.csv": append("percent-points,points,point; points"),
    }),
  );

  it("is every place of a report, with its heading", () => {
    expect(problems).toEqual([]);
    expect(shared.citations.get("rain-n1-more")?.place).toEqual({ id: "n1", section: "I", heading: "I. Rain", paragraph: 2, note: 1 });
    expect(shared.citations.get("rain-i3-year")?.place).toEqual({ id: "I:3", section: "I", heading: "I. Rain", paragraph: 3, note: null });
  });

  it("is every field of a work, a note, a claimant, a unit and a place", () => {
    expect(shared.upstream.get("desk-2023")).toEqual({
      ...{ id: "desk-2023", kind: "article", publisher: "Weather Desk", author: "", title: "Wells run dry" },
      ...{ date: "3 May 2023", report: "rain", place: "n1" },
    });
    expect(shared.notes.get("reach")).toEqual({
      ...{ id: "reach", kind: "reading", title: "Reach of the hedge" },
      text: "The word may govern both; {wells.north.wells} and {wells.north.springs} stand in {@rain-i1-dry}.",
      about: ["wells.north.wells", "wells.north.springs", "rain-i1-dry"],
    });
    expect(shared.claimants.get("none")).toEqual({ id: "none", name: "Not stated", party: "none" });
    expect(shared.units.get("percent-points")).toEqual({ id: "percent-points", label: "points", nouns: ["point", "points"] });
    expect([...shared.places]).toEqual([
      ["Valley", ""],
      ["Hill", "Valley"],
    ]);
    expect([...(shared.asides.get("rain-i3-year") ?? [])]).toEqual([
      [1, "the year"],
      [2, "not a number"],
    ]);
  });
});

describe("what is wrong with a dataset", () => {
  const at = (problem: string): string => `${SETTINGS}:1:1  ${problem}`;

  it.each<readonly [string, Change, string]>([
    [SETTINGS, replace('"id":"wells","title"', '"id":"well","title"'), at('id is "well"; the folder is "wells"')],
    [SETTINGS, setting((one) => ({ ...one, figures: [] })), at("figures: the first figure's id is \"\", not the dataset's")],
    [
      SETTINGS,
      replace('"unit":"springs"', '"unit":"spring"'),
      at('measure springs has the unit "spring", which is not there; nearest is "springs"'),
    ],
    [SETTINGS, replace(',"unit":"springs"', ""), at('measure springs has the unit "", which is not there; nearest is "wells"')],
    [
      SETTINGS,
      replace('"kind":"bars","measure":"wells"', '"kind":"bars","measure":"well"'),
      at('wells names the measure "well", which is not there; nearest is "wells"'),
    ],
    [
      SETTINGS,
      replace('"id":"period","label":"Period","type":"date"', '"id":"period","label":"Period","type":"text"'),
      at("has numbers, but no measure period of type date"),
    ],
    [SETTINGS, replace('"id":"period"', '"id":"when"'), at("has numbers, but no measure period of type date")],
    [
      SETTINGS,
      setting((one) => ({
        ...one,
        groups: [
          { id: "all", label: "", why: "", context: false },
          { id: "more", label: "", why: "", context: true },
        ],
      })),
      at('group "more" has no rows'),
    ],
    [
      SETTINGS,
      setting((one) => ({ ...one, questions: [{ id: "q", title: "", kind: "sides", measure: "wells", rows: ["north", "sud"], gap: "" }] })),
      at('question q names the row "sud", which is not there; nearest is "south"'),
    ],
    [SETTINGS, setting((one) => ({ ...one, key: { id: "Part", label: "Part" } })), at("key.id: is no lower-case slug")],
    [SETTINGS, setting((one) => ({ ...one, more: 1 })), at('more: Invalid key: Expected never but received "more"')],
    [ROWS, append("north,all,North,,Valley,"), `${ROWS}:4:1  "north" stands here a second time`],
    [ROWS, replace("south,all", "south,al"), `${ROWS}:3:7  is in the group "al", which is not there; nearest is "all"`],
    [ROWS, replace(",Hill,", ",Hell,"), `${ROWS}:3:18  is in the place "Hell", which is not there; nearest is "Hill"`],
    [ROWS, append("west,all,West,,Valley,"), `${ROWS}:4:1  has no springs; every row has a cell for every measure`],
    [
      OBSERVATIONS,
      replace("south,wells", "souths,wells"),
      `${OBSERVATIONS}:5:1  is of the row "souths", which is not there; nearest is "south"`,
    ],
    [
      OBSERVATIONS,
      replace("south,wells", "south,well"),
      `${OBSERVATIONS}:5:7  is of the measure "well", which is not there; nearest is "wells"`,
    ],
    [OBSERVATIONS, replace("north,springs,30", "north,wells,30"), `${OBSERVATIONS}:3:1  gives wells of this row a second time`],
    [
      OBSERVATIONS,
      replace("30,,desk,third_party", "30,,desk,party"),
      `${OBSERVATIONS}:3:24  stance "party" is not one of own_losses, other_side, third_party, official, not_stated`,
    ],
    [
      OBSERVATIONS,
      replace("30,,desk,third_party,final", "30,,desk,third_party,last"),
      `${OBSERVATIONS}:3:36  standing "last" is not one of final, revised, provisional, disputed`,
    ],
    [
      OBSERVATIONS,
      replace("30,,desk", "30,,disk"),
      `${OBSERVATIONS}:3:19  names the claimant "disk", which is not there; nearest is "desk"`,
    ],
    [OBSERVATIONS, replace(",reach\n", ",reech\n"), `${OBSERVATIONS}:2:63  names the note "reech", which is not there; nearest is "reach"`],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", "rain-i1-dry"),
      `${OBSERVATIONS}:3:42  "rain-i1-dry" is not of the form citation@place#number`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", "rain-i1-dry@I:1#two"),
      `${OBSERVATIONS}:3:42  "rain-i1-dry@I:1#two" is not of the form citation@place#number`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", "so rain-i1-dry@I:1#2"),
      `${OBSERVATIONS}:3:42  "so rain-i1-dry@I:1#2" is not of the form citation@place#number`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", "rain-i1-dri@I:1#2"),
      `${OBSERVATIONS}:3:42  cites "rain-i1-dri", which is not there; nearest is "rain-i1-dry"`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", "rain-i1-dry@I:2#2"),
      `${OBSERVATIONS}:3:42  cites "rain-i1-dry" at I:2, but citations.csv has it at I:1`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i1-dry@I:1#2", ""),
      `${OBSERVATIONS}:3:42  cites nothing; every cell carries a footnote (editorial rule 5)`,
    ],
    [
      OBSERVATIONS,
      replace("absent:not-reported", "absent:unknown"),
      `${OBSERVATIONS}:5:14  "absent:unknown": allowed reasons are not-reported, not-applicable`,
    ],
    [
      OBSERVATIONS,
      replace("absent:not-reported,none,not_stated,final,", "absent:not-applicable,none,not_stated,final,rain-i2-few@I:2"),
      `${OBSERVATIONS}:5:58  cites a passage, but what does not apply takes its row’s`,
    ],
    [
      OBSERVATIONS,
      replace("wells,,absent", "wells,ten,absent"),
      `${OBSERVATIONS}:5:13  holds "ten", but the reading says the figure is absent`,
    ],
    [OBSERVATIONS, replace("springs,30,", "springs,,"), `${OBSERVATIONS}:3:15  holds no words`],
    [OBSERVATIONS, replace("springs,30,", "springs,-30,"), `${OBSERVATIONS}:3:15  "-30" holds a signed number; the reports print none`],
    [OBSERVATIONS, replace("springs,30,,", "springs,30,2030,"), `${OBSERVATIONS}:3:18  a number takes no reading, found "2030"`],
    [
      OBSERVATIONS,
      replace("springs,30,", "springs,30 and 40 and 50,"),
      `${OBSERVATIONS}:3:15  "30 and 40 and 50": 3 numbers where one was expected`,
    ],
    [OBSERVATIONS, replace("springs,30,", "springs,$30,"), `${OBSERVATIONS}:3:15  "$30" is printed in usd, but the measure counts springs`],
    [OBSERVATIONS, replace("period,in 2023,,", "period,in 2023,soon,"), `${OBSERVATIONS}:4:22  "soon" is no reading of a date`],
    [
      OBSERVATIONS,
      replace("period,in 2023,,", "period,in 2023,2024,"),
      `${OBSERVATIONS}:4:22  "in 2023" reads 2023, but the reading says 2024`,
    ],
    [OBSERVATIONS, replace("period,in 2023,,", "period,some day,,"), `${OBSERVATIONS}:4:14  "some day" holds no date that can be read`],
    [
      OBSERVATIONS,
      replace("period,in 2023,,", "period,in 2023; 9 May 2024,,"),
      `${OBSERVATIONS}:4:14  "in 2023; 9 May 2024" holds more than one date`,
    ],
    [
      OBSERVATIONS,
      replace("period,in 2023,,", "period,in May,,"),
      `${OBSERVATIONS}:4:14  "in May" has no year: write "inferred … from citation@place#k" or "undated"`,
    ],
    [
      OBSERVATIONS,
      replace("period,in 2023,,", "period,in 2023,inferred 2023 from rain-i3-year@I:3#1,"),
      `${OBSERVATIONS}:4:22  prints its year, so nothing is inferred`,
    ],
    [
      OBSERVATIONS,
      replace("inferred 2024-05", "inferred May"),
      `${OBSERVATIONS}:7:21  "May" is no period; allowed: 2025, 2025-10, 2025-10-08, A/B`,
    ],
    [OBSERVATIONS, replace("inferred 2024-05", "inferred 2024-06"), `${OBSERVATIONS}:7:21  infers 2024-06 for words that read XXXX-05`],
    [
      OBSERVATIONS,
      replace("inferred 2024-05", "inferred 2023-05"),
      `${OBSERVATIONS}:7:21  infers 2023-05, but number 1 of rain-i3-year is 2024`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i3-year@I:3#1,none", "rain-i3-year@I:3#2,none"),
      `${OBSERVATIONS}:7:21  infers 2024-05, but number 2 of rain-i3-year is not there`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i3-year@I:3#1,none", "rain-i3-year@I:3,none"),
      `${OBSERVATIONS}:7:21  infers 2024-05, but number ? of rain-i3-year is not there`,
    ],
    [
      OBSERVATIONS,
      replace("rain-i3-year@I:3#1,none", "rain-i3@I:3#1,none"),
      `${OBSERVATIONS}:7:21  cites "rain-i3", which is not there; nearest is "rain-i1-dry"`,
    ],
    [
      OBSERVATIONS,
      replace("in May,inferred 2024-05", "hours later,inferred 2023"),
      `${OBSERVATIONS}:7:26  infers 2023, but rain-i3-year@I:3#1 reads 2024`,
    ],
    [
      OBSERVATIONS,
      replace("in May,inferred 2024-05 from rain-i3-year@I:3#1", "hours later,inferred 2023 from rain-i1-dry@I:1#1"),
      `${OBSERVATIONS}:7:26  infers 2023, but rain-i1-dry@I:1#1 reads no date`,
    ],
    [
      OBSERVATIONS,
      replace("in May,inferred 2024-05 from rain-i3-year@I:3#1", "hours later,inferred 2023 from rain-i1-dry@I:1#9"),
      `${OBSERVATIONS}:7:26  infers 2023, but rain-i1-dry@I:1#9 reads no date`,
    ],
  ])("in %s is said in full (%#)", (file, change, said) => {
    expect(problemsOf(file, change)).toContain(said);
  });

  const noSprings = `${ROWS}:2:1  has no springs; every row has a cell for every measure`;
  const noWells = `${ROWS}:3:1  has no wells; every row has a cell for every measure`;

  it.each<readonly [Change, string, string]>([
    [replace("30,,desk", "30,,disk"), "names the claimant", noSprings],
    [replace("30,,desk,third_party", "30,,desk,party"), "stance", noSprings],
    [replace("30,,desk,third_party,final", "30,,desk,third_party,last"), "standing", noSprings],
    [replace("rain-i1-dry@I:1#2", ""), "cites nothing", noSprings],
    [replace("springs,30,", "springs,-30,"), "a signed number", noSprings],
    [replace("absent:not-reported", "absent:unknown"), "allowed reasons", noWells],
    [replace("absent:not-reported", "so absent:not-reported"), `${OBSERVATIONS}:5:59  cites nothing`, noWells],
  ])("leaves a broken cell out, which its row then lacks (%#)", (change, said, lacking) => {
    const problems = problemsOf(OBSERVATIONS, change);
    expect(problems).toEqual([expect.stringContaining(said), lacking]);
  });

  it("is nothing where an empty cell says so, whatever the reason", () => {
    expect(problemsOf(OBSERVATIONS, replace("absent:not-reported", "absent:not-applicable"))).toEqual([]);
  });

  it("leaves the dataset out, and keeps the others", () => {
    const { library, problems } = loadAll(wellsFiles(), ["none", "wells"], "v1");
    expect([library.version, library.datasets.map(({ id }) => id)]).toEqual(["v1", ["wells"]]);
    expect(problems.map(formatProblem)).toEqual([expect.stringMatching(/^data\/none\/dataset\.json:1:1 {2}file: /u)]);
    expect(library.cells.size).toBe(6);
    expect([...library.measures.keys()]).toEqual(["wells.wells", "wells.springs", "wells.period"]);
  });
});

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
      loadAll(wellsFiles({ [NOTES]: replace("{@rain-i1-dry}", `${text} {@rain-i1-dry}`) }), ["wells"]).library.datasets[0]?.derived;
    const sum = "{sum:wells.north.wells+wells.north.springs}";
    expect(asked(`${sum} ${sum}`)?.map(({ id }) => id)).toEqual(["wells.note-reach.derived", "wells.note-reach-2.derived"]);
    expect(asked("{sum:wells.north.springs + wells.north.springs}")).toMatchObject([
      { low: 60, high: 60, dataset: "wells", row: "note-reach" },
    ]);
    expect(asked("{sum:wells.south.wells}")).toEqual([]);
    expect(asked("{sum:wells.north.period}")).toEqual([]);
    expect(asked("{sum:none}")).toEqual([]);
    expect(asked("{sum:none+wells.north.springs}")).toMatchObject([{ low: 30 }]);
  });
});

describe("glossary, corrections and versions", () => {
  const GLOSSARY = "id,name,expansion,meaning,spellings,citations\n";
  const CORRECTIONS = "date,cell,kind,before,after,reason\n";
  const VERSIONS = "version,figure,date,sha256\n";

  it.each([
    ["data/glossary.csv", `${GLOSSARY}Desk,Desk,,Who counted.,,rain-i1-dry\n`, '2:1  "Desk" is no lower-case slug'],
    ["data/glossary.csv", `${GLOSSARY}desk!,Desk,,Who counted.,,rain-i1-dry\n`, '2:1  "desk!" is no lower-case slug'],
    ["data/glossary.csv", `${GLOSSARY}a,A,,b,,rain-i1-dry\na,A,,b,,rain-i1-dry\n`, '3:1  "a" stands here a second time'],
    ["data/glossary.csv", `${GLOSSARY}a,A1,,b,,rain-i1-dry\n`, "2:3  holds a digit; a figure stands in a dataset, with its note"],
    ["data/glossary.csv", `${GLOSSARY}a,A,1,b,,rain-i1-dry\n`, "2:5  holds a digit; a figure stands in a dataset, with its note"],
    [
      "data/glossary.csv",
      `${GLOSSARY}a,A,,b,,rain-i1-dry;rain-i1-dri\n`,
      '2:9  names the citation "rain-i1-dri", which is not there; nearest is "rain-i1-dry"',
    ],
    ["data/glossary.csv", `${GLOSSARY}a,A,,b,,\n`, "2:9  names no passage; an entry is drawn from at least one"],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.wells,fix,,some 12,x\n`,
      '2:30  "fix" is not one of new, revision, correction',
    ],
    ["data/corrections.csv", `${CORRECTIONS}on 2026-03-03,wells.north.wells,new,,some 12,x\n`, '2:1  "on 2026-03-03" is no day'],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-031,wells.north.wells,new,,some 12,x\n`, '2:1  "2026-03-031" is no day'],
    [
      "data/corrections.csv",
      `${CORRECTIONS}2026-03-03,wells.north.well,new,,some 12,x\n`,
      '2:12  names the cell "wells.north.well", which is not there; nearest is "wells.north.wells"',
    ],
    ["data/corrections.csv", `${CORRECTIONS}2026-03-03,wells.north.wells,new,,some 12,\n`, "2:43  gives no reason"],
    ["v/versions.csv", `${VERSIONS}0123456789abc,wells,2026-03-03,00\n`, '2:1  "0123456789abc" is not twelve hexadecimal digits'],
    ["v/versions.csv", `${VERSIONS}x0123456789ab,wells,2026-03-03,00\n`, '2:1  "x0123456789ab" is not twelve hexadecimal digits'],
    ["v/versions.csv", "version\n", '1:1  has the headings "version"; allowed: "version,figure,date,sha256"'],
  ])("%s with a fault is refused in full (%#)", (file, text, said) => {
    expect(problemsOf(file, text)).toEqual([`${file}:${said}`]);
  });

  it("are read field by field; a withdrawn cell need not be there", () => {
    const files = new Map([
      ...wellsFiles(),
      ["data/glossary.csv", `${GLOSSARY}desk,Desk,Weather Desk,Who counted.,Bureau; Office,rain-i1-dry; rain-i2-few\n`] as const,
      ["data/corrections.csv", `${CORRECTIONS}2026-03-03,gone.cell,revision,some 11,,It was withdrawn.\n`] as const,
      ["v/versions.csv", `${VERSIONS}0123456789ab,wells,2026-03-03,aabb\n`] as const,
    ]);
    const { library, problems } = loadAll(files, ["wells"]);
    expect(problems).toEqual([]);
    const [term] = library.terms;
    expect({ ...term, citations: term?.citations.map(({ id }) => id) }).toEqual({
      ...{ id: "desk", name: "Desk", expansion: "Weather Desk", meaning: "Who counted.", spellings: ["Bureau", "Office"] },
      citations: ["rain-i1-dry", "rain-i2-few"],
    });
    expect(library.corrections).toEqual([
      { date: "2026-03-03", cell: "gone.cell", kind: "revision", before: "some 11", after: "", reason: "It was withdrawn." },
    ]);
    expect(library.versions).toEqual([{ version: "0123456789ab", figure: "wells", date: "2026-03-03", sha256: "aabb" }]);
  });
});

describe("a table as text", () => {
  const read = (text: string | undefined) => parseCsv("x.csv", text, ["a", "b"] as const);

  it("is read field by field, with or without a mark of its encoding and a last line break", () => {
    for (const text of ["a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "\uFEFFa,b\n1,2\n"]) {
      const { records, problems } = read(text);
      expect([problems, records.map((one) => [one.file, one.line, one.get("a"), one.get("b")])]).toEqual([[], [["x.csv", 2, "1", "2"]]]);
    }
  });

  it("says where a field stands, commas and quotes before it counted", () => {
    const [record] = read('a,b\n"1, ""one""",2\n').records;
    expect(record?.problem("a", "x")).toEqual({ file: "x.csv", line: 2, column: 1, message: "x" });
    expect(record?.problem("b", "x")).toEqual({ file: "x.csv", line: 2, column: 14, message: "x" });
  });

  it("says what is wrong with a line, and reads the others", () => {
    const { records, problems } = read("a,b\n1\n3,4\n\n5,6,7\n");
    expect(records.map((one) => [one.line, one.get("a")])).toEqual([[3, "3"]]);
    expect(problems.map(formatProblem)).toEqual([
      "x.csv:2:1  has 1 fields where 2 were expected",
      "x.csv:4:1  has 1 fields where 2 were expected",
      "x.csv:5:1  has 3 fields where 2 were expected",
    ]);
  });

  it("is missing, has other headings, or cannot be read", () => {
    expect(read(undefined)).toEqual({ records: [], problems: [{ file: "x.csv", line: 1, column: 1, message: "is missing" }] });
    expect(read("b,a\n1,2\n")).toEqual({
      records: [],
      problems: [{ file: "x.csv", line: 1, column: 1, message: 'has the headings "b,a"; allowed: "a,b"' }],
    });
    expect(read("").problems.map(({ message }) => message)).toContain('has the headings ""; allowed: "a,b"');
    expect(read('a,b\n"1,2\n').problems.map(formatProblem)).toContain("x.csv:2:1  cannot be read as CSV: Quoted field unterminated");
  });

  it("splits lists, and names the nearest of what is known", () => {
    expect(listOf(" a ;; b;")).toEqual(["a", "b"]);
    expect(unknownId("is", "x", [])).toBe('is "x", which is not there');
    expect(unknownId("is", "xa", ["b", "xb"])).toBe('is "xa", which is not there; nearest is "xb"');
  });
});

describe("files that are made by the build", () => {
  const dataset = { id: "a", title: "A", topic: "method", rows: 2, questions: [{ id: "q", title: "Q" }] };
  const set = { apa: "a", chicago: "b", harvard: "c", mla: "d" };

  it("are read as they stand", () => {
    expect(parseCatalog("c.json", JSON.stringify({ datasets: [dataset] }))).toEqual({ value: [dataset], problems: [] });
    const references = { version: "v1", site: "https://x.example/", reports: { rain: set }, datasets: { wells: set } };
    expect(parseReferences("r.json", JSON.stringify(references))).toEqual({
      value: { version: "v1", site: "https://x.example/", reports: new Map([["rain", set]]), datasets: new Map([["wells", set]]) },
      problems: [],
    });
    const bundle = parseBundle("b.json", JSON.stringify({ version: "v1", files: { "data/x": "y" } }));
    expect(bundle).toEqual({ version: "v1", files: new Map([["data/x", "y"]]), problems: [] });
  });

  it.each([
    ["a catalogue", (text: string) => parseCatalog("f.json", text)],
    ["references", (text: string) => parseReferences("f.json", text)],
    ["a bundle", (text: string) => parseBundle("f.json", text)],
  ])("are a problem of the file where they are damaged: %s", (_, parse) => {
    for (const text of ["", "{", "[]", '{"datasets":[{"id":7}],"files":7}']) {
      const { problems } = parse(text);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem).toMatchObject({ file: "f.json", line: 1, column: 1 });
      expect(problems[0]?.message).toMatch(/^Invalid /u);
    }
    expect(parseBundle("f.json", "{")).toMatchObject({ version: "", files: new Map() });
    expect(parseCatalog("f.json", "{").value).toBeNull();
    expect(parseReferences("f.json", "{").value).toBeNull();
  });

  it("name the datasets that are at hand, in the order of the catalogue", () => {
    const files = (catalog: string) =>
      new Map([
        ["data/catalog.json", catalog],
        ["data/a/dataset.json", ""],
        ["data/b/dataset.json", ""],
      ]);
    expect(idsOf(files('{"datasets":["b","c","a",7]}'))).toEqual(["b", "a"]);
    for (const catalog of ['{"datasets":"a"}', "{}", "null", "7"]) expect(idsOf(files(catalog))).toEqual([]);
    expect(idsOf(new Map())).toEqual([]);
  });
});
