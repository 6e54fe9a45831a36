/** Each writer prints, beside each figure, the markers that the model has for it: no more, no fewer, in their order. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { tableClip } from "../../src/export/clipboard";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel } from "../../src/export/exportModel";
import type { ExportRow } from "../../src/export/exportModel";
import { cellsOf, rowsOf } from "../../src/export/exportModel";
import { LONG_HEADINGS, longTable } from "../../src/export/longTable";
import { toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { planSlides } from "../../src/export/slides/planSlides";
import { toHtml } from "../../src/export/toHtml";
import { toJson } from "../../src/export/toJson";
import { toMarkdown } from "../../src/export/toMarkdown";
import { toCsv, toTsv, wideColumns } from "../../src/export/wideCsv";
import { wholeView } from "../../src/model/viewRequest";
import { superscript } from "../../src/view/numberNotes";
import { curated } from "../view/library";
import { exportOf, takenModels } from "./models";

const filtered = exportOf(curated, {
  ...wholeView("dataset", "named-attacks"),
  sort: { column: "killed", descending: true },
  filters: { place: "khyber-pakhtunkhwa" },
});
const MODELS = [...takenModels, filtered];

type Markers = readonly (readonly number[])[];

/** Of each cell in a column, in reading order. */
const markersOf = (model: ExportModel): Markers => rowsOf(model).flatMap(({ cells }) => cells.map(({ notes }) => notes));
/** Of every cell: in files for machines what describes a row comes last, in tables for people it stands under the row's heading. */
const allMarkers = (model: ExportModel): Markers => rowsOf(model).flatMap((row) => cellsOf(row).map(({ notes }) => notes));
const describing = ({ described }: ExportRow): Markers => described.map(({ cell }) => cell.notes);
const readMarkers = (model: ExportModel): Markers =>
  rowsOf(model).flatMap((row) => [...describing(row), ...row.cells.map(({ notes }) => notes)]);
/** Of each field of the wide files; none where nothing describes the row. */
const fieldMarkers = (model: ExportModel): Markers =>
  rowsOf(model).flatMap((row) => [
    ...row.cells.map(({ notes }) => notes),
    ...model.describing.map(({ id }) => row.described.find(({ column }) => column === id)?.cell.notes ?? []),
  ]);
const numbersIn = (text: string, mark: RegExp): readonly number[] =>
  [...text.matchAll(mark)].map((found) => Number(found.slice(1).find((one) => one !== undefined)));

/** Numbers that are raised as the marks that they stand for. */
const lowered = (text: string): string =>
  text.replace(/\u2009([⁰¹²³⁴-⁹]+)/gu, (_, raised: string) => `[^${[...raised].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("")}]`);

/** Markers at the head of fields that go on with other notes. */
function expectHeads(fields: readonly string[], markers: Markers, name: string): void {
  expect(fields.length, name).toBe(markers.length);
  fields.forEach((field, index) => {
    const cell = markers[index] ?? [];
    expect(numbersIn(field, /(?:^|[|\n]) ?\[note (\d+)\]/gu).slice(0, cell.length), `${name}: ${field}`).toEqual(cell);
  });
}

describe("the markers of each cell", () => {
  it.each(MODELS.map((model) => [model.id, model] as const))("%s, in every format", async (id, model) => {
    const markers = markersOf(model);
    const table = toMarkdown(model).match(/^\| .*$/gmu) ?? [];
    expect(numbersIn(lowered(table.join("\n")), /\[\^(\d+)\]/gu), id).toEqual(readMarkers(model).flat());
    const bodies = toHtml(model).match(/<th scope="row">.*?<\/th>|<td[^>]*>.*?<\/td>/gsu) ?? [];
    expect(numbersIn(bodies.join("\n"), /href="#note-(\d+)"/gu), id).toEqual(readMarkers(model).flat());
    const json = JSON.parse(toJson(model)) as ExportModel;
    expect(allMarkers(json)).toEqual(allMarkers(model));
    const columns = wideColumns(model).flatMap(({ name }, index) => (name.endsWith("_note") ? [index] : []));
    for (const [text, delimiter] of [[toCsv(model), ","] as const, [toTsv(model), "\t"] as const]) {
      const [, ...lines] = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { delimiter, skipEmptyLines: true }).data;
      expectHeads(
        lines.flatMap((line) => columns.map((column) => line[column] ?? "")),
        fieldMarkers(model),
        id,
      );
    }
    const at = LONG_HEADINGS.indexOf("note");
    const long = longTable(model).map((line) => numbersIn(String(line[at]), /\[note (\d+)\]/gu));
    expect(long).toEqual(allMarkers(model));
    // A number that stands alone has its notes in the last column, with the letters; all else behind it.
    const copied =
      tableClip(model)
        .text.split("\n\n")[0]
        ?.split("\n")
        .filter((line) => line.includes("\t")) ?? [];
    expect(copied.slice(1).map((line) => [...new Set(numbersIn(line, /\[(?:note )?(\d+)\]/gu))].toSorted())).toEqual(
      rowsOf(model).map((row) => [...new Set(cellsOf(row).flatMap(({ notes }) => notes))].toSorted()),
    );
    const slides = planSlides([{ model, charts: [], table: true }]).flatMap(({ table: plan }) => plan?.rows ?? []);
    const printed = slides
      .filter(({ kind }) => kind === "row")
      .flatMap(({ cells }) => cells.slice(1, 1 + model.columns.length).map(({ text }) => text));
    printed.forEach((text, index) => {
      expect(text.endsWith(`\u2009${(markers[index] ?? []).map(superscript).join("\u2009")}`), text).toBe(true);
    });
    expect(printed.length).toBe(markers.length);
  });

  it.each(MODELS.map((model) => [model.id, model] as const))(
    "%s, in Word and in the workbook to read",
    { timeout: 60_000 },
    async (id, model) => {
      const document = String(unzipParts(await toDocx(model)).get("word/document.xml"));
      const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
      const mark = /<w:footnoteReference w:id="(\d+)"\/>|superscript"\/><\/w:rPr><w:t[^>]*>(\d+)<\/w:t>/gu;
      expect(numbersIn(tables.join("\n"), mark), id).toEqual(readMarkers(model).flat());
      const comments = [...unzipParts(await toReadingXlsx(model))].find(([path]) => /comments\d*\.xml$/u.test(path))?.[1];
      const texts = String(comments).match(/<comment .*?<\/comment>/gsu) ?? [];
      expect(texts.length).toBe(rowsOf(model).reduce((sum, { cells, described }) => sum + cells.length + Math.min(described.length, 1), 0));
      const fields = texts.map((text) => text.replace(/<[^>]+>/gu, ""));
      for (const row of rowsOf(model)) {
        const heading = row.described.length === 0 ? "" : (fields.shift() ?? "");
        for (const notes of describing(row))
          expect(numbersIn(heading, /\[note (\d+)\]/gu), heading).toEqual(expect.arrayContaining([...notes]));
        expectHeads(
          fields.splice(0, row.cells.length),
          row.cells.map(({ notes }) => notes),
          id,
        );
      }
    },
  );
});
