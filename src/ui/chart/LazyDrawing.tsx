/** The drawing of a chart, as wide as its container. Recharts comes in a chunk of its own; room is kept so that nothing jumps. */
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import { useAppState } from "../../state/useAppState";
import type { ChartModel } from "../../chart/buildChart";
import { SelectedMark } from "./selected";
import { useWidth } from "./useWidth";

const ChartDrawing = lazy(async () => ({ default: (await import("./ChartDrawing")).ChartDrawing }));

export interface LazyDrawingProps {
  readonly model: ChartModel;
  /** On a card: columns stay columns however narrow it is. */
  readonly small?: boolean;
}

export function LazyDrawing({ model, small = false }: LazyDrawingProps): ReactElement {
  const [box, width] = useWidth();
  const selected = useAppState((state) => state.choices.figure);
  return (
    <div ref={box} style={{ minHeight: leastHeight(model, small) }}>
      {width === 0 ? null : (
        <Suspense fallback={null}>
          <SelectedMark value={selected}>
            <ChartDrawing model={model} width={width} small={small} />
          </SelectedMark>
        </Suspense>
      )}
    </div>
  );
}

function leastHeight(model: ChartModel, small: boolean): number {
  if (model.kind === "columns") return small ? 150 : 300;
  const rows = model.groups.reduce((all, group) => all + group.marks.length, 0);
  return rows * 37 + model.groups.length * 38;
}
