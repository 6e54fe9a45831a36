import { describe, expect, it } from "vitest";
import { checkCell } from "../../scripts/checks/checkCell";
import { loadLibrary } from "../../scripts/checks/library";
import { checkRows } from "../../scripts/checks/checkRows";
import { checkUse } from "../../scripts/checks/checkUse";
import { checkFigures } from "../../scripts/checks/checkFigures";
import { readIgnored } from "../../scripts/seeds/ignored";
import { formatProblem } from "../../src/model/problem";
import { OBSERVATIONS, wellsFiles } from "../load/wells";

type Change = Readonly<Record<string, (text: string) => string>>;

function problemsOf(change: Change = {}): readonly string[] {
  const library = loadLibrary(wellsFiles(change), ["wells"]);
  if (library.problems.length > 0) return library.problems.map(formatProblem);
  const units = [...library.shared.units.values()];
  const words = [...library.cells.values()].flatMap((cell) => (cell.state === "reported" ? checkCell(cell, units) : []));
  return [...words, ...[...checkRows(library), ...checkFigures(library, new Map([["rain", "2024-06-01"]]))].map(formatProblem)];
}

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`);
  return text.replace(from, to);
};

describe("a cell against the words it cites", () => {
  it("passes where words, number, hedge and unit agree", () => {
    expect(problemsOf()).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ["another digit", { [OBSERVATIONS]: replace("some 12", "some 13") }, '"some 13" does not stand in the wording'],
    ["a hedge left out", { [OBSERVATIONS]: replace("some 12", "12") }, 'reads as plain, but rain-i1-dry says "some 12"'],
    [
      "a hedge in the wording that the cell lacks",
      { "data/citations.csv": replace("and 30", "and over 30") },
      'reads as plain, but rain-i1-dry says "over 30"',
    ],
    ["another number of the wording", { [OBSERVATIONS]: replace("I:1#2", "I:1#1") }, 'number 1 is not in "30"; that holds number 2'],
    ["no number said", { [OBSERVATIONS]: replace("I:1#2", "I:1") }, "does not say which number it is; the words hold number 2"],
    ["a number the wording does not have", { [OBSERVATIONS]: replace("I:1#2", "I:1#9") }, 'number 9 is not in "30"'],
    [
      "the noun of another unit",
      { "data/wells/dataset.json": replace('"counts":"wells"', '"counts":"springs"') },
      'counts springs, but rain-i1-dry has "wells"',
    ],
    [
      "another vague word",
      { [OBSERVATIONS]: replace("dozens of springs", "scores of springs") },
      '"scores of springs" does not stand in the wording',
    ],
    ["another year", { [OBSERVATIONS]: replace("in 2023", "in 2022") }, '"in 2022" does not stand in the wording'],
    [
      "a place its row does not come from",
      { "data/wells/rows.csv": replace("rain I:1", "rain I:2") },
      "a cell cites rain I:1, which from does not list",
    ],
    [
      "a place its row comes from but never cites",
      { "data/wells/rows.csv": replace("rain I:1", "rain I:1; rain n1") },
      "from lists rain n1, which no cell cites",
    ],
    [
      "a later number of the printed words",
      {
        "data/wells/dataset.json": replace('"Springs","type":"number","counts":"springs"', '"Springs","type":"text"'),
        [OBSERVATIONS]: (text) => replace("I:1#2", "I:1#3")(replace("springs,30,", "springs,30 springs ran dry in 2023,")(text)),
      },
      'number 3 is not in "30 springs ran dry in 2023"; that holds number 2',
    ],
    [
      "a year in a row's label that is not in its own period",
      { "data/wells/rows.csv": replace("all,North", "all,North 2024") },
      "the label holds 2024, which is not in the row's own period",
    ],
    [
      "two cells of one row that could exchange their citations",
      {
        "data/citations.csv": (text) => `${text}rain-i2-back,rain,I:2,came back in May,,stated,\n`,
        "data/wells/dataset.json": replace('"Springs","type":"number","counts":"springs"', '"Springs","type":"text"'),
        [OBSERVATIONS]: (text) =>
          replace(
            "final,rain-i2-few@I:2,\n",
            "final,rain-i2-few@I:2; rain-i2-back@I:2,\n",
          )(replace("dozens of springs", "came back")(text)),
      },
      "could cite what wells.south.period of its row cites",
    ],
    [
      "a year in a title that no period holds",
      { "data/wells/dataset.json": replace("2023 and 2024", "2023 and 2029") },
      "holds 2029, which is in no period of the dataset",
    ],
  ])("fails for %s", (_, change, message) => {
    expect(problemsOf(change).join("\n")).toContain(message);
  });

  it("refuses two cells that could exchange their citations unseen", () => {
    const twin = {
      "data/citations.csv": (text: string) => `${text}rain-i1-twin,rain,I:1,and 30 springs were counted twice in 2023,,stated,\n`,
      "data/captions.csv": (text: string) => `${text}wells.twin.springs,"In 2023, {} springs ran dry in the valley, says Rain."\n`,
      "data/wells/rows.csv": (text: string) => `${text}twin,all,Twin,,Hill,rain I:1\n`,
      [OBSERVATIONS]: (text: string) =>
        `${text}twin,wells,,absent:not-reported,none,not_stated,final,,\ntwin,springs,30,,none,not_stated,final,rain-i1-twin@I:1#1,\ntwin,period,in 2023,,none,not_stated,final,rain-i1-twin@I:1#2,\n`,
    };
    expect(problemsOf(twin).join("\n")).toContain("could cite what wells.twin.springs cites, and the other way round");
    const told = {
      ...twin,
      [OBSERVATIONS]: (text: string) => twin[OBSERVATIONS]!(text).replace("springs,30,,none", "springs,30 springs were counted,,none"),
    };
    expect(problemsOf(told).join("\n")).not.toContain("twin.springs cites");
  });
});

