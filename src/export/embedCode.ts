/** Code that puts a figure into another page. */
import { SITE_ID } from "../model/site";
import { WIDE_WINDOW } from "./embedWidths";
import type { FrameHeights } from "./frameHeight";
import { escapeXml } from "./xml";

/** Ways in, each for another kind of host page. */
export const EMBED_WAYS = ["sized", "fixed", "element", "image", "markdown"] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

export interface EmbedPlace {
  readonly id: string;
  readonly title: string;
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  /** Of a frame without a script. */
  readonly heights: FrameHeights;
  /** A frozen version's name; null for the figure as it will stand, corrections included. */
  readonly version: string | null;
  /** What the frame is asked for, as "?show=table" (`embedQuery`). */
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
  const { id, title, site, heights, version, query, description, page } = place;
  const frozen = version === null ? "" : ` version="${version}"`;
  const asked = [...new URLSearchParams(query)].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  const script = `<script src="${site}embed.js" async></script>`;
  const picture = `<img src="${site}f/${id}.png" alt="${escapeXml(description)}" width="800" style="max-width:100%;height:auto" loading="lazy">`;
  switch (way) {
    case "sized":
      return `${frameCode(place, { wide: UNTIL_SIZED, narrow: UNTIL_SIZED })}\n${script}`;
    case "fixed":
      return frameCode(place, heights);
    case "element":
      return `<${SITE_ID} figure="${id}"${frozen}${asked} title="${escapeXml(title)}"></${SITE_ID}>\n${script}\n<noscript><a href="${page}">${picture}</a></noscript>`;
    case "image":
      return `<a href="${page}">${picture}</a>`;
    case "markdown":
      return `[![${markdown(description)}](${site}f/${id}.png)](${page})\n\n${markdown(title)}. Figures, wordings and notes: <${page}>`;
  }
}

/**
 * Its size is said in its style too: pages have rules of their own for frames, and most of them give way to that. In a narrow window it is
 * higher, without a rule of the page's.
 */
export function frameCode(place: EmbedPlace, { wide, narrow }: FrameHeights): string {
  const higher = narrow > wide ? `;min-height:clamp(0px,(${WIDE_WINDOW}px - 100vw)*9999,${narrow}px)` : "";
  return `<iframe src="${embedAddress(place)}${escapeXml(place.query)}" title="${escapeXml(place.title)}" width="100%" height="${wide}" style="border:0;width:100%;height:${wide}px${higher}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

function markdown(text: string): string {
  return text.replace(/[\\[\]`*_<>]/gu, "\\$&").replace(/\s+/gu, " ");
}
