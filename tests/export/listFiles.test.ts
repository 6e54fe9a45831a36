/** A list of views as one workbook and one document: one numbering, every statement once, the rules of their packages, compared again later. */
import { beforeAll, describe, expect, it } from "vitest";
import { drawChart } from "../../scripts/site/drawChart";
import type { Parts } from "../../src/export/archive/zipParts";
import { unzipParts } from "../../src/export/archive/zipParts";
import { compareMade } from "../../src/export/compareMade";
import { LIST_FORMATS, listFormatNamed } from "../../src/export/listFormats";
import type { ListItem } from "../../src/export/prepareList";
import { prepareList } from "../../src/export/prepareList";
import { carriedMade } from "../../src/load/carriedMade";
import { SITE_ID, SITE_NAME } from "../../src/model/site";
import { wholeView } from "../../src/model/viewRequest";
import { curated } from "../view/library";
import { prepared } from "./models";
import { packageFaults } from "./officePackage";

function itemOf(kind: "dataset" | "question", id: string, part: "both" | "chart" | "table"): ListItem {
  const one = prepared(curated, wholeView(kind, id));
  return { prepared: one, charts: part === "table" ? [] : one.charts.map((chart) => chart.id), table: part !== "chart" };
}

/** A question whose claims stand in the table after it, a chart without its table, and a view that comes twice. */
const LIST: readonly ListItem[] = [
  itemOf("question", "soldiers-october-2025", "both"),
  itemOf("dataset", "yearly-violence-increases", "chart"),
  itemOf("dataset", "fatalities-2025", "both"),
  itemOf("dataset", "trade-shares", "table"),
  itemOf("dataset", "yearly-violence-increases", "both"),
];

const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { id, write } of LIST_FORMATS) files.set(id, await write(LIST, drawChart));
});
const bytesOf = (id: string): Uint8Array => files.get(id) ?? new Uint8Array();
const partsOf = (id: string): Parts => unzipParts(bytesOf(id));
const xmlOf = (id: string, path: string): string => String(partsOf(id).get(path));

describe("the numbering of a list", () => {
  const items = prepareList(LIST);
  const notes = new Map(items.flatMap(({ prepared: { model } }) => model.notes.map((note) => [note.number, note.text] as const)));

  it("runs from 1 without a gap through all views, a number a statement and a statement a number", () => {
    expect([...notes.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: notes.size }, (_, index) => index + 1));
    expect(new Set(notes.values()).size).toBe(notes.size);
    for (const {
      prepared: { model },
    } of items)
      for (const { number, text } of model.notes) expect(text).toBe(notes.get(number));
  });

  it("gives each passage one number, and each cell, sentence and mark of a chart the numbers of its own passages", () => {
    const numbers = new Map<string, number>();
    for (const {
      prepared: { model },
    } of items)
      for (const { number, citations } of model.notes)
        for (const { id } of citations) {
          expect(numbers.get(id) ?? number).toBe(number);
          numbers.set(id, number);
        }
    for (const {
      prepared: { model, charts },
      table,
    } of items) {
      const cells = model.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      const own = new Map(
        cells.map((cell) => [cell.id, [...new Set(cell.citations.map((id) => numbers.get(id)))].toSorted((a, b) => Number(a) - Number(b))]),
      );
      if (table) for (const cell of cells) expect(cell.notes).toEqual(own.get(cell.id));
      for (const mark of charts.flatMap(({ groups }) => groups.flatMap(({ marks }) => marks)))
        expect(mark.markers).toEqual(own.get(mark.cellId));
    }
  });

  it("gives each editor's note one letter", () => {
    const letters = items.flatMap(({ prepared: { model } }) => model.editorNotes.map(({ letter, title }) => `${letter} ${title}`));
    const unique = [...new Set(letters)];
    expect(new Set(unique.map((one) => one.split(" ")[0])).size).toBe(unique.length);
  });
});

