/** A figure that stands alone: its sentence around its number, set large, and a strip of the months that it was counted in. */
import type { ReactElement } from "react";
import { aloneOf, STRIP } from "../../chart/alone";
import type { Mark } from "../../chart/buildChart";
import type { Look } from "../../chart/looks";
import type { Months as MonthsModel } from "../../chart/months";
import { roleClass } from "../../chart/roles";
import { MarkLabel } from "./MarkLabel";
import { Line, MarkGroup, Rect } from "./pieces";

export interface AloneFigureProps {
  readonly mark: Mark;
  readonly width: number;
  readonly look: Look;
  readonly selected: boolean;
}

export function AloneFigure({ mark, width, look, selected }: AloneFigureProps): ReactElement {
  const { before, after, stacked, number, rest, strip, month, height } = aloneOf(mark, width, look);
  return (
    <svg width={width} height={height}>
      <MarkGroup cell={mark.cellId} selected={selected}>
        <Rect role="wash" x={0} y={0} width={width} height={height} />
        <Lines texts={before} top={0} line={look.line} />
        <MarkLabel x={0} y={number} mark={mark} anchor="start" size="lead" line={look.sizes.lead} stacked={stacked} />
        <Lines texts={after} top={rest} line={look.line} />
        {mark.months === null || strip === null ? null : (
          <Months months={mark.months} top={strip} month={month} letters={look.sizes.tick} />
        )}
      </MarkGroup>
    </svg>
  );
}

function Lines({
  texts,
  top,
  line,
}: {
  readonly texts: readonly string[];
  readonly top: number;
  readonly line: number;
}): ReactElement | null {
  if (texts.length === 0) return null;
  return (
    <text className={roleClass("label")} x={0} y={top}>
      {texts.map((text, index) => (
        <tspan key={`${index} ${text}`} x={0} dy={index === 0 ? Math.round(line * 0.78) : line}>
          {/* A text that is read or copied has a space where a line ends. */}
          {index < texts.length - 1 ? `${text} ` : text}
        </tspan>
      ))}
    </text>
  );
}

const LETTERS = "JFMAMJJASOND";

interface MonthsProps {
  readonly months: MonthsModel;
  readonly top: number;
  /** Of one month, in pixels. */
  readonly month: number;
  /** Size of the letters below. */
  readonly letters: number;
}

/** Twelve months, those counted filled, up to a line at their end. */
function Months({ months: { from, to }, top, month, letters }: MonthsProps): ReactElement {
  const box = (index: number): { x: number; y: number; width: number; height: number } => ({
    x: Math.round(index * month),
    y: top,
    width: Math.round((index + 1) * month) - Math.round(index * month) - 1,
    height: STRIP,
  });
  const end = Math.round((to + 1) * month);
  return (
    <>
      {[...LETTERS].map((letter, index) => (
        <Rect key={`${index} ${letter}`} role={index >= from && index <= to ? "month" : "track"} {...box(index)} />
      ))}
      <Line role="cap" x1={end} y1={top - 2} x2={end} y2={top + STRIP + 2} />
      {[...LETTERS].map((letter, index) => (
        <text
          key={`${index} ${letter}`}
          className={roleClass("tick")}
          x={Math.round((index + 0.5) * month)}
          y={top + STRIP + letters + 2}
          textAnchor="middle"
        >
          {letter}
        </text>
      ))}
    </>
  );
}
