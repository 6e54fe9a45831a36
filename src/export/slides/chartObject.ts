/**
 * A group of a chart as the presentation program's own (ECMA-376, part 1, section 21.2): one series of bars or columns with its data sheet behind.
 * Each label has the report's words, hedge and marker; what its word means is no longer drawn at its end, and a range has no bar.
 */
import type { ChartGroup, ColourId, Mark } from "../../chart/buildChart";
import { LOOKS } from "../../chart/looks";
import { COLOURS, isFirstOnScale, markerText } from "../../chart/plot";
import type { Scale } from "../../chart/scales";
import { textWidth } from "../../chart/textWidth";
import { partsText } from "../../view/cellText";
import { LANGUAGE } from "../archive/finishPackage";
import { escapeMarkup } from "../markup";
import { hasObjects } from "../objectCharts";
import { officeColour } from "../officeColour";
import type { Sheet } from "../sheets/writeWorkbook";
import { underHeading } from "./drawingShapes";
import type { SlideChart } from "./layChart";
import { BOLD, FONT, INK, PIXELS, POINTS } from "./look";
import type { Box, Shape } from "./shapes";

/** A group's bars or columns: where they stand, and what they are of. */
export interface ChartObject {
  /** Of its group in the chart, from 0. */
  readonly index: number;
  readonly group: ChartGroup;
  readonly scale: Scale;
  readonly kind: "bars" | "columns";
  /** Points. */
  readonly sizes: { readonly label: number; readonly value: number; readonly tick: number };
  readonly box: Box;
  /** What stands above it, drawn. */
  readonly heading: readonly Shape[];
  /** Whether its scale is written, as it is at the first group that has it. */
  readonly scaled: boolean;
  /** How wide the longest bar that the scale holds is, in inches: the same in every group of a chart, so that they can be compared. */
  readonly across: number;
}

/**
 * An object for each group that has a scale; figures that stand alone stay drawn.
 * @returns none where objects would say less than is drawn
 */
export function chartObjects({ model, look, places }: SlideChart): readonly ChartObject[] {
  const { kind } = model;
  if (kind === "dots" || !hasObjects(model)) return [];
  const { sizes: pixels } = LOOKS[look];
  const points = (size: number, most: number): number => Math.min((size * POINTS) / PIXELS, most);
  const sizes = { label: points(pixels.label, 18), value: points(pixels.value, 24), tick: points(pixels.tick, 12) };
  const found = model.groups.flatMap((group, index): Omit<ChartObject, "across">[] => {
    const [{ scale }, box] = [group, places[index]];
    if (scale === null || box === undefined) return [];
    const { heading, rest } = underHeading(group, kind, box);
    return [{ index, group, scale, kind, sizes, box: rest, heading, scaled: isFirstOnScale(model, group) }];
  });
  const across = Math.min(...found.map(roomAcross));
  return found.map((one) => ({ ...one, across }));
}

/** Name of the one sheet behind a chart. */
const SHEET = "Chart";
const HEADINGS = ["", "Number drawn", "As reported", "In a sentence"] as const;

/** The sheet behind: what is drawn, and beside each number the words that it stands for. */
export function dataSheet({ group: { marks } }: ChartObject): Sheet {
  const heading = HEADINGS.map((value) => ({ value, style: "heading" as const }));
  const rows = marks.map((mark) => [
    { value: nameOf(mark), style: "plain" as const },
    { value: mark.value ?? "", style: "plain" as const },
    ...[labelText(mark), mark.sentence].map((value) => ({ value, style: "plain" as const })),
  ]);
  return { name: SHEET, widths: [40, 16, 28, 80], frozen: 1, rows: [heading, ...rows] };
}

function nameOf({ label, detail }: Mark): string {
  return detail === "" ? label : `${label}\n${detail}`;
}

