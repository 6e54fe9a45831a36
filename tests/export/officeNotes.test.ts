/** Notes in decks, documents and workbooks that are longer than one page. */
import { passagesOf } from "../../src/view/noteText";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { unzipParts } from "../../src/export/archive/zipParts";
import { toDocx } from "../../src/export/document/toDocx";
import type { ExportModel, ExportNote, ExportRow } from "../../src/export/exportModel";
import { rowsOf } from "../../src/export/exportModel";
import { notesNamed } from "../../src/export/exportProse";
import { embedsOf, embedText } from "../../src/export/embedModel";
import { toReadingXlsx } from "../../src/export/sheets/toXlsx";
import { heightOf, PAGE, SIZE, WIDTH } from "../../src/export/slides/look";
import { planSlides } from "../../src/export/slides/planSlides";
import { wordingsText } from "../../src/view/footnote";
import { riverDataset, riverTake } from "./rivers";

const rivers = (): ExportModel => riverTake({}).model;

/** The rivers with eighty rows more, of the last one's figures, and forty notes that its summary alone names. */
function long(): ExportModel {
  const model = rivers();
  const last = rowsOf(model).at(-1);
  const [note] = model.notes;
  if (last === undefined || note === undefined) throw new Error("nothing to repeat");
  const rows = Array.from({ length: 80 }, (_, index): ExportRow => ({ ...last, id: `more-${index}`, label: `More ${index}` }));
  const notes = Array.from({ length: 40 }, (_, index): ExportNote => ({ ...note, number: model.notes.length + 1 + index }));
  return {
    ...model,
    summary: ["Of all", ...notes.map(({ number }) => `[${number}]`)].join(" "),
    groups: [...model.groups, { id: "more", label: "More", why: "", context: false, rows }],
    notes: [...model.notes, ...notes],
  };
}

describe("a deck of several views", () => {
  it("has the notes of each once, at its end", () => {
    const [wells, lakes] = [rivers(), riverTake({ id: "lakes" }).model];
    const items = [wells, lakes, wells, wells].map((model) => ({ model, charts: [], table: true }));
    const pages = planSlides(items).filter(({ hidden }) => hidden);
    expect(pages.map(({ title }) => title)).toEqual(["Notes to slides 1, 3, 4"]);
    const text = pages.flatMap(({ notes }) => notes.map((one) => one.text)).join("\n");
    expect(text.match(/^Slides? .*$/gmu)).toEqual([`Slides 1, 3, 4: ${wells.title}`]);
  });
});

describe("a table on several slides", () => {
  it("has on each the notes of its rows, and on the first those of the summary", () => {
    const model = long();
    const slides = planSlides([{ model, charts: [], table: true }]).filter(({ table }) => table !== null);
    const summarized = notesNamed(model.summary);
    const namedAt = (index: number): readonly boolean[] =>
      summarized.map((number) => slides[index]?.speaker.includes(`[note ${number}] `) ?? false);
    expect(slides.length).toBeGreaterThan(3);
    expect(new Set(namedAt(0))).toEqual(new Set([true]));
    for (let index = 1; index < slides.length; index += 1) expect(new Set(namedAt(index))).toEqual(new Set([false]));
  });

  it("has on each the editor's notes about its rows, and no others", () => {
    const slides = planSlides([{ model: long(), charts: [], table: true }]).filter(({ table }) => table !== null);
    const lettered = slides.map(({ speaker }) => (speaker.match(/^\[editor’s note [a-z]\]/gmu) ?? []).length);
    expect(lettered[0]).toBe(2);
    expect(new Set(lettered.slice(1))).toEqual(new Set([0]));
  });

  it("says in full what the summary alone names", () => {
    const model = { ...long(), editorNotes: [] };
    const [first] = planSlides([{ model, charts: [], table: true }]);
    for (const number of notesNamed(model.summary)) expect(first?.speaker).toContain(`\n[note ${number}] `);
  });
});

