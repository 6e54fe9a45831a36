/** oEmbed 1.0 answers of type `rich` (oembed.com, section 2.3.4.4): a frame that needs no script. */
import type { EmbedPlace } from "./embedCode";
import { frameCode } from "./embedCode";
import { COLUMN } from "./embedWidths";
import { SITE_NAME } from "../model/site";

/** The text of `/oembed/<figure>.json`. */
export function toOembed(place: EmbedPlace): string {
  const { id, title, site, heights } = place;
  const answer = {
    type: "rich",
    version: "1.0",
    title,
    provider_name: SITE_NAME,
    provider_url: site,
    html: frameCode(place, heights),
    width: COLUMN.wide,
    height: heights.wide,
    thumbnail_url: `${site}f/${id}-card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
