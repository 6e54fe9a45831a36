import { describe, expect, it } from "vitest";
import { checkCounters } from "../../scripts/checks/checkCounters";
import { loadAll } from "../../src/load/loadAll";
import { formatProblem } from "../../src/model/problem";
import { wellsFiles } from "./wells";

const FILE = "data/counters.csv";
const HEADING = "claimant,kind,method,cites\n";
const DESK = 'desk,institute,"It asked in every village, says the report.",rain-i1-dry@I:1\n';

function load(lines: string) {
  const files = new Map([...wellsFiles(), [FILE, `${HEADING}${lines}`]]);
  const { library, shared, problems } = loadAll(files, ["wells"]);
  return { library, problems: [...problems, ...checkCounters({ files, shared, cells: library.cells })].map(formatProblem) };
}

describe("who counts", () => {
  it("may be said nowhere", () => {
    const { library, problems } = loadAll(wellsFiles(), ["wells"]);
    expect([library.counters, problems]).toEqual([[], []]);
  });

  it("is read with what the reports say of how, and where they say it", () => {
    const { library, problems } = load(DESK);
    expect(problems).toEqual([]);
    expect(library.counters).toMatchObject([
      {
        claimant: { id: "desk", name: "Weather Desk" },
        kind: { id: "institute", name: "Institute" },
        method: "It asked in every village, says the report.",
        citations: [{ id: "rain-i1-dry" }],
      },
    ]);
  });

  it("may count in a way of which the reports say nothing", () => {
    const { library, problems } = load("desk,institute,,\n");
    expect(problems).toEqual([]);
    expect(library.counters).toMatchObject([{ method: "", citations: [] }]);
  });

  it.each<readonly [what: string, lines: string, problem: string]>([
    ["somebody unknown", DESK.replace("desk", "dask"), `${FILE}:2:1  names the claimant "dask", which is not there; nearest is "desk"`],
    ["a claimant without a line", "", `${FILE}:1:1  has no line for the claimant "desk"`],
    ["a claimant twice", `${DESK}${DESK}`, `${FILE}:3:1  "desk" stands here a second time`],
    ["whoever is not stated", `${DESK}none,institute,,\n`, `${FILE}:3:1  "none" is nobody: who counted is not stated`],
    ["an unknown kind", DESK.replace("institute", "club"), `${FILE}:2:6  is of the kind "club", which is not there; nearest is "group"`],
    ["a sentence without a passage", DESK.replace("rain-i1-dry@I:1", ""), `${FILE}:2:62  names no passage`],
    ["a passage without a sentence", "desk,institute,,rain-i1-dry@I:1\n", `${FILE}:2:17  names passages for a sentence that is not there`],
    ["words that are no sentence", DESK.replace("It asked", "it asked"), `${FILE}:2:16  is no sentence`],
    ["a sentence without its end", DESK.replace("report.", "report"), `${FILE}:2:16  is no sentence`],
    ["a figure in the sentence", DESK.replace("every village", "7 villages"), `${FILE}:2:16  holds the digit "7"`],
    ["a long sentence", DESK.replace("village", `v${"x".repeat(160)}`), `${FILE}:2:16  has 197 letters; allowed: 160`],
    ["an unknown citation", DESK.replace("i1-dry", "i9-dry"), `${FILE}:2:62  names the citation "rain-i9-dry", which is not there`],
    ["another place", DESK.replace("@I:1", "@I:2"), `${FILE}:2:62  names "rain-i1-dry" at I:2, but citations.csv has it at I:1`],
    [
      "a passage of somebody else",
      DESK.replace("rain-i1-dry@I:1", "rain-i3-year@I:3"),
      `${FILE}:2:62  names "rain-i3-year", from which nothing of desk is taken`,
    ],
    [
      "a passage twice",
      DESK.replace("rain-i1-dry@I:1", "rain-i1-dry@I:1;rain-i1-dry@I:1"),
      `${FILE}:2:62  names "rain-i1-dry" a second time`,
    ],
  ])("of %s is a problem with its place", (_, lines, problem) => {
    expect(load(lines).problems.join("\n")).toContain(problem);
  });
});
