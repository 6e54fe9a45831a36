/** What goes on which slide: charts, tables with repeated heads, and at the end every note. No library, no XML. */
import type { ChartGroup, ChartModel, Mark } from "../../chart/buildChart";
import type { Citation, Place } from "../../model/report";
import { captionText } from "../../view/captionText";
import { superscript } from "../../view/numberNotes";
import type { ExportCell } from "../exportCell";
import { claimText } from "../exportCell";
import type { ExportModel, ExportNote, ExportRow } from "../exportModel";
import { cellsOf, rowsOf } from "../exportModel";
import { notesNamed } from "../exportProse";
import { aboutFields, citedAs, rowName } from "../wideCsv";
import type { SlideChart } from "./drawingShapes";
import { drawingHeight, scaleFor } from "./drawingShapes";
import { textWidth } from "../../chart/textWidth";
import { FONT, heightOf, PAGE, POINTS, SIZE, WIDTH } from "./look";
import { paginate, unitsOf } from "./paginate";
import type { Box } from "./shapes";
import type { TablePlan } from "./planTable";
import { planTable, tableHeight, tableSize } from "./planTable";

/** What a reader collects: a view, and which parts of it to show. */
export interface SlideItem {
  readonly model: ExportModel;
  readonly charts: readonly ChartModel[];
  readonly table: boolean;
}

export interface SlidePlan {
  readonly title: string;
  readonly titleBox: Box;
  readonly subtitle: { readonly text: string; readonly box: Box };
  /** What is drawn on it, and what that says to those who do not see it. */
  readonly chart: (SlideChart & { readonly alt: string }) | null;
  readonly table: TablePlan | null;
  /** Notes of this slide under a short rule, or a page of notes; empty for none. */
  readonly notes: { readonly text: string; readonly box: Box };
  readonly foot: string;
  /** For the speaker: figures as worded, notes in full, where from. */
  readonly speaker: string;
}

const RULE = 0.16;
/** How much wider a title's bold letters are than those that widths are known of. */
const BOLD = 1.16;
/** The line at the foot: where from. */
export const FOOT: Box = { x: PAGE.margin, y: PAGE.foot + 0.1, w: PAGE.width - 2 * PAGE.margin - 0.6, h: 0.26 };
/** Of a table's letters, in points: its own, and smaller ones for rows that belong together and fit no page. */
const SMALLER: readonly number[] = [SIZE.note, 10.5, 9];

/** Slides of all items in order, then the notes of each. */
export function planSlides(items: readonly SlideItem[]): readonly SlidePlan[] {
  return [...items.flatMap(itemSlides), ...uniqueModels(items).flatMap(notesSlides)];
}

function uniqueModels(items: readonly SlideItem[]): readonly ExportModel[] {
  return items.map(({ model }) => model).filter((model, index, all) => all.indexOf(model) === index);
}

function itemSlides({ model, charts, table }: SlideItem): readonly SlidePlan[] {
  return [...charts.flatMap((chart) => chartSlides(model, chart)), ...(table ? tableSlides(model) : [])];
}

/** Where the parts of a slide stand, given its words. */
interface Frame {
  readonly titleBox: Box;
  readonly subtitleBox: Box;
  readonly top: number;
}

function frameOf(title: string, subtitle: string): Frame {
  const titleHeight = heightOf(title, WIDTH / BOLD, SIZE.title, FONT.serif) + 0.06;
  const subtitleHeight = subtitle === "" ? 0 : heightOf(subtitle, WIDTH, SIZE.subtitle) + 0.06;
  const second = PAGE.top + titleHeight;
  return {
    titleBox: { x: PAGE.margin, y: PAGE.top, w: WIDTH, h: titleHeight },
    subtitleBox: { x: PAGE.margin, y: second, w: WIDTH, h: subtitleHeight },
    top: second + subtitleHeight + 0.14,
  };
}

