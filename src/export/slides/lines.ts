/** The lines of a slide that say what it is of: under its title, and at its foot. */
import type { ChartModel } from "../../chart/buildChart";
import { textWidth } from "../../chart/textWidth";
import type { ExportModel } from "../exportModel";
import { citedAs } from "../wideCsv";
import { FONT, linesIn, PAGE, POINTS, SIZE, WIDTH } from "./look";
import type { Box } from "./shapes";
import { firstSentences } from "./slideNotes";

/** The line at the foot: where from. */
export const FOOT: Box = { x: PAGE.margin, y: PAGE.foot + 0.1, w: PAGE.width - 2 * PAGE.margin - 0.6, h: 0.26 };

/** What stands under a chart’s title: of a question its summary. */
export function chartSubtitle(model: ExportModel, { subtitle }: ChartModel): string {
  if (model.kind === "question") return summaryText(model);
  return [subtitle, filterText(model)].filter((part) => part !== "").join(". ");
}

/** As much of the summary as two lines hold, in whole sentences; the speaker's notes begin with it. */
export function summaryText(model: ExportModel): string {
  const filter = filterText(model);
  const texts = [4, 3, 2, 1].map((count) => [firstSentences(model.summary, count), filter].filter((part) => part !== "").join(" "));
  return texts.find((text) => linesIn(text, WIDTH, SIZE.subtitle, FONT.sans) <= 2) ?? filter;
}

/** What a view was filtered by; empty for nothing. */
export function filterText({ filteredBy }: ExportModel): string {
  return filteredBy === null ? "" : `Filtered by ${filteredBy}.`;
}

/** "2 of 3 · "; empty where there is but one. */
export function partOf(index: number, pages: number): string {
  return pages > 1 ? `${index + 1} of ${pages} · ` : "";
}

/** Where from, after which part it is. */
export function footOf(model: ExportModel, part: string): string {
  return onOneLine(`${part}${citedAs(model)}${model.address === "" ? "" : ` · ${model.address}`}`);
}

/** As much of a line as the foot has room for; the speaker's notes and the last slides have the address in full. */
function onOneLine(text: string): string {
  const fits = (line: string): boolean => textWidth(line, SIZE.note, FONT.sans) <= FOOT.w * POINTS;
  let kept = text;
  while (!fits(kept === text ? text : `${kept}…`)) kept = kept.slice(0, -1);
  return kept === text ? text : `${kept}…`;
}