/** "over 15 %¹" */
function labelText(mark: Mark): string {
  return [partsText(mark.parts), markerText(mark)].filter((part) => part !== "").join("\u2009");
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [CATEGORIES, VALUES] = [111, 222];
/** Of a bar's thickness, in per cent. */
const GAP = 60;

/** The chart as a part; its one relation is its data sheet. */
export function chartXml(chart: ChartObject): string {
  const { kind, group } = chart;
  const bars = kind === "bars";
  const last = group.marks.length + 1;
  const names = group.marks.map(nameOf);
  const series = [
    `<c:idx val="0"/><c:order val="0"/><c:tx>${texts("B", 1, 1, [HEADINGS[1]])}</c:tx>`,
    `<c:spPr>${fill(officeColour(COLOURS.series))}</c:spPr><c:invertIfNegative val="0"/>`,
    ...group.marks.map(pointOf),
    `<c:dLbls>${group.marks.map((mark, index) => labelOf(mark, index, chart)).join("")}${LABELLED}</c:dLbls>`,
    `<c:cat>${texts("A", 2, last, names)}</c:cat><c:val>${numbers(last, group.marks)}</c:val>`,
  ];
  const plot = [
    layoutOf(chart),
    `<c:barChart><c:barDir val="${bars ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    `<c:ser>${series.join("")}</c:ser><c:gapWidth val="${GAP}"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    categoryAxis(chart),
    valueAxis(chart),
    "<c:spPr><a:noFill/></c:spPr>",
  ];
  const all = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${looks("defRPr", chart.sizes.label, INK.ink)}</a:pPr><a:endParaRPr lang="${LANGUAGE}"/></a:p></c:txPr>`;
  return `${HEAD}<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="${LANGUAGE}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plot.join("")}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${all}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

function line(colour: string): string {
  return `<c:spPr><a:ln w="9525">${fill(colour)}</a:ln></c:spPr>`;
}

function looks(element: "rPr" | "defRPr", size: number, colour: string, bold = false): string {
  const language = element === "rPr" ? ` lang="${LANGUAGE}"` : "";
  const faces = `<a:latin typeface="${FONT.sans}"/><a:ea typeface="${FONT.sans}"/><a:cs typeface="${FONT.sans}"/>`;
  return `<a:${element}${language} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fill(colour)}${faces}</a:${element}>`;
}

function texts(column: string, from: number, to: number, values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeMarkup(value)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${SHEET}!$${column}$${from}${from === to ? "" : `:$${column}$${to}`}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(to: number, marks: readonly Mark[]): string {
  const points = marks.map(({ value }, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`));
  return `<c:numRef><c:f>${SHEET}!$B$2:$B$${to}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${marks.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** A bar that is not coloured as its series is. */
function pointOf({ colour }: Mark, index: number): string {
  const usual: ColourId = "series";
  if (colour === usual) return "";
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(officeColour(COLOURS[colour]))}</c:spPr></c:dPt>`;
}

const LABELLED =
  '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** The report's words beside a bar: the hedge, the number, and the markers of its notes. */
function labelOf(mark: Mark, index: number, { sizes: { value } }: ChartObject): string {
  const { before, number, after } = mark.parts;
  const pieces = [
    { text: before === "" ? "" : `${before} `, look: looks("rPr", value * HEDGE, INK.soft) },
    { text: number, look: looks("rPr", value, INK.ink, true) },
    { text: after === "" ? "" : ` ${after}`, look: looks("rPr", value * HEDGE, INK.soft) },
    { text: mark.markers.length === 0 ? "" : `\u2009${markerText(mark)}`, look: looks("rPr", value, officeColour("accent"), true) },
  ];
  const runs = pieces.filter(({ text }) => text !== "").map(({ text, look }) => `<a:r>${look}<a:t>${escapeMarkup(text)}</a:t></a:r>`);
  return `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>${runs.join("")}</a:p></c:rich></c:tx>${LABELLED}</c:dLbl>`;
}

/** How large a hedge is beside its number. */
const HEDGE = 0.85;

function textOfAxis(size: number, colour: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${looks("defRPr", size, colour)}</a:pPr><a:endParaRPr lang="${LANGUAGE}"/></a:p></c:txPr>`;
}

function categoryAxis({ kind, sizes }: ChartObject): string {
  const bars = kind === "bars";
  return `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(officeColour("ruleStrong"))}${textOfAxis(sizes.label, INK.ink)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="${bars ? "l" : "ctr"}"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis({ kind, sizes, scaled, scale: { domain, ticks } }: ChartObject): string {
  const [from, to] = domain;
  const step = (ticks[1]?.value ?? to) - (ticks[0]?.value ?? 0);
  const grid = `<c:majorGridlines>${line(officeColour("grid"))}</c:majorGridlines>`;
  return `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:max val="${to}"/><c:min val="${from}"/></c:scaling><c:delete val="${scaled ? 0 : 1}"/><c:axPos val="${kind === "bars" ? "t" : "l"}"/>${grid}<c:numFmt formatCode="${escapeMarkup(scaleFormat(ticks))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOfAxis(sizes.tick, INK.soft)}<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${step > 0 ? `<c:majorUnit val="${step}"/>` : ""}</c:valAx>`;
}

/** A format of numbers that writes a scale as it is drawn: its unit stands at its last step. */
export function scaleFormat(ticks: Scale["ticks"]): string {
  const last = ticks.at(-1);
  const others = ticks.slice(0, -1).map(({ text }) => text);
  const signed = others.every((text) => text.startsWith("$")) ? '"$"' : "";
  const share = others.every((text) => text.endsWith("%")) ? '"%"' : "";
  const number = ticks.every(({ value }) => Number.isInteger(value)) ? "#,##0" : "0.0";
  if (last === undefined) return "General";
  // A scale of millions says so, where each of its steps is a whole number of them.
  const word = WORDS.find(({ size, word: said }) =>
    ticks.every(({ value, text }) => value === 0 || (value % size === 0 && text.includes(said))),
  );
  const steps = word === undefined ? `${signed}${number}${share}` : `[>0]${signed}${word.digits}" ${word.word}";${signed}0`;
  return `[=${last.value}]"${last.text}";${steps}`;
}

const WORDS = [
  { word: "million", size: 1_000_000, digits: "0,," },
  { word: "billion", size: 1_000_000_000, digits: "0,,," },
] as const;

/** The plot within its box: room for names beside or below it, for the scale, and for the longest label at the end of its bar. */
function layoutOf({ kind, sizes, box, scaled, across }: ChartObject): string {
  const share = (x: number, y: number, w: number, h: number): string =>
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${part(x / box.w)}"/><c:y val="${part(y / box.h)}"/><c:w val="${part(w / box.w)}"/><c:h val="${part(h / box.h)}"/></c:manualLayout></c:layout>`;
  if (kind === "columns") {
    const above = (sizes.value * 1.7) / POINTS;
    const below = (sizes.label * 2) / POINTS;
    return share(BESIDE, above, box.w - BESIDE - 0.1, box.h - above - below);
  }
  const above = scaled ? (sizes.tick * 1.9) / POINTS : 0;
  return share(namesAcross(box), above, across, box.h - above - 0.04);
}

/** What the scale of columns takes beside them, in inches. */
const BESIDE = 0.9;

/** How wide the names beside bars are, in inches. */
function namesAcross(box: Box): number {
  return Math.min(LOOKS.slide.labels / PIXELS, box.w * 0.34);
}

/** How wide bars can be, so that each has its label beside its end and the scale its unit, in inches. */
function roomAcross({ group, scale, sizes, box }: Omit<ChartObject, "across">): number {
  const room = box.w - namesAcross(box);
  const widthOf = (mark: Mark): number => (textWidth(labelText(mark), sizes.value, FONT.sans) * BOLD) / POINTS + 0.15;
  const bars = group.marks.map((mark) => (room - widthOf(mark)) / Math.max((mark.value ?? 0) / scale.domain[1], 0.01));
  // The scale's last step names the unit, half of it beyond the plot.
  const unit = textWidth(scale.ticks.at(-1)?.text ?? "", sizes.tick, FONT.sans) / POINTS / 2;
  return Math.max(Math.min(...bars, room - unit - 0.05), 0.5);
}

function part(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 10_000;
}

/** What an object says to those who do not see it. */
export function altOf(title: string, { group: { label, marks } }: ChartObject): string {
  return [title, ...(label === "" ? [] : [label]), marks.map(({ spoken }) => spoken).join("; ")].join(". ");
}
