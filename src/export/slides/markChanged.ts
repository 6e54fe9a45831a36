/** Slides whose figures are not those of an older deck, marked: a line above the title, and for the speaker what is another. */
import { PAGE, SIZE } from "./look";
import type { SlidePlan } from "./planSlides";
import type { Box } from "./shapes";

/** Cell id → what became of it, in a line; and the day of the deck that it is compared with. */
export interface DeckChanges {
  readonly since: string;
  readonly byCell: ReadonlyMap<string, string>;
}

/** In the margin above the title, where nothing else stands. */
const MARK_BOX: Box = { x: PAGE.margin, y: 0.14, w: 6, h: 0.24 };

export interface SlideMark {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
}

/** The mark of one slide, and what its speaker is told; null where all on it is as it was. */
export function markOf(
  { cells, speaker }: SlidePlan,
  { since, byCell }: DeckChanges,
): { readonly mark: SlideMark; readonly speaker: string } | null {
  const lines = cells.flatMap((cell) => byCell.get(cell) ?? []);
  if (lines.length === 0) return null;
  const text = `Changed since ${since}: ${lines.length === 1 ? "1 figure" : `${lines.length} figures`}`;
  return { mark: { text, box: MARK_BOX, size: SIZE.note }, speaker: [`${text}.`, ...lines, "", speaker].join("\n") };
}
