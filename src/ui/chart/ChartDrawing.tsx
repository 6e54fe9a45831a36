/** A chart model drawn by Recharts. Nothing is decided here: order, domain, ticks, labels and ends come from the model. */
import type { ReactElement } from "react";
import type { ChartModel } from "../../chart/buildChart";
import styles from "./chart.module.css";
import { Columns } from "./Columns";
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

/** What worded bars fade through; one set a chart. */
function Gradients({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className={styles["defs"]} aria-hidden="true" focusable="false">
      <defs>
        {(["series", "context"] as const).flatMap((colour) => [
          <linearGradient key={`${colour}-across`} id={`${id}-${colour}`}>
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
          <linearGradient key={`${colour}-up`} id={`${id}-${colour}-up`} x1="0" y1="1" x2="0" y2="0">
            <stop offset="0" className={styles[`${colour}Full`]} />
            <stop offset="1" className={styles[`${colour}Faint`]} />
          </linearGradient>,
        ])}
      </defs>
    </svg>
  );
}
