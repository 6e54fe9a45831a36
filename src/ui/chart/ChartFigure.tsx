/** A chart with all that belongs to it: title, drawing, key, what is not drawn and why, sources. */
import type { ReactElement } from "react";
import { useId } from "react";
import type { ChartModel } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { ChartKey } from "./ChartKey";
import { LazyDrawing } from "./LazyDrawing";

export interface ChartFigureProps {
  readonly model: ChartModel;
  readonly onMark: (cellId: string) => void;
  /** Who published what the figures come from, and where the notes stand. */
  readonly source: string;
  readonly notesId: string;
  readonly noteCount: number;
}

export function ChartFigure({ model, onMark, source, notesId, noteCount }: ChartFigureProps): ReactElement {
  const titleId = useId();
  return (
    <figure className={styles["figure"]} aria-labelledby={titleId} id={`figure-${model.id}`}>
      <figcaption className={styles["caption"]}>
        <h2 id={titleId}>{model.title}</h2>
        {model.subtitle === "" ? null : <p className={styles["subtitle"]}>{model.subtitle}</p>}
      </figcaption>
      <LazyDrawing model={model} onMark={onMark} />
      <ChartKey model={model} />
      {model.notPlotted.length === 0 ? null : (
        <p className={styles["left"]}>
          Not drawn:{" "}
          {model.notPlotted.map(({ label, text, reason }) => `${label} (${text === reason ? reason : `${text}, ${reason}`})`).join("; ")}.
        </p>
      )}
      <hr className={styles["rule"]} />
      <p className={styles["source"]}>
        Source: {source}. <a href={`#${notesId}`}>{noteCount === 1 ? "Note 1" : `Notes 1 to ${noteCount}`}</a>
      </p>
    </figure>
  );
}
