/** Mean advance of a letter of our sans-serif, as a share of the type size (measured over the labels in use). */
const ADVANCE = 0.48;

/** Breaks a label into lines that fit a width in pixels at a type size in pixels. A word longer than a line stands alone. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * ADVANCE)));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
