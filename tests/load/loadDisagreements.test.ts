import { describe, expect, it } from "vitest";
import { checkDisagreementFiles } from "../../scripts/checks/checkDisagreementFiles";
import { checkMoved } from "../../scripts/checks/checkMoved";
import { loadAll } from "../../src/load/loadAll";
import { memberId } from "../../src/model/disagreement";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";

const FILE = "data/disagreements.csv";
const MEMBERS = "data/disagreement-members.csv";
const HEADING = "id,kind,members,title,differs\n";
const MEMBER_HEADING = "disagreement,cell,cites,says\n";
const LINE = "dry,within-report,2,Wells and springs,One counts wells and the other springs.\n";
const NORTH = "dry,wells.north.wells,rain-i1-dry@I:1#1,\n";
const FEW = "dry,,rain-i2-few@I:2,desk\n";

function loadFiles(files: ReadonlyMap<string, string>) {
  const { library, shared, problems } = loadAll(files, ["wells"]);
  const checked = checkDisagreementFiles({ files, cells: library.cells, shared });
  return { library, problems: [...problems, ...checked] };
}

function load(lines: string, members: string) {
  return loadFiles(new Map([...wellsFiles(), [FILE, `${HEADING}${lines}`], [MEMBERS, `${MEMBER_HEADING}${members}`]]));
}

describe("disagreements", () => {
  it("may be missing, both files together", () => {
    const { library, problems } = loadAll(wellsFiles(), ["wells"]);
    expect([library.disagreements, problems]).toEqual([[], []]);
  });

  it("relate cells and wordings in the order of their lines, a wording with whose words it is", () => {
    const { library, problems } = load(LINE, `${NORTH}${FEW}`);
    expect(problems).toEqual([]);
    const [dry] = library.disagreements;
    expect(dry).toMatchObject({ id: "dry", kind: "within-report", differs: "One counts wells and the other springs." });
    expect(dry?.members.map(memberId)).toEqual(["wells.north.wells", "@rain-i2-few"]);
    expect(dry?.members[0]).toMatchObject({ type: "cell", cell: { claimant: { id: "desk" } } });
    expect(dry?.members[1]).toMatchObject({
      type: "wording",
      says: { id: "desk" },
      citation: { wording: expect.stringContaining("dozens") },
    });
  });

  it("may relate a wording that is nobody's but the report's", () => {
    expect(load(LINE, `${NORTH}dry,,rain-i2-few@I:2,\n`).library.disagreements[0]?.members[1]).toMatchObject({ says: null });
  });

  const NEW = "dry,wells.north.wells,rain-i1-dry@I:1#1,\n";
  it.each<readonly [what: string, lines: string, members: string, problem: string]>([
    [
      "an unknown kind",
      LINE.replace("within-report", "quarrel"),
      `${NORTH}${FEW}`,
      `${FILE}:2:5  kind "quarrel" is not one of between-sides`,
    ],
    [
      "an id that is no slug",
      LINE.replace("dry", "Dry"),
      `${NORTH}${FEW}`.replaceAll("dry,", "Dry,"),
      `${FILE}:2:1  "Dry" is no lower-case slug`,
    ],
    ["an id said twice", `${LINE}${LINE}`, `${NORTH}${FEW}`, `${FILE}:3:1  "dry" stands here a second time`],
    ["one member", LINE, NORTH, `${FILE}:2:1  relates 1 members; at least two can disagree`],
    ["no member", LINE, "", `${FILE}:2:1  relates 0 members`],
    ["a line that was lost", LINE.replace(",2,", ",3,"), `${NORTH}${FEW}`, `${FILE}:2:19  says 3 members, but ${MEMBERS} has 2`],
    ["no title", LINE.replace("Wells and springs", ""), `${NORTH}${FEW}`, `${FILE}:2:21  is empty`],
    ["no sentence", LINE.replace(/One.*\./u, ""), `${NORTH}${FEW}`, `${FILE}:2:39  is empty`],
    ["a long sentence", LINE.replace(/One.*\./u, "x".repeat(201)), `${NORTH}${FEW}`, `${FILE}:2:39  has 201 letters; allowed: 200`],
    ["a figure in the sentence", LINE.replace("One", "12"), `${NORTH}${FEW}`, `${FILE}:2:39  holds the digit "1"`],
    [
      "a member of nothing",
      LINE,
      `${NORTH}${FEW}wet,,rain-i3-year@I:3,\n`,
      `${MEMBERS}:4:1  is of "wet", which is not there; nearest is "dry"`,
    ],
    [
      "an unknown cell",
      LINE,
      `${FEW}${NEW.replace("wells,", "well,")}`,
      `${MEMBERS}:3:5  names the cell "wells.north.well", which is not there`,
    ],
    ["a cell by what it does not cite", LINE, `${FEW}${NEW.replace("#1", "#2")}`, `${MEMBERS}:3:23  is not what wells.north.wells cites`],
    ["an unknown citation", LINE, `${NORTH}dry,,rain-i9@I:9,\n`, `${MEMBERS}:3:6  names the citation "rain-i9", which is not there`],
    [
      "another place",
      LINE,
      `${NORTH}dry,,rain-i2-few@I:3,\n`,
      `${MEMBERS}:3:6  names "rain-i2-few" at I:3, but citations.csv has it at I:2`,
    ],
    ["a number of a wording", LINE, `${NORTH}dry,,rain-i2-few@I:2#1,\n`, `${MEMBERS}:3:6  names number 1 of a wording`],
    ["an unknown claimant", LINE, `${NORTH}dry,,rain-i2-few@I:2,dask\n`, `${MEMBERS}:3:22  names the claimant "dask", which is not there`],
    [
      "a second claimant of a cell",
      LINE,
      `${FEW}${NEW.replace(/,\n/u, ",none\n")}`,
      `${MEMBERS}:3:41  is given for a cell, whose claimant`,
    ],
    ["a member twice", LINE, `${NORTH}${NORTH}${FEW}`, `${MEMBERS}:3:23  stands in this disagreement a second time`],
    ["a wording twice", LINE, `${FEW}${NORTH}${FEW}`, `${MEMBERS}:4:6  stands in this disagreement a second time`],
    ["the passage of a cell beside it", LINE, `${NORTH}dry,,rain-i1-dry@I:1,\n`, `${MEMBERS}:3:6  is the passage of wells.north.wells`],
    ["the passage before its cell", LINE, `dry,,rain-i1-dry@I:1,\n${NORTH}`, `${MEMBERS}:3:23  is the passage of @rain-i1-dry`],
  ])("of %s is a problem with its place", (_, lines, members, problem) => {
    const problems = load(lines, members).problems.map(formatProblem);
    expect(problems.join("\n")).toContain(problem);
  });

  it("whose members say the same are none", () => {
    const same = wellsFiles({
      "data/wells/observations.csv": (text) =>
        text.replace(
          "south,wells,,absent:not-reported,none,not_stated,final,,",
          "south,wells,some 12,,desk,third_party,final,rain-i1-dry@I:1#1,",
        ),
    });
    const files = new Map([
      ...same,
      [FILE, `${HEADING}${LINE}`],
      [MEMBERS, `${MEMBER_HEADING}${NORTH}dry,wells.south.wells,rain-i1-dry@I:1#1,\n`],
    ]);
    expect(loadFiles(files).problems.map(formatProblem)).toEqual([
      `${MEMBERS}:3:23  says what wells.north.wells says, in the same words; members of a disagreement differ`,
    ]);
  });

  it("of which one file is missing are a problem", () => {
    const files = new Map([...wellsFiles(), [FILE, `${HEADING}${LINE}`]]);
    expect(loadAll(files, ["wells"]).problems.map(formatProblem)).toContain(`${MEMBERS}:1:1  is missing`);
  });
});

