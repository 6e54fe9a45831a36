/** A deck of native, editable objects: the one place that knows the slide library. */
import PptxGenJS from "pptxgenjs";
import type { DrawChart } from "../../chart/drawing";
import { carryPart } from "../archive/carryPart";
import { unzipParts, zipParts } from "../archive/zipParts";
import { MADE_ELEMENT } from "../../model/madeOf";
import { madeOf } from "../madeOf";
import { legalText } from "../markup";
import { noticeOf } from "../wideCsv";
import { finishDeck } from "./finishDeck";
import type { ChartObject } from "./chartObject";
import { altOf, chartObjects } from "./chartObject";
import { inOwnLook } from "./inOwnLook";
import { slideShapes } from "./layChart";
import { FONT, INK, PAGE, POINTS, SIZE } from "./look";
import type { DeckChanges, SlideMark } from "./markChanged";
import { markOf } from "./markChanged";
import type { SlideItem, SlidePlan } from "./planSlides";
import type { PlacedObject } from "./placeObjects";
import { OBJECT_PLACE, placeObjects } from "./placeObjects";
import { planSlides } from "./planSlides";
import type { Template } from "./readTemplate";
import { roomsIn } from "./roomsIn";
import type { TablePlan } from "./planTable";
import { CELL_MARGIN } from "./planTable";
import type { Box, Shape, TextLook } from "./shapes";

const MASTER = "page";

/** Asked before each slide, so that a long deck can say how far it is, and be stopped by throwing. */
export type Pace = (slide: number, of: number) => Promise<void>;

const atOnce: Pace = async () => {
  await Promise.resolve();
};

export interface DeckOptions {
  readonly pace?: Pace;
  /** Whether the pages of notes at its end are part of the show. */
  readonly notesShown?: boolean;
  /** Whose layouts, fonts, colours and logo the deck has; ours for none. */
  readonly template?: Template | null;
  /** Whether charts that can be are the presentation program’s own, with a data sheet behind, where others are shapes. */
  readonly objects?: boolean;
  /** What an older deck prints otherwise: slides that show it are marked. */
  readonly changes?: DeckChanges | null;
}

/**
 * The deck of some views as a PPTX file.
 * @param draw draws a chart, in a page or in the build; @param date ISO day, stored as the day it was made; the same items and day give the same bytes
 */
export async function toPptx(
  items: readonly SlideItem[],
  date: string,
  draw: DrawChart,
  { pace = atOnce, notesShown = false, changes = null, template = null, objects = false }: DeckOptions = {},
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  const plans = planSlides(items, notesShown, template === null ? undefined : roomsIn(template));
  const title = [...new Set(items.map(({ model }) => model.title))].join("; ");
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: FONT.serif, bodyFontFace: FONT.sans };
  defineMaster(deck);
  const placed: PlacedObject[] = [];
  for (const [index, plan] of plans.entries()) {
    await pace(index + 1, plans.length);
    const marked = changes === null ? null : markOf(plan, changes);
    const slide = deck.addSlide({ masterName: MASTER });
    const { chart } = plan;
    const own = objects && chart !== null ? chartObjects(chart) : [];
    placed.push(...own.map((object) => ({ slide: index + 1, object, title: plan.title, alt: altOf(plan.title, object) })));
    const drawn =
      chart === null
        ? []
        : await slideShapes(
            chart,
            draw,
            own.map((object) => object.index),
          );
    addSlide(slide, { ...plan, speaker: marked?.speaker ?? plan.speaker }, [...own.flatMap(({ heading }) => heading), ...drawn], own);
    if (marked !== null) addMark(slide, marked.mark);
  }
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("the slide library gave no bytes");
  const properties = { title, description: noticesOf(items), date, author: items[0]?.model.maker.name ?? "" };
  const shaped = finishDeck(unzipParts(written), plans, properties);
  const finished = placed.length === 0 ? shaped : await placeObjects(shaped, placed, properties);
  const dressed =
    template === null
      ? inOwnLook(finished, plans, properties.author)
      : (await import("./intoTemplate")).intoTemplate(finished, plans, template);
  const made = madeOf(items, "deck", date);
  return zipParts(made === null ? dressed : carryPart(dressed, "deck", MADE_ELEMENT, JSON.stringify(made)));
}

/** Of readers' own tables; empty where all is a site's. */
function noticesOf(items: readonly SlideItem[]): string {
  return [...new Set(items.flatMap(({ model }) => noticeOf(model)))].join(" ");
}

function defineMaster(deck: PptxGenJS): void {
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: INK.page },
    objects: [
      {
        placeholder: {
          options: { name: "title", type: "title", x: PAGE.margin, y: PAGE.top, w: PAGE.width - 2 * PAGE.margin, h: 0.6, margin: 0 },
          text: "",
        },
      },
    ],
    slideNumber: {
      x: PAGE.width - 1.1,
      y: PAGE.foot + 0.1,
      w: 0.5,
      h: 0.26,
      fontFace: FONT.sans,
      fontSize: SIZE.note,
      color: INK.soft,
      align: "right",
    },
  });
}

