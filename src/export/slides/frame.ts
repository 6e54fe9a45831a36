/** The head of a slide: a title of at most two lines, what stands under it, and where the rest begins. */
import { textWidth } from "../../chart/textWidth";
import { BOLD, FONT, heightOf, linesIn, PAGE, POINTS, SIZE, SPACE, WIDTH } from "./look";
import type { Box } from "./shapes";

export interface Frame {
  readonly title: string;
  /** In points. */
  readonly titleSize: number;
  readonly titleBox: Box;
  readonly subtitle: { readonly text: string; readonly box: Box; readonly size: number };
  /** In inches, below title and subtitle. */
  readonly top: number;
}

const SIZES: readonly number[] = [SIZE.title, 24, 20, 18];
const ROOM = WIDTH / BOLD;
/** Of the title of a slide after the first of its kind. */
const LATER = 22;
/** How much of a line a title cut at a comma fills, at least. */
const LEAST = 0.7;

export function frameOf(title: string, subtitle: string): Frame {
  return framed(title, sizeFor(title, 2), subtitle, SIZE.subtitle);
}

/** As low as it can be, for what needs nearly all of the slide: a title on one line where it has room there, a small subtitle. */
export function lowFrame(title: string, subtitle: string): Frame {
  return framed(title, sizeFor(title, 1), subtitle, SIZE.note);
}

/** The largest size at which a title has so few lines, or the smallest. */
function sizeFor(title: string, lines: number): number {
  return SIZES.find((size) => linesIn(title, ROOM, size, FONT.serif) <= lines) ?? 18;
}

/** A slide after the first of its table or chart: the title short enough for one line, and which part it is. */
export function laterFrame(title: string, part: number, of: number): Frame {
  const end = ` (${part} of ${of})`;
  const fits = (text: string): boolean => textWidth(text + end, LATER, FONT.serif) <= ROOM * POINTS;
  if (fits(title)) return framed(title + end, LATER, "", SIZE.subtitle);
  const words = title.split(" ");
  const longest = words.findLastIndex((_, count) => fits(`${words.slice(0, count).join(" ")}…`));
  // Not ended on "of the".
  const whole = words
    .slice(0, longest)
    .join(" ")
    .replace(/(?:[,:;]? \p{Ll}{1,4})*[,:;]?$/u, "");
  const cut = [...title.matchAll(/[,:;] /gu)].map(({ index }) => title.slice(0, index)).findLast(fits) ?? "";
  return framed((cut.length > whole.length * LEAST ? cut : `${whole}…`) + end, LATER, "", SIZE.subtitle);
}

function framed(title: string, titleSize: number, text: string, size: number): Frame {
  const titleHeight = heightOf(title, ROOM, titleSize, FONT.serif) + SPACE.title;
  const h = text === "" ? 0 : heightOf(text, WIDTH, size) + SPACE.title;
  const second = PAGE.top + titleHeight;
  return {
    title,
    titleSize,
    titleBox: { x: PAGE.margin, y: PAGE.top, w: WIDTH, h: titleHeight },
    subtitle: { text, box: { x: PAGE.margin, y: second, w: WIDTH, h }, size },
    top: second + h + SPACE.body,
  };
}
