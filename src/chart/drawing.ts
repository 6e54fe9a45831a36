/** A chart as drawn: what Recharts and our shapes within it have placed, read once, from which pages, pictures and slides are written. */
import type { ChartModel } from "./buildChart";
import type { LookName } from "./looks";
import type { ShapeRole, TextRole } from "./roles";
import type { Token } from "./tokens";

interface Drawn {
  readonly role: ShapeRole;
  /** The cell it belongs to; null for what belongs to none, such as the lines of the scale. */
  readonly cell: string | null;
  readonly colour: Token;
}

export interface RectShape extends Drawn {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opacity: number;
  /** Whether it fades out, and where to. */
  readonly fade: "right" | "up" | null;
}

export interface LineShape extends Drawn {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface CircleShape extends Drawn {
  readonly kind: "circle";
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** A piece of a line of text, in the look of its role. */
export interface TextRun {
  readonly role: TextRole;
  readonly text: string;
}

export interface TextShape {
  readonly kind: "text";
  readonly role: TextRole;
  readonly cell: string | null;
  readonly x: number;
  readonly anchor: "start" | "middle";
  /** Each with its own baseline. */
  readonly lines: readonly { readonly y: number; readonly runs: readonly TextRun[] }[];
}

/** In pixels of its panel; what comes later lies on top. */
export type Shape = RectShape | LineShape | CircleShape | TextShape;

/** A group of marks under its heading. */
export interface Panel {
  readonly heading: { readonly label: string; readonly why: string } | null;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** What a kind of end or dot means; the sample, 40 by 16 pixels, is empty for a sentence about all of them. */
export interface KeyEntry {
  readonly name: string;
  readonly shapes: readonly Shape[];
}

export interface Drawing {
  readonly look: LookName;
  /** Below each other. */
  readonly panels: readonly Panel[];
  readonly key: readonly KeyEntry[];
}

export interface DrawOptions {
  /** In pixels. */
  readonly width: number;
  readonly look?: LookName;
  /** Columns as low as a card. */
  readonly small?: boolean;
  /** Groups in frames, beside each other where there is room. */
  readonly framed?: boolean;
}

/** Draws a chart, out of sight: in a page, or by the build. @throws where a mark is not drawn */
export type DrawChart = (model: ChartModel, options: DrawOptions) => Promise<Drawing>;
