/** What was taken from a made-up report: passages with their figures, works leaned on, figures counted. */
import { describe, expect, it } from "vitest";
import { cellsFrom, passagesFrom, worksCitedBy } from "../../src/view/reportPassages";
import { idsOf, riverLibrary } from "../export/rivers";

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
      passagesFrom(report(id), library).map(({ id: section, heading, passages }) => [
        section,
        heading,
        ...passages.map(({ citation, cells }) => `${citation.id}: ${idsOf(cells).join(" ")}`),
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
        "flood-2-told: rivers.office.told",
        "flood-n4-hill: rivers.hill.wells rivers.hill.share rivers.hill.words",
        "flood-3-lake: lakes.one.lakes lakes.one.period",
      ],
    ]);
    const empty = { ...report("rain"), sections: [{ id: "V", heading: "V. Nothing" }] };
    expect(passagesFrom(empty, riverLibrary)).toEqual([]);
  });

  it("names of a section only what the one before it has not named", () => {
    const [first] = report("rain").sections;
    const headings = ["I. Rain › A. Spring", "I. Rain › B. Autumn › 1. Storms", "I. Rain › B. Autumn › 2. Fog", "II. Snow", "II. Snow"];
    const sections = headings.map((heading) => ({ ...first, id: "I", heading }));
    expect(passagesFrom({ ...report("rain"), sections }, riverLibrary).map(({ name, depth }) => [name, depth])).toEqual([
      ["I. Rain › A. Spring", 0],
      ["B. Autumn › 1. Storms", 1],
      ["2. Fog", 2],
      ["II. Snow", 0],
      ["II. Snow", 0],
    ]);
  });

  it("leans on works, the most used first", () => {
    const works = (id: string, library = riverLibrary) =>
      worksCitedBy(report(id), library).map(({ work, passages, cells }) => [work.id, idsOf(passages).join(" "), idsOf(cells).join(" ")]);
    expect(works("rain")).toEqual([
      [
        "desk-2023",
        "rain-i1-dry rain-n1-more",
        "rivers.north.wells rivers.north.share rivers.north.period rivers.north.words rivers.hill.period",
      ],
    ]);
    const flood = "rivers.office.wells rivers.office.share rivers.office.words";
    expect(works("flood")).toEqual([
      ["talks", "flood-1-wells flood-2-told", `${flood} rivers.office.told`],
      ["desk-list", "flood-1-wells", flood],
    ]);
    const [talks, list] = ["talks", "desk-list"].map((id) => riverLibrary.upstream.find((work) => work.id === id));
    if (talks === undefined || list === undefined) throw new Error("no works");
    const unused = { ...talks, id: "unused" };
    expect(works("flood", { ...riverLibrary, upstream: [unused, list] }).map(([id]) => id)).toEqual(["desk-list", "unused"]);
  });

  it("counts as figures its numbers, words for amounts and dates, in the passages that state them", () => {
    expect(idsOf(cellsFrom(report("rain"), riverLibrary))).toEqual([
      ...["rivers.north.wells", "rivers.north.share", "rivers.north.period"],
      ...["rivers.south.period", "rivers.office.wells", "rivers.hill.period"],
    ]);
    const year = [...riverLibrary.cells.values()].flatMap((one) =>
      one.id === "rivers.south.period" ? [{ ...one, citations: one.citations.filter(({ supports }) => supports === "year") as never }] : [],
    );
    expect(year).toHaveLength(1);
    expect(cellsFrom(report("rain"), { ...riverLibrary, cells: new Map(year.map((one) => [one.id, one])) })).toEqual([]);
  });
});
