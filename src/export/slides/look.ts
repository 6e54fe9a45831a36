/** How a deck looks: a 16:9 page in inches, sizes in points, fonts that any machine has. */
import type { ColourId } from "../../chart/buildChart";
import { officeColour as colour } from "../officeColour";

export const PAGE = { width: 13.333, height: 7.5, margin: 0.6, top: 0.42, foot: 7.02 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const FONT = { serif: "Georgia", sans: "Arial" } as const;
export const SIZE = { title: 28, subtitle: 16, label: 14, note: 12 } as const;
export const INK = {
  ink: colour("ink"),
  soft: colour("ink2"),
  rule: colour("rule"),
  grid: colour("grid"),
  page: colour("surface"),
} as const;

export const COLOURS: Readonly<Record<ColourId, string>> = {
  series: colour("d1"),
  pakistan: colour("d1"),
  "afghan-taliban": colour("d2"),
  ttp: colour("d3"),
  "third-party": colour("ink"),
  context: colour("dContext"),
};

const POINTS = 72;
/** Of a letter, as a share of the size: Arial in running text, with some to spare. */
const LETTER = { [FONT.serif]: 0.63, [FONT.sans]: 0.48 } as const;
const LEADING = 1.18;

/** How many lines a text takes in a width. Errs on the side of more. */
function linesIn(text: string, width: number, size: number, font: keyof typeof LETTER = FONT.sans): number {
  const room = Math.max(1, Math.floor((width * POINTS) / (size * LETTER[font])));
  return text.split("\n").reduce((total, line) => total + linesOfWords(line, room), 0);
}

function linesOfWords(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) used = needed;
    else {
      lines += used === 0 ? Math.ceil(word.length / room) - 1 : Math.ceil(word.length / room);
      used = word.length % room;
    }
  }
  return lines;
}

/** Height of a text in inches. */
export function heightOf(text: string, width: number, size: number, font: keyof typeof LETTER = FONT.sans): number {
  return text === "" ? 0 : (linesIn(text, width, size, font) * size * LEADING) / POINTS;
}
