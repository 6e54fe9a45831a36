/**
 * A reader's own table as one file to put on any host and show in a frame: chart, line that says whose data it is, table and notes in a fold.
 * It runs nothing and asks for nothing.
 */
import type { DrawChart, Drawing } from "../../chart/drawing";
import { drawingsHtml } from "../drawingSvg";
import type { SvgOptions } from "../drawingSvg";
import { escapeMarkup as esc } from "../markup";
import { DRAWING_STYLES, pictureColour } from "../pictureStyles";
import type { Prepared } from "../prepareExport";
import { groupTable, notesList, PAGE_STYLE } from "../toHtml";
import { noticeOf } from "../wideCsv";

/** Widths that charts are drawn for, in pixels; a frame shows the widest that fits. */
const WIDTHS = [288, 440, 680] as const;
/** Beside the drawing: margins of the page; and its title, its line and its fold, as high as they are at the widest. */
const MARGIN = 32;
const AROUND = 190;

const STYLE = `${PAGE_STYLE}
body{margin:0 auto;padding:1rem}h1{font-size:1.3rem;margin:0 0 .5rem}h2{font-size:1rem}figure{margin:0}
.drawing svg{display:block;overflow:visible}.drawing text{font-family:Arial,Helvetica,sans-serif}.drawing .chart-defs{position:absolute;width:0;height:0}
.chart-group{font-weight:bold;margin:.5rem 0}.chart-group span{font-weight:normal}
${WIDTHS.map((width, at) => widthRule(width, WIDTHS[at + 1])).join("\n")}
summary{min-height:1.5rem;cursor:pointer;color:inherit}.table{overflow-x:auto}
@media print{details::details-content{content-visibility:visible}}
${DRAWING_STYLES}`;

/** Shows the drawing of a width alone, where it is the widest that fits. */
function widthRule(width: number, next: number | undefined): string {
  const rules: string[] = [];
  if (width !== WIDTHS[0]) rules.push(`(max-width:${String(width + MARGIN - 1)}px)`);
  if (next !== undefined) rules.push(`(min-width:${String(next + MARGIN)}px)`);
  return `@media ${rules.join(",")}{[data-width="${String(width)}"]{display:none}}`;
}

/** @throws where a chart cannot be drawn */
export async function toEmbedPage({ model, charts }: Prepared, draw: DrawChart): Promise<string> {
  const figures: string[] = [];
  let height = 0;
  for (const [at, chart] of charts.entries()) {
    const drawings: (readonly [number, Drawing])[] = [];
    for (const width of WIDTHS) drawings.push([width, await draw(chart, { width })]);
    const options: SvgOptions = { fades: `fade${String(at)}`, colour: pictureColour, grounds: false, washes: false };
    const heading = charts.length > 1 ? `<h2>${esc(chart.title)}</h2>\n` : "";
    const below = chart.subtitle === "" ? "" : `<p>${esc(chart.subtitle)}</p>\n`;
    const drawn = drawingsHtml(drawings, options);
    figures.push(
      `${heading}${below}<div class="drawing" role="img" aria-label="${esc(`${chart.title}. ${chart.description}`)}">${drawn}</div>`,
    );
    height += (drawings.at(-1)?.[1].panels ?? []).reduce((sum, panel) => sum + panel.height, 0);
  }
  const title = model.title === "" ? "A table" : model.title;
  const fold = `<h2>Notes</h2>\n${notesList(model)}`;
  const tables = `<div class="table">${model.groups.map((group) => groupTable(model, group)).join("\n")}</div>\n${fold}`;
  return `<!doctype html>
<!-- Put this file on your host and show it with:
<iframe src="this-file.html" title="${commented(title)}" width="100%" height="${String(Math.ceil(height + AROUND))}" style="border:0" loading="lazy"></iframe> -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${esc(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<figure>
<h1>${esc(title)}</h1>
${model.summary === "" ? "" : `<p>${esc(model.summary)}</p>\n`}${figures.join("\n")}
<figcaption>${noticeOf(model)
    .map((text) => `<p><small>${esc(text)}</small></p>`)
    .join("")}</figcaption>
</figure>
${figures.length === 0 ? tables : `<details>\n<summary>Table and notes</summary>\n${tables}\n</details>`}
</body>
</html>
`;
}

/** Text within a comment, which "--" would end. */
function commented(text: string): string {
  return esc(text)
    .replace(/-(?=-)/gu, "- ")
    .replace(/\s+/gu, " ");
}
