import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeRows } from "../../src/view/arrangeRows";
import type { Cell, EditorNote } from "../../src/model/cell";
import type { Dataset } from "../../src/model/dataset";
import type { Sort } from "../../src/model/viewRequest";
import type { Citation } from "../../src/model/report";
import { letterNotes, orderNotes } from "../../src/view/letterNotes";
import { cellsInOrder, numberNotes, superscript } from "../../src/view/numberNotes";
import { citation, dataset, sort } from "./randomDataset";

const view = (set: Dataset, by: Sort | null) => {
  const cells = cellsInOrder(arrangeRows(set, by), set.measures);
  return { cells, ...numberNotes(cells) };
};

describe("laws of notes", () => {
  it("number 1 to n without gaps, in order of first appearance", () => {
    fc.assert(
      fc.property(dataset, sort, (set, by) => {
        const { cells, notes } = view(set, by);
        expect(notes.map((note) => note.number)).toEqual(notes.map((_, index) => index + 1));
        const appearance = [
          ...new Map(cells.flatMap((cell) => cell.citations.map(({ citation }) => [citation.id, citation.place.id] as const))),
        ];
        const places = [...new Set(appearance.map(([, place]) => place))];
        expect(notes.map(({ citations }) => citations.map(({ id }) => id))).toEqual(
          places.map((place) => appearance.flatMap(([id, of]) => (of === place ? [id] : []))),
        );
      }),
    );
  });

  it("give every cell at least one marker, every marker a note, and every note a marker", () => {
    fc.assert(
      fc.property(dataset, sort, (set, by) => {
        const { cells, notes, markers } = view(set, by);
        const used = new Set<number>();
        for (const cell of cells) {
          const own = markers.get(cell.id) ?? [];
          expect(own.length).toBeGreaterThan(0);
          for (const number of own) {
            used.add(number);
            expect(notes[number - 1]?.usedBy).toContain(cell.id);
            const passages = notes[number - 1]?.citations.map(({ id }) => id) ?? [];
            expect(cell.citations.some(({ citation }) => passages.includes(citation.id))).toBe(true);
          }
        }
        expect([...used].sort((a, b) => a - b)).toEqual(notes.map((note) => note.number));
      }),
    );
  });

  it("are the same for the same view, and keep their anchors when the sort changes", () => {
    fc.assert(
      fc.property(dataset, sort, sort, (set, by, other) => {
        expect(view(set, by).notes).toEqual(view(set, by).notes);
        const ids = (one: typeof by) => new Set(view(set, one).notes.flatMap((note) => note.citations.map(({ id }) => id)));
        expect(ids(by)).toEqual(ids(other));
      }),
    );
  });

  it("are printed in Unicode superscripts", () => {
    expect([1, 10, 206, 345, 789].map(superscript)).toEqual(["¹", "¹⁰", "²⁰⁶", "³⁴⁵", "⁷⁸⁹"]);
    expect(superscript(-12)).toBe("-¹²");
  });
});

describe("the notes of a few cells", () => {
  const cell = (id: string, ...cited: readonly string[]): Cell => {
    const [first, ...rest] = cited.map((one) => ({ citation: citation(one), number: null, supports: "figure" }) as const);
    if (first === undefined) throw new Error("a cell cites");
    return {
      ...{ id, dataset: "d", row: "r", measure: "m", stance: "official", standing: "final", notes: [], asReported: "x", state: "reported" },
      ...{ caption: "", counts: null },
      value: { type: "text" },
      claimant: { id: "x", name: "X", party: "none" },
      citations: [first, ...rest],
    };
  };

  it("have one number a passage, however often and wherever it is cited, in ascending order at each cell", () => {
    const cells = [cell("one", "b", "a", "b"), cell("two", "a"), cell("three", "c", "a", "b"), cell("one", "b", "a", "b")];
    const { notes, markers } = numberNotes(cells, [citation("a"), citation("d"), citation("d")]);
    expect(notes.map(({ number, citations: [{ id }], usedBy }) => [number, id, usedBy])).toEqual([
      [1, "b", ["one", "three"]],
      [2, "a", ["one", "two", "three"]],
      [3, "c", ["three"]],
      [4, "d", []],
    ]);
    expect([...markers]).toEqual([
      ["one", [1, 2]],
      ["two", [2]],
      ["three", [1, 2, 3]],
    ]);
  });

  it("are one where passages of one place lean on the same works, and list the passages as they come", () => {
    const work = (id: string) => ({ id, kind: "report", publisher: "", author: "", title: id, date: "", report: "rain", place: "n1" });
    const said = (id: string, paragraph: string, ...works: readonly string[]) => ({ ...citation(id, paragraph), cites: works.map(work) });
    const notes = (...passages: readonly Citation[]) =>
      numberNotes([], passages).notes.map(({ citations }) => citations.map(({ id }) => id).join(" "));
    expect(notes(said("a", "1", "x", "y"), said("b", "2", "x", "y"), said("c", "1", "y", "x"))).toEqual(["a c", "b"]);
    expect(notes(said("a", "1", "x"), said("b", "1", "x", "y"), said("c", "1"))).toEqual(["a", "b", "c"]);
    expect(notes(said("a", "1", "x"), { ...said("b", "1", "x"), basis: "part" })).toEqual(["a", "b"]);
    const other = said("b", "1", "x");
    expect(notes(said("a", "1", "x"), { ...other, report: { ...other.report, id: "sun" } })).toEqual(["a", "b"]);
    const { numbers } = numberNotes([], [said("a", "1"), said("b", "2"), said("c", "1")]);
    expect([...numbers].toSorted()).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 1],
    ]);
  });

  it("come row by row, column by column, without the columns a row does not have", () => {
    const made = ["a", "b"].map((row) => ({
      ...{ id: row, group: "g", label: row, detail: "", place: "", from: [] },
      cells: new Map(["x", "y"].map((measure) => [measure, cell(`${row}.${measure}`, "c")])),
    }));
    const measures = ["y", "none", "x"].map((id) => ({ id, label: id, type: "text", counts: null, unit: null, describes: false }) as const);
    const groups = [{ group: { id: "g", label: "", why: "", context: false }, rows: made }];
    expect(cellsInOrder(groups, measures).map(({ id }) => id)).toEqual(["a.y", "a.x", "b.y", "b.x"]);
  });
});

describe("editor's notes", () => {
  const note = (id: string, kind: EditorNote["kind"]): EditorNote => ({ id, kind, title: "", text: "", about: [] });

  it("are lettered by kind, then as they come", () => {
    const notes = [
      note("i", "inference"),
      note("s", "support"),
      note("r", "reading"),
      note("c", "comparability"),
      note("d", "disagreement"),
      note("r2", "reading"),
    ];
    expect(orderNotes(notes).map(({ id }) => id)).toEqual(["d", "c", "r", "r2", "s", "i"]);
    expect([...letterNotes(notes)].map(([id, letter]) => `${letter} ${id}`)).toEqual(["a d", "b c", "c r", "d r2", "e s", "f i"]);
  });

  it("go on after z", () => {
    const letters = [...letterNotes(Array.from({ length: 704 }, (_, index) => note(String(index), "reading"))).values()];
    expect([0, 25, 26, 27, 51, 52, 701, 702, 703].map((at) => letters[at])).toEqual(["a", "z", "aa", "ab", "az", "ba", "zz", "aaa", "aab"]);
    expect(new Set(letters).size).toBe(704);
  });
});
