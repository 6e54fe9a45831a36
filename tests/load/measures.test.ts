/** What figures count: said by a column or by each row, once for every number; and words that describe a row. */
import { describe, expect, it } from "vitest";
import { checkMeasures } from "../../scripts/checks/checkMeasures";
import { loadLibrary } from "../../scripts/checks/library";
import { loadAll } from "../../src/load/loadAll";
import { formatProblem } from "../../src/model/problem";
import type { Change } from "./spoiltWells";
import { append, problemsOf, replace, ROWS, SETTINGS } from "./spoiltWells";
import { OBSERVATIONS, wellsFiles } from "./wells";

const MEASURES = "data/measures.csv";
type Changes = Readonly<Record<string, Change>>;

const both =
  (...changes: readonly Change[]): Change =>
  (text) =>
    changes.reduce((changed, change) => change(changed), text);

/** The column of springs says nothing of what it counts, and each row does. */
const byRow = (north: string, south: string, unit = ""): Changes => ({
  [SETTINGS]: replace(',"counts":"springs"', unit === "" ? "" : `,"unit":"${unit}"`),
  [ROWS]: both(replace("place,from", "place,counts,from"), replace("Valley,", `Valley,${north},`), replace("Hill,", `Hill,${south},`)),
});

const problems = (changes: Changes): readonly string[] => loadAll(wellsFiles(changes), ["wells"]).problems.map(formatProblem);
const faults = (changes: Changes): readonly string[] => checkMeasures(loadLibrary(wellsFiles(changes), ["wells"])).map(formatProblem);

describe("what a figure counts", () => {
  it("is what its column says, and its unit follows; a date counts nothing", () => {
    const { cells, measures } = loadAll(wellsFiles(), ["wells"]).library;
    expect(cells.get("wells.north.wells")?.counts).toEqual({
      ...{ id: "wells", label: "Wells", harm: "none", who: "none", whom: null },
      unit: { id: "wells", label: "wells", nouns: ["wells"] },
    });
    expect(cells.get("wells.south.wells")?.counts?.id).toBe("wells");
    expect(cells.get("wells.north.period")?.counts).toBeNull();
    expect(measures.get("wells.wells")?.unit?.id).toBe("wells");
    expect(measures.get("wells.period")?.unit).toBeNull();
  });

  it("is what its row says where the column says nothing; the column has a unit only where it says one", () => {
    const rows = `${MEASURES}`;
    const more = { [rows]: append("new-springs,New springs,springs,none,none") };
    const { library } = loadAll(wellsFiles({ ...byRow("springs", "new-springs", "springs"), ...more }), ["wells"]);
    expect(library.cells.get("wells.north.springs")?.counts?.id).toBe("springs");
    expect(library.cells.get("wells.south.springs")?.counts?.id).toBe("new-springs");
    expect(library.cells.get("wells.north.wells")?.counts?.id).toBe("wells");
    expect(library.measures.get("wells.springs")?.unit?.id).toBe("springs");
    const without = loadAll(wellsFiles({ ...byRow("springs", "new-springs"), ...more }), ["wells"]);
    expect(without.library.measures.get("wells.springs")?.unit).toBeNull();
  });

  it.each<readonly [string, Changes, string]>([
    [
      "a row without one",
      byRow("springs", ""),
      `${ROWS}:3:23  says nothing, and springs does not say what it counts; allowed is an id of data/measures.csv`,
    ],
    ["a row with an unknown one", byRow("spring", "springs"), `${ROWS}:2:25  counts "spring", which is not there; nearest is "springs"`],
    [
      "a row of another unit than its column",
      byRow("springs", "wells", "springs"),
      `${ROWS}:3:23  counts "wells" in wells, but springs has the unit springs`,
    ],
    [
      "two units in one group of a column",
      byRow("springs", "wells"),
      `${ROWS}:3:23  counts wells, but "north" of the same group counts springs`,
    ],
    [
      "another unit where a figure is absent",
      { ...byRow("springs", "wells"), [OBSERVATIONS]: replace("south,springs,dozens of springs,,", "south,springs,,absent:not-reported,") },
      `${ROWS}:3:23  counts wells, but "north" of the same group counts springs`,
    ],
    [
      "a column and its rows both",
      { [ROWS]: byRow("springs", "springs")[ROWS] ?? append("") },
      `${ROWS}:1:1  has the headings "row,group,label,detail,place,counts,from"; allowed: "row,group,label,detail,place,from"`,
    ],
  ])("is a problem: %s", (_, changes, message) => {
    expect(problems(changes)).toContain(message);
  });

  it.each([
    ["wells,More wells,wells,none,none", `${MEASURES}:5:1  "wells" stands here a second time`],
    ["Wells,Wells,wells,none,none", `${MEASURES}:5:1  "Wells" is no lower-case slug`],
    ["more,More,well,none,none", `${MEASURES}:5:11  has the unit "well", which is not there; nearest is "wells"`],
    ["more,More,wells,hurt,none", `${MEASURES}:5:17  harm "hurt" is not one of killed-or-wounded, killed, wounded, none`],
    ["more,More,wells,none,cats", `${MEASURES}:5:22  who "cats" is not one of military, people, not-stated, none`],
  ])("is a problem as a record: %s", (line, message) => {
    expect(problemsOf(MEASURES, append(line))).toContain(message);
  });

  it("says in words what it says in codes", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ [MEASURES]: both(append("dead,Soldiers killed,wells,killed,military"), append("x,Share,wells,none,none")) })).toEqual(
      [],
    );
    const said = (line: string): string => faults({ [MEASURES]: append(line) }).join();
    expect(said("x,Soldiers killed,wells,wounded,military")).toBe(
      `${MEASURES}:5:1  x: the label "Soldiers killed" says harm killed, not wounded; its words: wounded`,
    );
    expect(said("x,People killed or wounded,wells,killed,people")).toContain("says harm killed-or-wounded, not killed");
    expect(said("x,Wells,wells,none,people")).toContain("says who none, not people; its words: people");
    expect(said("x,People,wells,none,none")).toContain("says who people, not none; its words: none of the words of another");
    expect(said("x,Wells,wells,none,not-stated")).toContain("says who none, not not-stated");
    const people = { "data/units.csv": append("people,people,people") };
    expect(faults({ ...people, [MEASURES]: append("x,Prisoners freed,people,none,not-stated") })).toEqual([]);
    expect(faults({ ...people, [MEASURES]: append("x,Prisoners freed,people,none,none") }).join()).toContain(
      "says who not-stated, not none",
    );
    expect(said("x,wells,wells,none,none")).toContain("does not begin with a capital");
    expect(said("x,Wells 2,wells,none,none")).toContain("holds a digit");
  });

  it("is said with its unit by a column all of whose rows have one", () => {
    const rows = byRow("springs", "springs");
    expect(faults(rows)).toEqual([`${SETTINGS}:1:1  measure springs: every row counts springs; say "unit": "springs"`]);
    expect(faults(byRow("springs", "springs", "springs"))).toEqual([]);
  });
});

