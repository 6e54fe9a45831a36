/** Export models of everything that is published, and models in which every text is hostile. */
import { SITE_MAKER } from "../../src/model/maker";
import { datasetIds, readDataFiles } from "../../scripts/dataFiles";
import { loadLibrary } from "../../scripts/checks/library";
import type { ExportModel, ExportStamp } from "../../src/export/exportModel";
import { cellsOf } from "../../src/export/exportModel";
import type { Dataset } from "../../src/model/dataset";
import type { PreparedExport } from "../../src/export/prepareExport";
import { prepareExport } from "../../src/export/prepareExport";
import type { ViewLibrary } from "../../src/model/library";
import type { ViewRequest } from "../../src/model/viewRequest";
import { wholeView } from "../../src/model/viewRequest";
import type { Repeated } from "../representatives";
import { taken } from "../representatives";
import { curated } from "../view/library";

const loaded = loadLibrary(readDataFiles(process.cwd()), datasetIds(process.cwd()));

export const datasets = loaded.datasets;
const stamp: ExportStamp = {
  address: "https://example.org/d/some/?sort=-killed",
  version: "2026-11-21+0123456789ab",
  date: "2026-11-22",
  maker: SITE_MAKER,
};

export function datasetNamed(id: string): Dataset {
  const found = datasets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no dataset ${id}`);
  return found;
}

export function prepared(library: ViewLibrary, request: ViewRequest): PreparedExport {
  const found = prepareExport(library, request, stamp);
  if (found === null) throw new Error(`no view ${request.id}`);
  return found;
}

export function exportOf(library: ViewLibrary, request: ViewRequest): ExportModel {
  return prepared(library, request).model;
}

/** Every dataset and every question. */
export const models: readonly ExportModel[] = datasets.flatMap((dataset) => [
  exportOf(curated, wholeView("dataset", dataset.id)),
  ...dataset.questions.map(({ id }) => exportOf(curated, wholeView("question", id))),
]);

function takenAs(kind: Repeated): readonly ExportModel[] {
  const ids = taken(
    kind,
    models.map(({ id }) => id),
  );
  return models.filter(({ id }) => ids.includes(id));
}
/** Those of them that this run takes; and those whose files it has other programs read, which takes as long as a page each. */
export const takenModels = takenAs("figures");
export const readModels = takenAs("read");

export function modelNamed(id: string): ExportModel {
  const found = models.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
}

/**
 * A small model whose every text comes from `next`: title, headings, rows, cells, claimants, notes. Numbers, kinds and numbering stay.
 */
export function hostileModel(next: () => string, from: ExportModel = modelNamed("trade-shares")): ExportModel {
  return {
    ...from,
    title: next(),
    summary: next(),
    key: { id: next(), label: next() },
    columns: from.columns.map((column) => ({ ...column, label: next() })),
    groups: from.groups.map((group) => ({
      ...group,
      label: next(),
      why: next(),
      rows: group.rows.map((row) => ({
        ...row,
        label: next(),
        detail: "",
        place: next(),
        cells: row.cells.map((cell) => ({ ...cell, text: next(), wording: next(), claimant: next(), stance: next() })),
        described: row.described.map((one) => ({ ...one, label: next(), cell: { ...one.cell, text: next(), wording: next() } })),
      })),
    })),
    notes: from.notes.map((note) => ({ ...note, text: next() })),
    editorNotes: from.editorNotes.map((note) => ({ ...note, title: next(), text: next() })),
  };
}

/** Every text of a model that its writers print, in the order `hostileModel` asks for them. */
export function textsOf(model: ExportModel): readonly string[] {
  const texts: string[] = [];
  const rows = model.groups.flatMap((group) => group.rows);
  texts.push(model.title, ...rows.flatMap((row) => [row.label, ...cellsOf(row).map((cell) => cell.text)]));
  texts.push(...model.columns.map((column) => column.label), ...model.notes.map((note) => note.text));
  return texts;
}

/** A dataset or a question as a reader takes it along, with its charts. */
export function viewNamed(id: string): PreparedExport {
  return prepared(curated, wholeView(datasets.some((one) => one.id === id) ? "dataset" : "question", id));
}
