/** Single figures of the made-up library of rivers: their sources, how they are read, where they are found, case by case. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import type { Measure } from "../../src/model/dataset";
import type { ReportedDate } from "../../src/model/dates";
import { parseQuantity } from "../../src/model/parseQuantity";
import { figureDetails } from "../../src/view/figureDetails";
import { occurrenceOf, occurrencesOf } from "../../src/view/occurrence";
import { readingText } from "../../src/view/readingText";
import { buildSearchIndex } from "../../src/view/searchIndex";
import { figuresFrom, takenFrom, worksCitedBy } from "../../src/view/taken";
import { buildTimeline } from "../../src/view/timeline";
import { riverDataset, riverLibrary } from "../export/rivers";

const rivers = riverDataset("rivers");

function cell(id: string): Cell {
  const found = riverLibrary.cells.get(id);
  if (found === undefined) throw new Error(`no cell ${id}`);
  return found;
}
const ids = (cells: readonly { readonly id: string }[]): readonly string[] => cells.map(({ id }) => id);

describe("the source of a figure", () => {
  const detailsOf = (id: string, library: typeof riverLibrary | null = riverLibrary) => figureDetails(cell(id), rivers, library);

  it("says what is counted, of whom, where and when, leaving out what is not said", () => {
    expect(detailsOf("rivers.north.wells").about).toBe("Wells: North; Valley, in 2023");
    expect(detailsOf("rivers.office.wells").about).toBe("Wells: =Office, all *parts*; Valley");
    expect(detailsOf("rivers.north.period").about).toBe("Period: North; Valley");
    const nameless = figureDetails({ ...cell("rivers.north.wells"), measure: "gone" }, rivers, riverLibrary);
    expect([nameless.measure, nameless.about]).toEqual([null, `${rivers.title}: North; Valley, in 2023`]);
    expect(figureDetails({ ...cell("rivers.north.wells"), row: "gone" }, rivers, riverLibrary).about).toBe(rivers.title);
    const rows = rivers.rows.map((row) => ({ ...row, place: "" }));
    expect(figureDetails(cell("rivers.north.wells"), { ...rivers, rows }, null).about).toBe("Wells: North; in 2023");
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

  it("names what a question or a disagreement sets beside it, each once, and nothing that only explains it", () => {
    expect(ids(detailsOf("rivers.north.wells").disagrees)).toEqual(["rivers.office.wells", "lakes.one.lakes"]);
    expect(ids(detailsOf("rivers.north.wells", null).disagrees)).toEqual(["rivers.office.wells"]);
    expect(ids(detailsOf("rivers.office.wells").disagrees)).toEqual(["rivers.north.wells", "lakes.one.lakes"]);
    expect(detailsOf("rivers.north.share").disagrees).toEqual([]);
    expect(detailsOf("rivers.hill.wells").disagrees).toEqual([]);
    const asked = figureDetails({ ...cell("rivers.north.wells"), notes: [] }, rivers, riverLibrary);
    expect(ids(asked.disagrees)).toEqual(["rivers.office.wells"]);
  });

  it("names where else the same number of the same passage is printed", () => {
    expect(ids(detailsOf("rivers.north.period").elsewhere)).toEqual(["rivers.hill.period"]);
    expect(ids(detailsOf("rivers.hill.period").elsewhere)).toEqual(["rivers.north.period"]);
    expect(ids(detailsOf("rivers.north.period", null).elsewhere)).toEqual(["rivers.hill.period"]);
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
    expect(readingText(numbered(printed), null)).toBe(reading);
  });

  const dated = (change: Partial<ReportedDate>): string => {
    const base = cell("rivers.north.period");
    if (base.state !== "reported" || base.value.type !== "date") throw new Error("no date");
    return readingText({ ...base, value: { type: "date", date: { ...base.value.date, ...change } } }, null);
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
    const absent = (type: Measure["type"] | null, id = "rivers.south.wells"): string =>
      readingText(cell(id), type === null ? null : { id: "x", label: "X", type, unit: null });
    expect(readingText(cell("rivers.north.words"), null)).toBe("The source’s own words, quoted. They are not turned into a number.");
    expect(absent(null)).toBe("The passage cited is where one would stand, and gives no figure. That is not zero: it is not stated.");
    expect(absent("number")).toContain("gives no figure.");
    expect(absent("date")).toContain("gives no date.");
    expect(absent("text")).toContain("gives no words.");
    expect(absent("number", "rivers.south.share")).toBe(
      "This column does not apply to this row. The passage cited is where the row comes from.",
    );
    const [sum] = rivers.derived;
    expect(sum === undefined ? "no sum" : readingText(sum, null)).toBe(
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

describe("a search", () => {
  const hits = (query: string, kind: Parameters<ReturnType<typeof buildSearchIndex>["find"]>[1] = null, most = 9) =>
    buildSearchIndex(riverLibrary).find(query, kind, most);
  const found = (query: string): readonly string[] => hits(query).map(({ kind, id }) => `${kind} ${id}`);

  it("leads to figures, datasets, questions, notes and sources, each with what it is and where it stands", () => {
    const wells = "Wells <dry> in *the* valley, 2023 and 2024";
    const said = (query: string, of: string) =>
      hits(query)
        .filter(({ kind }) => kind === of)
        .map(({ id, title, detail, address }) => [id, title, detail, address].join(" | "));
    expect(said("19", "figure")[0]).toBe(
      "rivers.office.wells | at least 19 | Wells: =Office, all *parts*; Valley | d/rivers/?figure=rivers.office.wells",
    );
    expect(said("40", "figure")[0]).toBe(
      "rivers.north.share | almost 40% | Share: North; Valley, in 2023 | d/rivers/?figure=rivers.north.share",
    );
    expect(said("lakes", "dataset")).toEqual(["lakes | Lakes | 1 row | d/lakes/"]);
    expect(said("ran dry elsewhere", "dataset")).toEqual([`rivers | ${wells} | 4 rows | d/rivers/`]);
    expect(said("wells many", "question")).toEqual([`how-many | How many wells? | ${wells} | disagree/how-many/`]);
    expect(said("two counts", "note")).toEqual([`rivers-apart | Two counts | ${wells} | d/rivers/#editor-apart`]);
    expect(said("Ada Brook", "source")).toEqual(["flood | Floods | River Office | sources/flood/"]);
  });

  it("finds a number by its value in figures and sentences, both ends of a range, and no word for its number", () => {
    expect(found("2500")[0]).toBe("figure rivers.hill.wells");
    expect(found("3,000")).toEqual(found("2,500"));
    expect(found("7")).toEqual(["figure lakes.one.lakes", "figure lakes.one.period", "dataset rivers", "note rivers-apart"]);
    expect(found("25")).not.toContain("figure rivers.hill.wells");
    expect(found("250")).toEqual([]);
  });

  it("wants every word, and only where none holds all of them any of them", () => {
    expect(found("19 seven")).toEqual(["note rivers-apart"]);
    expect(found("zeppelin lakes")).toEqual(found("lakes"));
    expect(found("zeppelin")).toEqual([]);
  });

  it("takes beginnings of words and slips in long ones, not in short ones", () => {
    expect(found("spri")).toEqual(["figure rivers.south.words", "figure rivers.south.period"]);
    expect(found("springz")).toEqual(found("spri"));
    expect(found("drz")).toEqual([]);
    expect(found("s")).toEqual([]);
  });

  it("has what stands in titles first, and as many of a kind as are wanted", () => {
    expect(found("ran dry")[0]).toBe("figure rivers.north.words");
    expect(hits("valley", null, 2).map(({ kind }) => kind)).toEqual(["figure", "figure", "dataset", "note"].slice(0, 3));
    expect(hits("valley", "dataset", 2).map(({ id }) => id)).toEqual(["rivers"]);
  });

  it("finds names by what they stand for and their other spellings", () => {
    const term = {
      id: "desk",
      name: "Desk",
      expansion: "Weather Desk",
      meaning: "Who counts.",
      spellings: ["Wetterdienst"],
      citations: [],
    };
    const plain = { ...term, id: "lake", name: "Lake", expansion: "", meaning: "Water.", spellings: ["Loch"] };
    const index = buildSearchIndex({ ...riverLibrary, terms: [term, plain] });
    const kinds = (query: string) =>
      index.find(query, null, 9).map(({ kind, id, title, address }) => [kind, id, title, address].join(" | "));
    expect(kinds("who counts")).toEqual(["term | desk | Desk: Weather Desk | glossary/#desk"]);
    expect(kinds("loch")).toEqual(["term | lake | Lake | glossary/#lake"]);
    expect(kinds("wetterdienst").filter((one) => one.startsWith("figure")).length).toBe(3);
    expect(kinds("wetterdienst")).toContain("source | rain | Rain & wells | sources/rain/");
  });
});

describe("what was taken from a report", () => {
  const report = (id: string) => {
    const one = riverLibrary.reports.find((other) => other.id === id);
    if (one === undefined) throw new Error(`no report ${id}`);
    return one;
  };
  const turned = {
    ...riverLibrary,
    citations: new Map([...riverLibrary.citations].toReversed()),
    upstream: riverLibrary.upstream.toReversed(),
  };

  it("stands section by section, paragraph by paragraph, each before its notes, with the figures that lean on it", () => {
    const taken = (id: string, library = riverLibrary) =>
      takenFrom(report(id), library).map(({ id: section, heading, passages }) => [
        section,
        heading,
        ...passages.map(({ citation, cells }) => `${citation.id}: ${ids(cells).join(" ")}`),
      ]);
    const rain = [
      [
        ...["I", "I. Rain"],
        "rain-i1-dry: rivers.north.wells rivers.north.share rivers.north.period rivers.north.words rivers.hill.period",
        "rain-i2-few: rivers.south.period rivers.south.words",
        "rain-n1-more: rivers.north.words",
        "rain-i3-year: rivers.south.period rivers.office.wells",
      ],
      ["II.A", "II.A Springs", "rain-ii-far: "],
    ];
    expect(taken("rain")).toEqual(rain);
    expect(taken("rain", turned)).toEqual(rain);
    expect(taken("flood")).toEqual([
      [
        ...["text", "Text"],
        "flood-1-wells: rivers.office.wells rivers.office.share rivers.office.words",
        "flood-n4-hill: rivers.hill.wells rivers.hill.share rivers.hill.words",
        "flood-3-lake: lakes.one.lakes lakes.one.period",
      ],
    ]);
    const empty = { ...report("rain"), sections: [{ id: "V", heading: "V. Nothing" }] };
    expect(takenFrom(empty, riverLibrary)).toEqual([]);
  });

  it("leans on works, the most used first", () => {
    const works = (id: string, library = riverLibrary) =>
      worksCitedBy(report(id), library).map(({ work, passages, cells }) => [work.id, ids(passages).join(" "), ids(cells).join(" ")]);
    expect(works("rain")).toEqual([
      [
        "desk-2023",
        "rain-i1-dry rain-n1-more",
        "rivers.north.wells rivers.north.share rivers.north.period rivers.north.words rivers.hill.period",
      ],
    ]);
    const flood = "rivers.office.wells rivers.office.share rivers.office.words";
    expect(works("flood")).toEqual([
      ["talks", "flood-1-wells", flood],
      ["desk-list", "flood-1-wells", flood],
    ]);
    const [talks, list] = ["talks", "desk-list"].map((id) => riverLibrary.upstream.find((work) => work.id === id));
    if (talks === undefined || list === undefined) throw new Error("no works");
    const unused = { ...talks, id: "unused" };
    expect(works("flood", { ...riverLibrary, upstream: [unused, list] }).map(([id]) => id)).toEqual(["desk-list", "unused"]);
  });

  it("counts as figures its numbers, words for amounts and dates, in the passages that state them", () => {
    expect(ids(figuresFrom(report("rain"), riverLibrary))).toEqual([
      ...["rivers.north.wells", "rivers.north.share", "rivers.north.period"],
      ...["rivers.south.period", "rivers.office.wells", "rivers.hill.period"],
    ]);
    const year = [...riverLibrary.cells.values()].flatMap((one) =>
      one.id === "rivers.south.period" ? [{ ...one, citations: one.citations.filter(({ supports }) => supports === "year") as never }] : [],
    );
    expect(year).toHaveLength(1);
    expect(figuresFrom(report("rain"), { ...riverLibrary, cells: new Map(year.map((one) => [one.id, one])) })).toEqual([]);
  });
});

describe("a timeline", () => {
  const placed = (filter = { actor: "", kind: "" }, library = riverLibrary) => {
    const { entries, undated } = buildTimeline(library, filter);
    return [
      ...entries.map(({ event, quietMonths }) =>
        [event.row.id, event.when.iso, event.actors.join("+"), quietMonths, ids(event.cells).join(" ")].join(" | "),
      ),
      ...undated.map(({ row }) => `undated ${row.id}`),
    ];
  };
  /** The rivers with other dates and names. */
  const changed = (isos: Readonly<Record<string, string | null>>, labels: Readonly<Record<string, string>> = {}): typeof riverLibrary => {
    const rows = rivers.rows.map((row) => {
      const period = row.cells.get("period");
      if (period?.state !== "reported" || period.value.type !== "date" || !(row.id in isos)) return row;
      const moved: Cell = { ...period, value: { type: "date", date: { ...period.value.date, iso: isos[row.id] ?? null } } };
      return { ...row, label: labels[row.id] ?? row.label, cells: new Map([...row.cells, ["period", moved]]) };
    });
    return { ...riverLibrary, datasets: [{ ...rivers, rows }, riverDataset("lakes")] };
  };

  it("has each dated row of a dataset of events, in the order of the dates, with what is said of it", () => {
    expect(placed()).toEqual([
      "north | 2023 |  | 0 | rivers.north.wells rivers.north.share rivers.north.words",
      "hill | 2023 |  | 0 | rivers.hill.wells rivers.hill.share rivers.hill.words",
      "south | 2024-05 |  | 0 | rivers.south.words",
    ]);
    expect(placed(undefined, changed({ north: "2024-06-01", hill: null, south: "2024-05" })).map((one) => one.split(" | ")[0])).toEqual([
      ...["south", "north"],
      "undated hill",
    ]);
  });

  it("says how many whole months have nothing dated, from six on", () => {
    const quiet = (north: string, south: string): readonly (string | undefined)[] =>
      placed(undefined, changed({ north, south, hill: null })).map((one) => one.split(" | ")[3]);
    expect(quiet("2023-01/2023-04", "2023-10").slice(0, 2)).toEqual(["0", "0"]);
    expect(quiet("2023-01/2023-04", "2023-11").slice(0, 2)).toEqual(["0", "6"]);
    expect(quiet("2023-12-31", "2024-07-01").slice(0, 2)).toEqual(["0", "6"]);
    expect(quiet("2023", "2025").slice(0, 2)).toEqual(["0", "12"]);
    const lasting = changed({ north: "2020/2024", hill: "2021", south: "2023" });
    expect(placed(undefined, lasting).map((one) => one.split(" | ")[3])).toEqual(["0", "0", "0"]);
  });

  it("names who is in it, and keeps to one of them or to one kind", () => {
    const library = changed(
      { north: "2023", south: "2024", hill: "2025" },
      { north: "Kabul and Islamabad", south: "the TTP and Pakistani Taliban", hill: "Afghan Taliban, Tehrik-e-Taliban" },
    );
    const actors = placed(undefined, library).map((one) => one.split(" | ")[2]);
    expect(actors).toEqual(["pakistan+afghan-taliban", "ttp", "afghan-taliban+ttp"]);
    const keeps = (filter: { readonly actor: string; readonly kind: string }) => placed(filter, library).map((one) => one.split(" | ")[0]);
    expect(keeps({ actor: "ttp", kind: "" })).toEqual(["south", "hill"]);
    expect(keeps({ actor: "pakistan", kind: "borders" })).toEqual(["north"]);
    expect(keeps({ actor: "", kind: "borders" })).toEqual(["north", "south", "hill"]);
    expect(keeps({ actor: "", kind: "attacks" })).toEqual([]);
    expect(keeps({ actor: "nobody", kind: "" })).toEqual([]);
  });
});
