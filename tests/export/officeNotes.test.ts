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
    const titles = planSlides(items).map(({ title }) => title);
    expect(titles.slice(items.length)).toEqual([`Notes: ${wells.title}`, "Notes: Lakes"]);
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
      const { x, y, w, h } = notes.box;
      expect([x, w]).toEqual([PAGE.margin, WIDTH]);
      expect(y + h).toBeCloseTo(PAGE.foot);
      expect(h).toBeCloseTo(0.12 + heightOf(notes.text, WIDTH, SIZE.note));
      expect(y).toBeGreaterThan(table === null ? titleBox.y + titleBox.h : table.box.y + table.box.h);
    }
  });

  it("in full begin below the title and end above the foot, on as many slides as they take", () => {
    const model = long();
    const slides = planSlides([{ model, charts: [], table: true }]).filter(({ title }) => title.startsWith("Notes: "));
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ title }) => title)).toEqual(slides.map((_, index) => `Notes: ${model.title}${index === 0 ? "" : " (continued)"}`));
    for (const { notes, titleBox, subtitle } of slides) {
      expect(subtitle.box).toEqual({ x: PAGE.margin, y: titleBox.y + titleBox.h, w: WIDTH, h: 0 });
      expect(notes.box.y - (titleBox.y + titleBox.h)).toBeCloseTo(0.3);
      expect(notes.box.y + notes.box.h).toBeCloseTo(PAGE.foot - 0.1);
      expect(heightOf(notes.text, WIDTH, SIZE.note)).toBeLessThanOrEqual(notes.box.h);
    }
    const said = slides.flatMap(({ notes }) => notes.text.split("\n"));
    expect(said.filter((line) => /^\d+ {2}/u.test(line))).toEqual(model.notes.map(({ number, text }) => `${number}  ${text}`));
  });

  it("name a section by its numeral, and by nothing where it has none", () => {
    const model = rivers();
    const [note] = model.notes;
    if (note === undefined) throw new Error("no note");
    const said = (section: string): string | undefined => {
      const [first] = passagesOf(note.citations);
      if (first === undefined) throw new Error("no passage");
      const moved = { ...first, place: { ...first.place, section, paragraph: 2, note: null } };
      const [slide] = planSlides([{ model: { ...model, notes: [{ ...note, citations: [moved] }] }, charts: [], table: true }]);
      return /¹\u00A0(?<place>.*)\.$/u.exec(slide?.notes.text ?? "")?.groups?.["place"];
    };
    expect(["II.A", "IV", "summary", "A.I", "text", "Ia"].map(said)).toEqual([
      ...["II.A, paragraph 2", "IV, paragraph 2"],
      ...Array.from({ length: 4 }, () => "paragraph 2"),
    ]);
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
      [12, 90, 40, 40],
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
