/**
 * A document with real footnotes. A note's first mark is a footnote reference;
 * later marks of the same note repeat its number, since a footnote can be referred to once.
 */
import type { ISectionOptions } from "docx";
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DrawChart } from "../../chart/drawing";
import { finishPackage, LANGUAGE, propertiesOf } from "../archive/finishPackage";
import { unzipParts, zipParts } from "../archive/zipParts";
import type { ExportCell } from "../exportCell";
import type { ExportGroup, ExportModel, ExportNote, ExportRow } from "../exportModel";
import { rowsOf } from "../exportModel";
import { legalText } from "../markup";
import { officeColour } from "../officeColour";
import type { MadeItem } from "../madeOf";
import { listTitle } from "../prepareList";
import { whoField, whoHeading } from "../whoSaysSo";
import { chartPictures } from "./chartPictures";
import type { DrawnChart } from "./docxCharts";
import { chartsBlocks } from "./docxCharts";
import { PAGE, plain, ROOM, run } from "./docxText";
import { finishDocument } from "./finishDocument";
import { aboutFields, citedAs, noticeOf, rowName, sharedFields } from "../wideCsv";

const RULE = { style: BorderStyle.SINGLE, size: 4, color: officeColour("rule") } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** The document as a DOCX file; the same bytes for the same model. */
export async function toDocx(model: ExportModel): Promise<Uint8Array> {
  return writeDocument(
    model,
    model.title,
    model.notes,
    viewBlocks({ model, charts: [], table: true }, [], new Marks(), "alone"),
    aboutFields(model),
  );
}

/**
 * A list of views as one document: each begins a page, its charts as pictures above its table, and all notes are numbered through.
 * @param items numbered together; at least one
 */
export async function toListDocx(items: readonly MadeItem[], draw: DrawChart): Promise<Uint8Array> {
  const [first] = items;
  if (first === undefined) throw new Error("a document of no view");
  const models = items.map(({ model }) => model);
  const notes = new Map(models.flatMap((model) => model.notes.map((note) => [note.number, note] as const)));
  const marks = new Marks();
  const blocks: Blocks[] = [];
  for (const [index, item] of items.entries()) {
    const pictures: DrawnChart[] = [];
    // One after the other: a chart is drawn in the one place that there is.
    for (const chart of item.charts) pictures.push({ chart, pictures: await chartPictures(item.model, chart, draw) });
    blocks.push(viewBlocks(item, pictures, marks, index === 0 ? "first" : "later"));
  }
  return writeDocument(first.model, listTitle(models), [...notes.values()], blocks.flat(), sharedFields(models));
}

type Blocks = readonly (Paragraph | Table)[];
/** Headings and texts. */
type Fields = readonly (readonly [heading: string, text: string])[];

async function writeDocument(
  model: ExportModel,
  title: string,
  notes: readonly ExportNote[],
  blocks: Blocks,
  about: Fields,
): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: "Arial", size: 20, language: { value: LANGUAGE } } },
        heading1: headed(36),
        heading2: headed(26),
      },
    },
    footnotes: Object.fromEntries(notes.map(({ number, text }) => [number, { children: [plain(` ${text}`)] }])),
    sections: [sectionOf(model, blocks, about)],
  });
  const written = unzipParts(new Uint8Array(await Packer.toArrayBuffer(document)));
  return zipParts(finishPackage(finishDocument(written), { ...propertiesOf(model), title }));
}

function sectionOf(model: ExportModel, blocks: Blocks, about: Fields): ISectionOptions {
  return {
    properties: {
      page: {
        size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
        margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
      },
    },
    footers: { default: new Footer({ children: [footerLine(model)] }) },
    children: [
      ...blocks,
      new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run("About this file")] }),
      // On one page: two lines of it by themselves would have a page of their own.
      ...aboutLines(about),
    ],
  };
}

function headed(size: number): { readonly run: { readonly font: string; readonly size: number; readonly color: string } } {
  return { run: { font: "Georgia", size, color: officeColour("ink") } };
}

/** Headings and texts that stay together; an address leads there. */
function aboutLines(fields: Fields): readonly Paragraph[] {
  return fields.map(
    ([heading, text], index, { length }) =>
      new Paragraph({ keepNext: index < length - 1, children: [run(`${heading}: `, { bold: true }), ...linked(text)] }),
  );
}

/** A text whose address, if it ends in one, can be pressed. */
function linked(text: string): (TextRun | ExternalHyperlink)[] {
  const { before = "", address } = /^(?<before>.*?)(?<address>https?:\/\/\S+)$/u.exec(text)?.groups ?? {};
  if (address === undefined) return [run(text)];
  const link = new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: legalText(address), color: officeColour("accent"), underline: {} })],
  });
  return [...(before === "" ? [] : [run(before)]), link];
}