describe("words that describe a row", () => {
  const described: Changes = {
    [SETTINGS]: replace('"type":"date"}', '"type":"date"},{"id":"said","label":"Said","type":"text","describes":true}'),
    [OBSERVATIONS]: append("south,said,came back,,none,not_stated,final,rain-i2-few@I:2,"),
  };

  it("stand in rows that have some; another row has no cell for them", () => {
    const { library, problems: found } = loadAll(wellsFiles(described), ["wells"]);
    expect(found).toEqual([]);
    const rows = library.datasets[0]?.rows.map(({ id, cells }) => [id, cells.get("said")?.state]);
    expect(rows).toEqual([
      ["north", undefined],
      ["south", "reported"],
    ]);
    expect(library.measures.get("wells.said")?.describes).toBe(true);
    expect(library.measures.get("wells.period")?.describes).toBe(false);
  });

  it("are never absent: a row without any has no line", () => {
    const absent = append("north,said,,absent:not-reported,none,not_stated,final,,");
    expect(problems({ ...described, [OBSERVATIONS]: both(described[OBSERVATIONS] ?? append(""), absent) })).toEqual([
      `${OBSERVATIONS}:9:13  "absent:not-reported": said describes its row; a row without words for it has no line`,
    ]);
  });

  it("may be the period, which only some rows have", () => {
    const without: Changes = {
      [SETTINGS]: replace('"type":"date"', '"type":"date","describes":true'),
      [OBSERVATIONS]: replace("south,period,in May,inferred 2024-05 from rain-i3-year@I:3#1,none,not_stated,final,rain-i2-few@I:2,\n", ""),
    };
    expect(problems(without)).toEqual([]);
  });
});
