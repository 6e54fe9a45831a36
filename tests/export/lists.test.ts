/** The page of all figures and the timeline as files: the page's rows, in its order, with its note numbers, in every format that holds them. */
import { describe, expect, it } from "vitest";
import Papa from "papaparse";
import type { EventPage } from "../../src/export/eventList";
import { eventList } from "../../src/export/eventList";
import type { ExportModel, ExportStamp } from "../../src/export/exportModel";
import { cellsOf, rowsOf } from "../../src/export/exportModel";
import { notesNamed } from "../../src/export/exportProse";
import type { FigurePage } from "../../src/export/figureList";
import { figureList } from "../../src/export/figureList";
import { buildListExport } from "../../src/export/listExport";
import { madeOf } from "../../src/export/madeOf";
import { FORMATS } from "../../src/export/formats";
import { SITE_MAKER } from "../../src/model/maker";
import type { FigureEntry } from "../../src/view/figures";
import { figuresOf } from "../../src/view/figures";
import { numberNotes } from "../../src/view/numberNotes";
import { ALL_EVENTS, buildTimeline } from "../../src/view/timeline";
import { curated } from "../view/library";

const STAMP: ExportStamp = { address: "https://example.org/figures/", version: "1", date: "2026-12-01", maker: SITE_MAKER };
const all = figuresOf(curated);

/** As the page numbers them: with their dates those that it brings, then all others. */
function pageOf(entries: readonly FigureEntry[], beside: FigurePage["beside"] = [], brought = 50): FigurePage {
  const numbered = numberNotes([
    ...beside,
    ...entries.slice(0, brought).flatMap(({ cell, period }) => (period === null ? [cell] : [cell, period])),
    ...entries.slice(brought).map(({ cell }) => cell),
  ]);
  return { entries, all: all.length, beside, filteredBy: null, order: "in the order of the reports", numbered };
}

function figuresFile(page: FigurePage): ExportModel {
  return buildListExport(figureList(page, "All figures", curated), curated, STAMP);
}

const events = buildTimeline(curated, ALL_EVENTS);
const eventPage: EventPage = {
  ...{ id: "timeline", title: "Timeline", filteredBy: null },
  groups: [
    { id: "placed", label: "Dated", events: events.placed.map(({ event }) => event) },
    { id: "undated", label: "No date of its own", events: events.undated },
  ],
  numbered: numberNotes([...events.placed.map(({ event }) => event), ...events.undated].flatMap(({ date, cells }) => [date, ...cells])),
};
const eventsFile = buildListExport(eventList(eventPage, curated), curated, STAMP);

/** The laws of notes, of any file. */
function expectNoted(model: ExportModel): void {
  const numbers = model.notes.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const cells = rowsOf(model).flatMap(cellsOf);
  for (const { id, notes } of cells) expect(notes.length, id).toBeGreaterThan(0);
  const named = model.editorNotes.flatMap(({ title, text }) => notesNamed(`${title} ${text}`));
  expect(new Set([...cells.flatMap(({ notes }) => notes), ...named])).toEqual(new Set(numbers));
}

