/** What Recharts hands to a bar's shape: the bar's box, and the row it stands for. */
import type { Mark } from "../../chart/buildChart";

export interface ShapeProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly index?: number | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf({ x, y, width, height }: ShapeProps): Box {
  return { x: Number(x ?? 0), y: Number(y ?? 0), width: Number(width ?? 0), height: Number(height ?? 0) };
}

/** Rows as Recharts takes them: fixed keys, so that no name in the data meets one of its own. */
export function chartRows(marks: readonly Mark[]): { c0: number; c1: string }[] {
  return marks.map((mark, index) => ({ c0: mark.value ?? 0, c1: String(index) }));
}
