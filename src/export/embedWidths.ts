/** How wide embeds are drawn, and how wide the frames are for which their height is reckoned; in pixels. */

/**
 * Room for a drawing in frames of 240 to 1,600 pixels: the widest that fits is shown, and none leaves a third of its frame empty.
 * Frames are wider by `EMBED_MARGIN` on either side.
 */
export const EMBED_WIDTHS = [208, 288, 358, 448, 568, 728, 968, 1248] as const;
export const EMBED_MARGIN = 16;

/** The drawing that a frame shows. */
export function drawnWidth(frame: number): number {
  return EMBED_WIDTHS.findLast((width) => width + 2 * EMBED_MARGIN <= frame) ?? EMBED_WIDTHS[0];
}

/** The narrowest column of an article on a wide screen, and of one on a phone, that a frame of a fixed height fits. */
export const COLUMN = { wide: 600, narrow: 320 } as const;
/** Windows at least so wide have a column of the wide kind. */
export const WIDE_WINDOW = 640;

/** Frames of a kind of column: its narrowest, and each at which another drawing begins. */
export function framesOf(column: keyof typeof COLUMN): readonly number[] {
  const from = COLUMN[column];
  const below = column === "narrow" ? COLUMN.wide : Infinity;
  const next = EMBED_WIDTHS.map((width) => width + 2 * EMBED_MARGIN).filter((width) => width > from && width < below);
  return [from, ...next];
}
