import { describe, expect, it } from "vitest";
import { wholeView } from "../../../src/model/viewRequest";
import { buildView } from "../../../src/view/buildView";
import { OWN_ID, ownLibrary } from "../../../src/view/own/ownDataset";
import { citedOf, missingInWords, typedSource, withPlace, withSources, wordedSources } from "../../../src/view/own/ownSources";
import type { GivenSource, OwnPage, SourceScope } from "../../../src/model/ownPage";
import { harvest } from "./harvest";

const given = (scope: SourceScope, title: string | null, row = "r0", column = "c1"): GivenSource => ({
  scope,
  row,
  column,
  source: title === null ? null : { kind: "source", id: title, title, place: "", wording: "" },
});
const titles = (page: OwnPage): readonly (readonly (string | null)[])[] =>
  page.rows.map(({ cells }) => cells.map(({ source }) => source?.title ?? null));

describe("sources that a reader gives", () => {
  it("stand as the file says where none is given", () => {
    expect(withSources(harvest, [])).toBe(harvest);
    expect(titles(harvest)[0]).toEqual(["Valley book 2025", null, null]);
  });

  it("hold for a cell, a row, a column or the table, and the later beats the earlier", () => {
    const all = titles(
      withSources(harvest, [given("table", "T"), given("column", "C"), given("row", "R", "r1"), given("cell", "X", "r1", "c2")]),
    );
    expect(all).toEqual([
      ["C", "T", "T"],
      ["R", "X", "R"],
      ["C", "T", "T"],
      ["C", "T", "T"],
    ]);
    const turned = titles(withSources(harvest, [given("cell", "X", "r1", "c2"), given("table", "T")]));
    expect(turned.flat().every((title) => title === "T")).toBe(true);
  });

  it("are taken away again by giving none", () => {
    expect(titles(withSources(harvest, [given("table", "T"), given("cell", null)]))[0]).toEqual([null, "T", "T"]);
  });

  it("are counted: exact words, a source, none; texts are no figures", () => {
    expect(citedOf(harvest)).toEqual({ figures: 6, worded: 0, sourced: 1, bare: 5 });
    const words: GivenSource = {
      scope: "cell",
      row: "r1",
      column: "c1",
      source: { kind: "source", id: "l", title: "L", place: "", wording: "at least 190" },
    };
    expect(citedOf(withSources(harvest, [given("table", "T"), words]))).toEqual({ figures: 6, worded: 1, sourced: 5, bare: 0 });
  });
});

describe("words that are to state a figure", () => {
  const view = buildView(ownLibrary(harvest), wholeView("dataset", OWN_ID));
  const cell = (row: string, column: string) => {
    const found = view?.library.cells.get(`${OWN_ID}.${row}.${column}`);
    if (found === undefined) throw new Error("no such cell");
    return found;
  };

  it.each([
    ["We pressed at least 190 tonnes.", []],
    ["We pressed 190 tonnes.", ["word"]],
    ["We pressed at least 1900 tonnes.", ["number"]],
    ["We pressed apples.", ["number", "word"]],
  ])("“%s” lack %j of “at least 190”", (words, lacking) => {
    expect(missingInWords(cell("r1", "c1"), words)).toEqual(lacking);
  });

  it("may group digits otherwise, and need no word where the figure has none", () => {
    expect(missingInWords(cell("r0", "c1"), "It brought in 660 tonnes.")).toEqual([]);
    expect(missingInWords(cell("r3", "c1"), "In all 850.")).toEqual([]);
  });
});

describe("sources that have their exact words", () => {
  const book = (wording: string, place = ""): GivenSource["source"] => typedSource({ title: " The book ", place, wording });
  const at = (scope: SourceScope, source: GivenSource["source"], row = "r0", column = "c1"): GivenSource => ({
    scope,
    row,
    column,
    source,
  });
  const all = [
    at("column", book("at least 190 tonnes")),
    at("cell", book(""), "r0"),
    at("row", book("some 38 or 12 per cent"), "r3", "c2"),
  ];

  it("are told once each, with how many of their figures have another number", () => {
    expect(
      wordedSources(withSources(harvest, all)).map(({ source, figures, missing }) => [source.title, source.wording, figures, missing]),
    ).toEqual([
      ["The book", "at least 190 tonnes", 1, 0],
      ["The book", "some 38 or 12 per cent", 1, 1],
    ]);
  });

  it("get another place wherever they are given, and no other does", () => {
    const id = book("at least 190 tonnes")?.id ?? "";
    const placed = withPlace([...all, at("cell", null)], id, "p. 9");
    expect(placed.map(({ source }) => source?.place)).toEqual(["p. 9", "", "", undefined]);
    expect(placed[0]?.source).toEqual(book("at least 190 tonnes", "p. 9"));
  });
});
