/** How a deck looks: a 16:9 page in inches, sizes in points, fonts that any machine has. */
import { textWidth, wrapText } from "../../chart/textWidth";
import { officeColour } from "../officeColour";

export const PAGE = { width: 13.333, height: 7.5, margin: 0.6, top: 0.42, foot: 7.02 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
/** The part of a slide that is laid out, in inches: all of ours, or what a template keeps for its body. */
export interface Room {
  /** Between the margins. */
  readonly width: number;
  /** Where it begins, with the title where that is laid out too, and where the line that says where from is parted from what is above. */
  readonly top: number;
  readonly foot: number;
  /** How high the title is that stands in it: null for as high as its lines are. */
  readonly titled: number | null;
}
export const OWN_ROOM: Room = { width: WIDTH, top: PAGE.top, foot: PAGE.foot, titled: null };
/** From a room's foot to its end. */
export const BELOW_FOOT = 0.36;
export const FONT = { serif: "Georgia", sans: "Arial" } as const;
export const SIZE = { title: 28, subtitle: 16, label: 14, note: 12 } as const;
/** From the title to its subtitle, and from there to what is shown. */
export const SPACE = { title: 0.06, body: 0.14 } as const;
export const INK = {
  ink: officeColour("ink"),
  soft: officeColour("ink2"),
  rule: officeColour("rule"),
  page: officeColour("surface"),
} as const;
/** How much wider bold letters are than those that widths are known of. */
export const BOLD = 1.16;
/** Of an inch. */
export const POINTS = 72;
export const PIXELS = 96;
const LEADING = 1.18;

/** How many lines a text takes in a width in inches; a word longer than a line is broken. */
export function linesIn(text: string, width: number, size: number, font: (typeof FONT)[keyof typeof FONT]): number {
  const room = width * POINTS;
  return text
    .split("\n")
    .flatMap((line) => wrapText(line, room, size, font))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size, font) / room)), 0);
}

/** Height of a text in inches. */
export function heightOf(text: string, width: number, size: number, font: (typeof FONT)[keyof typeof FONT] = FONT.sans): number {
  return text === "" ? 0 : (linesIn(text, width, size, font) * size * LEADING) / POINTS;
}
