/** A chart model drawn by Recharts, and by ourselves where there is no scale. Nothing is decided here: it all comes from the model. */
import type { ReactElement } from "react";
import type { ChartGroup, ChartModel } from "../../chart/buildChart";
import type { Look, LookName } from "../../chart/looks";
import { LOOKS } from "../../chart/looks";
import { panelWidths } from "../../chart/plot";
import { AloneFigure } from "./AloneFigure";
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
  /** Groups in frames, beside each other where there is room. */
  readonly framed?: boolean;
  /** The cell whose source is open. */
  readonly selected?: string | null;
}

export function ChartDrawing(props: ChartDrawingProps): ReactElement {
  const { model, width, look: name = "page", small = false, framed = false, selected = null } = props;
  const look = LOOKS[name];
  const widths = panelWidths(model, width, framed, look);
  const frames = framed && model.groups.length > 1;
  return (
    <div className={styles["drawing"]} role="img" aria-label={`${model.title}. ${model.description}`} data-chart={model.id} translate="no">
      <Gradients id={model.id} />
      {model.kind === "columns" && (width >= look.narrow || small) ? (
        <div className="chart-panel">
          <Columns {...{ model, width, small, look, selected }} />
        </div>
      ) : (
        <div className={frames ? styles["frames"] : styles["panels"]}>
          {model.groups.map((group, index) => (
            <div key={group.id} className="chart-panel">
              <Panel {...{ model, group, look, selected }} width={widths[index] ?? width} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface PanelProps {
  readonly model: ChartModel;
  readonly group: ChartGroup;
  readonly width: number;
  readonly look: Look;
  readonly selected: string | null;
}

/** A group under its heading. */
function Panel({ model, group, width, look, selected }: PanelProps): ReactElement {
  const { label, why, scale, marks } = group;
  return (
    <>
      {label === "" ? null : (
        <p className={styles["group"]} aria-hidden="true">
          {label} <span>{why}</span>
        </p>
      )}
      {scale === null ? (
        marks.map((mark) => <AloneFigure key={mark.cellId} {...{ mark, width, look }} selected={mark.cellId === selected} />)
      ) : (
        <GroupBars {...{ model, group, scale, width, look, selected }} />
      )}
    </>
  );
}
