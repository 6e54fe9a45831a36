/** Code that puts a figure into another page, and the height of a frame that no script sizes. */
import type { ChartGroup, Mark } from "../chart/buildChart";
import { wrapText } from "../chart/textWidth";
import { cellText } from "../view/cellText";
import { shortNoteText } from "../view/footnote";
import { besideClaimant } from "../view/whoSays";
import type { EmbedGroup, EmbedModel } from "./embedModel";
import { foldRows } from "./embedModel";
import { escapeXml } from "./xml";
import { SITE_ID } from "../model/site";
import type { Shown } from "./embedShown";

/** Ways in, each for another kind of host page. */
export const EMBED_WAYS = ["sized", "fixed", "element", "image", "markdown"] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

export interface EmbedPlace {
  readonly id: string;
  readonly title: string;
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  /** Of a frame without a script, in pixels. */
  readonly height: number;
  /** A frozen version's name; null for the figure as it will stand, corrections included. */
  readonly version: string | null;
  /** What the frame is asked for, as "?show=table"; empty for the chart, or the table where there is none, and a closed fold. */
  readonly query: string;
  /** What pictures say to those who do not see them. */
  readonly description: string;
  /** The figure's page, absolute. */
  readonly page: string;
}

/** Pixels a frame has before the script has heard how tall its content is. */
const UNTIL_SIZED = 480;

/** The address of an embed, live or frozen. */
export function embedAddress({ id, site, version }: Pick<EmbedPlace, "id" | "site" | "version">): string {
  return `${site}${version === null ? "" : `v/${version}/`}embed/${id}/`;
}

/** The code to paste, ending without a line break. */
export function toEmbedCode(place: EmbedPlace, way: EmbedWay): string {
  const { id, title, site, height, version, query, description, page } = place;
  const frozen = version === null ? "" : ` version="${version}"`;
  const asked = [...new URLSearchParams(query)].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  const script = `<script src="${site}embed.js" async></script>`;
  const picture = `<img src="${site}f/${id}.png" alt="${escapeXml(description)}" width="800" style="max-width:100%;height:auto" loading="lazy">`;
  switch (way) {
    case "sized":
      return `${frameCode(place, UNTIL_SIZED)}\n${script}`;
    case "fixed":
      return frameCode(place, height);
    case "element":
      return `<${SITE_ID} figure="${id}"${frozen}${asked} title="${escapeXml(title)}"></${SITE_ID}>\n${script}\n<noscript><a href="${page}">${picture}</a></noscript>`;
    case "image":
      return `<a href="${page}">${picture}</a>`;
    case "markdown":
      return `[![${markdown(description)}](${site}f/${id}.png)](${page})\n\n${markdown(title)}. Figures, wordings and notes: <${page}>`;
  }
}

/** Its size is said in its style too: pages have rules of their own for frames, and most of them give way to that. */
export function frameCode(place: EmbedPlace, height: number): string {
  return `<iframe src="${embedAddress(place)}${escapeXml(place.query)}" title="${escapeXml(place.title)}" width="100%" height="${height}" style="border:0;width:100%;height:${height}px" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

function markdown(text: string): string {
  return text.replace(/[\\[\]`*_<>]/gu, "\\$&").replace(/\s+/gu, " ");
}

/** The width, in pixels, for which `frameHeight` is reckoned; text columns of articles are about this wide. */
export const FRAME_WIDTH = 600;

/** The line of the closed fold, in pixels. */
const FOOT = 34;
/** Words break a little earlier in one font than in another: a part of the whole height is left to spare. */
const TO_SPARE = 1.03;

/**
 * A height with room to spare for an embed 600 pixels wide, from what stands in it, in pixels. The widest fonts are reckoned with;
 * what is narrower still scrolls inside the frame.
 * @param shown what is open in it; without a chart the table is shown in any case
 */
export function frameHeight(figure: EmbedModel, shown: Shown = "folded"): number {
  const { title, subtitle, chart, measure, notes, gap, source } = figure;
  const inner = FRAME_WIDTH - 32;
  const { shown: seen, folded } = foldRows(figure);
  const closed = shown === "folded" || shown === "chart";
  const groups = closed ? seen.groups : figure.groups;
  const fold = folded.groups.length === 0 ? 0 : FOOT;
  const count = (text: string, width: number, size: number): number => (text === "" ? 0 : wrapText(text, width, size, "Arial").length);
  const rows = groups.flatMap((group) => group.rows);
  const table = rows.reduce((sum, { label, detail, cell, described }) => {
    const below = described.map((one) => count(`${one.measure.label}: ${cellText(one.cell, one.measure)} 000 (${one.by})`, 200, 15) * 20);
    const first = count(label, 200, 16) * 20 + count(detail, 200, 15) * 20 + below.reduce((all, one) => all + one, 0);
    const said = count(cellText(cell, measure), 170, 17) * 20;
    const who = count(cell.claimant.name, 150, 16) * 20 + Math.max(1, count(besideClaimant(cell), 150, 15)) * 20;
    return sum + Math.max(first, said, who) + 17;
  }, 44);
  const heading = ({ label, why }: Pick<EmbedGroup, "label" | "why">): number => count(`${label} ${why}`.trim(), inner, 15) * 20 + 18;
  const headings = figure.groups.length > 1 ? groups.reduce((sum, group) => sum + heading(group), 0) : 0;
  const listed = notes.reduce((sum, { citations }) => sum + count(shortNoteText(citations), inner - 30, 15) * 20, 24);
  const head = count(title, inner, 23) * 24 + count(subtitle, inner, 16) * 20 + 60;
  const key = chart === null ? 0 : 80;
  const proof = listed + key + count(`Source: ${source}. Data CC BY`, inner, 16) * 20 + 80;
  const about = gap === "" ? 0 : count(`About the gap. ${gap}`, inner, 16) * 20 + 10;
  const drawn = chart === null || shown === "table" ? 0 : chartHeight(chart, heading);
  const tabled = chart === null || !closed ? table + headings + fold : 0;
  const whole = head + drawn + tabled + about + FOOT + (closed ? 0 : proof);
  return Math.ceil((whole * TO_SPARE) / 20) * 20;
}

function chartHeight({ kind, groups }: NonNullable<EmbedModel["chart"]>, heading: (group: ChartGroup) => number): number {
  if (kind === "columns") return 340;
  const labelled = ({ label, detail }: Mark): number =>
    wrapText(label, 170, 16, "Arial").length * 20 + wrapText(detail, 170, 15, "Arial").length * 18 + 18;
  return groups.reduce((sum, group) => {
    const marks = group.marks.reduce((all, mark) => all + Math.max(56, labelled(mark)), 0);
    return sum + (group.label === "" ? 0 : heading(group)) + marks + 26;
  }, 80);
}
