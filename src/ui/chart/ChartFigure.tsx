/** A chart with all that belongs to it: title, drawing, key, what is not drawn and why, sources. */
import type { ReactElement } from "react";
import { Fragment, useId } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { View } from "../../view/buildView";
import { CellLink } from "../CellLink";
import { Chart } from "./Chart";
import styles from "./chart.module.css";
import { ChartKey } from "./ChartKey";

export interface ChartFigureProps {
  readonly model: ChartModel;
  /** What the chart is of. */
  readonly view: View;
  /** Where the notes stand. */
  readonly notesId: string;
}

export function ChartFigure({ model, view, notesId }: ChartFigureProps): ReactElement {
  const { cells, measures } = view.library;
  const titleId = useId();
  return (
    <figure className={styles["figure"]} aria-labelledby={titleId} id={`figure-${model.id}`}>
      <figcaption className={styles["caption"]}>
        <h2 id={titleId}>{model.title}</h2>
        {model.subtitle === "" ? null : <p className={styles["subtitle"]}>{model.subtitle}</p>}
      </figcaption>
      <Chart model={model} />
      <ChartKey model={model} />
      {model.notPlotted.length === 0 ? null : (
        <p className={styles["left"]}>
          Not drawn, for want of a number:{" "}
          {model.notPlotted.map(({ cellId, label }, index) => {
            const cell = cells.get(cellId);
            return cell === undefined ? null : (
              <Fragment key={cellId}>
                {index === 0 ? "" : "; "}
                {label}:{" "}
                <CellLink
                  cell={cell}
                  measure={measures.get(`${cell.dataset}.${cell.measure}`) ?? null}
                  numbers={view.numbers}
                  anchored={false}
                />
              </Fragment>
            );
          })}
          .
        </p>
      )}
      <hr className={styles["rule"]} />
      <p className={styles["source"]}>
        Source: {view.source}. <a href={`#${notesId}`}>{notesText(view.ownNotes)}</a>
      </p>
    </figure>
  );
}

function notesText(count: number): string {
  return count === 1 ? "Note 1" : `Notes 1 ${count === 2 ? "and" : "to"} ${count}`;
}
