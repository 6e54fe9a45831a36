/** A chart model drawn by Recharts. Nothing is decided here: order, domain, ticks, labels and ends come from the model. */
import type { ReactElement } from "react";
import type { ChartModel } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { Columns } from "./Columns";
import { Gradients } from "./Gradients";
import { GroupBars } from "./GroupBars";
import { NARROW } from "./plot";

export interface ChartDrawingProps {
  readonly model: ChartModel;
  readonly width: number;
  /** Columns as low as a card. */
  readonly small?: boolean;
}

export function ChartDrawing({ model, width, small = false }: ChartDrawingProps): ReactElement {
  return (
    <div className={styles["drawing"]} role="img" aria-label={`${model.title}. ${model.description}`} data-chart={model.id}>
      <Gradients id={model.id} />
      {model.kind === "columns" && (width >= NARROW || small) ? (
        <Columns model={model} width={width} small={small} />
      ) : (
        model.groups.map((group, index) => <GroupBars key={group.id} model={model} group={group} first={index === 0} width={width} />)
      )}
    </div>
  );
}
