/** The drawing of a chart, as wide as its container. Recharts comes in a chunk of its own; room is kept so that nothing jumps. */
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import type { ChartModel } from "../../chart/buildChart";
import { useWidth } from "./useWidth";

const ChartDrawing = lazy(async () => ({ default: (await import("./ChartDrawing")).ChartDrawing }));

export interface LazyDrawingProps {
  readonly model: ChartModel;
  /** Called when a reader picks a mark: the cell it stands for. */
  readonly onMark: (cellId: string) => void;
}

export function LazyDrawing({ model, onMark }: LazyDrawingProps): ReactElement {
  const [box, width] = useWidth();
  return (
    <div ref={box} style={{ minHeight: leastHeight(model) }}>
      {width === 0 ? null : (
        <Suspense fallback={null}>
          <ChartDrawing model={model} width={width} onMark={onMark} />
        </Suspense>
      )}
    </div>
  );
}

function leastHeight(model: ChartModel): number {
  if (model.kind === "columns") return 300;
  const rows = model.groups.reduce((all, group) => all + group.marks.length, 0);
  return rows * 37 + model.groups.length * 38;
}