describe("all figures as a file", () => {
  const sorted = all.toSorted((a, b) => (a.cell.id < b.cell.id ? 1 : -1));

  it.each([
    ["whole", all],
    ["otherwise sorted", sorted],
    ["filtered", all.filter(({ values }) => values.year.includes("2025"))],
  ])("%s has the page’s figures in its order, each with the numbers that the page prints", (_, entries) => {
    const page = pageOf(entries);
    const model = figuresFile(page);
    const [list] = model.groups;
    expect(list?.rows.map(({ cells: [cell] }) => cell?.id)).toEqual(entries.map(({ cell }) => cell.id));
    for (const { cells } of rowsOf(model))
      for (const { id, notes } of cells) if (page.numbered.markers.has(id)) expect(notes, id).toEqual(page.numbered.markers.get(id));
    expect(page.numbered.markers.size).toBeGreaterThan(entries.length);
    expectNoted(model);
  });

  it("gives dates that the page did not number the numbers that follow", () => {
    const page = pageOf(all);
    const model = figuresFile(page);
    const dated = (model.groups[0]?.rows ?? []).filter(({ described }) => described.length > 0);
    expect(dated.length).toBe(all.filter(({ period, cell }) => period !== null && period.id !== cell.id).length);
    for (const { described } of dated) for (const { cell } of described) expect(cell.notes.length, cell.id).toBeGreaterThan(0);
    for (const { number, citations } of page.numbered.notes)
      expect(model.notes[number - 1]?.citations.map(({ id }) => id)).toEqual(expect.arrayContaining(citations.map(({ id }) => id)));
  });

  it("says each figure in its sentence, with who says so, and takes no claim of a question without the others", () => {
    const question = curated.datasets
      .flatMap((dataset) => dataset.questions.map((one) => ({ dataset, ...one })))
      .find(({ id }) => id === "soldiers-october-2025");
    const claims = (question?.rows ?? []).map((row) => `${question?.dataset.id ?? ""}.${row}.${question?.measure ?? ""}`);
    const one = all.filter(({ cell }) => cell.id === claims[0]);
    expect(one).toHaveLength(1);
    const model = figuresFile(pageOf(one));
    expect(
      rowsOf(model)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(claims.toSorted());
    expect(model.groups.map(({ rows }) => rows.length)).toEqual([1, claims.length - 1]);
    expect(rowsOf(model)[0]?.label).toContain(rowsOf(model)[0]?.cells[0]?.inSentence);
    expect(model.together.map(({ rows }) => rows.toSorted())).toContainEqual(claims.toSorted());
  });

  it("keeps what the page shows beside the list, so that no note stands without a figure", () => {
    const [first, ...others] = all;
    const model = figuresFile(pageOf(others.slice(0, 3), first === undefined ? [] : [first.cell]));
    expect(model.groups[1]?.rows[0]?.id).toBe(first?.cell.id);
    expectNoted(model);
  });
});

describe("the timeline as a file", () => {
  it("has every event once with its date as printed, all that is told of it, and the page’s numbers", () => {
    const told = [...events.placed.map(({ event }) => event), ...events.undated];
    expect(rowsOf(eventsFile).map(({ id }) => id)).toEqual(told.map(({ date }) => date.id));
    const rows = rowsOf(eventsFile);
    for (const [index, { cells }] of told.entries())
      expect(rows[index]?.described.map(({ cell }) => cell.id).toSorted()).toEqual(cells.map(({ id }) => id).toSorted());
    for (const row of rowsOf(eventsFile))
      for (const { id, notes } of cellsOf(row)) expect(notes, id).toEqual(eventPage.numbered?.markers.get(id));
    expectNoted(eventsFile);
  });

  it("numbers an event taken by itself from 1", () => {
    const [last] = events.placed.slice(-1);
    if (last === undefined) throw new Error("no event");
    const page = { ...eventPage, groups: [{ id: "one", label: "", events: [last.event] }], numbered: null };
    expectNoted(buildListExport(eventList(page, curated), curated, STAMP));
  });
});

describe("every format of a list", () => {
  const few = figuresFile(pageOf(all.slice(0, 60)));
  const held = FORMATS.filter(({ group, id }) => group !== "slides" && id !== "px");

  it.each(held.flatMap((format) => [[format.name, format, few] as const, [format.name, format, eventsFile] as const]))(
    "%s holds it",
    async (_, { write }, model) => {
      const beside = { disagreements: [], corrections: [] };
      const content = await write(
        { model, charts: [], beside: () => Promise.resolve(beside) },
        () => Promise.reject(new Error("no chart")),
        {},
      );
      expect(content.length).toBeGreaterThan(500);
    },
  );

  it("CSV has a line a row with sentence, figure, place, who says so and notes in full", async () => {
    const csv = FORMATS.find(({ id }) => id === "csv");
    const content = await csv?.write(
      { model: few, charts: [], beside: () => Promise.reject(new Error("not asked for")) },
      () => Promise.reject(new Error("none")),
      {},
    );
    const lines = Papa.parse<string[]>(String(content), { skipEmptyLines: true }).data;
    expect(lines).toHaveLength(rowsOf(few).length + 1);
    const at = (heading: string): number => lines[0]?.indexOf(heading) ?? -1;
    for (const [index, row] of rowsOf(few).entries()) {
      const [line, [cell]] = [lines[index + 1], row.cells];
      expect(line?.[at("What it says")]).toBe(row.label);
      expect(line?.[at("Figure")]).toBe(cell?.text);
      expect(line?.[at("Figure: who says so")]).toBe(cell?.claimant);
      for (const number of cell?.notes ?? []) expect(line?.[at("Figure: note")]).toContain(few.notes[number - 1]?.text);
    }
  });

  it("a workbook of a list does not say that it can be made anew", () => {
    expect(madeOf([{ model: few, charts: [], table: true }], "reading", few.date)).toBeNull();
  });
});
