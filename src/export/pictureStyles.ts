/** How a picture's text and its drawing look: colours as values, and nothing that depends on a page around. */
import type { Token } from "../chart/tokens";
import { LOOKS } from "../chart/looks";
import { roleRules } from "../chart/roles";
import { LIGHT } from "../chart/tokens";

/** What a picture's text is set in: our fonts where they are, else what the machine has. */
const SANS = '"Desk Sans","Source Sans 3","Source Sans Pro","Noto Sans","DejaVu Sans",Arial,sans-serif';
const SERIF = '"Desk Serif","Source Serif 4","Source Serif Pro","Noto Serif","DejaVu Serif",Georgia,serif';

/** The ground of a picture is white, so what is cut out of it is white too. */
export function pictureColour(token: Token): string {
  return token === "page" ? LIGHT.surface : LIGHT[token];
}

/** Rules for a picture's own text; sizes in pixels. */
export const TEXT_STYLES = `text{font-family:${SANS};fill:${LIGHT.ink}}
.title{font-family:${SERIF};font-size:27px;font-weight:600}
.subtitle{font-size:17px;fill:${LIGHT.ink2}}
.heading{font-size:14px;font-weight:600}
.why,.small{font-weight:400;font-size:14px;fill:${LIGHT.ink3}}
.key{font-size:14px;fill:${LIGHT.ink2}}
.note{font-size:14px;fill:${LIGHT.ink2}}
.number{font-weight:600;fill:${LIGHT.accent}}
.row{font-size:15px}.said{font-size:15px;font-weight:600}
.brand{font-family:${SERIF};font-size:18px;font-weight:600}`;

/** Rules for the drawing in it. */
export const DRAWING_STYLES = `.drawing text{paint-order:stroke;stroke:${pictureColour("page")};stroke-width:5px;stroke-linejoin:round}
${roleRules(pictureColour, LOOKS.page.sizes).join("\n")}`;