describe("notes on a slide", () => {
  it("stand at its foot, as high as their text, under all else", () => {
    const { model, charts } = riverTake({});
    const slides = planSlides([
      { model, charts, table: true },
      { model: long(), charts: [], table: true },
    ]).filter(({ chart, table }) => chart !== null || table !== null);
    for (const { table, notes, titleBox } of slides) {
      const [one] = notes;
      if (one === undefined) throw new Error("no notes");
      const { x, y, w, h } = one.box;
      expect([x, w]).toEqual([PAGE.margin, WIDTH]);
      expect(y + h).toBeCloseTo(PAGE.foot);
      expect(h).toBeCloseTo(0.12 + heightOf(one.text, WIDTH, SIZE.note));
      expect(y).toBeGreaterThan(table === null ? titleBox.y + titleBox.h : table.box.y + table.box.h);
    }
  });

  it("in full stand in two columns below the title and above the foot, on as many hidden pages as they take", () => {
    const model = long();
    const slides = planSlides([{ model, charts: [], table: true }]).filter(({ hidden }) => hidden);
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ title }) => title.slice(title.indexOf("(")))).toEqual(
      slides.map((_, index) => `(${index + 1} of ${slides.length})`),
    );
    for (const { notes, titleBox } of slides) {
      for (const { text, box, size } of notes) {
        expect(box.y).toBeGreaterThan(titleBox.y + titleBox.h);
        expect(box.y + box.h).toBeCloseTo(PAGE.foot - 0.1);
        expect(heightOf(text, box.w, size)).toBeLessThanOrEqual(box.h);
      }
      const [left, right] = notes;
      if (left !== undefined && right !== undefined) expect(left.box.x + left.box.w).toBeLessThan(right.box.x);
    }
    const said = slides.flatMap(({ notes }) => notes.flatMap(({ text }) => text.split("\n")));
    expect(said.filter((line) => /^\d+ {2}/u.test(line)).map((line) => Number(line.split(" ")[0]))).toEqual(
      model.notes.map(({ number }) => number),
    );
    for (const { text } of model.notes) expect(said.some((line) => text.endsWith(line.replace(/^\d+ {2}/u, "")))).toBe(true);
  });

  it("need no page where they stand in full at the foot of their slide", () => {
    const model = {
      ...rivers(),
      editorNotes: [],
      groups: rivers().groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, letters: [] })) })),
    };
    const inFull = planSlides([{ model: { ...model, notes: model.notes.slice(0, 1) }, charts: [], table: true }]);
    expect(inFull.map(({ hidden }) => hidden)).toEqual([false]);
    const [note] = model.notes;
    expect(inFull[0]?.notes[0]?.text).toContain(note === undefined ? "" : wordingsText(passagesOf(note.citations)));
  });

  it("stand on pages of the show where they are asked for", () => {
    const items = [{ model: long(), charts: [], table: true }];
    expect(planSlides(items).some(({ hidden }) => hidden)).toBe(true);
    expect(planSlides(items, true).some(({ hidden }) => hidden)).toBe(false);
  });
});

describe("rows of a document", () => {
  it("never break over two pages, and their cells are as wide as their columns", async () => {
    const xml = unzipParts(await toDocx(rivers())).get("word/document.xml");
    if (typeof xml !== "string") throw new Error("no document");
    const tables = xml.split("<w:tbl>").slice(1);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => width);
      const rows = table.split("<w:tr>").slice(1);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row).toContain("<w:cantSplit/>");
        expect([...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/gu)].map(([, width]) => width)).toEqual(grid);
      }
    }
  });
});

describe("cells of a workbook", () => {
  it("wrap what is long, and columns of notes are wide enough to read", async () => {
    const model = rivers();
    const { sheets } = await readXlsx(await toReadingXlsx(model), { readStyles: true });
    const [table, notes, editors] = sheets;
    const wrapsIn = (sheet: typeof notes, row: number): readonly boolean[] =>
      (sheet?.rows[row] ?? []).map((_, column) => sheet?.cells?.get(`${row},${column}`)?.style?.alignment?.wrapText === true);
    const first = table?.rows.findIndex((row) => row[0] === "North") ?? -1;
    expect(wrapsIn(table, first)).toEqual([true, true, true, true, true, true, true]);
    expect(wrapsIn(notes, model.notes.length)).toEqual([true, true, true, true]);
    expect(wrapsIn(editors, model.editorNotes.length)).toEqual([true, true, true]);
    const widthsOf = (sheet: typeof notes): readonly unknown[] => (sheet?.columns ?? []).map(({ width }) => width);
    expect([widthsOf(notes), widthsOf(editors)]).toEqual([
      [12, 72, 30, 34],
      [18, 40, 90],
    ]);
  });
});

describe("a figure in words", () => {
  it("has every figure with its notes, also where there is no chart", () => {
    const dataset = riverDataset("rivers");
    const [bars] = dataset.figures;
    if (bars === undefined) throw new Error("no figure");
    const [figure] = embedsOf({ ...dataset, figures: [{ ...bars, kind: "table" }] });
    if (figure === undefined) throw new Error("no figure");
    expect(embedText(figure)).toBe(
      "Wells. North: some 12, note 1; South: no figure in the report, note 2; =Office: at least 19, note 4 and 5, What was told *of* it: “<the farmers> told the *office*”, note 3 (Weather Desk); Hill: 2,500 to 3,000, note 6",
    );
  });
});
