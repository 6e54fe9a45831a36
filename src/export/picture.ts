/**
 * A figure as one SVG: title, chart, key, notes and source inside it, text as text. What is drawn comes as an argument, since
 * only a page or the build can draw.
 */
import { stanceText } from "../chart/buildChart";
import { LIGHT } from "../chart/tokens";
import { wrapText } from "../chart/wrapText";
import { cellText } from "../view/cellText";
import { citesText, placeText } from "../view/footnote";
import { superscript } from "../view/numberNotes";
import type { FigureModel } from "./figureModel";
import { figureText } from "./figureModel";
import { resolveTokens } from "./pictureStyles";
import { escapeXml } from "./xml";

export interface PictureOptions {
  /** Markup of the chart and its key as the site's components draw them at `width`; empty where the figure has no chart. */
  readonly drawing: string;
  /** What `pictureStyles` gives. */
  readonly styles: string;
  /** Of the drawing, in pixels; the picture is wider by its margins. */
  readonly width: number;
  readonly version: string;
  /** Where the figure is published. */
  readonly address: string;
}

const MARGIN = 32;
/** Lines are broken for the widest font that a machine without ours may set them in (DejaVu), so that none runs out of the picture. */
const TITLE_SIZE = 32;
const SMALL_SIZE = 14.5;

/** Pieces of a picture, stacked. */
interface Stack {
  readonly pieces: string[];
  y: number;
}

/** A figure as SVG text. */
export function toSvg(figure: FigureModel, { drawing, styles, width, version, address }: PictureOptions): string {
  const stack: Stack = { pieces: [], y: MARGIN };
  lines(stack, "title", wrapText(figure.title, width, TITLE_SIZE), 34);
  if (figure.subtitle !== "") lines(stack, "subtitle", wrapText(figure.subtitle, width, 17), 23);
  stack.y += 14;
  if (drawing === "") addRows(stack, figure, width);
  else addDrawing(stack, drawing, width);
  stack.y += 10;
  stack.pieces.push(`<path d="M0 ${stack.y}h72" stroke="${LIGHT.ink}" fill="none"/>`);
  stack.y += 12;
  if (figure.gap !== "") lines(stack, "note", wrapText(`About the gap. ${figure.gap}`, width, SMALL_SIZE), 20);
  for (const { number, citation } of figure.notes) {
    const text = `${citation.report.short}, ${placeText(citation)}: “${citation.wording}”. ${citesText(citation)}`;
    addNote(stack, number, wrapText(text, width - 26, SMALL_SIZE));
  }
  stack.y += 8;
  lines(stack, "small", wrapText(`Source: ${figure.source}.`, width, SMALL_SIZE), 20);
  stack.y += 6;
  stack.pieces.push(
    `<text class="brand" x="0" y="${stack.y + 18}">Every Number<tspan fill="${LIGHT.accent}">¹</tspan></text>`,
    `<text class="small" x="${width}" y="${stack.y + 18}" text-anchor="end">${escapeXml(`Data ${version}, CC BY 4.0`)}</text>`,
  );
  stack.y += 24;
  lines(stack, "small", [address], 20);
  const height = stack.y + MARGIN;
  const full = width + 2 * MARGIN;
  return resolveTokens(`<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${height}" viewBox="0 0 ${full} ${height}" role="img" aria-labelledby="picture-title picture-desc" xml:lang="en">
<title id="picture-title">${escapeXml(figure.title)}</title>
<desc id="picture-desc">${escapeXml(figureText(figure))}</desc>
<style>${styles}</style>
<rect width="${full}" height="${height}" fill="${LIGHT.surface}"/>
<rect width="${full}" height="4" fill="${LIGHT.ink}"/>
<g transform="translate(${MARGIN} 0)">
${stack.pieces.join("\n")}
</g>
</svg>
`);
}

function lines(stack: Stack, name: string, texts: readonly string[], height: number): void {
  for (const text of texts) {
    stack.pieces.push(`<text class="${name}" x="0" y="${stack.y + Math.round(height * 0.78)}">${escapeXml(text)}</text>`);
    stack.y += height;
  }
}

function addNote(stack: Stack, number: number, texts: readonly string[]): void {
  stack.pieces.push(`<text class="note number" x="0" y="${stack.y + 15}">${number}</text>`);
  for (const text of texts) {
    stack.pieces.push(`<text class="note" x="26" y="${stack.y + 15}">${escapeXml(text)}</text>`);
    stack.y += 20;
  }
  stack.y += 3;
}