describe("the list of numbers set aside", () => {
  it("gives a reason in words, so that no digit of it can be wrong", () => {
    const list = (reason: string) => readIgnored(`report,place,word,token,reason\nrain,I:1,4,2024,${reason}\n`).problems.map(formatProblem);
    expect(list("date of an interview")).toEqual([]);
    expect(list("date of an interview in 2024").join()).toContain("holds a digit; a reason says why, not which");
  });
});

describe("use of what is stored", () => {
  const unused = (change: Change = {}): readonly string[] => checkUse(loadLibrary(wellsFiles(change), ["wells"])).map(formatProblem);

  it("names every record that nothing uses, with its line", () => {
    expect(unused()).toEqual([
      'data/citations.csv:4:1  "rain-n1-more" is used by nothing',
      'data/measures.csv:4:1  "share" is used by nothing',
    ]);
  });

  it("asks for every number of a wording: a cell's, or set aside with a reason", () => {
    const dropped = unused({
      [OBSERVATIONS]: replace(
        "north,springs,30,,desk,third_party,final,rain-i1-dry@I:1#2,",
        "north,springs,,absent:not-reported,desk,third_party,final,,",
      ),
    });
    expect(dropped.join("\n")).toContain('rain-i1-dry: number 2 of "some 12 wells and 30 springs ran dry in 2023" is no cell\'s');
    const aside = unused({ "data/citations.csv": replace("desk-2023@n1,stated,\n", "desk-2023@n1,stated,2=counted elsewhere\n") });
    expect(aside.join("\n")).toContain("aside 2 is a cell's number");
  });

  it("refuses a note about a cell that is not there", () => {
    expect(unused({ "data/notes.csv": replace("{wells.north.springs}", "{wells.north.spring}") }).join()).toContain(
      'names "wells.north.spring"',
    );
  });
});

describe("an editor's note", () => {
  const notes = (change: (text: string) => string): string =>
    checkUse(loadLibrary(wellsFiles({ "data/notes.csv": change }), ["wells"]))
      .map(formatProblem)
      .join("\n");

  it("is about what its text names, in that order", () => {
    expect(notes(replace("wells.north.wells; wells.north.springs;", "wells.north.springs; wells.north.wells;"))).toContain(
      "but its text names",
    );
    expect(notes(replace("{wells.north.springs}", "{wells.south.springs}"))).toContain("but its text names");
  });

  it("is about every cell that carries it, and nothing outside those rows", () => {
    expect(notes(replace("{wells.north.wells} and ", ""))).toContain("note reach");
    expect(notes(replace("; rain-i1-dry", "; rain-i1-dry; rain-i2-few"))).toContain(
      "is about rain-i2-few, which neither carries it nor stands in its row",
    );
    expect(notes(replace("; rain-i1-dry", "; rain-i1-dry; wells.north.wells"))).toContain("is about something twice");
  });
});

describe("totals", () => {
  const withTotal = (relation: string): Change => ({
    "data/wells/dataset.json": (text) =>
      JSON.stringify({ ...JSON.parse(text), totals: [{ total: "north.springs", parts: ["north.wells"], relation }] }),
  });

  it("equal their parts, lie above them, or differ with a note", () => {
    expect(problemsOf(withTotal("within"))).toEqual([]);
    expect(problemsOf(withTotal("equal")).join()).toContain("is 30, but its parts sum to 12");
    expect(problemsOf(withTotal("noted")).join()).toContain("allowed is a difference that a note states");
  });
});