function chartSlides(model: ExportModel, chart: ChartModel): readonly SlidePlan[] {
  const subtitle = [chart.subtitle, filterText(model)].filter((part) => part !== "").join(". ");
  const frame = frameOf(chart.title, subtitle);
  const marks = chart.groups.flatMap((group) => group.marks.map((mark) => ({ group, mark })));
  const rowByCell = new Map(rowsOf(model).flatMap((row) => row.cells.map((cell) => [cell.id, row.id] as const)));
  const units = unitsOf(marks, ({ mark }) => rowByCell.get(mark.cellId) ?? mark.cellId, model.together);
  const room = (shown: readonly (typeof marks)[number][]): number =>
    PAGE.foot -
    frame.top -
    notesHeight(
      notesOfMarks(
        model,
        shown.map((one) => one.mark),
      ),
    );
  const pages = paginate(units, (shown) => drawingHeight({ ...chart, groups: groupsOf(shown) }) <= room(shown));
  return pages.map((shown, index) => {
    const notes = notesOfMarks(
      model,
      shown.map(({ mark }) => mark),
    );
    const drawn: ChartModel = { ...chart, groups: groupsOf(shown) };
    const bottom = bottomNotes(notes);
    const scale = scaleFor(drawn, room(shown));
    const rows = rowsOf(model).filter((row) => shown.some(({ mark }) => rowByCell.get(mark.cellId) === row.id));
    return {
      title: chart.title,
      titleBox: frame.titleBox,
      subtitle: { text: subtitle, box: frame.subtitleBox },
      chart: {
        model: drawn,
        box: { x: PAGE.margin, y: frame.top, w: WIDTH, h: drawingHeight(drawn, WIDTH / scale) * scale },
        scale,
        alt: `${chart.title}. ${shown.map(({ mark }) => mark.spoken).join("; ")}`,
      },
      table: null,
      notes: bottom,
      foot: footOf(model, index, pages.length),
      speaker: speakerText(
        model,
        rows,
        notes,
        chart.notPlotted.map(
          ({ label, why }) => `${label}: not drawn, ${why === "words" ? "its words hold no number" : "it counts something else"}.`,
        ),
      ),
    };
  });
}

/** The groups of the marks shown, each once and in order. */
function groupsOf(shown: readonly { readonly group: ChartGroup; readonly mark: Mark }[]): readonly ChartGroup[] {
  const groups = [...new Set(shown.map(({ group }) => group))];
  return groups.map((group) => ({ ...group, marks: shown.filter((one) => one.group === group).map(({ mark }) => mark) }));
}

function notesOfMarks({ notes }: ExportModel, marks: readonly Mark[]): readonly ExportNote[] {
  const numbers = new Set(marks.flatMap(({ markers }) => markers));
  return notes.filter(({ number }) => numbers.has(number));
}

function tableSlides(model: ExportModel): readonly SlidePlan[] {
  const subtitle = [model.summary, filterText(model)].filter((part) => part !== "").join(" ");
  const units = unitsOf(rowsOf(model), ({ id }) => id, model.together);
  const first = frameOf(model.title, subtitle);
  const next = frameOf(`${model.title} (continued)`, "");
  const room = (rows: readonly ExportRow[], frame: Frame): number => PAGE.foot - frame.top - notesHeight(notesOfRows(model, rows));
  let frame = first;
  const pages = paginate(units, (rows) => {
    frame = rows[0] === units[0]?.[0] ? first : next;
    return tableHeight(model, rows) <= room(rows, frame);
  });
  return pages.map((rows, index) => {
    const at = index === 0 ? first : next;
    const notes = notesOfRows(model, rows);
    const own = tableSize(model);
    const size = [own, ...SMALLER].find((points) => points <= own && tableHeight(model, rows, points) <= room(rows, at)) ?? 9;
    return {
      title: index === 0 ? model.title : `${model.title} (continued)`,
      titleBox: at.titleBox,
      subtitle: { text: index === 0 ? subtitle : "", box: at.subtitleBox },
      chart: null,
      table: planTable(model, rows, { x: PAGE.margin, y: at.top, w: WIDTH, h: tableHeight(model, rows, size) }, size),
      notes: bottomNotes(notes),
      foot: footOf(model, index, pages.length),
      speaker: speakerText(model, rows, notes, []),
    };
  });
}

/** Notes of the rows, and of the summary, which stands on the first page. */
function notesOfRows(model: ExportModel, rows: readonly ExportRow[]): readonly ExportNote[] {
  // Stryker disable next-line ArrayDeclaration: a text in the place of a number is no note's
  const inSummary = rows[0] === rowsOf(model)[0] ? notesNamed(model.summary) : [];
  const numbers = new Set([...rows.flatMap(numbersOfRow), ...inSummary]);
  return model.notes.filter(({ number }) => numbers.has(number));
}

function numbersOfRow(row: ExportRow): readonly number[] {
  return cellsOf(row).flatMap(({ notes }) => notes);
}

function filterText({ filteredBy }: ExportModel): string {
  return filteredBy === null ? "" : `Filtered by ${filteredBy}.`;
}

function footOf(model: ExportModel, index: number, pages: number): string {
  const part = pages > 1 ? `${index + 1} of ${pages} · ` : "";
  return onOneLine(`${part}${citedAs(model)}${model.address === "" ? "" : ` · ${model.address}`}`);
}

/** As much of a line as the foot has room for; the speaker's notes and the last slides have the address in full. */
function onOneLine(text: string): string {
  const fits = (line: string): boolean => textWidth(line, SIZE.note, FONT.sans) <= FOOT.w * POINTS;
  let kept = text;
  while (!fits(kept === text ? text : `${kept}…`)) kept = kept.slice(0, -1);
  return kept === text ? text : `${kept}…`;
}

