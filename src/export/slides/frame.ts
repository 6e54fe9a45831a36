/** The head of a slide: a title of at most two lines, what stands under it, and where the rest begins. */
import { textWidth } from "../../chart/textWidth";
import type { Room } from "./look";
import { BOLD, FONT, heightOf, linesIn, PAGE, POINTS, SIZE, SPACE } from "./look";
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
/** Of the title of a slide after the first of its kind. */
const LATER = 22;
/** How much of a line a title cut at a comma fills, at least. */
const LEAST = 0.7;

export function frameOf(title: string, subtitle: string, room: Room): Frame {
  return framed(title, sizeFor(title, 2, room), subtitle, SIZE.subtitle, room);
}

/** As low as it can be, for what needs nearly all of the slide: a title on one line where it has room there, a small subtitle. */
export function lowFrame(title: string, subtitle: string, room: Room): Frame {
  return framed(title, sizeFor(title, 1, room), subtitle, SIZE.note, room);
}

/** The largest size at which a title has so few lines, or the smallest. */
function sizeFor(title: string, lines: number, { width }: Room): number {
  return SIZES.find((size) => linesIn(title, width / BOLD, size, FONT.serif) <= lines) ?? 18;
}

/** A slide after the first of its table or chart: the title short enough for one line, and which part it is. */
export function laterFrame(title: string, part: number, of: number, room: Room): Frame {
  const end = ` (${part} of ${of})`;
  const fits = (text: string): boolean => textWidth(text + end, LATER, FONT.serif) <= (room.width / BOLD) * POINTS;
  if (fits(title)) return framed(title + end, LATER, "", SIZE.subtitle, room);
  const words = title.split(" ");
  const longest = words.findLastIndex((_, count) => fits(`${words.slice(0, count).join(" ")}…`));
  // Not ended on "of the".
  const whole = words
    .slice(0, longest)
    .join(" ")
    .replace(/(?:[,:;]? \p{Ll}{1,4})*[,:;]?$/u, "");
  const cut = [...title.matchAll(/[,:;] /gu)].map(({ index }) => title.slice(0, index)).findLast(fits) ?? "";
  return framed((cut.length > whole.length * LEAST ? cut : `${whole}…`) + end, LATER, "", SIZE.subtitle, room);
}

function framed(title: string, titleSize: number, text: string, size: number, { width, top, titled }: Room): Frame {
  const titleHeight = titled ?? heightOf(title, width / BOLD, titleSize, FONT.serif) + SPACE.title;
  const h = text === "" ? 0 : heightOf(text, width, size) + SPACE.title;
  const second = top + titleHeight;
  return {
    title,
    titleSize,
    titleBox: { x: PAGE.margin, y: top, w: width, h: titleHeight },
    subtitle: { text, box: { x: PAGE.margin, y: second, w: width, h }, size },
    top: second + h + SPACE.body,
  };
}
