/** What the charts of a reader's table share: which rows they draw, the words at a point. */
import type { ReactElement } from "react";
import { useEffect } from "react";
import type { OwnMark, OwnPlot } from "../../../chart/ownMarks";
import { partsText } from "../../../view/cellText";
import type { ShapeProps } from "../shape";

/** Of the rows, in their order, the first and the last that are drawn. */
export interface Shown {
  readonly first: number;
  readonly last: number;
}

export interface OwnDrawnProps {
  readonly plot: OwnPlot;
  readonly marks: readonly OwnMark[];
  readonly times: ReadonlyMap<string, number>;
  readonly width: number;
  readonly dots: boolean;
  readonly selected: string | null;
  readonly shown: Shown;
  /** Whether more rows are there than are drawn at once. */
  readonly brushed: boolean;
  readonly onShown: (shown: Shown) => void;
  /** The words at a row. */
  readonly tip: (index: number) => ReactElement;
}

/** As Recharts takes them: fixed keys, so that no name in a reader's file meets one of its own. `c1` is the place among all marks. */
export interface OwnRow {
  readonly c0: number | null;
  readonly c1: number;
  readonly c2: number;
}

export function ownRows({ marks, times }: Pick<OwnDrawnProps, "marks" | "times">): OwnRow[] {
  return marks.map(({ value, row }, index) => ({ c0: value, c1: index, c2: times.get(row) ?? 0 }));
}

/** The same for bars, whose shape is asked for only where they have a value. */
export function barRows(props: Pick<OwnDrawnProps, "marks" | "times">): OwnRow[] {
  return ownRows(props).map((row) => ({ ...row, c0: row.c0 ?? 0 }));
}

export interface OwnShapeProps extends ShapeProps {
  readonly payload?: Partial<OwnRow> | undefined;
}

const BARS_AT_ONCE = 40;
const LEAST_COLUMN = 24;

/** How many rows a chart draws before its reader asks for others. @param width in pixels */
export function drawnAtOnce(kind: string, width: number, rows: number): number {
  if (kind === "line") return rows > 120 ? 120 : rows;
  return Math.min(rows, kind === "columns" ? Math.max(8, Math.floor((width - 48) / LEAST_COLUMN)) : BARS_AT_ONCE);
}

interface OwnTipProps {
  readonly mark: OwnMark | undefined;
  readonly noteText: (number: number) => string;
  readonly onActive: (cell: string | null) => void;
}

/** Row, figure with its word, and what its first notes say. */
export function OwnTip({ mark, noteText, onActive }: OwnTipProps): ReactElement | null {
  const cell = mark?.cellId ?? null;
  useEffect(() => {
    onActive(cell);
    return () => {
      onActive(null);
    };
  }, [cell, onActive]);
  if (mark === undefined) return null;
  return (
    <div className="own-tip">
      <bdi>{mark.label}</bdi> <b>{partsText(mark.parts)}</b>
      {mark.markers.slice(0, 2).map((number) => (
        <small key={number}>
          Note {number}: {noteText(number)}
        </small>
      ))}
    </div>
  );
}

/** A text that fits a width, shortened where it must be. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let length = text.length;
  while (length > 1 && !fits(`${text.slice(0, length)}…`)) length = Math.floor(length * 0.9);
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Measures of upright charts, in pixels. */
export const PLOT = { height: 300, top: 48, bottom: 32 } as const;
