import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeRows } from "../../src/view/arrangeRows";
import { cellsInOrder, numberNotes, superscript } from "../../src/view/numberNotes";
import { dataset, sort } from "./randomDataset";

const view = (set: Parameters<typeof arrangeRows>[0], by: Parameters<typeof arrangeRows>[1]) => {
  const cells = cellsInOrder(arrangeRows(set, by), set.measures);
  return { cells, ...numberNotes(cells) };
};

describe("laws of notes", () => {
  it("number 1 to n without gaps, in order of first appearance", () => {
    fc.assert(
      fc.property(dataset, sort, (set, by) => {
        const { cells, notes } = view(set, by);
        expect(notes.map((note) => note.number)).toEqual(notes.map((_, index) => index + 1));
        const appearance = [...new Set(cells.flatMap((cell) => cell.citations.map(({ citation }) => citation.id)))];
        expect(notes.map((note) => note.citation.id)).toEqual(appearance);
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
            expect(cell.citations.map(({ citation }) => citation.id)).toContain(notes[number - 1]?.citation.id);
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
        const ids = (one: typeof by) => new Set(view(set, one).notes.map((note) => note.citation.id));
        expect(ids(by)).toEqual(ids(other));
      }),
    );
  });

  it("are printed in Unicode superscripts", () => {
    expect([1, 10, 206].map(superscript)).toEqual(["¹", "¹⁰", "²⁰⁶"]);
  });
});
