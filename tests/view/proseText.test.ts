import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/load/loadDataset";
import { loadShared } from "../../src/load/loadShared";
import { numberNotes } from "../../src/view/numberNotes";
import { datasetsNamed, mentionsOf } from "../../src/view/proseMentions";
import { ownStandfirst, proseParts, proseText } from "../../src/view/proseText";
import { wellsFiles } from "../load/wells";

const files = wellsFiles();
const { shared } = loadShared(files);
const { dataset } = loadDataset("wells", files, shared);
const cells = new Map(dataset?.rows.flatMap((row) => [...row.cells.values()]).map((cell) => [cell.id, cell]));

describe("our own sentences", () => {
  it("print figures with their hedge, and name passages", () => {
    const text = "In the north {wells.north.wells} and {wells.north.springs} ran dry ({@rain-i1-dry}).";
    expect(proseText(text, cells)).toBe("In the north some 12 and 30 ran dry (rain-i1-dry).");
  });

  it("print a figure with the mark of its unit, and say themselves what else is counted", () => {
    const springs = cells.get("wells.north.springs");
    const share = shared.measures.get("share");
    if (springs === undefined || share === undefined) throw new Error("the fixture has no such figure");
    const shares = new Map([...cells, ["wells.north.springs", { ...springs, counts: share }]]);
    expect(proseText("{wells.north.wells}: {wells.north.springs}", shares)).toBe("some 12: 30%");
  });

  it("never print a figure that is not at hand, alone or in a sum", () => {
    expect(proseParts("{rivers.east.length} here", cells)).toEqual([
      { type: "missing", ids: ["rivers.east.length"] },
      { type: "text", text: " here" },
    ]);
    expect(proseParts("{sum:wells.north.springs+rivers.east.length}", cells)).toEqual([
      { type: "missing", ids: ["wells.north.springs", "rivers.east.length"] },
    ]);
  });

  it("mark a sum as derived and note it with its inputs' sources", () => {
    const text = "{sum:wells.north.springs+wells.north.springs}";
    expect(proseText(text, cells)).toBe("60 (derived)");
    expect(mentionsOf([text], cells, shared.citations).cells.map((cell) => cell.id)).toEqual([
      "wells.north.springs",
      "wells.north.springs",
    ]);
  });

  it("say which datasets they lean on", () => {
    const note = { id: "n", kind: "reading", about: [], title: "{ponds.a.b}", text: "{sum:rivers.a.b+rivers.c.d} {@rain-i1-dry}" } as const;
    const standfirst = "{north.wells} {lakes.a.b} {wells.north.wells}";
    expect(datasetsNamed({ id: "wells", standfirst, notes: [note] })).toEqual(["lakes", "ponds", "rivers"]);
  });

  it("add the passages they name to the notes, after those of the table and each once", () => {
    const south = cells.get("wells.south.springs");
    if (south === undefined) throw new Error("the fixture has no such cell");
    const { citations } = mentionsOf(["{@rain-i1-dry} and {@rain-i2-few}, {@rain-i1-dry}, {@unknown}"], cells, shared.citations);
    const { notes } = numberNotes([south], citations);
    expect(notes.map((note) => [note.number, note.citations.map(({ id }) => id), note.usedBy.length])).toEqual([
      [1, ["rain-i2-few"], 1],
      [2, ["rain-i1-dry"], 0],
    ]);
  });

  it("are cut at their placeholders, and nothing of them is lost", () => {
    expect(proseParts("a {wells.north.wells}{@b} c", cells).map(({ type }) => type)).toEqual(["text", "figure", "place", "text"]);
    expect(proseParts("{@b}", cells)).toEqual([{ type: "place", citation: "b" }]);
    expect(proseParts("a", cells)).toEqual([{ type: "text", text: "a" }]);
    expect(proseParts("", cells)).toEqual([]);
    expect(proseParts("{}", cells)).toEqual([{ type: "missing", ids: [""] }]);
    expect(proseText("x {a.b.c} y {sum:a.b.c+d.e.f}", cells)).toBe("x [a.b.c] y [a.b.c + d.e.f]");
  });

  it("sum only what is reported, with blanks around a plus or without", () => {
    const [sum] = proseParts("{sum:wells.north.springs + wells.north.springs}", cells);
    expect(sum).toMatchObject({ type: "figure", cell: { id: "wells.sum.derived", dataset: "wells", low: 60 } });
    expect(proseParts("{sum:wells.north.springs+wells.south.wells}", cells)).toMatchObject([{ type: "missing" }]);
    expect(proseParts("{sum:}", cells)).toEqual([{ type: "missing", ids: [""] }]);
    expect(proseParts("{sum:wells.south.springs}", cells)).toMatchObject([{ type: "figure", cell: { low: null, high: null } }]);
  });

  it("name figures in their order, whole passages apart, and a dataset once", () => {
    const { cells: named, citations } = mentionsOf(
      ["{wells.north.springs} {none.a.b}", "{@rain-i2-few} {wells.north.wells}"],
      cells,
      shared.citations,
    );
    expect(named.map(({ id }) => id)).toEqual(["wells.north.springs", "wells.north.wells"]);
    expect(citations.map(({ id }) => id)).toEqual(["rain-i2-few"]);
  });

  it("name cells of their own dataset by row and measure alone", () => {
    if (dataset === null) throw new Error("the fixture has no dataset");
    const own = (standfirst: string): string => ownStandfirst({ ...dataset, standfirst });
    expect(own("{north.wells}, {other.north.wells}; {@a.b}; {sum:a.b+c.d} {x} {a.b}")).toBe(
      "{wells.north.wells}, {other.north.wells}; {@a.b}; {sum:a.b+c.d} {x} {wells.a.b}",
    );
  });
});