describe("each file of a list", () => {
  it.each(LIST_FORMATS.map(({ id }) => id))("%s keeps the rules of its package, and has the same bytes again", async (id) => {
    expect(packageFaults(partsOf(id), SITE_NAME)).toEqual([]);
    expect(Buffer.from(await listFormatNamed(id).write(LIST, drawChart)).equals(bytesOf(id))).toBe(true);
  });
});

describe("the document", () => {
  it("refers to its footnotes in the order of their numbers, which programs count by themselves, and has each once", () => {
    const referred = [...xmlOf("docx", "word/document.xml").matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(referred).toEqual(referred.map((_, index) => index + 1));
    const texts = [...xmlOf("docx", "word/footnotes.xml").matchAll(/<w:footnote w:id="([1-9]\d*)".*?<\/w:footnote>/gsu)].map(([xml]) =>
      xml.replace(/<[^>]*>/gu, "").trim(),
    );
    expect(texts).toHaveLength(referred.length);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("has each chart as a metafile that is whole, with what it says for those who do not see it", () => {
    const pictures = [...partsOf("docx")].filter(([path]) => path.endsWith(".emf"));
    expect(pictures).toHaveLength(4);
    for (const [, content] of pictures) {
      if (typeof content === "string") throw new Error("a picture as text");
      const data = new DataView(content.buffer, content.byteOffset, content.byteLength);
      let [at, records, last] = [0, 0, 0];
      while (at < data.byteLength) {
        last = data.getUint32(at, true);
        at += data.getUint32(at + 4, true);
        records += 1;
      }
      expect([at, data.getUint32(48, true), data.getUint32(52, true), last]).toEqual([data.byteLength, data.byteLength, records, 14]);
    }
    const described = [...xmlOf("docx", "word/document.xml").matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(([, text]) => text);
    // One that comes twice is stored once.
    expect(described).toHaveLength(5);
    for (const text of described) expect(text).toMatch(/\d/u);
  });

  it("leads to the page of each view", () => {
    const links = xmlOf("docx", "word/_rels/document.xml.rels");
    for (const {
      prepared: { model },
    } of LIST)
      expect(links).toContain(model.address.replaceAll("&", "&amp;"));
  });
});

describe("the workbook", () => {
  it("has a sheet for each view once, of a name that it may have, and leads to each", () => {
    const names = [...xmlOf("xlsx-reading", "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = ""]) => name);
    expect(names.slice(0, 5).map((name) => name.slice(0, 1))).toEqual(["C", "1", "2", "3", "4"]);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
    for (const name of names.slice(1, 5))
      expect(xmlOf("xlsx-reading", "xl/worksheets/sheet1.xml")).toContain(`location="&apos;${name}&apos;!A1"`);
  });

  it.each(["xlsx-reading", "xlsx-accessible"])("%s opened again is compared view by view, and finds what changed", (id) => {
    const made = carriedMade(bytesOf(id), SITE_ID);
    if (typeof made === "string") throw new Error(made);
    expect(made.views.map(({ request }) => request.id)).toEqual([
      "soldiers-october-2025",
      "yearly-violence-increases",
      "fatalities-2025",
      "trade-shares",
    ]);
    const { address, version, date, maker } = LIST[0]?.prepared.model ?? prepared(curated, wholeView("dataset", "trade-shares")).model;
    const stamp = { address, version, date, maker };
    expect(compareMade(made, curated, () => stamp).views.flatMap(({ changes }) => changes)).toEqual([]);
    const older = {
      ...made,
      views: made.views.map((view) => ({
        ...view,
        cells: view.cells.map((cell) => (cell.text === "580" ? { ...cell, text: "579", value: 579, low: 579, high: 579 } : cell)),
      })),
    };
    const changed = compareMade(older, curated, () => stamp).views.flatMap(({ changes }) => changes);
    expect(changed.length).toBeGreaterThan(0);
    for (const { before, after } of changed) expect([before, after]).toEqual(["579", "580"]);
  });
});
