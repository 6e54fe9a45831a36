/** Every fault that a dataset’s files can have, with the whole of what is said of it: file, line, column and words. */
import { describe, expect, it } from "vitest";
import { loadAll } from "../../src/load/loadAll";
import { formatProblem } from "../../src/model/problem";
import { OBSERVATIONS, wellsFiles } from "./wells";
import type { Change } from "./spoiltWells";
import { append, problemsOf, replace, ROWS, setting, SETTINGS } from "./spoiltWells";

describe("what is wrong with a dataset", () => {
  const at = (problem: string): string => `${SETTINGS}:1:1  ${problem}`;

  it.each<readonly [string, Change, string]>([
    [SETTINGS, replace('"id":"wells","title"', '"id":"well","title"'), at('id is "well"; the folder is "wells"')],
    [SETTINGS, setting((one) => ({ ...one, topic: "methods" })), at('topic is "methods", which is not there; nearest is "method"')],
    [SETTINGS, setting((one) => ({ ...one, events: "border" })), at('events are "border", which is not there; nearest is "borders"')],
    [SETTINGS, setting((one) => ({ ...one, figures: [] })), at("figures: the first figure's id is \"\", not the dataset's")],
    [
      SETTINGS,
      replace('"counts":"springs"', '"counts":"spring"'),
      at('measure springs counts "spring", which is not there; nearest is "springs"'),
    ],
    [
      SETTINGS,
      replace('"counts":"springs"', '"counts":"springs","place":"Hell"'),
      at('measure springs has the place "Hell", which is not there; nearest is "Hill"'),
    ],
    [
      SETTINGS,
      replace(',"counts":"springs"', ""),
      `${ROWS}:1:1  has the headings "row,group,label,detail,place,from"; allowed: "row,group,label,detail,place,counts,from"`,
    ],
    [SETTINGS, replace('"type":"date"', '"type":"date","counts":"springs"'), at("measure period is a date, which counts nothing")],
    [
      SETTINGS,
      replace('"counts":"springs"', '"counts":"springs","describes":true'),
      at("measure springs is a number, which has a column and does not describe its row"),
    ],
    [
      SETTINGS,
      replace('"counts":"springs"', '"counts":"springs","unit":"springs"'),
      at("measure springs has a unit of its own, but what it counts has one"),
    ],
    [
      SETTINGS,
      replace('"kind":"bars","measure":"wells"', '"kind":"bars","measure":"well"'),
      at('wells names the measure "well", which is not there; nearest is "wells"'),
    ],
    [
      SETTINGS,
      replace('"kind":"bars","measure":"wells"', '"kind":"bars","measure":"wells","draws":["al"]'),
      at('wells draws the group "al", which is not there; nearest is "all"'),
    ],
    [
      SETTINGS,
      replace('"kind":"bars","measure":"wells"', '"kind":"bars","measure":"wells","leads":["al"]'),
      at('wells is led by the group "al", which is not there; nearest is "all"'),
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
    [ROWS, append("west,all,West,,Valley,"), `${ROWS}:4:1  has no springs; every row has a cell for every column`],
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
      `${OBSERVATIONS}:3:24  stance "party" is not one of own_losses, own_side, other_side, third_party, official, not_stated`,
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

  const noSprings = `${ROWS}:2:1  has no springs; every row has a cell for every column`;
  const noWells = `${ROWS}:3:1  has no wells; every row has a cell for every column`;

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
