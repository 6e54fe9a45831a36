/** Our sentence for one figure, the figure in it: what is copied, searched, read aloud and shown beside a link. */

/** Where the figure stands in a caption. */
export const CAPTION_PLACE = "{}";

/**
 * @param caption the sentence with its place for the figure
 * @param figure the figure as it is printed there: with its hedge and unit, and markers where notes stand below
 */
export function captionText(caption: string, figure: string): string {
  const text = caption.replace(CAPTION_PLACE, () => figure);
  return capitalised(text);
}

/** As a sentence begins. */
export function capitalised(text: string): string {
  return text.replace(/^“?\p{Ll}/u, (first) => first.toUpperCase());
}
