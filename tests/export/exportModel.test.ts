import { passagesOf } from "../../src/view/noteText";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, rowsOf } from "../../src/export/exportModel";
import { libraryOf } from "../../src/model/library";
import { wholeView } from "../../src/model/viewRequest";
import { arrangeRows } from "../../src/view/arrangeRows";
import { cellText } from "../../src/view/cellText";
import { quoted } from "../../src/view/quoted";
import { cellsInOrder, numberNotes } from "../../src/view/numberNotes";
import { shownMeasures } from "../../src/view/shownMeasures";
import { slugOf } from "../../src/view/slug";
import { dataset as anyDataset, sort as anySort } from "../view/randomDataset";
import { datasetNamed, datasets, exportOf, modelNamed, models } from "./models";

describe("the export model", () => {
  it("holds every cell of every dataset once, in the order of the page, with the words of the page", () => {
    let compared = 0;
    for (const dataset of datasets) {
      const cells = rowsOf(modelNamed(dataset.id)).flatMap((row) => [...row.described.map(({ cell }) => cell), ...row.cells]);
      const shown = cellsInOrder(arrangeRows(dataset, null), shownMeasures(dataset, null));
      expect(cells.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
      for (const [index, cell] of shown.entries()) {
        const measure = dataset.measures.find(({ id }) => id === cell.measure) ?? null;
        expect(cells[index]?.text).toBe(cellText(cell, measure));
        expect(cells[index]?.claimant).toBe(cell.claimant.name);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it("numbers notes as the page does, prints each in full, and leaves no marker without its note", () => {
    for (const dataset of datasets) {
      const model = modelNamed(dataset.id);
      const page = numberNotes(cellsInOrder(arrangeRows(dataset, null), shownMeasures(dataset, null)));
      for (const [index, { citations }] of page.notes.entries()) {
        const passages = model.notes[index]?.citations.map(({ id }) => id) ?? [];
        expect(passages.slice(0, citations.length)).toEqual(citations.map(({ id }) => id));
      }
    }
    for (const model of models) {
      const numbers = model.notes.map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const inText = [model.summary, ...model.editorNotes.flatMap(({ title, text }) => [title, text])].join(" ");
      const named = [...inText.matchAll(/ \[(\d+)\]/gu)].map(([, number]) => Number(number));
      const marked = rowsOf(model).flatMap((row) => cellsOf(row).flatMap((cell) => cell.notes));
      for (const number of [...marked, ...named]) expect(numbers, model.id).toContain(number);
      for (const { text, citations } of model.notes)
        for (const { wording } of passagesOf(citations)) expect(text).toContain(quoted(wording));
      expect(inText, model.id).not.toMatch(/[{}]/u);
    }
  });

  it("keeps the hedge apart from the number, and no number for a range or a word", () => {
    const [row] = rowsOf(modelNamed("fatalities-2025"));
    expect(row?.cells[0]).toMatchObject({ text: "some 660", hedge: "some", value: 660, low: null, high: null, wording: "some 660" });
    for (const cell of models.flatMap((model) => rowsOf(model).flatMap(cellsOf))) {
      if (["range", "word", "text", "none", "date"].includes(cell.kind)) expect(cell.value, cell.id).toBeNull();
      if (!["plain", "range", "word", "fraction", "text", "none", "date"].includes(cell.kind)) {
        expect(cell.hedge, cell.id).not.toBe("");
        expect(cell.text, cell.id).toContain(cell.hedge);
      }
    }
  });

  it("has one row per claimant for a question, the silent ones included", () => {
    const model = modelNamed("soldiers-october-2025");
    expect(rowsOf(model).map(({ cells }) => cells.map(({ text, claimant }) => [text, claimant]))).toHaveLength(2);
    for (const dataset of datasets) {
      for (const question of dataset.questions) {
        expect(rowsOf(modelNamed(question.id)).map(({ id }) => id)).toEqual(question.rows);
      }
    }
  });

  it("says what it was filtered by, and gives a disputed claim its other claimants back", () => {
    const dataset = datasetNamed("claims-by-side");
    const [question] = dataset.questions;
    const [kept, ...others] = question?.rows ?? [];
    const name = slugOf(dataset.rows.find(({ id }) => id === kept)?.cells.get(question?.measure ?? "")?.claimant.name ?? "");
    const model = exportOf(libraryOf(dataset), { ...wholeView("dataset", dataset.id), filters: { who: name } });
    expect(rowsOf(model).map(({ id }) => id)).toEqual(expect.arrayContaining([kept, ...others]));
    expect(rowsOf(model).length).toBeLessThan(dataset.rows.length);
    expect(model.filteredBy).toMatch(/^[^;]+; with every claimant of a question among them$/u);
  });

  it("numbers without gaps and cites every cell, whatever the data and the order", () => {
    fc.assert(
      fc.property(anyDataset, anySort, (dataset, sort) => {
        const model = exportOf(libraryOf(dataset), { ...wholeView("dataset", dataset.id), sort });
        const cells = rowsOf(model).flatMap(cellsOf);
        expect(cells).toHaveLength(dataset.rows.reduce((sum, row) => sum + row.cells.size, 0));
        expect(new Set(cells.flatMap(({ notes }) => notes)).size).toBe(model.notes.length);
        for (const { notes } of cells) expect(notes.length).toBeGreaterThan(0);
      }),
    );
  });
});