describe("addresses that moved", () => {
  const moved = (lines: string) => {
    const files = new Map([...wellsFiles(), ["data/moved.csv", `from,to\n${lines}`]]);
    const { library, problems } = loadAll(files, ["wells"]);
    return { library, problems: [...problems, ...checkMoved(files)] };
  };

  it("are read with where they lead", () => {
    const { library, problems } = moved("d/springs/,d/wells/\nembed/springs/,embed/wells/\n");
    expect(problems).toEqual([]);
    expect(library.moved.get("embed/springs/")).toBe("embed/wells/");
  });

  it.each([
    ["/d/springs/,d/wells/\n", 'data/moved.csv:2:1  "/d/springs/" is no address'],
    ["d/springs/,d/wells\n", 'data/moved.csv:2:12  "d/wells" is no address'],
    ["d/springs/,d/wells/\nd/springs/,disagree/\n", 'data/moved.csv:3:1  "d/springs/" stands here a second time'],
    ["d/springs/,d/wells/\n", 'data/moved.csv:2:1  "d/springs/" went away without embed/springs/'],
    ["embed/springs/,embed/wells/\n", 'data/moved.csv:2:1  "embed/springs/" went away without d/springs/ or disagree/springs/'],
    ["d/springs/,d/brooks/\nd/brooks/,d/wells/\n", 'data/moved.csv:2:12  "d/brooks/" moved on itself'],
  ])("in %j are a problem", (lines, problem) => {
    expect(moved(lines).problems.map(formatProblem).join("\n")).toContain(problem);
  });
});