/** The chart's groups below each other, each under its heading, then the key. */
function addDrawing(stack: Stack, drawing: string, width: number): void {
  const gradients = [...drawing.matchAll(/<defs>(?<defs>[\s\S]*?)<\/defs>/gu)].map(({ groups }) => groups?.["defs"] ?? "");
  stack.pieces.push(`<defs>${gradients.join("")}</defs>`);
  const drawn = /^<div class="(?<name>[\w-]+)"/u.exec(drawing)?.groups?.["name"] ?? "";
  const parts = drawing.matchAll(
    /<p [^>]*>(?<label>[^<]*)<span>(?<why>[^<]*)<\/span><\/p>|<svg class="recharts-surface" width="\d+" height="(?<height>\d+)"[^>]*>(?<marks>[\s\S]*?)<\/svg>/gu,
  );
  for (const { groups } of parts) {
    const { label, why, height, marks } = groups ?? {};
    if (marks === undefined) addHeading(stack, `${(label ?? "").trim()}`, why ?? "", width);
    else {
      const bare = marks.replace(/<(?:title|desc)><\/(?:title|desc)>/gu, "").replace(/ tabindex="-1"/gu, "");
      stack.pieces.push(`<g class="${drawn}" transform="translate(0 ${stack.y})">${bare}</g>`);
      stack.y += Number(height);
    }
  }
  addKey(stack, drawing, width);
}

/** Labels come escaped, as the drawing's own markup. */
function addHeading(stack: Stack, label: string, why: string, width: number): void {
  const fits = (label.length + why.length) * 7 < width;
  stack.y += 10;
  stack.pieces.push(
    `<text class="heading" x="0" y="${stack.y + 15}">${label}${fits && why !== "" ? `<tspan class="why" dx="8">${why}</tspan>` : ""}</text>`,
  );
  stack.y += 22;
  if (!fits) {
    for (const line of wrapText(why, width, SMALL_SIZE)) {
      stack.pieces.push(`<text class="why" x="0" y="${stack.y + 14}">${line}</text>`);
      stack.y += 20;
    }
  }
}

function addKey(stack: Stack, drawing: string, width: number): void {
  stack.y += 14;
  let x = 0;
  const entries = [...drawing.matchAll(/<li[^>]*>(?:<svg[^>]*>(?<sample>[\s\S]*?)<\/svg>)?(?<name>[^<]*)<\/li>/gu)];
  for (const { groups } of entries) {
    const { sample, name = "" } = groups ?? {};
    const wide = (sample === undefined ? 0 : 48) + name.length * 7 + 24;
    if (x > 0 && x + wide > width) {
      x = 0;
      stack.y += 24;
    }
    if (sample !== undefined) stack.pieces.push(`<g transform="translate(${x} ${stack.y})">${sample}</g>`);
    stack.pieces.push(`<text class="key" x="${x + (sample === undefined ? 0 : 48)}" y="${stack.y + 13}">${name}</text>`);
    x += wide;
  }
  if (entries.length > 0) stack.y += 26;
}

/** Figures that are words, dates or too far apart for a scale: as they stand in the table. */
function addRows(stack: Stack, { groups, measure, markers }: FigureModel, width: number): void {
  const left = Math.round(width * 0.42);
  for (const { label, why, rows } of groups) {
    if (groups.length > 1) addHeading(stack, escapeXml(label), escapeXml(why), width);
    for (const row of rows) {
      const label = wrapText(row.label, left - 20, 14.5);
      const name = [...label, ...(row.detail === "" ? [] : wrapText(row.detail, left - 20, SMALL_SIZE))];
      const noted = (markers.get(row.cell.id) ?? []).map(superscript).join("\u2009");
      const said = wrapText(cellText(row.cell, measure), width - left - 30, 16);
      const who = row.cell.claimant.name === "Not stated" ? "" : row.cell.claimant.name;
      const stance = row.cell.claimant.party === "none" ? "" : `, ${stanceText(row.cell)}`;
      const top = stack.y;
      name.forEach((text, index) => {
        stack.pieces.push(
          `<text class="${index < label.length ? "row" : "small"}" x="0" y="${top + 20 + index * 20}">${escapeXml(text)}</text>`,
        );
      });
      said.forEach((text, index) => {
        const marker = index === said.length - 1 ? `<tspan class="number" dx="1">${noted}</tspan>` : "";
        stack.pieces.push(`<text class="said" x="${left}" y="${top + 20 + index * 20}">${escapeXml(text)}${marker}</text>`);
      });
      const credit = who === "" ? [] : wrapText(`${who}${stance}`, width - left, SMALL_SIZE);
      credit.forEach((text, index) => {
        stack.pieces.push(`<text class="small" x="${left}" y="${top + 20 + (said.length + index) * 20}">${escapeXml(text)}</text>`);
      });
      stack.y = top + 12 + Math.max(name.length, said.length + credit.length) * 20;
      stack.pieces.push(`<path d="M0 ${stack.y}H${width}" stroke="${LIGHT.rule}" fill="none"/>`);
    }
  }
}