/** Notes in short, by report: where each passage stands; of a reader's table as they are. The last slides have them in full. */
function shortNotes(notes: readonly ExportNote[]): string {
  const passages = notes.flatMap(({ number, citations: [first] }) => (first.kind === "passage" ? [{ number, first }] : []));
  const reports = [...new Set(passages.map(({ first }) => first.report))];
  const lines = reports.map((report) =>
    reportLine(
      passages.filter(({ first }) => first.report === report),
      report,
    ),
  );
  const own = notes.filter(({ citations: [first] }) => first.kind !== "passage");
  return [...lines, ...own.map(({ number, text }) => `${superscript(number)}\u00A0${text}`)].join("\n");
}

function reportLine(passages: readonly { readonly number: number; readonly first: Citation }[], report: Citation["report"]): string {
  const places = passages.map(({ number, first: { place } }) => `${superscript(number)}\u00A0${placeName(place)}`);
  return `${[report.publisher, report.series ?? report.title, report.datePrinted ?? "no date printed"].join(", ")}: ${places.join("; ")}.`;
}

function placeName({ section, paragraph, note }: Place): string {
  // Reports that count their sections do so in Roman numerals; other names of sections are ours.
  const where = /^[IVX]+(?:\.|$)/u.test(section) ? `${section}, ` : "";
  return note === null ? `${where}paragraph ${paragraph}` : `${where}note ${note}`;
}

function notesHeight(notes: readonly ExportNote[]): number {
  return RULE + 0.12 + heightOf(shortNotes(notes), WIDTH, SIZE.note);
}

function bottomNotes(notes: readonly ExportNote[]): SlidePlan["notes"] {
  const h = notesHeight(notes) - RULE;
  return { text: shortNotes(notes), box: { x: PAGE.margin, y: PAGE.foot - h, w: WIDTH, h } };
}

function speakerText(model: ExportModel, rows: readonly ExportRow[], notes: readonly ExportNote[], more: readonly string[]): string {
  const figures = rows.flatMap((row) =>
    cellsOf(row)
      .filter(({ kind }) => kind !== "none")
      .map(
        (cell) =>
          // Stryker disable next-line StringLiteral: what has a kind was reported, and so has words; the default is for the compiler
          `${saidOf(row, cell)} As ${model.maker.kind === "site" ? `reported: “${cell.wording ?? ""}”; ${claimText(cell)}` : `written: “${cell.wording ?? ""}”`}; notes ${cell.notes.join(", ")}.`,
      ),
  );
  const letters = new Set(rows.flatMap((row) => row.letters));
  const editors = model.editorNotes
    .filter(({ letter }) => letters.has(letter))
    .map(({ letter, title, text }) => `[editor’s note ${letter}] ${title}. ${text}`);
  const about = aboutFields(model).map(([heading, text]) => `${heading}: ${text}`);
  // No number is said without its note: those of columns that a chart does not draw, and those that an editor's note names.
  const said = new Set([...notes.map(({ number }) => number), ...rows.flatMap(numbersOfRow), ...editors.flatMap(notesNamed)]);
  const full = model.notes.filter(({ number }) => said.has(number)).map(({ number, text }) => `[note ${number}] ${text}`);
  return [...figures, ...more, ...full, ...editors, ...about].join("\n");
}

/** A figure's sentence; of a date or a text its row and what stands there. */
function saidOf(row: ExportRow, { caption, text, inSentence }: ExportCell): string {
  return caption === "" ? `${rowName(row)}: ${text}.` : captionText(caption, inSentence);
}

/** Every note of a view in full, on as many slides as it takes. */
function notesSlides(model: ExportModel): readonly SlidePlan[] {
  const title = `Notes: ${model.title}`;
  const frame = frameOf(title, "");
  const lines = [
    ...model.notes.map(({ number, text }) => `${number}  ${text}`),
    ...model.editorNotes.map(({ letter, title: heading, text }) => `Editor’s note ${letter}. ${heading}. ${text}`),
    ...aboutFields(model).map(([heading, text]) => `${heading}: ${text}`),
  ];
  const box = { x: PAGE.margin, y: frame.top + RULE, w: WIDTH, h: PAGE.foot - frame.top - RULE - 0.1 };
  const pages = paginate(
    lines.map((line) => [line]),
    // Stryker disable next-line EqualityOperator: differs only where a text is exactly as high as its box
    (shown) => heightOf(shown.join("\n"), WIDTH, SIZE.note) <= box.h,
  );
  return pages.map((shown, index) => ({
    title: index === 0 ? title : `${title} (continued)`,
    titleBox: frame.titleBox,
    subtitle: { text: "", box: frame.subtitleBox },
    chart: null,
    table: null,
    notes: { text: shown.join("\n"), box },
    foot: footOf(model, index, pages.length),
    speaker: "",
  }));
}
