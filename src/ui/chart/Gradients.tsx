/** The gradients that worded ends fade through. */
import type { ReactElement } from "react";
import type { Token } from "../../chart/tokens";
import { cssToken } from "../../chart/roles";

export type FadeWay = "right" | "up";

export interface Fade {
  readonly colour: Token;
  readonly to: FadeWay;
}

/** @param fades what the names of a chart's gradients begin with */
export function fadeId(fades: string, { colour, to }: Fade): string {
  return `${fades}-${colour}-${to}`;
}

const FADES: readonly Fade[] = [
  { colour: "d1", to: "right" },
  { colour: "d1", to: "up" },
  { colour: "dContext", to: "right" },
  { colour: "dContext", to: "up" },
];

/** What worded bars fade through; one set a chart. */
export function Gradients({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className="chart-defs" aria-hidden="true" focusable="false">
      <defs>
        {FADES.map((fade) => (
          <linearGradient
            key={fadeId(id, fade)}
            id={fadeId(id, fade)}
            {...(fade.to === "up" ? { x1: "0", y1: "1", x2: "0", y2: "0" } : {})}
          >
            <stop stopColor={cssToken(fade.colour)} />
            <stop offset="1" stopColor={cssToken(fade.colour)} stopOpacity={0.06} />
          </linearGradient>
        ))}
      </defs>
    </svg>
  );
}
