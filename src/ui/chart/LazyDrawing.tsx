/**
 * The drawing of a chart, as wide as its container. Recharts comes in a chunk of its own; until it is here, the drawing that the
 * page came with stands in its place, or room is kept for one, so that nothing jumps.
 */
import type { ReactElement } from "react";
import { lazy, Suspense, use, useState } from "react";
import type { ChartModel } from "../../chart/buildChart";
import { useAppState } from "../../state/useAppState";
import { Boundary } from "../Boundary";
import styles from "./chart.module.css";
import { SelectedMark } from "./selected";
import { Still } from "./Still";
import { stillOnPage, StillsContext } from "./stills";
import { useWidth } from "./useWidth";

const ChartDrawing = lazy(async () => ({ default: (await import("./ChartDrawing")).ChartDrawing }));

export interface LazyDrawingProps {
  readonly model: ChartModel;
  /** On a card: columns stay columns however narrow it is. */
  readonly small?: boolean;
}

export function LazyDrawing({ model, small = false }: LazyDrawingProps): ReactElement {
  const [box, width] = useWidth();
  const stills = use(StillsContext);
  const [still] = useState(() => (stills === null ? stillOnPage(model.id) : stills.of(model, small)));
  const [drawn] = useState(() => keyOf(model));
  const selected = useAppState((state) => state.choices.figure);
  const key = keyOf(model);
  const standing = <Still key={key} id={model.id} drawing={key === drawn ? still : null} />;
  return (
    <div ref={box} className={styles["box"]} style={{ minHeight: leastHeight(model, small) }}>
      {width === 0 ? (
        standing
      ) : (
        <Boundary fallback={still === null ? <Missing /> : standing}>
          <Suspense fallback={standing}>
            <SelectedMark value={selected}>
              <ChartDrawing model={model} width={width} small={small} />
            </SelectedMark>
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}

/** Where neither the drawing nor what draws it arrived. */
function Missing(): ReactElement {
  return <p>This chart did not arrive. Every figure of it stands in the table, with its note.</p>;
}

function leastHeight(model: ChartModel, small: boolean): number {
  if (model.kind === "columns") return small ? 150 : 300;
  const rows = model.groups.reduce((all, group) => all + group.marks.length, 0);
  return rows * 37 + model.groups.length * 38;
}

/** What a drawing shows: a drawing of other figures, as before a filter, must not stand in for these. */
function keyOf(model: ChartModel): string {
  return model.groups.flatMap(({ marks }) => marks.map(({ cellId, markers }) => `${cellId} ${markers.join(" ")}`)).join(";");
}
