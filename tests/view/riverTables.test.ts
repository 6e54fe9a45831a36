/** Tables of the made-up library of rivers: how they are sorted, filtered, cut and compared, case by case. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/model/cell";
import type { Dataset, Question } from "../../src/model/dataset";
import type { Library } from "../../src/model/library";
import { arrangeRows, sortableColumns } from "../../src/view/arrangeRows";
import { compareFigures } from "../../src/view/comparability";
import type { RowFilters } from "../../src/view/filterRows";
import { filterOptions, filterText, keepsRow, NO_FILTERS } from "../../src/view/filterRows";
import { nearestEntries } from "../../src/view/nearestEntries";
import { questionTag } from "../../src/view/questionTag";
import { shownMeasures } from "../../src/view/shownMeasures";
import { riverDataset, riverLibrary } from "../export/rivers";

const rivers = riverDataset("rivers");
const lakes = riverDataset("lakes");

function cell(id: string): Cell {
  const found = riverLibrary.cells.get(id);
  if (found === undefined) throw new Error(`no cell ${id}`);
  return found;
}

describe("a sorted table", () => {
  const orderBy = (column: string, descending = false): readonly string[] =>
    arrangeRows(rivers, { column, descending })[0]?.rows.map(({ id }) => id) ?? [];

  it.each([
    ["row", ["office", "north", "south"], ["south", "north", "office"]],
    ["place", ["south", "north", "office"], ["north", "office", "south"]],
    ["wording", ["office", "north", "south"], ["north", "office", "south"]],
    ["claimant", ["south", "office", "north"], ["north", "office", "south"]],
    ["wells", ["north", "office", "south"], ["office", "north", "south"]],
    ["period", ["north", "south", "office"], ["south", "north", "office"]],
    ["words", ["office", "south", "north"], ["north", "south", "office"]],
    ["nothing-of-the-kind", ["north", "south", "office"], ["north", "south", "office"]],
  ])("by %s stands in that order, the empty last", (column, up, down) => {
    expect(orderBy(column)).toEqual(up);
    expect(orderBy(column, true)).toEqual(down);
  });

  it("may be sorted by each of its columns, and by who, where and in what words", () => {
    expect(sortableColumns(rivers)).toEqual(["row", "wells", "share", "period", "words", "wording", "place", "claimant"]);
  });

  it("goes by the first cell of a row where none reports anything, and by nothing where there is none", () => {
    const silent = new Map(["wells", "share"].map((id) => [id, cell(`rivers.south.${id}`)]));
    const rows = rivers.rows.map((row) =>
      row.id === "south" ? { ...row, cells: silent } : row.id === "office" ? { ...row, cells: new Map() } : row,
    );
    const arranged = arrangeRows({ ...rivers, rows }, { column: "claimant", descending: false });
    expect(arranged[0]?.rows.map(({ id }) => id)).toEqual(["office", "south", "north"]);
  });
});

describe("a filtered table", () => {
  const kept = (filters: Partial<RowFilters>): readonly string[] =>
    rivers.rows.filter((row) => keepsRow(row, { ...NO_FILTERS, ...filters }, riverLibrary.places)).map(({ id }) => id);

  it.each<[Partial<RowFilters>, readonly string[]]>([
    [{}, ["north", "south", "office", "hill"]],
    [{ group: "other" }, ["hill"]],
    [{ year: "2023" }, ["north", "hill"]],
    [{ year: "2024" }, ["south"]],
    [{ place: "valley" }, ["north", "south", "office"]],
    [{ place: "hill" }, ["south"]],
    [{ who: "weather-desk" }, ["north"]],
    [{ who: "not-stated" }, ["north", "south", "office", "hill"]],
    [{ group: "counts", year: "2023" }, ["north"]],
    [{ year: "2023", place: "not-stated" }, ["hill"]],
    [{ place: "valley", who: "river-office" }, ["office"]],
    [{ group: "other", year: "2024" }, []],
    [{ group: "other", who: "river-office" }, []],
    [{ year: "1999" }, []],
    [{ place: "nowhere" }, []],
    [{ who: "nobody" }, []],
  ])("by %j keeps those rows", (filters, rows) => {
    expect(kept(filters)).toEqual(rows);
  });

  it("offers what its rows have: years in their order, all else as it comes", () => {
    const turned = { ...rivers, rows: [1, 0, 2, 3].flatMap((at) => rivers.rows[at] ?? []) };
    expect(filterOptions(turned)).toEqual({
      group: [
        { value: "counts", label: "Counts" },
        { value: "other", label: "Other" },
      ],
      year: [
        { value: "2023", label: "2023" },
        { value: "2024", label: "2024" },
      ],
      place: [
        { value: "hill", label: "Hill" },
        { value: "valley", label: "Valley" },
        { value: "not-stated", label: "not stated" },
      ],
      who: [
        { value: "not-stated", label: "Not stated" },
        { value: "weather-desk", label: "Weather Desk" },
        { value: "river-office", label: "River Office" },
      ],
    });
  });

  it("says by what, and nothing of what it does not have", () => {
    expect(filterText(rivers, { ...NO_FILTERS, group: "other", year: "2023" })).toBe("Other; 2023");
    expect(filterText(rivers, { ...NO_FILTERS, place: "hill", who: "gone" })).toBe("Hill");
    expect(filterText(rivers, { ...NO_FILTERS, who: "gone" })).toBeNull();
    expect(filterText(rivers, NO_FILTERS)).toBeNull();
  });
});

describe("columns that are shown", () => {
  const shown = (dataset: Dataset, columns: readonly string[] | null): readonly string[] =>
    shownMeasures(dataset, columns).map(({ id }) => id);

  it("are those chosen and those drawn, in the order of the table; all where none is chosen or known; then what describes the rows", () => {
    expect(shown(rivers, null)).toEqual(["wells", "share", "period", "words", "told"]);
    expect(shown(rivers, ["period"])).toEqual(["wells", "period", "told"]);
    expect(shown(rivers, [])).toEqual(["wells", "told"]);
    const asked = { ...rivers, figures: [] };
    expect(shown(asked, ["words"])).toEqual(["wells", "words", "told"]);
    expect(shown({ ...asked, questions: [] }, ["words"])).toEqual(["words", "told"]);
    expect(shown({ ...asked, questions: [] }, ["gone"])).toEqual(["wells", "share", "period", "words", "told"]);
  });
});

describe("figures side by side", () => {
  const compared = (ids: readonly string[], library: Library = riverLibrary) =>
    compareFigures(
      ids.map((id) => library.cells.get(id) ?? cell(id)),
      library,
    );
  const with_ = (dataset: Dataset): Library => ({ ...riverLibrary, datasets: [dataset, lakes] });

  it("are of one scale in one group of one measure, whatever else differs, and each difference is named", () => {
    expect(compared(["rivers.north.wells", "rivers.office.wells"])).toEqual({
      comparable: true,
      group: "Counts",
      aspects: [
        { aspect: "measure", same: true, values: ["Wells (wells)", "Wells (wells)"] },
        { aspect: "place", same: true, values: ["Valley", "Valley"] },
        { aspect: "period", same: false, values: ["a year", "not stated"] },
        { aspect: "population", same: true, values: ["Wells", "Wells"] },
        { aspect: "compiler", same: false, values: ["Weather Desk", "River Office"] },
      ],
    });
  });

  it.each([
    [["rivers.north.wells", "rivers.hill.wells"], null],
    [["rivers.north.wells", "rivers.north.share"], null],
    [["rivers.north.wells", "lakes.one.lakes"], null],
    [["rivers.north.wells", "rivers.south.wells"], "Counts"],
    [["rivers.north.words", "rivers.south.words"], "Counts"],
  ])("%j are not", (ids, group) => {
    expect(compared(ids)).toMatchObject({ comparable: false, group });
  });

  it("are of one scale too where every aspect is the same", () => {
    const twins = { ...rivers, groups: rivers.groups.map((group) => ({ ...group, label: "Same" })) };
    const rows = twins.rows.map((row) =>
      row.id === "hill"
        ? { ...row, place: "Valley", cells: new Map([...row.cells, ["wells", { ...cell("rivers.north.wells"), row: "hill" }]]) }
        : row,
    );
    const library = with_({ ...twins, rows });
    const found = compareFigures([cell("rivers.north.wells"), { ...cell("rivers.north.wells"), row: "hill" }], library);
    expect(found).toMatchObject({ comparable: true, group: null });
    expect(found.aspects.map(({ same }) => same)).toEqual([true, true, true, true, true]);
  });

  it("are not where one of them stands nowhere", () => {
    for (const gone of [{ dataset: "gone" }, { row: "gone" }, { measure: "gone" }]) {
      expect(compareFigures([cell("rivers.north.wells"), { ...cell("rivers.office.wells"), ...gone }], riverLibrary).comparable).toBe(
        false,
      );
    }
  });

  it("name the kind of period with its bound, and a measure without a unit by its name", () => {
    const period = cell("rivers.north.period");
    if (period.state !== "reported" || period.value.type !== "date") throw new Error("no date");
    const bounded: Cell = { ...period, value: { type: "date", date: { ...period.value.date, precision: "months", bound: "until" } } };
    const dataset = { ...rivers, rows: rivers.rows.map((row) => ({ ...row, cells: new Map([...row.cells, ["period", bounded]]) })) };
    const valuesOf = (ids: readonly string[], library: Library) =>
      new Map(compared(ids, library).aspects.map(({ aspect, values }) => [aspect, values]));
    expect(valuesOf(["rivers.north.wells"], with_(dataset)).get("period")).toEqual(["several months, “until”"]);
    expect(valuesOf(["rivers.north.words"], riverLibrary).get("measure")).toEqual(["Words"]);
    const ungrouped = { ...rivers, groups: [] };
    expect(valuesOf(["rivers.north.wells"], with_(ungrouped)).get("population")).toEqual(["Wells"]);
    const context = { ...rivers, groups: rivers.groups.map((group) => ({ ...group, context: true })) };
    expect(valuesOf(["rivers.north.wells"], with_(context)).get("population")).toEqual(["Wells: Counts"]);
    const worded = {
      ...rivers,
      rows: rivers.rows.map((row) => ({ ...row, cells: new Map([...row.cells, ["period", cell("rivers.north.words")]]) })),
    };
    expect(valuesOf(["rivers.north.wells"], with_(worded)).get("period")).toEqual(["not stated"]);
  });
});

describe("a question’s tag", () => {
  const tagOf = (change: Partial<Question>): string => {
    const [question] = rivers.questions;
    if (question === undefined) throw new Error("no question");
    return questionTag({ ...question, ...change }, rivers);
  };

  it("says what disagrees, and that one side is silent only where it is", () => {
    expect(tagOf({})).toBe("Two counts disagree");
    expect(tagOf({ kind: "report" })).toBe("One report disagrees with itself");
    expect(tagOf({ kind: "sides" })).toBe("Two sides disagree");
    expect(tagOf({ kind: "sides", rows: ["north", "south"] })).toBe("One side only");
    expect(tagOf({ kind: "sides", rows: ["north", "gone"] })).toBe("One side only");
    expect(tagOf({ kind: "counters", rows: ["north", "south"] })).toBe("Two counts disagree");
    expect(tagOf({ kind: "sides", measure: "share", rows: ["office", "hill"] })).toBe("Two sides disagree");
  });
});

describe("entries near to what was looked for", () => {
  const entry = (id: string, title: string) => ({ id, title });

  it("share a word of three letters with it, those with the most first, five at most", () => {
    const entries = [
      entry("rivers", "Of rivers"),
      entry("dry-wells", "Wells that ran dry"),
      entry("of-it", "Of it"),
      ...["a", "b", "c", "d"].map((id) => entry(id, "Dry wells")),
    ];
    expect(nearestEntries("dry wells", entries).map(({ id }) => id)).toEqual(["dry-wells", "a", "b", "c", "d"]);
    expect(nearestEntries("the DRY of it", entries).map(({ id }) => id)).toEqual(["dry-wells", "a", "b", "c", "d"]);
    expect(nearestEntries("ran/dry", entries)[0]?.id).toBe("dry-wells");
    expect(nearestEntries("rivers", entries)).toEqual([entry("rivers", "Of rivers")]);
    expect(nearestEntries("of it", entries)).toEqual([]);
    expect(nearestEntries("wells dry", [entry("x", "Dry"), entry("y", "Dry wells")]).map(({ id }) => id)).toEqual(["y", "x"]);
  });
});
