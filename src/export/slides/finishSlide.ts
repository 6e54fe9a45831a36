/**
 * What the slide library cannot write, added to a slide's XML: gradients of fading ends, one alternative text for a chart's shapes,
 * which become a group, another for a table, and header rows.
 */
import { officeColour } from "../officeColour";
import { escapeMarkup } from "../markup";
import type { SlidePlan } from "./planSlides";

const OBJECT = /<p:(?<tag>sp|cxnSp|graphicFrame|pic)>.*?<\/p:\k<tag>>/gsu;

export function finishSlide(xml: string, { chart, table }: SlidePlan): string {
  const faded = xml.replace(OBJECT, (object) => fadeOf(object));
  const described = table === null ? faded : describeTable(faded, table.alt);
  return chart === null ? described : groupDrawing(described, chart.alt);
}

/** A named rectangle's plain fill becomes a gradient to nothing, to the right or upwards. */
function fadeOf(object: string): string {
  const direction = /name="chart fade (?<direction>right|up)"/u.exec(object)?.groups?.["direction"];
  if (direction === undefined) return object;
  const angle = direction === "right" ? 0 : 16_200_000;
  return object.replace(
    /<a:solidFill><a:srgbClr val="(?<colour>[0-9A-F]{6})">.*?<\/a:srgbClr><\/a:solidFill>|<a:solidFill><a:srgbClr val="(?<bare>[0-9A-F]{6})"\/><\/a:solidFill>/su,
    (...found) => {
      const groups: unknown = found.at(-1);
      const colour = colourIn(groups);
      return `<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:srgbClr val="${colour}"/></a:gs><a:gs pos="100000"><a:srgbClr val="${colour}"><a:alpha val="0"/></a:srgbClr></a:gs></a:gsLst><a:lin ang="${angle}" scaled="0"/></a:gradFill>`;
    },
  );
}

function colourIn(groups: unknown): string {
  const values = typeof groups === "object" && groups !== null ? Object.values(groups) : [];
  const found: unknown = values.find((value) => typeof value === "string");
  return typeof found === "string" ? found : officeColour("ink");
}

function describeTable(xml: string, alt: string): string {
  return xml
    .replace(/(<p:cNvPr id="\d+" name="Table")\/?>/u, (_, start: string) => `${start} descr="${attribute(alt)}"/>`)
    .replace(/<a:tblPr[^>]*?\/?>/u, (tag) => (tag.endsWith("/>") ? '<a:tblPr firstRow="1"/>' : '<a:tblPr firstRow="1">'));
}

/** The drawing's shapes, which stand one after the other, in a group that covers the page and is described once. */
function groupDrawing(xml: string, alt: string): string {
  const shapes = [...xml.matchAll(OBJECT)].filter(([object]) => /<p:cNvPr id="\d+" name="chart /u.test(object));
  const [first] = shapes;
  const last = shapes.at(-1);
  if (first === undefined || last === undefined) return xml;
  const end = last.index + last[0].length;
  const frame = '<a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/><a:chOff x="0" y="0"/><a:chExt cx="12192000" cy="6858000"/>';
  const head = `<p:nvGrpSpPr><p:cNvPr id="0" name="Chart" descr="${attribute(alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}</a:xfrm></p:grpSpPr>`;
  return `${xml.slice(0, first.index)}<p:grpSp>${head}${xml.slice(first.index, end)}</p:grpSp>${xml.slice(end)}`;
}

function attribute(text: string): string {
  return escapeMarkup(text).replace(/\s+/gu, " ");
}
