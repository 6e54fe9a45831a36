/** The few things a slide is made of, in inches; the writer turns each into a native object that can be edited. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Shape =
  | { readonly kind: "text"; readonly box: Box; readonly text: string; readonly look: TextLook }
  /** `fade` runs out to the right, or to the top, as a gradient; `clear` is a share of transparency, 0 to 100. */
  | { readonly kind: "rect"; readonly box: Box; readonly fill: string; readonly clear?: number; readonly fade?: "right" | "up" }
  | { readonly kind: "ellipse"; readonly box: Box; readonly fill: string | null; readonly line: string; readonly dashed?: boolean }
  | { readonly kind: "line"; readonly box: Box; readonly colour: string; readonly points: number; readonly dash?: "dash" | "dot" };

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "middle" | "bottom";
}

/** Objects that are one picture to a reader of the screen: `alt` says what it shows. */
export interface Drawing {
  readonly alt: string;
  readonly shapes: readonly Shape[];
}
