/** Words that describe a row stand wherever the row stands, each with its markers: on the page, in embeds and pictures, in every file. */
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import { figuresIn } from "../../src/export/embedModel";
import { markersText } from "../../src/export/exportCell";
import type { ExportModel } from "../../src/export/exportModel";
import { rowsOf } from "../../src/export/exportModel";
import { longTable } from "../../src/export/longTable";
import { toSvg } from "../../src/export/picture";
import { prepareExport } from "../../src/export/prepareExport";
import { planTable } from "../../src/export/slides/planTable";
import { toHtml } from "../../src/export/toHtml";
import { toJson } from "../../src/export/toJson";
import { toMarkdown } from "../../src/export/toMarkdown";
import { toCsv, wideColumns } from "../../src/export/wideCsv";
import type { Dataset } from "../../src/model/dataset";
import { libraryOf } from "../../src/model/library";
import { wholeView } from "../../src/model/viewRequest";
import { EmbedView } from "../../src/ui/embed/EmbedView";
import { superscript } from "../../src/view/numberNotes";
import { riverStamp } from "./rivers";
import { dataset } from "../view/randomDataset";
import { wordsOf } from "./xmlWords";

const taken = (set: Dataset) => {
  const view = prepareExport(libraryOf(set), wholeView("dataset", set.id), riverStamp);
  if (view === null) throw new Error("no such view");
  return view;
};

/** Every description of a model, with the numbers of its notes. */
const descriptions = (model: ExportModel) =>
  rowsOf(model).flatMap((row) => row.described.map(({ label, cell }) => ({ row, label, text: cell.text, notes: cell.notes, cell })));

describe("what describes a row", () => {
  it("is of every row that has some, and of no other, and never without a marker", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const found = descriptions(taken(set).model);
        const had = set.rows.flatMap(({ cells }) => cells.get("said")?.id ?? []);
        expect(found.map(({ cell }) => cell.id).toSorted()).toEqual(had.toSorted());
        for (const { notes } of found) expect(notes.length).toBeGreaterThan(0);
      }),
    );
  });

  it("stands under its row’s heading in Markdown, HTML and slides, and is a field of its own in CSV, JSON and the long table", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const { model } = taken(set);
        const [markdown, html, json, csv] = [toMarkdown(model), toHtml(model), toJson(model), toCsv(model)];
        const long = longTable(model);
        const headings = planTable(model, rowsOf(model), { x: 0, y: 0, w: 12, h: 0 }, { size: 12, lean: false }).rows.map(
          ({ cells }) => cells[0]?.text ?? "",
        );
        for (const { label, text, notes, cell } of descriptions(model)) {
          // The mark where the note first stands, its number raised where it stands again.
          const again = (number: number): boolean => markdown.includes(`\u2009${superscript(number)}`);
          const marks = notes.map((number, index) => [`${index === 0 ? "" : " "}[^${number}]`, `\u2009${superscript(number)}`] as const);
          const written = marks.reduce((texts, either) => texts.flatMap((one) => either.map((mark) => `${one}${mark}`)), [""]);
          expect(
            written.some((mark) => markdown.includes(`${label}: ${text}${mark} (Desk)`)),
            `${text} ${notes.filter(again).join()}`,
          ).toBe(true);
          const links = notes.map((number) => ` <a href="#note-${number}" title="[note ${number}]">[${number}]</a>`).join("");
          expect(html).toContain(`<small>${label}: <bdi>${text}</bdi>${links} (Desk)</small>`);
          expect(json).toContain(`"id": "${cell.id}"`);
          expect(csv).toContain(`,${text},${cell.wording ?? ""},`);
          expect(headings.some((one) => one.includes(`\n${label}: ${text}\u2009${notes.map(superscript).join("\u2009")} (Desk)`))).toBe(
            true,
          );
          expect(long.filter((line) => line[3] === label && line[5] === text && line.includes(markersText(cell)))).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is blank in the columns of a row that has none", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const { model } = taken(set);
        const columns = wideColumns(model).filter(({ name }) => name.startsWith("said"));
        expect(columns.map(({ sparse }) => sparse)).toEqual(columns.map(() => true));
        expect(columns).toHaveLength(5);
      }),
    );
  });

  it("stands in a document with its footnotes", async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (set) => {
        const { model } = taken(set);
        const document = unzipParts(await toDocx(model)).get("word/document.xml");
        const words = wordsOf(typeof document === "string" ? document : new TextDecoder().decode(document));
        for (const { label, text } of descriptions(model)) expect(words).toContain(`${label}: ${text}`);
      }),
      { numRuns: 5 },
    );
  });

  it("stands in embeds with its markers, and in pictures that are no drawing", () => {
    fc.assert(
      fc.property(dataset, (set) => {
        const table: Dataset = { ...set, figures: set.figures.map((figure) => ({ ...figure, kind: "table" })) };
        const view = taken(table);
        for (const figure of figuresIn(view.view)) {
          const html = renderToStaticMarkup(
            <EmbedView embed={{ ...figure, drawings: "", root: "", version: "", frozen: null, corrected: [] }} />,
          );
          const svg = toSvg(figure, { drawing: null, width: 900, version: "", address: "" });
          for (const { cell } of figure.groups.flatMap(({ rows }) => rows.flatMap(({ described }) => described))) {
            const numbers = figure.markers.get(cell.id) ?? [];
            expect(html).toContain(`data-figure="${cell.id}"`);
            expect(html).toContain(" (Desk)</small>");
            expect(svg).toContain(numbers.map(superscript).join("\u2009"));
            expect(svg.replace(/<[^>]*>/gu, " ")).toContain(`words on ${cell.row}`);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
