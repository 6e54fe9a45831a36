/**
 * A chart of one column of a reader's table, drawn by Recharts with its tooltip, its keys and its brush, since the table may have
 * hundreds of rows. Ends are worded by the shapes of every other chart.
 */
import type { ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import type { OwnMark, OwnPlot } from "../../../chart/ownMarks";
import styles from "../chart.module.css";
import { Gradients } from "../Gradients";
import { useWidth } from "../useWidth";
import { OwnBars } from "./OwnBars";
import { OwnColumns } from "./OwnColumns";
import { OwnLine } from "./OwnLine";
import type { Shown } from "./pieces";
import { drawnAtOnce, OwnTip } from "./pieces";

export type OwnKind = "bars" | "columns" | "line" | "dots";

export interface OwnPlotChartProps {
  readonly plot: OwnPlot;
  readonly kind: OwnKind;
  /** When each row was, by its id; for lines. */
  readonly times: ReadonlyMap<string, number>;
  /** What a note says, in short. */
  readonly noteText: (number: number) => string;
  readonly selected: string | null;
  readonly onChoose: (cellId: string) => void;
}

export function OwnPlotChart(props: OwnPlotChartProps): ReactElement {
  const [box, width] = useWidth();
  return <div ref={box}>{width === 0 ? null : <OwnDrawing {...props} width={width} />}</div>;
}

/** @param width in pixels */
export function OwnDrawing({
  plot,
  kind,
  times,
  noteText,
  selected,
  onChoose,
  width,
}: OwnPlotChartProps & { readonly width: number }): ReactElement {
  const marks = useMemo(() => (kind === "line" ? inTime(plot.marks, times) : plot.marks), [kind, plot, times]);
  const most = drawnAtOnce(kind, width, marks.length);
  const [asked, setAsked] = useState<Shown | null>(null);
  const first = Math.min(asked?.first ?? 0, marks.length - 1);
  const shown = { first, last: Math.min(asked?.last ?? first + most - 1, marks.length - 1) };
  const active = useRef<string | null>(null);
  const Drawn = kind === "line" ? OwnLine : kind === "columns" ? OwnColumns : OwnBars;
  return (
    <div
      className={styles["drawing"]}
      translate="no"
      onClick={({ target }) => {
        const cell = target instanceof Element ? target.closest<SVGElement>("[data-cell]")?.dataset.cell : undefined;
        if (cell !== undefined) onChoose(cell);
      }}
      onKeyDown={({ key }) => {
        if (key === "Enter" && active.current !== null) onChoose(active.current);
      }}
    >
      <Gradients id={plot.id} />
      <Drawn
        plot={plot}
        marks={marks}
        times={times}
        width={width}
        dots={kind === "dots"}
        selected={selected}
        shown={shown}
        brushed={marks.length > most}
        onShown={setAsked}
        tip={(index) => (
          <OwnTip
            mark={marks[index]}
            noteText={noteText}
            onActive={(cell) => {
              active.current = cell;
            }}
          />
        )}
      />
      {marks.length > most ? (
        <p className="own-small" role="status">
          Rows {shown.first + 1} to {shown.last + 1} of {marks.length}. The handles beneath the chart choose others.
        </p>
      ) : null}
    </div>
  );
}

function inTime(marks: readonly OwnMark[], times: ReadonlyMap<string, number>): readonly OwnMark[] {
  return marks.toSorted((a, b) => (times.get(a.row) ?? 0) - (times.get(b.row) ?? 0));
}