/** A view under its title: charts, table, editor's notes, and where from. */
function viewBlocks(
  { model, charts, table }: MadeItem,
  drawn: readonly DrawnChart[],
  marks: Marks,
  place: "alone" | "first" | "later",
): Blocks {
  const [only, ...others] = charts;
  const title = !table && only !== undefined && others.length === 0 ? only.title : model.title;
  const where = aboutFields(model).filter(([heading]) => heading === "Address");
  return [
    ...noticeOf(model).map((text) => plain(text)),
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: place === "later", keepNext: true, children: [run(title)] }),
    ...(model.summary === "" ? [] : [plain(model.summary)]),
    ...(model.filteredBy === null ? [] : [plain(`Filtered by ${model.filteredBy}.`)]),
    ...chartsBlocks(model, drawn, title),
    ...(table ? model.groups.flatMap((group) => groupBlocks(model, group, marks)) : []),
    ...editorBlocks(model),
    ...remaining(model, marks, table),
    ...(place === "alone" ? [] : aboutLines(where)),
  ];
}

/** Which notes have had their footnote. */
class Marks {
  readonly #placed = new Set<number>();

  /** A note's mark, spaced from the one before it, so that 1 and 2 are never read as 12. */
  of(number: number): Runs {
    const space = new TextRun({ text: "\u00A0", superScript: true });
    if (this.#placed.has(number)) return [space, new TextRun({ text: String(number), superScript: true })];
    this.#placed.add(number);
    return [space, new FootnoteReferenceRun(number)];
  }

  has(number: number): boolean {
    return this.#placed.has(number);
  }
}

function groupBlocks(model: ExportModel, group: ExportGroup, marks: Marks): readonly (Paragraph | Table)[] {
  const single = group.label === "" || model.groups.length === 1;
  const heading = single
    ? []
    : [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(group.label)] }), plain(group.why, true)];
  return [...heading, tableOf(model, group.rows, marks), plain("")];
}

function tableOf(model: ExportModel, rows: readonly ExportRow[], marks: Marks): Table {
  const headings = [
    model.key.label,
    ...model.columns.map(({ label, unit }) => (unit === null ? label : `${label} (${unit})`)),
    ...whoHeading(model),
  ];
  // What describes a row stands under its name, which then has the most to say; all tables of a document have the same columns.
  const named = rowsOf(model).some(({ described }) => described.length > 0) ? 5 : 3;
  const widths = headings.map((_, index) => (index === 0 ? named : isNumber(model, index) ? 2 : 3));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / total) * ROOM));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, index) => cellOf([[run(text, { bold: true })]], columns[index] ?? 0, isNumber(model, index), true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: ROOM, type: WidthType.DXA },
    columnWidths: columns,
    rows: [head, ...rows.map((row) => rowOf(model, row, columns, marks))],
  });
}

function rowOf(model: ExportModel, row: ExportRow, columns: readonly number[], marks: Marks): TableRow {
  const letters = row.letters.map((letter) => ` [${letter}]`).join("");
  const described = row.described.map(({ label, cell, by }) => [
    run(`${label}: `),
    ...cellRuns(cell, marks),
    ...(by === "" ? [] : [run(by)]),
  ]);
  // Footnotes get their numbers as they are written: the heading's before those of the columns.
  const inner = row.cells.map((cell) => cellRuns(cell, marks));
  const cells = [
    [[run(`${rowName(row)}${letters}`)], ...described],
    ...inner.map((runs) => [runs]),
    ...whoField(model, row).map((text) => [[run(text)]]),
  ];
  return new TableRow({
    cantSplit: true,
    children: cells.map((lines, index) => cellOf(lines, columns[index] ?? 0, isNumber(model, index))),
  });
}

function cellRuns({ text, notes }: ExportCell, marks: Marks): Runs {
  return [run(text), ...notes.flatMap((number) => marks.of(number))];
}

type Runs = readonly (TextRun | FootnoteReferenceRun)[];

function cellOf(lines: readonly Runs[], width: number, right: boolean, keepNext = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    borders: { top: NONE, left: NONE, right: NONE, bottom: RULE },
    children: lines.map(
      (runs) => new Paragraph({ keepNext, alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [...runs] }),
    ),
  });
}

function isNumber(model: ExportModel, index: number): boolean {
  return model.columns[index - 1]?.type === "number";
}

function editorBlocks({ editorNotes }: ExportModel): readonly Paragraph[] {
  if (editorNotes.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run("Editor’s notes")] }),
    ...editorNotes.map(
      ({ letter, title, text }) =>
        // Stryker disable next-line ObjectLiteral: the room below an editor's note; it moves no word
        new Paragraph({
          spacing: { after: 80 },
          children: [run(`${letter}. ${title}. `, { bold: true, small: true }), run(text, { small: true })],
        }),
    ),
  ];
}

/** Footnotes that only our sentences name: their marks stand together, in order, so that the numbers stay those of the page. */
function remaining({ notes }: ExportModel, marks: Marks, table: boolean): readonly Paragraph[] {
  const left = notes.filter(({ number }) => !marks.has(number));
  if (left.length === 0) return [];
  return [
    new Paragraph({
      children: [
        run(table ? "Further notes, named above by their numbers:" : "Notes to the numbers in the chart:"),
        ...left.flatMap(({ number }) => marks.of(number)),
      ],
    }),
  ];
}

function footerLine(model: ExportModel): Paragraph {
  const page = new TextRun({ children: [" · ", PageNumber.CURRENT], size: 16 });
  return new Paragraph({
    children: [new TextRun({ text: citedAs(model), size: 16 }), page],
  });
}
