/** The pieces every mark is made of, each with its role as its class and its own colour by name, by which a drawing is read back. */
import type { ReactElement, ReactNode } from "react";
import type { Token } from "../../chart/tokens";
import type { ShapeRole } from "../../chart/roles";
import { cssToken, roleClass, SHAPE_LOOKS } from "../../chart/roles";
import type { FadeWay } from "./Gradients";

interface PieceProps {
  readonly role: ShapeRole;
  /** Where its role gives it none. */
  readonly colour?: Token;
}

/** What a piece is painted with; its role's class says the rest. */
function paintOf({ role, colour }: PieceProps): Readonly<Record<string, string>> {
  if (colour === undefined) return { className: roleClass(role) };
  const paint = cssToken(colour);
  return { className: roleClass(role), "data-colour": colour, [SHAPE_LOOKS[role].stroke === null ? "fill" : "stroke"]: paint };
}

interface RectProps extends PieceProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opacity?: number;
  /** Where it fades to, and through which gradient. */
  readonly fade?: { readonly to: FadeWay; readonly id: string };
}

export function Rect({ role, colour, fade, opacity, ...box }: RectProps): ReactElement {
  const faded = fade === undefined ? {} : { fill: `url(#${fade.id})`, "data-fade": fade.to };
  return <rect {...paintOf({ role, ...(colour === undefined ? {} : { colour }) })} {...box} opacity={opacity} {...faded} />;
}

interface LineProps extends PieceProps {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function Line({ role, colour, ...ends }: LineProps): ReactElement {
  return <line {...paintOf({ role, ...(colour === undefined ? {} : { colour }) })} {...ends} />;
}

interface CircleProps extends PieceProps {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export function Circle({ role, colour, ...place }: CircleProps): ReactElement {
  return <circle {...paintOf({ role, ...(colour === undefined ? {} : { colour }) })} {...place} />;
}

/** A mark with its cell: what is clicked, hovered over, and highlighted while its source is open. */
export function MarkGroup({ cell, selected, children }: MarkGroupProps): ReactElement {
  return (
    <g className="chart-mark" data-cell={cell} data-selected={selected ? "" : undefined}>
      {children}
    </g>
  );
}

interface MarkGroupProps {
  readonly cell: string;
  readonly selected: boolean;
  readonly children: ReactNode;
}
