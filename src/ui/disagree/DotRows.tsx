/** The answers to a question as dots on one small scale, static: as its chart draws them, by the same shapes, in the height of two lines. */
import type { ReactElement } from "react";
import type { ChartModel, Mark } from "../../chart/buildChart";
import { LOOKS } from "../../chart/looks";
import { COLOURS, labelReach, scaleIn, scaleOf } from "../../chart/plot";
import { Dot } from "../chart/Dot";
import { MarkLabel } from "../chart/MarkLabel";
import { Line, MarkGroup } from "../chart/pieces";
import styles from "./rows.module.css";

/** Of one row's drawing, in pixels. */
const WIDTH = 216;
const HEIGHT = 26;
const ZERO = 2;

export function DotRows({ model }: { readonly model: ChartModel }): ReactElement {
  const scale = scaleOf(model, scaleIn(model), WIDTH - ZERO, LOOKS.page, { size: "value", above: false, narrow: true });
  // What they say is said in the line beside them.
  return (
    <ul className={styles["dots"]} role="list" aria-hidden="true" translate="no">
      {model.groups.flatMap(({ marks }) =>
        marks.map((mark) => (
          <li key={mark.cellId}>
            <span>{mark.label}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
              <Row model={model} mark={mark} scale={scale} />
            </svg>
          </li>
        )),
      )}
    </ul>
  );
}

function Row({ model, mark, scale }: { readonly model: ChartModel; readonly mark: Mark; readonly scale: number }): ReactElement {
  const [x, y] = [ZERO + (mark.value ?? 0) * scale, HEIGHT / 2];
  const end = mark.high === null ? x : ZERO + mark.high * scale;
  const drawn = (
    <>
      <Line role="zero" x1={ZERO + 0.5} y1={3} x2={ZERO + 0.5} y2={HEIGHT - 3} />
      <Dot mark={mark} zero={ZERO} x={x} y={y} colour={COLOURS[mark.colour]} />
    </>
  );
  if (mark.dot === "stub") return <g>{drawn}</g>;
  return (
    <MarkGroup cell={mark.cellId} selected={false}>
      {drawn}
      <MarkLabel x={end + labelReach(model, mark, ZERO, x)} y={y + 5} mark={mark} anchor="start" line={HEIGHT} />
    </MarkGroup>
  );
}
