/** A chart model drawn by Recharts. Nothing is decided here: order, domain, ticks, labels and ends come from the model. */
import type { ReactElement } from "react";
import type { ChartModel } from "../../chart/buildChart";
import type { LookName } from "../../chart/looks";
import { LOOKS } from "../../chart/looks";
import styles from "./chart.module.css";
import { Columns } from "./Columns";
import { Gradients } from "./Gradients";
import { GroupBars } from "./GroupBars";

export interface ChartDrawingProps {
  readonly model: ChartModel;
  readonly width: number;
  readonly look?: LookName;
  /** Columns as low as a card. */
  readonly small?: boolean;
  /** The cell whose source is open. */
  readonly selected?: string | null;
}

export function ChartDrawing({ model, width, look: name = "page", small = false, selected = null }: ChartDrawingProps): ReactElement {
  const look = LOOKS[name];
  return (
    <div className={styles["drawing"]} role="img" aria-label={`${model.title}. ${model.description}`} data-chart={model.id}>
      <Gradients id={model.id} />
      {model.kind === "columns" && (width >= look.narrow || small) ? (
        <Columns {...{ model, width, small, look, selected }} />
      ) : (
        model.groups.map((group, index) => <GroupBars key={group.id} {...{ model, group, width, look, selected }} first={index === 0} />)
      )}
    </div>
  );
}
