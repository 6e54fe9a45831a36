/** Single figures of the made-up library of rivers: their sources, how they are read, where their words stand, case by case. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import type { Measure } from "../../src/model/dataset";
import type { ReportedDate } from "../../src/model/dates";
import { memberId } from "../../src/model/disagreement";
import type { Library } from "../../src/model/library";
import { parseQuantity } from "../../src/model/parseQuantity";
import { cellDetails } from "../../src/view/cellDetails";
import { occurrenceOf, occurrencesOf } from "../../src/view/occurrence";
import { readingText } from "../../src/view/readingText";
import { standsIn } from "../../src/view/standsIn";
import { idsOf, riverDataset, riverLibrary } from "../export/rivers";

const rivers = riverDataset("rivers");

function cell(id: string): Cell {
  const found = riverLibrary.cells.get(id);
  if (found === undefined) throw new Error(`no cell ${id}`);
  return found;
}

describe("the source of a figure", () => {
  const detailsOf = (id: string, library: typeof riverLibrary | null = riverLibrary) => cellDetails(cell(id), rivers, library);

  it("says what is counted, of whom, where and when, leaving out what is not said", () => {
    expect(detailsOf("rivers.north.wells").about).toBe("Wells: North; Valley, in 2023");
    expect(detailsOf("rivers.office.wells").about).toBe("Wells: =Office, all *parts*; Valley");
    expect(detailsOf("rivers.north.period").about).toBe("Period: North; Valley");
    const nameless = cellDetails({ ...cell("rivers.north.wells"), measure: "gone" }, rivers, riverLibrary);
    expect([nameless.measure, nameless.about]).toEqual([null, `${rivers.title}: North; Valley, in 2023`]);
    expect(cellDetails({ ...cell("rivers.north.wells"), row: "gone" }, rivers, riverLibrary).about).toBe(rivers.title);
    const rows = rivers.rows.map((row) => ({ ...row, place: "" }));
    expect(cellDetails(cell("rivers.north.wells"), { ...rivers, rows }, null).about).toBe("Wells: North; in 2023");
  });

  it("marks its words in the passage that states it, and in no passage that gives its year", () => {
    const marked = (id: string) => detailsOf(id).wordings.map(({ before, hit, after }) => [before, hit, after]);
    expect(marked("rivers.north.share")).toEqual([["some 12 wells and ", "almost 40 per cent", " ran dry in 2023"]]);
    expect(marked("rivers.office.wells")).toEqual([
      ["", "at least 19", " wells, the office counted *all* of them"],
      ["all this was in early 2024 again", "", ""],
    ]);
    expect(marked("rivers.south.period")).toEqual([
      ["dozens of springs came back ", "in May", ", it said"],
      ["all this was in early 2024 again", "", ""],
    ]);
    expect(marked("rivers.south.wells").every(([, hit]) => hit === "")).toBe(true);
  });

  it("names the questions and disagreements that it stands in, and what each sets beside it; no note that only explains it", () => {
    const named = (id: string, of: Library | null = riverLibrary) =>
      standsIn(cell(id), rivers, of).map((one) => [one.id, one.others.map(memberId)]);
    expect(named("rivers.north.wells")).toEqual([
      ["how-many", ["rivers.office.wells"]],
      ["dried-or-empty", ["lakes.one.lakes", "@rain-n1-more"]],
    ]);
    expect(named("rivers.north.wells", null)).toEqual([["how-many", ["rivers.office.wells"]]]);
    expect(named("rivers.office.wells")).toEqual([["how-many", ["rivers.north.wells"]]]);
    expect(named("lakes.one.lakes")).toEqual([["dried-or-empty", ["rivers.north.wells", "@rain-n1-more"]]]);
    expect(named("rivers.north.share")).toEqual([]);
    expect(standsIn(cell("lakes.one.lakes"), rivers, riverLibrary)[0]?.alike).toBe(true);
  });

  it("names where else the same number of the same passage is printed", () => {
    expect(idsOf(detailsOf("rivers.north.period").elsewhere)).toEqual(["rivers.hill.period"]);
    expect(idsOf(detailsOf("rivers.hill.period").elsewhere)).toEqual(["rivers.north.period"]);
    expect(idsOf(detailsOf("rivers.north.period", null).elsewhere)).toEqual(["rivers.hill.period"]);
    for (const id of ["rivers.north.wells", "rivers.office.share", "rivers.south.wells", "rivers.south.period"]) {
      expect(detailsOf(id).elsewhere, id).toEqual([]);
    }
  });
});

describe("how a figure is read", () => {
  const numbered = (printed: string): Cell => {
    const quantity = parseQuantity(printed);
    const base = cell("rivers.north.wells");
    if (!quantity.ok || base.state !== "reported") throw new Error(printed);
    return { ...base, asReported: printed, value: { type: "number", quantity: quantity.value } };
  };

  it.each([
    ["12", "A plain number: no hedge stands beside it."],
    ["some 12", "About this number. The source says “some” and gives no range; it may be a little more or less."],
    ["almost 12", "Just under this number. The source says “almost”; nothing above it is claimed."],
    ["more than 12", "More than this number. The source says “more than” and gives no upper end."],
    ["at least 12", "This number or more. The source says “at least” and gives no upper end."],
    ["fewer than 12", "Less than this number. The source says “fewer than” and gives no lower end."],
    ["up to 12", "This number or less. The source says “up to” and gives no lower end."],
    ["12 to 15", "Between the two numbers, both printed. No middle is taken."],
    ["about half of them", "A share told in words. It is not multiplied with any other figure."],
    ["dozens", "A word, no number. It is never turned into one, and never drawn."],
  ])("%s", (printed, reading) => {
    expect(readingText(numbered(printed))).toBe(reading);
  });

  const dated = (change: Partial<ReportedDate>): string => {
    const base = cell("rivers.north.period");
    if (base.state !== "reported" || base.value.type !== "date") throw new Error("no date");
    return readingText({ ...base, value: { type: "date", date: { ...base.value.date, ...change } } });
  };

  it("as a date keeps its precision, its limit and its part", () => {
    expect(dated({})).toBe("The date keeps the precision it was printed with.");
    expect(dated({ iso: null })).toBe("A time told by another event. It has no place of its own on a calendar.");
    expect(dated({ bound: "until" })).toBe(
      "“Until” is kept: it says a limit, not a day. The date keeps the precision it was printed with.",
    );
    expect(dated({ part: "early", inferred: true })).toBe(
      "“Early” is kept as printed, without a day. The source prints no year here; we infer it from the further passage cited. It is ours, not the report’s.",
    );
  });

  it("as words, as nothing, or as a sum of ours, says which", () => {
    const absent = (type: Measure["type"], id = "rivers.south.wells"): string => {
      const found = cell(id);
      return readingText(found.state === "absent" ? { ...found, type } : found);
    };
    expect(readingText(cell("rivers.north.words"))).toBe("The source’s own words, quoted. They are not turned into a number.");
    expect(absent("number")).toBe("The passage cited is where one would stand, and gives no figure. That is not zero: it is not stated.");
    expect(absent("date")).toContain("gives no date.");
    expect(absent("text")).toContain("gives no words.");
    expect(absent("number", "rivers.south.share")).toBe(
      "This column does not apply to this row. The passage cited is where the row comes from.",
    );
    const [sum] = rivers.derived;
    expect(sum === undefined ? "no sum" : readingText(sum)).toBe(
      "Derived by us for an editor’s note, from the figures it names. It is not the report’s own and is never drawn.",
    );
  });
});

describe("printed words in a wording", () => {
  it("are found as whole words, wherever they stand, with the numbers they take", () => {
    const wording = "12 wells, then “12 wells” and 12,000 wells or 5";
    expect(occurrencesOf("12 wells", wording).map(({ start, end, numbers }) => [wording.slice(start, end), start, numbers])).toEqual([
      ["12 wells", 0, [1]],
      ["12 wells", 16, [2]],
    ]);
    expect(occurrencesOf("wells or 5", wording).map(({ numbers }) => numbers)).toEqual([[4]]);
    expect(occurrencesOf("and 12,000 wells or 5", wording).map(({ numbers }) => numbers)).toEqual([[3, 4]]);
    for (const none of ["", "  ", "ells", "wells then 13", "5 more"]) expect(occurrencesOf(none, wording), none).toEqual([]);
    expect(occurrencesOf("a b", "— a (b) a")).toEqual([{ start: 2, end: 6, numbers: [] }]);
  });

  it("are those of the number cited, or the first where none is", () => {
    const wording = "12 wells, then “12 wells” and 13 wells";
    expect(occurrenceOf("12 wells", wording, 2)?.start).toBe(16);
    expect(occurrenceOf("12 wells", wording, null)?.start).toBe(0);
    expect(occurrenceOf("12 wells", wording, 3)).toBeNull();
    expect(occurrenceOf("14 wells", wording, null)).toBeNull();
  });
});
