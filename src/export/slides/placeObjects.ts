/** Chart objects in a deck: each slide's place for one becomes a frame that leads to the chart, its part, and the data sheet behind. */
import type { Parts } from "../archive/zipParts";
import { writeWorkbook } from "../sheets/writeWorkbook";
import { escapeMarkup } from "../markup";
import { chartXml, dataSheet } from "./chartObject";
import type { ChartObject } from "./chartObject";

/** What the writer of slides calls the shape that keeps a chart's place. */
export const OBJECT_PLACE = "Object";
/** Parts of charts, by the number of their slide and their own on it. Named so that no part of a template has its name. */
export const CHART_PART = /^ppt\/charts\/figure(?<number>\d+)-\d+\.xml$/u;

const TYPES = "[Content_Types].xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

export interface PlacedObject {
  /** Of its slide, from 1. */
  readonly slide: number;
  readonly object: ChartObject;
  readonly title: string;
  /** What it says to those who do not see it. */
  readonly alt: string;
}

/** @param deck finished parts; @param about whose deck it is */
export async function placeObjects(
  deck: Parts,
  objects: readonly PlacedObject[],
  about: { readonly date: string; readonly author: string },
): Promise<Parts> {
  const parts = new Map(deck);
  const types: string[] = [];
  for (const { slide, object, title, alt } of objects) {
    const name = `figure${slide}-${object.index + 1}`;
    const link = `rIdChart${object.index + 1}`;
    const [chart, sheet] = [`ppt/charts/${name}.xml`, `ppt/embeddings/${name}.xlsx`];
    const [page, links] = [`ppt/slides/slide${slide}.xml`, `ppt/slides/_rels/slide${slide}.xml.rels`];
    parts.set(
      page,
      String(parts.get(page)).replace(PLACE, (shape) => frameIn(shape, alt, link)),
    );
    const relation = `<Relationship Id="${link}" Type="${OFFICE}/chart" Target="/${chart}"/>`;
    parts.set(links, String(parts.get(links)).replace("</Relationships>", `${relation}</Relationships>`));
    parts.set(chart, chartXml(object));
    parts.set(
      `ppt/charts/_rels/${name}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/package" Target="/${sheet}"/></Relationships>`,
    );
    const workbook = { ...about, title, description: "", sheets: [dataSheet(object)], carries: null, made: null };
    parts.set(sheet, await writeWorkbook(workbook));
    types.push(`<Override PartName="/${chart}" ContentType="${CHART_TYPE}"/><Override PartName="/${sheet}" ContentType="${SHEET_TYPE}"/>`);
  }
  return parts.set(TYPES, String(parts.get(TYPES)).replace("</Types>", `${types.join("")}</Types>`));
}

const PLACE = new RegExp(`<p:sp><p:nvSpPr><p:cNvPr id="\\d+" name="${OBJECT_PLACE}"(?:(?!</p:sp>).)*</p:sp>`, "su");

function frameIn(shape: string, alt: string, link: string): string {
  const [, id = "0"] = /<p:cNvPr id="(\d+)"/u.exec(shape) ?? [];
  const [box = ""] = /<a:off [^>]*\/><a:ext [^>]*\/>/u.exec(shape) ?? [];
  const said = escapeMarkup(alt).replace(/\s+/gu, " ");
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart" descr="${said}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${box}</p:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${link}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
