/** The few things a slide is made of, in inches; the writer turns each into a native object that can be edited. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A piece of a line of text; sizes in points, colours without their mark. */
export interface TextPiece {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
}

export type Shape =
  /** In the middle of its box, or at its top. */
  | {
      readonly kind: "text";
      readonly box: Box;
      readonly align: "left" | "center";
      readonly top: boolean;
      readonly lines: readonly (readonly TextPiece[])[];
    }
  /** `fade` runs out to the right, or to the top, as a gradient; `clear` is a share of transparency, 0 to 100. */
  | { readonly kind: "rect"; readonly box: Box; readonly fill: string; readonly clear: number; readonly fade: "right" | "up" | null }
  | {
      readonly kind: "ellipse";
      readonly box: Box;
      readonly fill: string | null;
      readonly line: string;
      readonly points: number;
      readonly dashed: boolean;
    }
  | { readonly kind: "line"; readonly box: Box; readonly colour: string; readonly points: number; readonly dash: "dash" | "dot" | null };

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}
