/** How many lines a text takes in an embed, reckoned so that it takes no more in nearly any font that a reader has. */
import type { FontName } from "../chart/textWidth";
import { textWidth } from "../chart/textWidth";

/** Of all text below the title, and from one line to the next, in pixels. */
export const SIZE = 14;
export const LINE = 20;
/** Of a line that can be pressed. */
export const TALL_LINE = 24;

const BODY: FontName = "sans";

function wordWidths(text: string, size: number, font: FontName): readonly number[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => textWidth(word, size, font));
}

/** Lines of a text; a word longer than a line is broken. */
export function linesOf(text: string, width: number, font = BODY, size = SIZE): number {
  const space = textWidth(" ", size, font);
  let [lines, x] = [text === "" ? 0 : 1, 0];
  for (const word of wordWidths(text, size, font)) {
    if (x > 0 && x + space + word > width) {
      lines += 1;
      x = 0;
    }
    x += (x === 0 ? 0 : space) + word;
    const over = Math.max(0, Math.ceil(x / width) - 1);
    lines += over;
    x -= over * width;
  }
  return lines;
}

/** In pixels; 0 for none. */
export function linesHeight(text: string, width: number): number {
  return linesOf(text, width) * LINE;
}

/** The width of a text on one line, and of its longest word, in pixels. */
export function lineWidth(text: string, font = BODY): number {
  return textWidth(text, SIZE, font);
}
export function longestWord(text: string, font = BODY): number {
  return Math.max(0, ...wordWidths(text, SIZE, font));
}
