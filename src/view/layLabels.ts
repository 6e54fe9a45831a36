/**
 * Rows for marks with labels along an axis, so that none meets another. Positions are pixels of the narrowest axis that is drawn; on a
 * wider one they move apart while labels keep their size, so that what does not meet here meets nowhere.
 */

export interface Labelled {
  /** Where its mark begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The width of its label. */
  readonly label: number;
  /** Whether the label may stand inside the mark, where it has room. */
  readonly inside: boolean;
}

export interface Laid {
  /** Counted from the top. */
  readonly row: number;
  readonly side: "right" | "left" | "inside";
  /** The width that its label has: its own, or less where no side has room for it. */
  readonly label: number;
}

/** Between a mark and its label, and at least between one and the next. */
export const LABEL_GAP = 8;

/**
 * One place for each item, in their order: inside the mark where its label has room, beside it on the right, on the left where the
 * right edge is too near; in the first row in which it meets nothing.
 * @param width of the axis
 */
export function layLabels(items: readonly Labelled[], width: number): readonly Laid[] {
  const rows: Box[][] = [];
  return items.map((item) => {
    const beside = besideOf(item, width);
    const box = boxOf(item, beside);
    const free = rows.findIndex((row) => row.every((other) => apart(box, other)));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), box];
    return { row, ...beside };
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
}

type Beside = Pick<Laid, "side" | "label">;

function besideOf({ from, to, label, inside }: Labelled, width: number): Beside {
  const sides: readonly (readonly [side: Laid["side"], room: number])[] = [
    ...(inside ? [["inside", to - from - 2 * LABEL_GAP] as const] : []),
    ["right", width - to - LABEL_GAP],
    ["left", from - LABEL_GAP],
  ];
  const [side, room] = sides.find(([, has]) => label <= has) ?? sides.reduce((best, one) => (one[1] > best[1] ? one : best));
  return { side, label: Math.max(0, Math.min(label, room)) };
}

/** What a mark and its label take; a label that no side has room for takes no gap either. */
export function boxOf({ from, to }: Labelled, { side, label }: Beside): Box {
  if (side === "inside" || label === 0) return { left: from, right: to };
  return side === "right" ? { left: from, right: to + LABEL_GAP + label } : { left: from - LABEL_GAP - label, right: to };
}

function apart(a: Box, b: Box): boolean {
  return a.right + LABEL_GAP <= b.left || b.right + LABEL_GAP <= a.left;
}
