/** The lines of a slide that say what it is of: under its title, and at its foot. */
import type { ChartModel } from "../../chart/buildChart";
import { textWidth } from "../../chart/textWidth";
import type { ExportModel } from "../exportModel";
import { citedAs } from "../wideCsv";
import type { Room } from "./look";
import { FONT, linesIn, OWN_ROOM, PAGE, POINTS, SIZE } from "./look";
import type { Box } from "./shapes";
import { firstSentences } from "./slideNotes";

/** The line at the foot: where from. A slide’s number stands behind it. */
export function footBox({ width, foot }: Room): Box {
  return { x: PAGE.margin, y: foot + 0.1, w: width - 0.6, h: 0.26 };
}

export const FOOT = footBox(OWN_ROOM);

/** What stands under a chart’s title: of a question its summary. */
export function chartSubtitle(model: ExportModel, { subtitle }: ChartModel, room = OWN_ROOM): string {
  if (model.kind === "question") return summaryText(model, room);
  return [subtitle, filterText(model)].filter((part) => part !== "").join(". ");
}

/** As much of the summary as two lines hold, in whole sentences; the speaker's notes begin with it. */
export function summaryText(model: ExportModel, { width }: Room): string {
  const filter = filterText(model);
  const texts = [4, 3, 2, 1].map((count) => [firstSentences(model.summary, count), filter].filter((part) => part !== "").join(" "));
  return texts.find((text) => linesIn(text, width, SIZE.subtitle, FONT.sans) <= 2) ?? filter;
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
export function footOf(model: ExportModel, part: string, room: Room): string {
  return onOneLine(`${part}${citedAs(model)}${model.address === "" ? "" : ` · ${model.address}`}`, footBox(room));
}

/** As much of a line as the foot has room for; the speaker's notes and the last slides have the address in full. */
function onOneLine(text: string, { w }: Box): string {
  const fits = (line: string): boolean => textWidth(line, SIZE.note, FONT.sans) <= w * POINTS;
  let kept = text;
  while (!fits(kept === text ? text : `${kept}…`)) kept = kept.slice(0, -1);
  return kept === text ? text : `${kept}…`;
}