function addSlide(slide: PptxGenJS.Slide, plan: SlidePlan, shapes: readonly Shape[], objects: readonly ChartObject[]): void {
  const serif: TextLook = { font: FONT.serif, size: plan.titleSize, colour: INK.ink, bold: true };
  const sans: TextLook = { font: FONT.sans, size: plan.subtitle.size, colour: INK.soft };
  slide.addText(legalText(plan.title), { ...textOptions(plan.titleBox, serif), placeholder: "title" });
  if (plan.subtitle.text !== "")
    slide.addText(legalText(plan.subtitle.text), { ...textOptions(plan.subtitle.box, sans), objectName: "Subtitle" });
  for (const shape of shapes) addShape(slide, shape);
  for (const { box } of objects) slide.addShape("rect", { ...box, objectName: OBJECT_PLACE });
  if (plan.table !== null) addTable(slide, plan.table);
  addNotes(slide, plan);
  slide.hidden = plan.hidden;
  if (plan.speaker !== "") slide.addNotes(legalText(plan.speaker));
}

function addMark(slide: PptxGenJS.Slide, { text, box, size }: SlideMark): void {
  slide.addText(legalText(text), { ...textOptions(box, { font: FONT.sans, size, colour: INK.ink, bold: true }), objectName: "Changed" });
}

/** The short rule, the notes under it, and the line that says where from and leads there. */
function addNotes(slide: PptxGenJS.Slide, { notes, foot, footBox, address }: SlidePlan): void {
  const look: TextLook = { font: FONT.sans, size: SIZE.note, colour: INK.soft };
  for (const [index, { text, box, size }] of notes.entries()) {
    if (index === 0) {
      slide.addShape("line", { x: box.x, y: box.y - 0.06, w: 0.75, h: 0, line: { color: INK.ink, width: 0.75 }, objectName: "Rule" });
    }
    slide.addText(legalText(text), { ...textOptions(box, { ...look, size }), objectName: "Notes" });
  }
  // The address, or as much of it as stood in the line, leads there; a reader’s own table has none.
  const at = address === "" ? foot.length : foot.lastIndexOf(" · ") + 3;
  const link = { hyperlink: { url: address }, fontFace: look.font, fontSize: look.size, color: look.colour };
  slide.addText([{ text: legalText(foot.slice(0, at)) }, ...(address === "" ? [] : [{ text: legalText(foot.slice(at)), options: link }])], {
    ...textOptions(footBox, look),
    objectName: "Source",
  });
}

/** Names tell `finishSlides` what an object is: "chart" belongs to the drawing, "fade" gets a gradient. */
function addShape(slide: PptxGenJS.Slide, shape: Shape): void {
  switch (shape.kind) {
    case "text":
      slide.addText(piecesOf(shape), {
        ...shape.box,
        ...{
          fontFace: FONT.sans,
          align: shape.align,
          valign: shape.top ? "top" : "middle",
          margin: 0,
          fit: "none",
          objectName: "chart text",
        },
      });
      return;
    case "rect":
      slide.addShape("rect", {
        ...shape.box,
        fill: { color: shape.fill, transparency: shape.clear },
        objectName: shape.fade === null ? "chart bar" : `chart fade ${shape.fade}`,
      });
      return;
    case "ellipse":
      slide.addShape("ellipse", {
        ...shape.box,
        ...(shape.fill === null ? {} : { fill: { color: shape.fill } }),
        line: { color: shape.line, width: shape.points, dashType: shape.dashed ? "sysDash" : "solid" },
        objectName: "chart mark",
      });
      return;
    case "line":
      slide.addShape("line", {
        ...shape.box,
        line: {
          color: shape.colour,
          width: shape.points,
          dashType: shape.dash === "dot" ? "sysDot" : shape.dash === "dash" ? "sysDash" : "solid",
        },
        objectName: "chart line",
      });
  }
}

/** Lines of a text, each of pieces with looks of their own. */
function piecesOf({ lines }: Extract<Shape, { kind: "text" }>): PptxGenJS.TextProps[] {
  return lines.flatMap((pieces, line) =>
    pieces.map(({ text, size, colour, bold }, index) => ({
      text: legalText(text),
      options: { fontSize: size, color: colour, bold, breakLine: index === pieces.length - 1 && line < lines.length - 1 },
    })),
  );
}

function textOptions(box: Box, { font, size, colour, bold }: TextLook): PptxGenJS.TextPropsOptions {
  return {
    ...box,
    fontFace: font,
    fontSize: size,
    color: colour,
    bold: bold ?? false,
    align: "left",
    valign: "top",
    margin: 0,
    fit: "none",
  };
}

function addTable(slide: PptxGenJS.Slide, { box, widths, heights, rows, size }: TablePlan): void {
  const lines = rows.map(({ kind, cells }): PptxGenJS.TableRow =>
    cells.map(({ text, right }) => ({
      text: legalText(text),
      options: {
        bold: kind !== "row",
        align: right ? "right" : "left",
        valign: "top",
        ...(kind === "group" ? { colspan: widths.length, color: INK.soft } : { color: INK.ink }),
        border: [
          { type: "none" },
          { type: "none" },
          { type: "solid", pt: kind === "head" ? 1.5 : 0.75, color: kind === "head" ? INK.ink : INK.rule },
          { type: "none" },
        ],
      },
    })),
  );
  const margin = [CELL_MARGIN.above, CELL_MARGIN.side, CELL_MARGIN.above, CELL_MARGIN.side].map((inches) => inches * POINTS);
  const [above = 0, side = 0] = margin;
  slide.addTable(lines, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...widths],
    rowH: [...heights],
    fontFace: FONT.sans,
    fontSize: size,
    margin: [above, side, above, side],
    autoPage: false,
    objectName: "Table",
  });
}
